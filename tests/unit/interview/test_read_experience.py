import pytest

from tests.unit.interview.reading import read_one


@pytest.mark.parametrize(
    ("text", "strengths", "wishes"),
    [
        ("Skredder i 12 år", ["Skredder"], []),
        ("Snekker i ti år. Vil noe lettere.", ["Snekker"], ["lettere"]),
        ("Jobbet på lager", ["lager"], []),
        ("12 år som frisør, ønsker kontor", ["frisør"], ["kontor"]),
        ("Kokk 2008-2015", ["Kokk"], []),
        ("Murer, 10 års erfaring", ["Murer"], []),
        ("Norsk A2 muntlig", ["Norsk A2 muntlig"], []),
        ("Har vært arbeidsledig lenge", [], []),
        ("Fagskole i to år", [], ["Fagskole i to år"]),
        ("Praksis i tre måneder", [], ["Praksis i tre måneder"]),
        ("Skredder", [], ["Skredder"]),
    ],
)
def test_what_was_done_is_a_strength_and_no_wish(text: str, strengths: list[str], wishes: list[str]) -> None:
    read = read_one("onsker", text)
    assert [one.ord for one in read.styrker] == strengths
    assert [one.ord for one in read.onsker] == wishes


@pytest.mark.parametrize(
    ("text", "strengths", "wishes"),
    [
        ("Kan køyre lastebil", ["køyre lastebil"], ["køyre lastebil"]),
        ("Kan køyre brøytebil, vikar", ["køyre brøytebil", "vikar"], ["køyre brøytebil", "vikar"]),
        ("Eg kan tenkje meg hage", [], ["hage"]),
        ("Kunne kanskje jobbet i barnehage", [], ["barnehage"]),
        ("Kan stå i kassa hvis jeg må", ["stå i kassa"], []),
        ("Kan snakke arabisk", ["snakke arabisk"], []),
        ("Kan ikke kjøre bil", [], []),
        ("Mor kan passe barna", [], []),
    ],
)
def test_what_one_can_do_is_a_strength_and_maybe_a_possibility(text: str, strengths: list[str], wishes: list[str]) -> None:
    read = read_one("onsker", text)
    assert [one.ord for one in read.styrker] == strengths
    assert [one.ord for one in read.onsker] == wishes
