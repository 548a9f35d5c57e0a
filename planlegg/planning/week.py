"""Lay activities into one week, within the limits: which days, from when to when, with the journey and a pause between."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.tekst import Tekst
from planlegg.domain.uke import KanIkkeUke, Okt, Uke
from planlegg.planning.frame import FULL_WEEK, PARTS, WEEKEND, WEEKEND_HOURS, Ukeramme

STEP, PAUSE, NEAT = 30, 30, 5
"""Minutes between possible beginnings, of rest between two things on one day, and that the length of a thing is counted in."""
AT_HOME = frozenset({"hjemme", "telefon", "nett"})
JOURNEY = Tekst(nb="Reise", nn="Reise", en="Journey")
APPOINTMENT = Tekst(nb="Avtale", nn="Avtale", en="Appointment")
MOST_TRIED = 400
"""Ways to place one thing that are tried before giving up on a week."""


class Del(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to place: hours and days a week; None is unknown, and 0 hours is done once, or when it suits."""

    aktivitet: Aktivitet
    timer: float | None
    dager: int | None

    @property
    def ukentlig(self) -> bool:
        return bool(self.timer and self.dager)


def lay_out(parts: Sequence[Del], room: Ukeramme) -> Uke | KanIkkeUke:
    """A week with every part in it, the first parts first. Deterministic; the client's best times and free days come first."""
    weekly = [part for part in parts if part.ukentlig]
    whole = [part for part in weekly if (part.timer or 0) >= FULL_WEEK]
    # What stands beside a full-time programme is done within its hours.
    within, weekly = ([part for part in weekly if part not in whole], whole) if whole else ([], weekly)
    if sum(part.timer or 0.0 for part in weekly) > room.per_uke:
        return KanIkkeUke(aktivitet=weekly[-1].aktivitet.id, sitater=room.sitater)
    deepest = 0

    def place(number: int, taken: list[Okt]) -> list[Okt] | None:
        nonlocal deepest
        deepest = max(deepest, number)
        if number == len(weekly):
            return taken
        for tries, found in enumerate(_ways(weekly[number], taken, room)):
            if tries >= MOST_TRIED:
                return None
            done = place(number + 1, [*taken, *found])
            if done is not None:
                return done
        return None

    fixed = [
        Okt(dag=one.dag, fra=one.fra, til=one.til, slag="avtale", tittel=APPOINTMENT, sitat=one.sitat) for one in room.avtaler
    ]
    found = place(0, [])
    if found is None:
        return KanIkkeUke(aktivitet=weekly[deepest].aktivitet.id, sitater=room.sitater)
    somewhere = any(not AT_HOME & set(part.aktivitet.form.sted) for part in weekly)
    return Uke(
        okter=tuple(sorted([*fixed, *_journeys(found, weekly, room), *found], key=lambda one: (one.dag, one.fra, one.til))),
        en_gang=tuple(part.aktivitet.tittel for part in parts if part.timer == 0 or part.dager == 0),
        innenfor=tuple(part.aktivitet.tittel for part in within),
        uten_tid=tuple(part.aktivitet.tittel for part in parts if part.timer is None or part.dager is None),
        ogsa=room.ogsa,
        reise_ukjent=somewhere and room.reise is None,
    )


def _ways(part: Del, taken: Sequence[Okt], room: Ukeramme) -> Iterator[list[Okt]]:
    """Ways to place one thing, best first."""
    used = {one.dag for one in taken}
    days = [day for day in room.dager if day not in WEEKEND or "helg" in part.aktivitet.form.tid]
    if not days:
        return
    count = min(part.dager or 1, len(days))
    long = -(-int((part.timer or 0.0) * 60) // count)
    long = -(-long // NEAT) * NEAT
    for some in sorted(combinations(days, count), key=lambda some: _worth(some, used, room)):
        if len(used | set(some)) > room.antall_dager:
            continue
        found = [_on(day, long, part, taken, room) for day in some]
        if all(found):
            yield [one for one in found if one is not None]


def _worth(some: Sequence[int], used: set[int], room: Ukeramme) -> tuple[int, int, int, int, tuple[int, ...]]:
    """Not on days the client would rather keep free or has an appointment; on weekdays, with rest between, not two things a day."""
    close = sum(1 for one, other in pairwise(sorted({*some, *used})) if other - one == 1)
    return (
        sum(day in room.unngaa_dager for day in some),
        sum(day in WEEKEND for day in some),
        sum(day in used for day in some) + sum(one.dag in some for one in room.avtaler),
        close,
        tuple(some),
    )


def _on(day: int, long: int, part: Del, taken: Sequence[Okt], room: Ukeramme) -> Okt | None:
    """The first place in the day with room for it, in the client's best part of the day if there is one."""
    form = part.aktivitet.form
    travel = 0 if AT_HOME & set(form.sted) else room.reise or 0
    today = [one for one in taken if one.dag == day]
    if sum(one.til - one.fra for one in today) + long > room.per_dag * 60:
        return None
    busy = [(one.fra - PAUSE, one.til + PAUSE) for one in today]
    busy += [(one.fra - travel, one.til + travel) for one in room.avtaler if one.dag == day]
    first, last = max(room.fra + travel, room.start), room.til - travel
    fitting = [
        start
        for low, high in _open_hours(day, form.tid, room)
        for start in range(-(-max(low, first) // STEP) * STEP, min(high, last) - long + 1, STEP)
        if not any(start < end and begin < start + long for begin, end in busy)
    ]
    if not fitting:
        return None
    start = min(fitting, key=lambda one: (not _is_best(one, room), one))
    return Okt(dag=day, fra=start, til=start + long, slag="aktivitet", tittel=part.aktivitet.tittel, aktivitet=part.aktivitet.id)


def _open_hours(day: int, offered: Sequence[str], room: Ukeramme) -> list[tuple[int, int]]:
    """When it can be that day, as long stretches; any time of day when the catalogue does not say."""
    if day in WEEKEND:
        return [WEEKEND_HOURS]
    parts = [hours for name, hours in PARTS.items() if name in room.deler and (name in offered or not offered)]
    joined: list[tuple[int, int]] = []
    for low, high in parts:
        if joined and joined[-1][1] == low:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return joined


def _is_best(start: int, room: Ukeramme) -> bool:
    return any(PARTS[name][0] <= start < PARTS[name][1] for name in room.beste if name in PARTS)


def _journeys(found: Sequence[Okt], parts: Sequence[Del], room: Ukeramme) -> list[Okt]:
    """There before the first thing of the day that is somewhere else, and home after the last."""
    away = {part.aktivitet.id for part in parts if not AT_HOME & set(part.aktivitet.form.sted)}
    made: list[Okt] = []
    for day in sorted({one.dag for one in found}) if room.reise else ():
        out = [one for one in found if one.dag == day and one.aktivitet in away]
        if out and room.reise:
            start, end = min(one.fra for one in out), max(one.til for one in out)
            made += [
                Okt(dag=day, fra=start - room.reise, til=start, slag="reise", tittel=JOURNEY),
                Okt(dag=day, fra=end, til=end + room.reise, slag="reise", tittel=JOURNEY),
            ]
    return made
