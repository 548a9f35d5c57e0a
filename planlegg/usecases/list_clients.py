"""The list of clients: where each plan stands, and what comes next."""

from collections.abc import Iterable
from datetime import date

from planlegg.domain.fold import fold
from planlegg.usecases.overview import Oversikt, overview, unpacked
from planlegg.usecases.ports import Store


def clients(store: Store) -> tuple[Oversikt, ...]:
    """One line per client, in Norwegian alphabetical order. Shielded ones stand in no list."""
    found = (unpacked(data, nr) or overview(fold(store.events(alias))) for alias, nr, data in store.overviews())
    return tuple(one for one in found if not one.skjermet)


def overdue(found: Iterable[Oversikt], today: date) -> tuple[Oversikt, ...]:
    """Those whose day to be looked at again has come, the oldest first."""
    due = [one for one in found if one.oppbevares_til is not None and one.oppbevares_til <= today]
    return tuple(sorted(due, key=lambda one: one.oppbevares_til or today))
