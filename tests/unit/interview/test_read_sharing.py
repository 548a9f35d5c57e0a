"""Who must not know, who may, and who is kept out of it, in everyday words."""

import pytest

from planlegg.text.spelling import ascii_spellings
from tests.unit.interview.reading import read_one


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("samboaren skal ikkje vite om lånet", "samboer"),
        ("Korsangerne skal ikke vite om gjeld", "Korsangerne"),
        ("Huseier er grei. Skal ikke få vite det fra dere!", "utleier"),
        ("Niesa må ikkje vite kor ho bur", "nevø eller niese"),
    ],
)
def test_what_is_kept_from_somebody_is_never_avoided(text: str, value: str) -> None:
    for key in ("nettverk", "begrensninger"):
        read = read_one(key, text)
        assert [r.verdi for r in read.ramme("ma_ikke_vite")] == [value]
        assert not read.unngaa


def test_a_yes_is_never_invented() -> None:
    assert not any(p.far_vite for p in read_one("onsker", "Jeg vil at sønnen skal se at jeg jobber").nettverk)
    assert [p.far_vite for p in read_one("5.2", "Tante nei, bror ja").nettverk] == [False, True]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Imamen: ikke bland inn", "prest"),
        ("Søster bor nær, helst ikke bland henne inn", "søster"),
        ("Onkel skal holdes utenfor", "onkel"),
        ("Fysio nei", "fysioterapeut"),
        ("Ikke ring eksen", "eks"),
    ],
)
def test_nobody_is_reached_against_a_plain_no(text: str, role: str) -> None:
    read = read_one("nettverk", text)
    assert [(r.slag, r.verdi) for r in read.rammer] == [("kontakt", f"ingen kontakt med {role}")]
    assert [(p.rolle, p.kontakt) for p in read.nettverk] == [(role, False)]


def test_an_example_and_a_common_word_are_not_taken_for_something_else() -> None:
    assert not read_one("nettverk", "Liker folk, f.eks. på lager").nettverk
    assert not read_one("begrensninger", "Kan ikke være med bare damer").ramme("ikke_tunge_loft")
    assert "bare" not in ascii_spellings("bære")
