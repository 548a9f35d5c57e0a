"""Everyday ways of saying how to be reached, when, and how much; facts are not avoidances."""

import pytest

from planlegg.domain.bilde import Rammeslag
from tests.unit.interview.reading import read_one


@pytest.mark.parametrize(
    ("key", "text", "slag", "value"),
    [
        ("begrensninger", "ingen avtaler før kl 11", "start_tidligst", "11:00"),
        ("begrensninger", "mandager er opptatt", "ikke_dag", "mandag"),
        ("harde_grenser", "må ha fri onsdag", "ikke_dag", "onsdag"),
        ("begrensninger", "Vil ikke møte mer enn 2 ganger i uka", "dager_uke_maks", 2),
        ("begrensninger", "Kan ikke sitte på tog over 40 min", "reise_minutter_maks", 40),
        ("harde_grenser", "ikke løfte venstre arm", "ikke_tunge_loft", None),
        ("begrensninger", "Ikke tlf, bruk sms", "kontakt", "bruk sms"),
        ("harde_grenser", "Ikke ring, send melding", "kontakt", "send melding"),
    ],
)
def test_a_limit_is_of_its_kind_and_nothing_is_avoided(key: str, text: str, slag: Rammeslag, value: object) -> None:
    read = read_one(key, text)
    assert value in [r.verdi for r in read.ramme(slag)]
    assert not read.unngaa
    assert not read.ramme("ikke_sted")


@pytest.mark.parametrize("text", ["fri til sauene før 9", "egen pult", "fri mandag 10-12", "bror ikke"])
def test_what_must_be_is_not_avoided(text: str) -> None:
    read = read_one("harde_grenser", text)
    assert not read.unngaa
    assert not read.ramme("ikke_dag")


@pytest.mark.parametrize("text", ["Ikke førerkort", "Ingen bank-ID", "Ikke vitnemål"])
def test_a_paper_one_lacks_is_a_fact(text: str) -> None:
    assert not read_one("begrensninger", text).unngaa


@pytest.mark.parametrize("text", ["ikke butikk med kunder", "ikke kasse"])
def test_a_place_is_still_avoided(text: str) -> None:
    assert read_one("harde_grenser", text).unngaa


@pytest.mark.parametrize("text", ["Ho ville at eg skulle selje båten", "De ville at jeg skulle bli kokk"])
def test_what_others_wanted_is_not_ones_own_wish(text: str) -> None:
    assert not read_one("tidligere", text).onsker


def test_a_parenthesis_is_not_cut() -> None:
    quotes = [one.sitat.tekst for one in read_one("begrensninger", "Tåler ikke skarpt lys (lysrør, sol)").unngaa]
    assert quotes
    assert all(quote.count("(") == quote.count(")") for quote in quotes)


def test_more_words_for_how_it_went() -> None:
    read = read_one("tidligere", "Læretid på verft, ble sparka. Leksehjelp, elsket det.")
    assert [(bool(one.ble_bra), bool(one.ble_ikke_bra)) for one in read.tidligere] == [(False, True), (True, False)]
