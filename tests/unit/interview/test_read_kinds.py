"""A no to a whole kind, all that Nav decides or all work, told apart from a no to less than that."""

import pytest

from planlegg.domain.bilde import Ramme
from planlegg.domain.svar import HARDE_GRENSER
from tests.unit.interview.reading import read_one

NAV = (
    "ikke Nav", "ikkje NAV", "vil ikke ha noe med Nav", "Eg vil ikkje ha noko med Nav å gjere", "ikke noe fra Nav", "aldri mer Nav",
    "uten Nav", "Holde meg unna Nav", "ingen tiltak fra Nav", "Nav vil jeg ikke ha", "no Nav", "Nothing from Nav",
    "I want nothing to do with Nav", "I don't want anything from Nav",
)  # fmt: skip
WORK = (
    "ikke jobb nå", "ikkje jobbe no", "ingen jobb nå", "ikke arbeid", "vil ikke jobbe nå", "Jeg kan ikke jobbe nå", "orker ikke jobb",
    "Eg orkar ikkje jobb no", "har ikke krefter til å jobbe nå", "ikke jobb før jul", "Jobb vil jeg vente med", "ikke jobb eller praksis",
    "not work now", "No job right now", "I don't want to work now", "I can't work at the moment",
)  # fmt: skip
LESS = (
    "ikke Nav på konvolutten", "ikke på nav-kontoret", "Nav skal ikke vite om kjæresten", "mor skal ikke vite at jeg er på Nav",
    "ingen skal se at hun er på nav", "ikke jobb på lager", "ikke jobb med kunder", "ikke jobb om kvelden", "ikke jobb på mandager",
    "ikke nattjobb", "ikke jobb før kl 10", "ikke jobb mer enn 4 timer", "ikke tungt arbeid", "ikke jobb i helse",
)  # fmt: skip
ASKED_FOR = ("no Nav", "Nothing from Nav", "ingen jobb nå", "No job right now", "uten Nav", "ingen tiltak fra Nav")
"""Bare words that are heard as a limit where limits are listed, and elsewhere may tell how things are."""


def kinds(text: str, answer: str = HARDE_GRENSER) -> list[Ramme]:
    return [limit for limit in read_one(answer, text).rammer if limit.slag in ("ikke_fra", "ikke_jobb")]


@pytest.mark.parametrize("text", NAV)
def test_a_no_to_all_of_nav_is_heard(text: str) -> None:
    assert {(one.slag, one.verdi, one.hard) for one in kinds(text)} == {("ikke_fra", "nav", True)}
    assert all(one.sitat.tekst in text for one in kinds(text))


@pytest.mark.parametrize("text", WORK)
def test_a_no_to_all_work_is_heard(text: str) -> None:
    assert {(one.slag, one.hard) for one in kinds(text)} == {("ikke_jobb", True)}


@pytest.mark.parametrize("text", [text for text in (*NAV, *WORK) if text not in ASKED_FOR])
def test_it_is_heard_among_limits_and_wishes_too(text: str) -> None:
    assert kinds(text, "begrensninger")
    assert kinds(text, "onsker")


@pytest.mark.parametrize("text", LESS)
@pytest.mark.parametrize("answer", [HARDE_GRENSER, "begrensninger", "onsker"])
def test_a_no_to_less_is_no_such_thing(answer: str, text: str) -> None:
    assert kinds(text, answer) == []


def test_a_soft_word_makes_it_soft() -> None:
    assert [one.hard for one in kinds("Helst ikke Nav", "begrensninger")] == [False]


@pytest.mark.parametrize("text", ["Er ikke i jobb nå.", "Ingen jobb, ingen penger.", "Har ikke jobb."])
def test_being_out_of_work_is_no_limit(text: str) -> None:
    assert kinds(text, "begrensninger") == []
