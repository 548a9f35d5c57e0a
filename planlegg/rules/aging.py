"""Sources that nobody has read for a long time: the law may have moved while the text stands."""

from collections.abc import Iterable
from datetime import date, timedelta

from planlegg.domain.hjemmel import Hjemmel

YEAR = timedelta(days=365)


def old_sources(sources: Iterable[Hjemmel], today: date) -> tuple[Hjemmel, ...]:
    """Sources last read more than twelve months before ``today``, the oldest first, then by id."""
    old = (source for source in sources if today - source.sjekket > YEAR)
    return tuple(sorted(old, key=lambda source: (source.sjekket, source.id)))
