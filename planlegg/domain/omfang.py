"""How much there was of a point, week by week, beside what the plan said then. Agreed absence stands apart; unknown is never zero."""

from datetime import date, timedelta

import msgspec

from planlegg.domain.hendelse import Endret, Oppmote, Valgte
from planlegg.domain.innhold import Innhold
from planlegg.domain.point_events import content_after
from planlegg.domain.punkt import Deltakelse, Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.undone import counting

THERE: tuple[Oppmote, ...] = ("MOTT", "DELVIS")


class Mengde(msgspec.Struct, frozen=True, kw_only=True):
    """Days there, known hours, and days there without hours; days away as agreed, and other days away."""

    dager: int
    timer: float | None
    uten_timer: int
    borte_avtalt: int
    borte: int


class Ukesum(msgspec.Struct, frozen=True, kw_only=True):
    """One ISO week, with hours and days as the plan had them at its end; ``None`` is not agreed."""

    ar: int
    uke: int
    fra: date
    mengde: Mengde
    plan_timer: float | None
    plan_dager: int | None


class Omfang(msgspec.Struct, frozen=True, kw_only=True):
    """One point over time: its weeks in order, and all of them together."""

    punkt: str
    tittel: str
    uker: tuple[Ukesum, ...]
    til_sammen: Mengde


def amounts(case: Sak, fra: date | None = None, til: date | None = None) -> tuple[Omfang, ...]:
    """Every point that has had a day from ``fra`` to and with ``til``, in the order of the plan."""
    found = (_amount(case, point, fra, til) for point in case.i_planen)
    return tuple(one for one in found if one.uker)


def _amount(case: Sak, point: Punkt, fra: date | None, til: date | None) -> Omfang:
    days = [d for d in point.deltakelse if (fra is None or d.dag >= fra) and (til is None or d.dag <= til)]
    stood = _stood(case, point)
    mondays = sorted({d.dag - timedelta(days=d.dag.weekday()) for d in days})
    weeks = tuple(_week(monday, days, stood) for monday in mondays)
    return Omfang(punkt=point.id, tittel=point.tittel, uker=weeks, til_sammen=_sum(days))


def _week(monday: date, days: list[Deltakelse], stood: list[tuple[date, Innhold]]) -> Ukesum:
    sunday = monday + timedelta(days=6)
    content = next((c for day, c in reversed(stood) if day <= sunday), stood[0][1])
    year, number, _ = monday.isocalendar()
    return Ukesum(
        ar=year,
        uke=number,
        fra=monday,
        mengde=_sum([d for d in days if monday <= d.dag <= sunday]),
        plan_timer=content.timer_per_uke,
        plan_dager=content.dager_per_uke,
    )


def _sum(days: list[Deltakelse]) -> Mengde:
    there = [d for d in days if d.kode in THERE]
    hours = [d.timer for d in there if d.timer is not None]
    return Mengde(
        dager=len(there),
        timer=sum(hours) if hours else None,
        uten_timer=len(there) - len(hours),
        borte_avtalt=sum(d.kode == "FRAVAR_AVTALT" for d in days),
        borte=sum(d.kode not in (*THERE, "FRAVAR_AVTALT", "IKKE_REGISTRERT") for d in days),
    )


def _stood(case: Sak, point: Punkt) -> list[tuple[date, Innhold]]:
    """The contents of the point with the day each began, so that a later change does not judge an earlier week."""
    found: list[tuple[date, Innhold]] = []
    for entry in counting(case.logg):
        match entry.hendelse:
            case Valgte(punkt=name) as event if name == point.id:
                fields = {field: getattr(event, field) for field in Innhold.__struct_fields__}
                found.append((entry.naar.date(), Innhold(**fields)))
            case Endret(punkt=name) as event if name == point.id and found:
                found.append((entry.naar.date(), content_after(found[-1][1], event)))
            case _:
                pass
    return found
