"""What the table of options says at its edges: full places with a date, limits that close everything, questions, gives and takes."""

from datetime import date

import msgspec
import pytest

from planlegg.domain.aktivitet import Plasser
from planlegg.domain.forslag import Forslagssett
from planlegg.export import forslag_text
from planlegg.planning.options import options
from planlegg.text.lix import lix
from tests.unit.planning.test_edges import weighed
from tests.unit.planning.test_options import BOOK, basis, finding, wished


def shown(found: Forslagssett) -> str:
    return forslag_text.as_text(found, str, "nb", all_lines=True)


def with_places(*places: Plasser) -> Forslagssett:
    return options(basis(*(wished(f"a{nr}", f"ønske {nr}", plasser=one) for nr, one in enumerate(places))))


def test_every_place_full_is_said_with_the_day_of_the_oldest_check() -> None:
    found = with_places(
        Plasser(status="fullt", sjekket=date(2026, 11, 2)), Plasser(status="venteliste", sjekket=date(2026, 10, 30))
    )
    assert "Alle mulighetene er fulle eller har kø. Det ble sjekket 30. oktober 2026." in shown(found)


def test_full_places_that_nobody_has_checked_are_said_to_be_so() -> None:
    assert "Vi vet ikke når det sist ble sjekket." in shown(with_places(Plasser(status="fullt")))


@pytest.mark.parametrize("status", ["ledig", "ukjent", "krever_vurdering"])
def test_one_place_that_may_be_had_is_enough(status: str) -> None:
    full = Plasser(status="fullt", sjekket=date(2026, 11, 2))
    assert "Alle mulighetene er fulle" not in shown(with_places(full, Plasser(status=status)))  # type: ignore[arg-type]


def test_the_limit_that_bites_is_named_with_the_nearest_and_waiting() -> None:
    text = shown(options(basis(wished("Kafé", "kafé", funn=(finding("utelukk", words="ikke bråk"),)))))
    assert "Nærmest er Kafé. Da må dette endres: «ikke bråk». Du kan også vente." in text


def test_what_it_gives_stands_before_what_it_takes() -> None:
    text = shown(options(weighed(wished("a", "dyr", terskel="vedtak"), vekt=("Komme fort i gang",))))
    assert text.index("   Dette kan være bra: ") < text.index("   Tenk på dette: Noen må bestemme før du kan begynne.")


def test_the_words_for_what_matters_are_plain() -> None:
    told = [level.tekst for hensyn in BOOK.hensyn for level in hensyn.nivaa]
    assert lix(" ".join(text.nb for text in told)) <= 30
    assert lix(" ".join(text.nn for text in told)) <= 30


def test_words_said_more_than_once_follow_the_line_in_json() -> None:
    from planlegg.export.forslag_json import as_object

    item = wished("a", "dyr")
    again = msgspec.structs.replace(
        item.kandidat.onsker[0], sitat=msgspec.structs.replace(item.kandidat.onsker[0].sitat, svar="7.3")
    )
    twice = msgspec.structs.replace(item, kandidat=msgspec.structs.replace(item.kandidat, onsker=(*item.kandidat.onsker, again)))
    [line] = as_object(options(basis(twice)), "nb")["forslag"][0]["aktiviteter"][0]["for"]
    assert (line["svar"], line["ogsa"]) == ("om dyr", [{"svar": "7.3", "sitat": "dyr"}])
