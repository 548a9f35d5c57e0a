"""Hard limits that a week breaks, checked from the limits themselves and not from how the week was made."""

from itertools import permutations

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde
from planlegg.domain.svar import HARDE_GRENSER, Svarsett
from planlegg.domain.uke import DAGER, Uke

KINDS = {
    "nav": (
        "ikke Nav", "ikkje NAV", "vil ikke ha noe med Nav", "Eg vil ikkje ha noko med Nav å gjere", "ikke noe fra Nav", "no Nav",
        "I want nothing to do with Nav",
    ),
    "arbeid": (
        "ikke jobb nå", "ikkje jobbe no", "ingen jobb nå", "vil ikke jobbe nå", "orker ikke jobb nå", "not work now",
        "I don't want to work now",
    ),
}  # fmt: skip
"""A no to all that Nav decides, and to all work, as lines among the hard limits."""
AT_WORK = frozenset(
    {"laerling", "laerekandidat", "praksisbrev", "fagbrev_pa_jobb", "mentor", "funksjonsassistanse", "inkluderingstilskudd"}
)
"""Entries of the shipped catalogue that take a job or a workplace, whatever way they are said to be."""


def of_a_kind(answers: Svarsett, entry: Aktivitet) -> list[str]:
    """Whole kinds that the hard limits shut and the entry is of, checked from the lines themselves and not from how they were read."""
    lines = set(answers.tekst(HARDE_GRENSER).splitlines())
    paid = entry.slag in ("tiltak", "tjeneste") or entry.beslutter == "arbeidsgiver"
    work = entry.vei == "jobb" or (entry.vei == "prove" and paid) or entry.id in AT_WORK
    nav = entry.beslutter == "nav" or "nav" in entry.hvem_far_vite
    return [kind for kind, holds in (("nav", nav), ("arbeid", work)) if holds and lines & set(KINDS[kind])]


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
