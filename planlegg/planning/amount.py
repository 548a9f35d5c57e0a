"""How many hours and days a week, against what the client has said they manage."""

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde

FULL_DAY = 7.5
"""Hours of a full day."""


def hours_per_week(activity: Aktivitet, picture: Bilde, taken: float = 0.0) -> float | None:
    """The least that makes sense to begin with; as much as is usual when the client has said hours a week that allow it.

    ``taken`` are hours of the week that go to something else. None when the catalogue does not say how much time it takes.
    """
    hours = activity.form.timer
    if hours is None:
        return None
    said = weekly_limit(picture)
    if said is None:
        return hours.minst
    room = min(said - taken, (day_limit(picture) or 5) * (hours_a_day(picture) or FULL_DAY))
    return min(hours.vanlig, max(hours.minst, room))


def days_per_week(activity: Aktivitet, picture: Bilde, hours: float | None) -> int | None:
    """Days to spread the hours on: no more than the client's days, no longer days than the client's hours a day."""
    least = activity.form.dager_minst
    if hours is None or least is None:
        return None
    if hours == 0:
        return 0
    a_day = hours_a_day(picture) or FULL_DAY
    wanted = max(least, -(-int(hours * 2) // int(a_day * 2)) if a_day >= 0.5 else 1)
    return max(1, min(wanted, day_limit(picture) or 5))


def weekly_limit(picture: Bilde) -> float | None:
    """Hours a week in the client's own words or facts; None when nothing was said of a week."""
    stated = [float(r.verdi) for r in picture.ramme("timer_uke_maks") if isinstance(r.verdi, int | float)]
    if picture.fakta.timer_per_uke is not None:
        stated.append(picture.fakta.timer_per_uke)
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
