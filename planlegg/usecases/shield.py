"""Strict shielding of a case, and the day someone is to look at whether it is still needed."""

from datetime import date

from planlegg.domain.hendelse import Oppbevaring, Skjermgrunn, Skjerming
from planlegg.usecases.case import Lagret, load_case, save
from planlegg.usecases.kanikke import KanIkkeFinneKlient
from planlegg.usecases.ports import Clock, Store


def shield(store: Store, alias: str, *, paa: bool, grunn: Skjermgrunn, clock: Clock, by: str) -> Lagret | KanIkkeFinneKlient:
    """Put shielding on, or take it off. The same again is nothing new."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    return save(store, case, alias, () if case.skjermet == paa else (Skjerming(paa=paa, grunn_kode=grunn),), clock, by)


def keep_until(store: Store, alias: str, til: date | None, clock: Clock, by: str) -> Lagret | KanIkkeFinneKlient:
    """Set the day, or take it away. Nothing is ever deleted by itself."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    return save(store, case, alias, () if case.oppbevares_til == til else (Oppbevaring(til=til),), clock, by)
