"""Undo the last change of a case, or redo it."""

from planlegg.domain.kanikke import KanIkkeAngre, KanIkkeGjoreOm
from planlegg.domain.undo_moves import redo, undo
from planlegg.usecases.case import Lagret, load_case, save
from planlegg.usecases.kanikke import KanIkkeFinneKlient
from planlegg.usecases.ports import Clock, Store


def undo_last(store: Store, alias: str, clock: Clock, by: str) -> Lagret | KanIkkeFinneKlient | KanIkkeAngre:
    """The case without its last change. Raises ``StoreLocked`` when somebody writes in it at the same time."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    now = clock()
    events = undo(case, by, now)
    return events if isinstance(events, KanIkkeAngre) else save(store, case, alias, events, lambda: now, by)


def redo_last(store: Store, alias: str, clock: Clock, by: str) -> Lagret | KanIkkeFinneKlient | KanIkkeGjoreOm:
    """The case with the change that was undone last."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    events = redo(case)
    return events if isinstance(events, KanIkkeGjoreOm) else save(store, case, alias, events, clock, by)
