"""One broken rule for each kind of fault; each fault says where it is and what would be right."""

import re
from pathlib import Path

import pytest

from planlegg.rules import check
from planlegg.rules.check import check_krav
from tests.unit.rules.parts import ENTRIES, SOURCES, activity, blocks, rule

GOOD = """
id = "god-regel"
virkning = "mot"
vekt = -10
kilde = "praksis-41"
gjelder_fra = 2020-01-01
nar.alle = [
  { felt = "ramme.myk.ikke_stoy", er = "kjent" },
  { felt = "aktivitet.stoy", er = "lik", verdi = "hoy" },
]
tekst.nb = "Du sa «{sitat}»."
tekst.nn = "Du sa «{sitat}»."
tekst.en = "You said “{sitat}”."
eksempel = [
  { navn = "bråk", gir = true, felt = { "ramme.myk.ikke_stoy" = true, "aktivitet.stoy" = "hoy" } },
  { navn = "ro", gir = false, felt = { "ramme.myk.ikke_stoy" = true, "aktivitet.stoy" = "lav" } },
]
"""


def faults(text: str) -> list[str]:
    return [str(fault) for fault in check([rule(text)], SOURCES, ENTRIES)]


def test_a_good_rule_has_no_fault() -> None:
    assert faults(GOOD) == []


BROKEN = {row["name"]: row for row in blocks(Path(__file__).with_name("faulty_rules.toml"), "fault")}


@pytest.mark.parametrize("name", BROKEN)
def test_fault(name: str) -> None:
    text = GOOD
    for old, new in BROKEN[name]["change"]:
        assert old in text
        text = text.replace(old, new)
    told = faults(text)
    assert any(re.search(BROKEN[name]["told"], fault) for fault in told), told
    assert all(fault.startswith("regel god-regel") for fault in told)


def test_an_id_that_stands_twice() -> None:
    told = [str(fault) for fault in check([rule(GOOD), rule(GOOD)], SOURCES, ENTRIES)]
    assert told == ["regel god-regel: id-en «god-regel» er brukt før."]


def test_every_fault_is_told_at_once() -> None:
    text = GOOD.replace("vekt = -10", "vekt = 90").replace("praksis-41", "ukjent").replace('er = "lik"', 'er = "minst"')
    assert len(faults(text)) >= 3


@pytest.mark.parametrize(
    ("krav", "expected"),
    [
        ({"nar": {"felt": "klient.ytelse", "er": "kjent"}, "hjemmel": "tf-3"}, "klient.ytelse kan ikke brukes i et krav"),
        ({"nar": {"felt": "klient.alder", "er": "minst"}, "hjemmel": "tf-3"}, "mangler «verdi»"),
        ({"hjemmel": "tf-999"}, "kilden «tf-999» finnes ikke"),
    ],
)
def test_faults_in_the_conditions_of_the_catalogue(krav: dict[str, object], expected: str) -> None:
    entry = activity(krav=[{**krav, "tekst": {"nb": "x", "nn": "x", "en": "x"}}])
    assert any(expected in str(fault) for fault in check_krav(entry, SOURCES))
