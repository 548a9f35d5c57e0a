"""Every fault of a value at once, each with its place."""

import pytest

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.svar import Fakta
from planlegg.errors import FaultyFile
from planlegg.loading.strict import convert, nearest
from planlegg.loading.toml import parse_toml


def faults(value: object, kind: type) -> list[str]:
    return [str(fault) for fault in convert(value, kind, "x")[1]]


def test_good_value_has_no_faults() -> None:
    value, found = convert({"alder": 30, "timer_per_uke": 10}, Fakta)
    assert (value, found) == (Fakta(alder=30, timer_per_uke=10.0), [])


def test_all_faults_are_named_with_their_place() -> None:
    found = faults({"alder": "ti", "timer_per_dag": 25, "aldr": 3, "i_behandling": 1}, Fakta)
    assert len(found) == 4
    assert any("x.alder" in f and "helt tall" in f for f in found)
    assert any("x.timer_per_dag" in f and "24" in f for f in found)
    assert any("«aldr»" in f and "«alder»" in f for f in found)
    assert any("x.i_behandling" in f for f in found)


def test_true_is_not_a_number() -> None:
    assert faults({"alder": True}, Fakta)


def test_missing_fields_are_all_named() -> None:
    found = faults({"id": "a"}, Aktivitet)
    assert any("tittel" in f for f in found)
    assert any("form" in f for f in found)


def test_nested_lists_carry_their_number() -> None:
    found = faults({"krav": [{"tekst": {"nb": "a", "nn": "b"}, "hjemmel": "c"}]}, Aktivitet)
    assert any("x.krav[1].tekst" in f and "«en»" in f for f in found)


@pytest.mark.parametrize(("word", "near"), [("ønsker", "onsker"), ("onskr", "onsker"), ("zzz", "")])
def test_nearest(word: str, near: str) -> None:
    assert nearest(word, ["onsker", "ressurser", "nettverk"]) == near


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a = 1\na = 2\n", "to ganger"),
        ("[a]\n[a]\n", "to ganger"),
        ("a = nan\n", "vanlig tall"),
        ("a = inf\n", "vanlig tall"),
        ("a = " + "9" * 5000, "for langt"),
        ("a = " + "[" * 5000 + "]" * 5000, "nivåer"),
        ("a = " + "{b=" * 500 + "1" + "}" * 500, "nivåer"),
        ("a = 2026-02-30", "ÅÅÅÅ-MM-DD"),
        ('a = "åpen', "linje 1"),
    ],
)
def test_toml_beyond_bounds_is_refused(text: str, word: str) -> None:
    with pytest.raises(FaultyFile) as caught:
        parse_toml(text, "fil.toml")
    assert word in str(caught.value)
