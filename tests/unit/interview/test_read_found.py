"""Sayings that were once read as something else than they are."""

import pytest

from tests.unit.interview.reading import limits, read_one


@pytest.mark.parametrize("text", ["Adressen må ikke ut.", "Adressa må ikkje ut til nokon", "The address must not get out"])
@pytest.mark.parametrize("answer", ["begrensninger", "harde_grenser"])
def test_what_must_not_get_out_is_no_refusal_to_go_out(answer: str, text: str) -> None:
    picture = read_one(answer, text)
    assert picture.unngaa == ()
    if answer == "harde_grenser":
        assert [limit.slag for limit in picture.rammer] == ["annet"]


@pytest.mark.parametrize("text", ["Vil ikke ut.", "Orker ikke å gå ut."])
def test_not_wanting_to_go_out_still_is(text: str) -> None:
    assert [one.ord for one in read_one("begrensninger", text).unngaa] == ["ut"]


def test_that_no_one_knows_is_asked_about_and_that_no_one_is_to_know_is_hard() -> None:
    assert limits("begrensninger", "Ingen vet om gjelda.") == [("ma_ikke_vite", "andre", False)]
    assert limits("begrensninger", "Ingen skal vite om gjelda.") == [("ma_ikke_vite", "andre", True)]


@pytest.mark.parametrize(
    ("answer", "text"), [("onsker", "Kokk, 10 års erfaring"), ("ressurser", "Kokk, ti års erfaring. 19 års arbeid.")]
)
def test_how_long_is_no_strength_of_its_own(answer: str, text: str) -> None:
    assert [one.ord for one in read_one(answer, text).styrker] == ["Kokk"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Penger betyr ikke noe.", []), ("Pengar tyder ikkje noko, men det må vere nært.", ["det må vere nært"]),
        ("Lønn er ikke så viktig. Ro.", ["Ro"]), ("Money doesn't matter.", []), ("Penger spiller ingen rolle og ro betyr mest", ["ro betyr mest"]),
        ("Ikke for mange folk.", ["Ikke for mange folk"]), ("Ingenting betyr mer enn penger.", ["Ingenting betyr mer enn penger"]),
    ],
)  # fmt: skip
def test_what_does_not_matter_is_not_among_what_matters(text: str, kept: list[str]) -> None:
    assert [quote.tekst for quote in read_one("7.2", text).vekt] == kept


@pytest.mark.parametrize(
    ("text", "at_work"),
    [("Mor jobber natt.", False), ("Far jobber mye.", False), ("Onkel driver butikk.", True), ("Bror jobber på lager.", True)],
)
def test_a_job_is_no_door_and_a_workplace_is(text: str, at_work: bool) -> None:
    assert [one.arbeidsliv for one in read_one("nettverk", text).nettverk] == [at_work]
