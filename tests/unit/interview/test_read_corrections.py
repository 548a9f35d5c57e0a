import pytest

from planlegg.domain.svar import LesSom, Rettelse
from tests.unit.interview.reading import answers, picture

TEXT = "Vil bake. Ikke kasse eller lager. Bror har fjøs."


def corrected(quote: str, read_as: LesSom) -> tuple[list[str], list[str], list[str]]:
    read = picture(answers({"onsker": TEXT}, corrections=(Rettelse(svar="onsker", sitat=quote, les_som=read_as),)))
    return [w.ord for w in read.onsker], [u.ord for u in read.unngaa], [s.ord for s in read.styrker]


@pytest.mark.parametrize(
    ("quote", "read_as", "wanted"),
    [
        ("Vil bake", "ingen", ([], ["kasse", "lager"], [])),
        ("bake", "styrke", ([], ["kasse", "lager"], ["bake"])),
        ("lager", "onske", (["bake", "lager"], ["kasse"], [])),
        ("Ikke kasse eller lager", "ingen", (["bake"], [], [])),
        ("Bror har fjøs", "onske", (["bake", "Bror har fjøs"], ["kasse", "lager"], [])),
        ("står ikke her", "onske", (["bake"], ["kasse", "lager"], [])),
    ],
)
def test_what_the_person_says_decides(quote: str, read_as: LesSom, wanted: tuple[list[str], list[str], list[str]]) -> None:
    assert corrected(quote, read_as) == wanted


def test_a_corrected_limit_is_no_longer_a_limit() -> None:
    texts = {"begrensninger": "Orker ikke store grupper."}
    fix = Rettelse(svar="begrensninger", sitat="Orker ikke store grupper", les_som="ingen")
    assert picture(answers(texts)).rammer
    assert picture(answers(texts, corrections=(fix,))).rammer == ()


def test_a_hard_avoidance_stays_hard_when_it_is_confirmed() -> None:
    given = answers({}, hard=("ikke lager",), corrections=(Rettelse(svar="harde_grenser", sitat="ikke lager", les_som="unngaa"),))
    assert [(u.ord, u.hard) for u in picture(given).unngaa] == [("lager", True)]


def test_tidying_a_list_never_takes_a_limit_with_it() -> None:
    texts = {"onsker": "Vil bake.", "harde_grenser": "ikke kasse", "tidligere": "Jobbklubb: sluttet etter en uke."}
    before = picture(answers(texts))
    [limit] = [r for r in before.rammer if r.hard]
    once = picture(answers(texts, corrections=(Rettelse(svar="harde_grenser", sitat=limit.sitat.tekst, les_som="ingen"),)))
    assert [u for u in once.unngaa if u.sitat == limit.sitat] == []
    assert limit in once.rammer


def test_what_was_tried_before_can_be_taken_away() -> None:
    texts = {"tidligere": "Jobbklubb: sluttet etter en uke."}
    [tried] = picture(answers(texts)).tidligere
    fixed = picture(answers(texts, corrections=(Rettelse(svar="tidligere", sitat=tried.sitat.tekst, les_som="ingen"),)))
    assert fixed.tidligere == ()
