import pytest

from planlegg.matching.compound import Known, Part, part_of
from planlegg.matching.forms import LONGEST, forms, lines_of_pieces, pieces, searched
from planlegg.matching.inflect import one_word, stem
from planlegg.matching.sound import sounds
from planlegg.text.fold import fold

KNOWN = Known(words=frozenset({"bil", "laste", "sjafor", "mobel"}), stems=frozenset(), alone=frozenset({"bil"}))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("hund", "hunder"), ("hund", "hundane"), ("bil", "bilen"), ("bake", "baking"), ("bake", "bakar"), ("drøm", "drømmer"), ("bok", "bøker"),
        ("lærar", "lærer"), ("kjøre", "kjører"), ("kaste", "kasta"), ("maskin", "maskiner"), ("jenter", "jentene"), ("barn", "barna"),
    ],
)  # fmt: skip
def test_forms_of_one_word(a: str, b: str) -> None:
    assert one_word(fold(a), fold(b))
    assert one_word(fold(b), fold(a))


@pytest.mark.parametrize(
    ("a", "b"), [("lag", "lager"), ("bar", "bare"), ("bud", "budsjett"), ("bil", "bilde"), ("kor", "kort"), ("mat", "matte")]
)
def test_not_forms_of_one_word(a: str, b: str) -> None:
    assert not one_word(fold(a), fold(b))
    assert not one_word(fold(b), fold(a))


def test_forms_of_a_word_share_a_stem() -> None:
    assert len({stem(word) for word in ("snekker", "snekkeren", "snekkere", "snekkerne")}) == 1


def test_parts_of_a_compound() -> None:
    assert part_of("bil", "lastebil", KNOWN) == Part("last", True)
    assert part_of("bil", "bilsjafor", KNOWN) == Part("first", True)
    assert part_of("bil", "budsjettbil", KNOWN) is None, "three letters need a known rest"
    guess = part_of("sjafor", "tungsjafor", KNOWN)
    assert guess is not None
    assert not guess.known


def test_a_word_that_has_grown_away_from_its_last_part() -> None:
    assert part_of("hage", "barnehage", Known(words=frozenset({"barn"}), stems=frozenset(), alone=frozenset())) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [("draum", "drøm"), ("røyk", "røk"), ("stein", "sten"), ("bakar", "baker"), ("kvit", "hvit"), ("veg", "vei"), ("søkje", "søke"), ("skjære", "kjære"),
     ("lærar", "lerer"), ("sykkel", "sikkel")],
)  # fmt: skip
def test_words_that_sound_alike(a: str, b: str) -> None:
    assert sounds(a) == sounds(b)


def test_many_words_at_once_are_as_one_by_one() -> None:
    words = ["skjære", "kjøre", "draum", "æøå", "hvit", "aae", "straße", "x"]
    assert forms(words) == [forms([word])[0] for word in words]


def test_lines_at_once_are_as_one_by_one() -> None:
    lines = ["Bygg- og anlegg", "", "to\nlinjer", "CV-en min", "  ", "Å\u030a e\u0301t"]
    assert lines_of_pieces(lines) == [pieces(line.replace("\n", " ")) for line in lines]


def test_searched_words_are_shown_as_written() -> None:
    assert [word.text for word in searched("Kjøre CV-en, NÅ", 9)] == ["Kjøre", "CV", "en", "NÅ"]


def test_of_many_words_only_the_first_are_taken_and_a_word_without_end_is_cut() -> None:
    assert [word.text for word in searched("en-to-tre fire", 2)] == ["en", "to"]
    assert [len(word.form.fold) for word in searched("x" * 1_000_000, 9)] == [LONGEST]
