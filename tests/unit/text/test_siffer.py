import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlegg.text.siffer import HIDDEN, find, mask

# None of these is a valid number: day 00 and month 00 are never used.
DAY, REST = "000090", "12345"


@pytest.mark.parametrize(
    "written",
    [
        "00009012345",
        "000090 12345",
        "00.00.90 12345",
        "00 00 90 123 45",
        "000090-12345",
        "000090/12345",
        "0 0 0 0 9 0 1 2 3 4 5",
        "000090\u00a012345",
        "000090\u200b12345",
        "０００0９012345",
        "٠٠٠٠٩٠١٢٣٤٥",
        "000090, pnr 12345",
        "000090\n12345",
        "000090 fødselsnummer: 12345",
        "000090 og personnummer er 12345",
        "000090, og fnr mitt er 12345",
        "null null null null ni null en to tre fire fem",
        "null null, null null, nitti, en to tre førtifem",
        "null null null null nitti ein to tre fire fem",
        "Null-null-null-null-ni-null-én-to-tre-fire-fem",
        "zero zero zero zero nine zero one two three four five",
        "000090 en to tre fire fem",
        "00 00 90 tolv tretti fire fem",
        "null null null null ni null og så en to tre fire fem".replace(" så", ""),
    ],
)
def test_every_spelling_is_hidden_whole(written: str) -> None:
    assert mask(f"Nummeret er {written}, sa hun") == (f"Nummeret er {HIDDEN}, sa hun", 1)


@pytest.mark.parametrize("written", ["01.01.1990 12345", "0101199012345", "1990-01-01 12345"])
def test_a_date_with_the_whole_year_is_hidden_too(written: str) -> None:
    assert mask(written) == (HIDDEN, 1)


@pytest.mark.parametrize(
    "text",
    [
        "12.05.2026 300 kr",
        "tlf 12 34 56 78",
        "1234567890",
        "123456789012",
        "maks 3 timer, 2 dager",
        "150 000 og 12345",
        "kl 9-15 og 10-14",
        "2026-07-02",
        "en to tre",
        "to tre timer, fire fem dager i uka",
        "jeg kan telle: en to tre fire fem seks sju åtte ni ti",
        "tlf er ni åtte sju seks fem fire tre to",
        "en eller to, tre eller fire, fem eller seks, sju eller åtte",
        "",
    ],
)
def test_other_numbers_are_left(text: str) -> None:
    assert mask(text) == (text, 0)


def test_two_numbers_and_one_beside_a_phone() -> None:
    text, count = mask("12345678 00009012345 og 00009012346.")
    assert (text, count) == (f"12345678 {HIDDEN} og {HIDDEN}.", 2)


@given(st.text(alphabet="0123456789 .-\n\u00a0abc[]siferkjult", max_size=60))
def test_nothing_is_left_to_hide(text: str) -> None:
    hidden, _ = mask(text)
    assert find(hidden) == []
    assert mask(hidden) == (hidden, 0)


@given(st.text(), st.text(alphabet="abcæøå ", max_size=5))
def test_what_is_hidden_was_digits(before: str, after: str) -> None:
    text = f"{before}x 00009012345 y{after}"
    hidden, count = mask(text)
    assert count >= 1
    assert "00009012345" not in hidden


def test_a_parenthesis_inside_the_number() -> None:
    assert mask("født 000090 (12345)") == (f"født {HIDDEN})", 1)
