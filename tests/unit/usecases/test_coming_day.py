"""A day to come is read as people say it, and never guessed at."""

from datetime import date

import pytest

from planlegg.usecases.coming_day import has_year, read_coming_day

TODAY = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("1.12.2026", date(2026, 12, 1)),
        ("1.12.26", date(2026, 12, 1)),
        ("01.12.", date(2026, 12, 1)),
        ("1/12", date(2026, 12, 1)),
        ("den 1. desember", date(2026, 12, 1)),
        ("1. des.", date(2026, 12, 1)),
        ("December 1, 2026", date(2026, 12, 1)),
        ("tirsdag 1. desember", date(2026, 12, 1)),
        ("5. januar", date(2027, 1, 5)),
        ("22.11", date(2027, 11, 22)),
        ("i dag", TODAY),
        ("I morgen", date(2026, 11, 24)),
        ("i morgon", date(2026, 11, 24)),
        ("på onsdag", date(2026, 11, 25)),
        ("laurdag", date(2026, 11, 28)),
        ("mandag", date(2026, 11, 30)),
        ("om to uker", date(2026, 12, 7)),
        ("om 3 dager", date(2026, 11, 26)),
        ("29.2", None),
        ("onsdag 1. desember", None),
        ("31.11", None),
        ("neste mandag", None),
        ("om mange uker", None),
        ("om 99999999999 dager", None),
        ("snart", None),
        ("1 2 3", None),
        ("", None),
    ],
)
def test_a_day_as_people_say_it(said: str, day: date | None) -> None:
    assert read_coming_day(said, TODAY) == day


def test_only_a_whole_year_leaves_nothing_to_guess() -> None:
    assert [has_year(text) for text in ("2026-12-01", "1.12.2026", "1.12", "mandag")] == [True, True, False, False]
