"""The way so far and the days that come: which events are steps on it. Steps, never failures."""

from collections.abc import Iterator
from datetime import date

import msgspec

from planlegg.domain.fold import step
from planlegg.domain.hendelse import (
    Angret,
    Avsluttet,
    Deltok,
    Endret,
    GjortOm,
    Innforing,
    OppgaveGjort,
    Opprettet,
    Tilbakemelding,
    Trakk,
    Valgte,
)
from planlegg.domain.kalender import Kalenderpost, calendar
from planlegg.domain.sak import Sak
from planlegg.domain.undone import undone

STEPS = (Opprettet, Valgte, Endret, Trakk, OppgaveGjort, Deltok, Tilbakemelding, Avsluttet)


class Steg(msgspec.Struct, frozen=True, kw_only=True):
    """One step: the event with the case around it, or (``avtalt``) points both came to agree to. ``antall`` days in a row are one step."""

    dag: date
    innforing: Innforing
    fra: Sak
    til: Sak
    avtalt: tuple[str, ...] = ()
    antall: int = 1


def steps(case: Sak) -> tuple[Steg, ...]:
    """What counts, by day and then in the order it was written. A day that was corrected stands once, as it was corrected."""
    last = {(p.id, d.dag): d.nr for p in case.i_planen for d in p.deltakelse}
    found = [one for one in _told(case) if _stands(one, case, last)]
    return tuple(_gathered(sorted(found, key=lambda one: one.dag)))


def ahead(case: Sak, today: date) -> tuple[Kalenderpost, ...]:
    """The days that come, the nearest first."""
    return tuple(sorted((post for post in calendar(case) if post.dag >= today), key=lambda post: post.dag))


def _told(case: Sak) -> Iterator[Steg]:
    gone = undone(case.logg)
    before = Sak()
    for entry in case.logg:
        after = step(before, entry)
        if entry.nr not in gone:
            if isinstance(entry.hendelse, STEPS):
                event = entry.hendelse
                yield Steg(
                    dag=event.dag if isinstance(event, Deltok) else entry.naar.date(), innforing=entry, fra=before, til=after
                )
            if not isinstance(entry.hendelse, GjortOm | Angret) and (
                agreed := tuple(p.id for p in after.apne if p.avtalt and not _agreed(before, p.id))
            ):
                yield Steg(dag=entry.naar.date(), innforing=entry, fra=before, til=after, avtalt=agreed)
        before = after


def _agreed(case: Sak, name: str) -> bool:
    point = case.punkt(name)
    return point is not None and point.avtalt


def _stands(one: Steg, case: Sak, last: dict[tuple[str, date], int]) -> bool:
    event = one.innforing.hendelse
    if isinstance(event, Deltok):
        return event.kode != "IKKE_REGISTRERT" and last.get((event.punkt, event.dag)) == one.innforing.nr
    if isinstance(event, Avsluttet):
        point = case.punkt(event.punkt)
        return point is not None and point.i_planen and point.slutt is not None and point.slutt.nr == one.innforing.nr
    return True


def _gathered(found: list[Steg]) -> Iterator[Steg]:
    """Days of the same kind in a row, without words and within one week, as one step."""
    held: Steg | None = None
    for one in found:
        if held is not None and _alike(held, one):
            held = msgspec.structs.replace(held, antall=held.antall + 1)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _alike(one: Steg, other: Steg) -> bool:
    first, second = one.innforing.hendelse, other.innforing.hendelse
    if not (isinstance(first, Deltok) and isinstance(second, Deltok)):
        return False
    same = (first.punkt, first.kode) == (second.punkt, second.kode) and not first.ord and not second.ord
    return same and one.dag.isocalendar()[:2] == other.dag.isocalendar()[:2]
