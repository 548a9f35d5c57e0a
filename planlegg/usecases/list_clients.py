"""The list of clients: where each plan stands, and what comes next."""

from planlegg.domain.fold import fold
from planlegg.usecases.overview import Oversikt, overview, unpacked
from planlegg.usecases.ports import Store


def clients(store: Store) -> tuple[Oversikt, ...]:
    """One line per client, in Norwegian alphabetical order."""
    return tuple(unpacked(data, nr) or overview(fold(store.events(alias))) for alias, nr, data in store.overviews())
