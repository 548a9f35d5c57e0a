"""Hard limits that a week breaks, checked from the limits themselves and not from how the week was made."""

from itertools import permutations

from planlegg.domain.bilde import Bilde
from planlegg.domain.uke import DAGER, Uke


def broken(week: Uke, picture: Bilde) -> list[str]:
    """What is broken, in a word each; empty when nothing is."""
    active = [one for one in week.okter if one.slag == "aktivitet"]
    hours = {day: sum(one.til - one.fra for one in active if one.dag == day) / 60 for day in {one.dag for one in active}}
    found = []
    for limit in (one for one in picture.rammer if one.hard):
        value = limit.verdi
        if limit.slag == "ikke_dag" and value in DAGER and DAGER.index(str(value)) in hours:
            found.append("day")
        elif limit.slag == "timer_dag_maks" and any(one > float(str(value)) for one in hours.values()):
            found.append("hours a day")
        elif limit.slag == "timer_uke_maks" and sum(hours.values()) > float(str(value)) + 0.5 * len(hours):
            found.append("hours a week")
        elif limit.slag == "dager_uke_maks" and len(hours) > int(str(value)):
            found.append("days")
        elif limit.slag == "start_tidligst" and any(one.fra < minutes(str(value)) for one in active):
            found.append("start")
        elif limit.slag == "hjemme_for" and any(one.til > minutes(str(value)) for one in week.okter if one.slag != "avtale"):
            found.append("home")
        elif limit.slag == "ikke_tid" and value == "kveld" and any(one.til > 17 * 60 and one.dag < 5 for one in active):
            found.append("evening")
        elif limit.slag == "ikke_tid" and value == "helg" and any(one.dag > 4 for one in active):
            found.append("weekend")
    apart = [(a, b) for a, b in permutations(active, 2) if a.dag == b.dag and a.fra <= b.fra < a.til]
    return found + ["two things at once"] * len(apart)


def minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
