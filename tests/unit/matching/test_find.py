import pytest

from planlegg.matching import find, find_text
from tests.unit.matching.katalog import INDEX


def ids(text: str) -> list[str]:
    return [found.id for found in find_text(INDEX, text)]


def test_each_wish_gets_its_hits() -> None:
    assert {found.id for found in find(INDEX, ["lastebil", "snekker"], limit=2)} == {"lastebil", "snekker"}


def test_a_misspelt_wish_stands_beside_one_spelt_well() -> None:
    assert {found.id for found in find(INDEX, ["lastebl", "snekker"], limit=2)} == {"lastebil", "snekker"}


def test_meeting_two_wishes_helps() -> None:
    both = next(f for f in find(INDEX, ["kjøkken", "lage mat"]) if f.id == "kjokken")
    one = next(f for f in find(INDEX, ["kjøkken"]) if f.id == "kjokken")
    assert both.poeng > one.poeng


def test_what_is_avoided_is_marked_and_last() -> None:
    found = find(INDEX, ["prøve arbeid"], ["lager"])
    assert found[-1].id == "lager"
    assert [f.unngatt for f in found] == [False] * (len(found) - 1) + [True]
    assert found[-1].treff[0].katalogord == "lager"


def test_a_better_met_wish_outweighs_an_avoidance() -> None:
    found = find(INDEX, ["lastebilsjåfør"], ["fører"])
    assert next(f for f in found if f.id == "lastebil").unngatt is False


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("vil kjøre lastebil, ikke budbil", "lastebil", "budbil"),
        ("eg vil jobbe med dyr, men ikkje på kjøken", "gard", "kjokken"),
        ("alt annet enn lager, helst bakeri", "bakeri", "lager"),
        ("helst snekre. orker ikke regnskap", "snekker", "regnskap"),
    ],
)
def test_a_sentence_is_split_into_wish_and_avoidance(text: str, wanted: str, unwanted: str) -> None:
    found = find_text(INDEX, text)
    assert found[0].id == wanted
    assert not found[0].unngatt
    assert unwanted not in [f.id for f in found if not f.unngatt]


def test_a_few_words_are_one_wish() -> None:
    assert ids("arbeid på gård")[0] == "gard"
    assert ids("bilag og kontorarbeid")[0] == "regnskap"


def test_two_wishes_in_one_sentence() -> None:
    assert set(ids("jeg liker å synge og å snekre")[:2]) == {"kor", "snekker"}


def test_only_an_avoidance_finds_nothing() -> None:
    assert ids("ikke lager") == []


def test_what_is_told_stands_behind_what_is_wished() -> None:
    found = {one.id: one.poeng for one in find_text(INDEX, "Har jobbet på kjøkken i mange år. Vil bli snekker.")}
    alone = {one.id: one.poeng for one in find_text(INDEX, "Har jobbet på kjøkken i mange år.")}
    assert max(found, key=lambda key: found[key]) == "snekker"
    assert found["kjokken"] < alone["kjokken"]


@pytest.mark.parametrize(
    "text", ["Jeg kan ikke lenger være snekker, vil kjøre lastebil", "Har sluttet som snekker. Vil kjøre lastebil."]
)
def test_what_can_no_longer_be_is_not_looked_for_beside_a_wish(text: str) -> None:
    assert "snekker" not in ids(text)
    assert ids(text)[0] == "lastebil"


def test_the_way_a_text_is_split_can_be_given() -> None:
    assert find_text(INDEX, "lager", split=lambda text: ())[0].id == "lager"
