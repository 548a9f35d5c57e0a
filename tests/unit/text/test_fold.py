import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlegg.text.fold import fold, nfc, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Åse", "A\u030ase"),
        ("økonomi", "okonomi"),
        ("økonomi", "oekonomi"),
        ("lærling", "laerling"),
        ("gård", "gaard"),
        ("Sjåfør", "SJAFOR"),
        ("syk\u00adkehus", "sykkehus"),
        ("bak\u200beri", "bakeri"),
        ("č", "c"),
        ("đ", "d"),
    ],
)
def test_spellings_that_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_stay_different() -> None:
    assert fold("hage") != fold("hake")
    assert fold("bøker") != fold("baker")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_word_stands_where_it_says(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end] == word.tekst
        assert word.fold == fold(word.tekst)


def test_words_of_a_sentence() -> None:
    found = [word.tekst for word in words("Hage- og anleggsarbeid, bud/varebil i 2 timer: e-post")]
    assert found == ["Hage", "og", "anleggsarbeid", "bud", "varebil", "i", "2", "timer", "e-post"]


def test_nfc_is_one_code_point() -> None:
    assert nfc("a\u030a") == "å"


def test_a_ring_before_e_meets_both_ascii_spellings() -> None:
    assert fold("stående") == fold("staende") == fold("staaende")
