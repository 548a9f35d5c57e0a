"""Whether things go together in one plan: by law, in number of new people, and within one week."""

from collections.abc import Sequence

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.uke import KanIkkeUke, Uke
from planlegg.planning.amount import days_per_week, hours_per_week
from planlegg.planning.frame import FULL_WEEK, WEEKEND, Ukeramme, frame
from planlegg.planning.grunnlag import Grunnlag
from planlegg.planning.week import Del, lay_out

HELPERS = 2
"""Most new people with a helping role in one option."""
BESIDE_FULL_TIME = FULL_WEEK / 2
"""Hours a week that may stand beside a full-time programme and be done within it."""


def fits_beside(one: Aktivitet, other: Aktivitet) -> bool:
    """Whether the two can stand in one plan by law, and are not one another's base."""
    bases = {one.id, one.bygger_pa} - {""}, {other.id, other.bygger_pa} - {""}
    return not bases[0] & bases[1] and combines(one, other)


def combines(one: Aktivitet, other: Aktivitet) -> bool:
    """Whether the law lets the two go on at the same time; a full-time programme holds no more than half a week of another."""
    bases = {one.id, one.bygger_pa} - {""}, {other.id, other.bygger_pa} - {""}
    if bases[0] & set(other.kombineres_ikke) or bases[1] & set(one.kombineres_ikke):
        return False
    least, most = sorted(entry.form.timer.minst if entry.form.timer else 0.0 for entry in (one, other))
    return most < FULL_WEEK or least <= BESIDE_FULL_TIME


def goes_with_the_plan(entry: Aktivitet, basis: Grunnlag) -> bool:
    """Whether the law lets it stand beside what the plan holds already."""
    return all(part.aktivitet.id == entry.id or combines(entry, part.aktivitet) for part in basis.planen)


def few_helpers(entries: Sequence[Aktivitet]) -> bool:
    """At most two new people; where nobody knows, as many as there may be, so that nothing is added on top."""
    known = [HELPERS if entry.nye_hjelpere is None else entry.nye_hjelpere for entry in entries]
    return len(known) == 1 or sum(known) <= HELPERS


def plan(entries: Sequence[Aktivitet], basis: Grunnlag) -> tuple[tuple[Del, ...], Uke | KanIkkeUke]:
    """How much of each, and one week with these and what the plan holds already.

    First as the client would like it, then within the hard limits alone, then with the least of each. How far it is to a place is
    not known, so a journey that finds no room closes nothing: the week is then drawn without it. A full-time programme that is a
    right is to be fitted to the person, so at last its hours are left open, to be settled with those who decide.
    """
    wished, hard = frame(basis.bilde, soft=True), frame(basis.bilde, soft=False)
    anywhere = msgspec.structs.replace(hard, reise=None)
    held = [part for part in basis.planen if part.aktivitet not in entries]
    if entries and isinstance(lay_out(held, anywhere), KanIkkeUke):
        held = []  # a plan that breaks the limits by itself says nothing of what could stand in its place
    asked, least = _asked(entries, basis), tuple(map(_least, entries))
    spread = tuple(msgspec.structs.replace(part, dager=_most_days(part, hard)) for part in least)
    tries = ((asked, wished), (asked, hard), (least, wished), (least, hard), (spread, hard))
    fitted = tuple(msgspec.structs.replace(part, timer=None, dager=None) if _is_fitted(part) else part for part in spread)
    for parts, room in (*tries, (spread, anywhere), *(((fitted, anywhere),) if fitted != spread else ())):
        found = lay_out([*held, *parts], room)
        if isinstance(found, Uke):
            return parts, found
    return least, found


def _asked(entries: Sequence[Aktivitet], basis: Grunnlag) -> tuple[Del, ...]:
    """As much of the first as the client's week allows, and the least of what stands beside it."""
    beside = tuple(map(_least, entries[1:]))
    main = [
        Del(aktivitet=entry, timer=hours, dager=days_per_week(entry, basis.bilde, hours))
        for entry in entries[:1]
        for hours in [hours_per_week(entry, basis.bilde, taken=sum(part.timer or 0.0 for part in beside))]
    ]
    return (*main, *beside)


def _least(entry: Aktivitet) -> Del:
    hours = entry.form.timer
    return Del(aktivitet=entry, timer=hours.minst if hours else None, dager=entry.form.dager_minst)


def _is_fitted(part: Del) -> bool:
    return part.aktivitet.slag == "tjeneste" and (part.timer or 0.0) >= FULL_WEEK


def _most_days(part: Del, room: Ukeramme) -> int | None:
    """As many weekdays as there are, when the hours of so few days are too many; no day for less than an hour."""
    if not part.dager or not part.timer:
        return part.dager
    return max(part.dager, min(room.antall_dager, sum(day not in WEEKEND for day in room.dager), int(part.timer)))
