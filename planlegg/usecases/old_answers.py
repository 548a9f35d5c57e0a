"""Answers that have lain for a while: how old they are is told, and whether to build on them is asked."""

from collections.abc import Callable
from datetime import date

from planlegg.domain.hendelse import Svarte
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svar
from planlegg.domain.undone import counting
from planlegg.usecases.ports import Asker

LONG = 60
"""Days after which life may have changed."""


def last_answered(case: Sak) -> date | None:
    """The day of the latest answer."""
    days = [entry.naar.date() for entry in counting(case.logg) if isinstance(entry.hendelse, Svarte)]
    return days[-1] if days else None


def to_build_on(
    case: Sak, asker: Asker, words: Callable[[str], str], today: date, told: Callable[[date], str]
) -> tuple[Svar, ...]:
    """The answers to go on from. ``told`` words a day. Old ones are kept in any case; saying no only asks everything again."""
    last = last_answered(case)
    if last is None or (today - last).days < LONG:
        return case.svarsett.svar
    age = words("De siste svarene er fra {dag}, for {antall} dager siden.").format(dag=told(last), antall=(today - last).days)
    answer = asker.line(age + " " + words("Vil dere bygge på dem? Enter for ja, eller skriv «nei» for å ta alt på nytt."))
    return () if answer.strip().lower() in ("nei", "n", "no") else case.svarsett.svar
