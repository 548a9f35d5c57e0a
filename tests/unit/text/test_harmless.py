import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlegg.text.harmless import MOST_MARKS, one_line, visible

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[2J", "␛[2J"),
        ("\x1b]52;c;x\x07", "␛]52;c;x␇"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("syk\u00ad\u200bkehus", "syk⟨U+00AD⟩⟨U+200B⟩kehus"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("\x00\x08\x7f", "␀␈␡"),
        ("\x85\u2028", "⟨U+0085⟩⟨U+2028⟩"),
        ("a\rb", "a␍b"),
        ("\ud800", "⟨U+D800⟩"),
        ("\ufffe", "⟨U+FFFE⟩"),
    ],
)
def test_what_hides_is_shown(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@pytest.mark.parametrize("text", ["to\nlinjer\tog æøå", "שלום", "مرحبا", "👨‍👩‍👧 👍🏽 ❤️ 1️⃣ 🇳🇴", "Sámi čđŋšŧž", "\u00a0"])
def test_ordinary_writing_is_left_alone(text: str) -> None:
    assert visible(text) == text


def test_windows_line_ends_are_line_ends() -> None:
    assert visible("a\r\nb") == "a\nb"


@pytest.mark.parametrize("char", BIDI)
def test_no_bidi_control_gets_through(char: str) -> None:
    assert char not in visible(f"før{char}etter")


def test_a_pile_of_marks_is_cut_and_counted() -> None:
    shown = visible("z" + "\u0301" * 200 + "x")
    assert shown.count("\u0301") == MOST_MARKS
    assert shown.endswith(f"⟨+{200 - MOST_MARKS}⟩x")


def test_a_mark_alone_does_not_sit_on_what_stands_before() -> None:
    assert visible("\u0301a").startswith("◌")


def test_a_joiner_between_letters_is_shown() -> None:
    assert visible("sy\u200dk") == "sy⟨U+200D⟩k"


def test_one_line() -> None:
    assert one_line(" a\n\n b\tc\x1b ") == "a b c␛"


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    for char in visible(text):
        assert char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs")
        assert char not in BIDI


@given(st.text())
def test_showing_twice_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(st.text(alphabet=st.sampled_from("a\u0301\u200d\ufe0f👩❤1\u20e3\x1b\n\u202e")))
def test_twice_changes_nothing_for_tricky_runs(text: str) -> None:
    assert visible(visible(text)) == visible(text)
