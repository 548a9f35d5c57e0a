"""Everything that is held about one client: as it stands, and every event with all its fields."""

from collections.abc import Sequence

import msgspec

from planlegg.domain.hendelse import Innforing, Svarte, Vist
from planlegg.domain.logg import Logglinje
from planlegg.domain.sak import Sak
from planlegg.domain.undone import undone


class Gittsvar(msgspec.Struct, frozen=True, kw_only=True):
    """One answer as it was given. ``gjelder`` when it is the one that is used now."""

    nr: int
    hendelse: Svarte
    innforing: Innforing
    gjelder: bool


class Innsyn(msgspec.Struct, frozen=True, kw_only=True):
    """The case, every answer there has been, every showing of options, and the lines of the audit log about it."""

    sak: Sak
    svar: tuple[Gittsvar, ...]
    visninger: tuple[tuple[Innforing, Vist], ...]
    angret: frozenset[int]
    logg: tuple[Logglinje, ...]


def everything(case: Sak, log: Sequence[Logglinje]) -> Innsyn:
    """All of it, in the order it was written."""
    gone = undone(case.logg)
    answers = [(entry, entry.hendelse) for entry in case.logg if isinstance(entry.hendelse, Svarte)]
    newest = {event.svar.id: entry.nr for entry, event in answers if entry.nr not in gone}
    return Innsyn(
        sak=case,
        svar=tuple(
            Gittsvar(nr=entry.nr, hendelse=event, innforing=entry, gjelder=newest.get(event.svar.id) == entry.nr)
            for entry, event in answers
        ),
        visninger=tuple((entry, entry.hendelse) for entry in case.logg if isinstance(entry.hendelse, Vist)),
        angret=gone,
        logg=tuple(log),
    )
