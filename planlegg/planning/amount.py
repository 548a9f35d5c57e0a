"""How many hours and days a week, against what the client has said they manage."""

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde


def hours_per_week(activity: Aktivitet, picture: Bilde) -> float:
    """Usual hours, cut to the client's own; the least that makes sense while the client's own are unknown."""
    hours = activity.form.timer
    limit = hour_limit(picture)
    if limit is None:
        return hours.minst
    return min(hours.vanlig, max(hours.minst, limit))


def days_per_week(activity: Aktivitet, picture: Bilde, hours: float) -> int:
    """Days to spread the hours on: no more than the client's days, no longer days than the client's hours a day."""
    if hours == 0:
        return 0
    a_day = hours_a_day(picture) or 7.5
    wanted = max(activity.form.dager_minst, -(-int(hours * 2) // int(a_day * 2)) if a_day >= 0.5 else 1)
    return max(1, min(wanted, day_limit(picture) or 5))


def hour_limit(picture: Bilde) -> float | None:
    """Most hours a week, from a stated number or from hours a day times days; None when unknown."""
    stated = [float(r.verdi) for r in picture.ramme("timer_uke_maks") if isinstance(r.verdi, int | float)]
    if picture.fakta.timer_per_uke is not None:
        stated.append(picture.fakta.timer_per_uke)
    a_day, days = hours_a_day(picture), day_limit(picture)
    if a_day is not None:
        stated.append(a_day * (days or 5))
    return min(stated, default=None)


def hours_a_day(picture: Bilde) -> float | None:
    stated = [float(r.verdi) for r in picture.ramme("timer_dag_maks") if isinstance(r.verdi, int | float)]
    if picture.fakta.timer_per_dag is not None:
        stated.append(picture.fakta.timer_per_dag)
    return min(stated, default=None)


def day_limit(picture: Bilde) -> int | None:
    stated = [int(r.verdi) for r in picture.ramme("dager_uke_maks") if isinstance(r.verdi, int | float)]
    if picture.fakta.dager_per_uke is not None:
        stated.append(picture.fakta.dager_per_uke)
    return min(stated, default=None)
