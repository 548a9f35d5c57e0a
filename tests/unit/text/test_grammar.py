import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlegg.text.grammar import SCOPE_MOST, Ytring, utterances

WORDS = st.sampled_from(["lager", "butikk", "hage", "kjøre buss", "bakeri", "dyr", "kantine", "lyd"])
NEGATIONS = st.sampled_from(
    ["vil ikke jobbe med", "vil ikkje på", "ikke", "IKKE", "orker ikke", "liker ikkje", "hater", "vil slippe", "lei av", "nei til", "verken", "aldri mer",
     "vil ikek ha", "uten", "alt annet enn", "helst ikke", "har ikke lyst på", "kan ikke tenke meg", "er ikke interessert i", "absolutt ikke"]
)  # fmt: skip


def by_ord(text: str) -> dict[str, Ytring]:
    return {said.ord: said for said in utterances(text)}


@given(st.text(max_size=200))
def test_every_piece_is_verbatim_in_any_text(text: str) -> None:
    for said in utterances(text):
        assert text[said.start : said.end] == said.tekst
        assert said.ord.strip() == said.ord != ""


@given(
    st.lists(
        st.sampled_from(
            [
                "jeg",
                "vil",
                "ikke",
                ",",
                ".",
                "men",
                "og",
                "eller",
                "lager",
                "butikk",
                "(",
                ")",
                "«",
                "»",
                "\n",
                "-",
                "hvis",
                "at",
                "som",
                "der",
                "uten",
                "helst",
                "nei",
                "?",
                "det",
                "er",
                "gøy",
                "ingen",
            ]
        ),
        max_size=40,
    )
)
def test_every_piece_is_verbatim_in_any_row_of_words(parts: list[str]) -> None:
    text = " ".join(parts)
    for said in utterances(text):
        assert text[said.start : said.end] == said.tekst


@given(NEGATIONS, WORDS)
def test_a_negated_phrase_never_becomes_a_wish(carrier: str, thing: str) -> None:
    [said] = utterances(f"{carrier} {thing}")
    assert said.retning == "vil_ikke"
    assert thing in said.ord or said.ord in thing


@given(NEGATIONS.filter(lambda c: c != "verken"), WORDS, WORDS)
def test_negation_reaches_over_eller_and_stops_at_men(carrier: str, one: str, other: str) -> None:
    said = utterances(f"{carrier} {one} eller {other}, men vil gjerne ha tre")
    assert [s.retning for s in said] == ["vil_ikke", "vil_ikke", "vil"]


@given(NEGATIONS, WORDS)
def test_the_quote_of_an_avoidance_keeps_its_no(carrier: str, thing: str) -> None:
    text = f"{carrier} {thing} eller sirkus"
    assert all(said.tekst.startswith(carrier.split()[0]) for said in utterances(text))


@given(WORDS, WORDS)
def test_what_stands_in_another_sentence_is_left_alone(one: str, other: str) -> None:
    said = utterances(f"Vil ikke ha {one}. Vil gjerne ha {other}.")
    assert [s.retning for s in said] == ["vil_ikke", "vil"]


@pytest.mark.parametrize(
    "text",
    [
        "har IKKE C ennå",
        "veit ikkje i kva",
        "Vet ikke.",
        "kan ikke kjøre",
        "Lege ikke spurt",
        "Ingen svarte",
        "møtte ikke",
        "Mor vil at han skal bli lege",
    ],
)
def test_a_lack_a_doubt_or_another_persons_wish_is_neither(text: str) -> None:
    assert all(said.retning == "noytral" and said.gjelder != "bart" for said in utterances(text))


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("vil aldri på lager", True),
        ("absolutt ikke lager", True),
        ("nekter lager", True),
        ("skal ikke på lager", True),
        ("under ingen omstendigheter lager", True),
        ("lager er helt uaktuelt", True),
        ("ikke lager, VIKTIG", True),
        ("vil ikke på lager", False),
        ("helst ikke lager", False),
        ("orker ikke lager", False),
    ],
)
def test_how_strongly(text: str, hard: bool) -> None:
    assert [said.hard for said in utterances(text) if "lager" in said.ord] == [hard]


def test_not_now_is_not_never() -> None:
    assert [s.retning for s in utterances("vil ikke på kurs nå")] == ["ikke_na"]
    assert [s.retning for s in utterances("vil aldri på kurs nå")] == ["vil_ikke"]
    assert [s.retning for s in utterances("vil ikke på kurs lenger")] == ["vil_ikke"]


def test_a_heading_holds_for_its_list() -> None:
    text = "Vil ikke:\n- lager\n- butikk\n\nVil:\n- hage"
    found = by_ord(text)
    assert (found["lager"].retning, found["butikk"].retning, found["hage"].retning) == ("vil_ikke", "vil_ikke", "vil")


def test_parentheses_and_quotes() -> None:
    found = by_ord("Vil jobbe med biler (lakk, ikke motor), «men aldri salg».")
    assert {word: said.retning for word, said in found.items()} == {
        "biler": "vil",
        "lakk": "vil",
        "motor": "vil_ikke",
        "salg": "vil_ikke",
    }


def test_a_wrapped_line_is_one_sentence() -> None:
    text = "Vil veldig gjerne jobbe ute i skogen hele året, men ikke\nmed motorsag"
    assert by_ord(text)["motorsag"].retning == "vil_ikke"


def test_what_is_said_of_the_thing_just_named() -> None:
    assert [(s.ord, s.retning) for s in utterances("Lager? Nei takk.")] == [("Lager", "vil_ikke")]
    assert [(s.ord, s.retning) for s in utterances("Har vært kokk og vil aldri gjøre det igjen")] == [("kokk", "vil_ikke")]


@pytest.mark.parametrize("text", ["Lager mat til 20 uten problem", "Syr kjoler utan problem", "I cook for 20 without problems"])
def test_what_goes_without_problems_is_not_refused(text: str) -> None:
    assert [said.retning for said in utterances(text)] == ["noytral"]


def test_the_quote_of_a_long_list_is_bounded() -> None:
    text = "ikke " + ", ".join(f"ting{n}" for n in range(200))
    said = utterances(text)
    assert len(said) == 200
    assert all(one.retning == "vil_ikke" and len(one.tekst) <= SCOPE_MOST for one in said)


def test_ascii_spelling_is_understood() -> None:
    assert [s.retning for s in utterances("onsker ikke a jobbe pa lager")] == ["vil_ikke"]
    assert [s.retning for s in utterances("taaler ikke stoy")] == ["vil_ikke"]
