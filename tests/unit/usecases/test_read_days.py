"""One line about participation is understood whole, or not at all."""

from datetime import date

import pytest

from planlegg.usecases.read_days import read_days, read_line, read_one_day

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "code", "days", "hours", "point"),
    [
        ("1", "MOTT", (), None, ""),
        ("3 i går", "FRAVAR_SYK", (date(2026, 11, 25),), None, ""),
        ("1 23.11 25.11. 3t", "MOTT", (date(2026, 11, 23), date(2026, 11, 25)), 3.0, ""),
        ("p2 2 2026-11-20 1,5t", "DELVIS", (date(2026, 11, 20),), 1.5, "p2"),
        ("1 23.11, 23.11 og 24.11", "MOTT", (date(2026, 11, 23), date(2026, 11, 24)), None, ""),
        ("5 24.12", "FRAVAR_AVTALT", (date(2026, 12, 24),), None, ""),
    ],
)
def test_what_people_write(text: str, code: str, days: tuple[date, ...], hours: float | None, point: str) -> None:
    read = read_line(text, TODAY)
    assert read is not None
    assert (read.kode, read.dager, read.timer, read.punkt) == (code, days, hours, point)


@pytest.mark.parametrize("text", ["", "9", "1 kanskje", "1 31.02", "p2", "var der", "1 23.11 tre timer"])
def test_half_a_line_is_never_kept(text: str) -> None:
    assert read_line(text, TODAY) is None


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert read_one_day("30.12", date(2027, 1, 4)) == date(2026, 12, 30)
    assert read_one_day("30.12.2025", TODAY) == date(2025, 12, 30)
    assert read_one_day("29.02", TODAY) is None


def test_several_days() -> None:
    assert read_days("i dag, 23.11 og 23.11", TODAY) == (TODAY, date(2026, 11, 23))
    assert read_days("i dag, kanskje", TODAY) is None
    assert read_days("", TODAY) is None
