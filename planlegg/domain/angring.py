"""Undo and redo: events that name other events by number. Nothing is ever removed."""

from planlegg.domain.hendelsesform import Hendelsesform


class Angret(Hendelsesform, frozen=True, kw_only=True, tag="angret"):
    """These events no longer count. They stay in the history, and so do the versions they made."""

    hendelser: tuple[int, ...]


class GjortOm(Hendelsesform, frozen=True, kw_only=True, tag="gjort_om"):
    """These undone events count again."""

    hendelser: tuple[int, ...]
