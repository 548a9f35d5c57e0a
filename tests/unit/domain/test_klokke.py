"""A clock that cannot be right."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from planlegg.domain.klokke import doubt

LAST = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (LAST, None),
        (LAST - timedelta(minutes=9), None),
        (LAST - timedelta(minutes=11), "bak"),
        (LAST - timedelta(days=1), "bak"),
        (datetime(1970, 1, 1, tzinfo=UTC), "bak"),
        (LAST + timedelta(days=299), None),
        (LAST + timedelta(days=365), "fram"),
        (LAST.astimezone(timezone(timedelta(hours=-5))), None),
    ],
)
def test_the_clock_beside_the_last_use(now: datetime, said: str | None) -> None:
    assert doubt(now, LAST) == said


def test_a_new_store_has_nothing_to_compare_with() -> None:
    assert doubt(LAST, None) is None
