"""The hash names exactly the agreed content."""

from datetime import date

import msgspec
import pytest

from planlegg.domain.innhold import FELT, Innhold, content_hash, field_differences

BASE = Innhold(
    tittel="Rydde båtmotorer",
    aktivitet="verksted",
    forste_steg="Ringe onsdag",
    nar=date(2026, 3, 4),
    timer_per_uke=10.0,
    dager_per_uke=2,
    ansvar="klient",
    annerledes="Bare to timer om gangen",
)
OTHER = {
    "tittel": "Rydde",
    "aktivitet": "",
    "forste_steg": "",
    "nar": None,
    "timer_per_uke": 10.5,
    "dager_per_uke": 0,
    "ansvar": "veileder",
    "annerledes": "",
}


@pytest.mark.parametrize("field", FELT)
def test_every_field_is_part_of_what_is_agreed(field: str) -> None:
    changed = msgspec.structs.replace(BASE, **{field: OTHER[field]})
    assert content_hash(changed) != content_hash(BASE)
    (difference,) = field_differences(BASE, changed)
    assert (difference.felt, difference.fra, difference.til) == (field, getattr(BASE, field), OTHER[field])


def test_the_hash_is_the_same_for_ever() -> None:
    assert content_hash(Innhold(tittel="Gå tur")) == "feb5c4c993af2a12"


def test_two_spellings_of_one_value_are_one_content() -> None:
    composed = Innhold(tittel="Gå på tur", timer_per_uke=10)
    decomposed = Innhold(tittel="Ga\u030a pa\u030a tur", timer_per_uke=10.0)
    assert content_hash(composed) == content_hash(decomposed)
    assert field_differences(composed, decomposed) == ()


def test_unknown_is_not_zero_or_empty_in_another_field() -> None:
    assert content_hash(Innhold(tittel="x", timer_per_uke=0)) != content_hash(Innhold(tittel="x"))
    assert content_hash(Innhold(tittel="x", forste_steg="y")) != content_hash(Innhold(tittel="x", annerledes="y"))
