"""Choosing, refusing, changing and taking out. Each gives the events that follow, or a refusal; none means nothing is new."""

import re
from datetime import date

from planlegg.domain.find import find_point
from planlegg.domain.hendelse import Avslo, Endret, Part, TokUt, Tombar, Valgte
from planlegg.domain.innhold import content_hash
from planlegg.domain.kanikke import KanIkkeAvsla, KanIkkeEndre, KanIkkeFinnePunkt, KanIkkeVelge
from planlegg.domain.point_events import content_after
from planlegg.domain.sak import Sak
from planlegg.domain.undone import ever

HOURS_A_WEEK = 168
DAYS_A_WEEK = 7
_BREAK = re.compile(r"\s*[\r\n]+\s*")
LONGEST_TITLE = 500
"""As in a catalogue: what is longer is words about the activity, and has fields of its own."""


def on_one_line(title: str) -> str:
    """A name has no lines; what stands on a line of its own in a plan, says something."""
    return _BREAK.sub(" ", title.strip())


def choose(
    case: Sak,
    *,
    tittel: str,
    aktivitet: str = "",
    forste_steg: str = "",
    nar: date | None = None,
    timer_per_uke: float | None = None,
    dager_per_uke: int | None = None,
    ansvar: Part = "klient",
    annerledes: str = "",
) -> tuple[Valgte] | KanIkkeVelge:
    """The client chooses an activity, from the catalogue or their own. The new point is ``p1``, ``p2`` …, never used again."""
    title = on_one_line(tittel)
    if not title:
        return KanIkkeVelge(grunn="uten_tittel", aktivitet=aktivitet, tittel=title)
    if len(title) > LONGEST_TITLE:
        return KanIkkeVelge(grunn="lang_tittel", aktivitet=aktivitet, tittel="")
    held = find_point(case, aktivitet or title)
    if not isinstance(held, KanIkkeFinnePunkt) and held.apent and (not aktivitet or held.aktivitet == aktivitet):
        return KanIkkeVelge(grunn="alt_i_planen", aktivitet=aktivitet, tittel=title, punkt=held.id)
    if not _within(timer_per_uke, HOURS_A_WEEK):
        return KanIkkeVelge(grunn="timer", aktivitet=aktivitet, tittel=title)
    if not _within(dager_per_uke, DAYS_A_WEEK):
        return KanIkkeVelge(grunn="dager", aktivitet=aktivitet, tittel=title)
    return (
        Valgte(
            punkt=f"p{ever(case.logg, Valgte) + 1}",
            tittel=title,
            aktivitet=aktivitet,
            forste_steg=forste_steg.strip(),
            nar=nar,
            timer_per_uke=timer_per_uke,
            dager_per_uke=dager_per_uke,
            ansvar=ansvar,
            annerledes=annerledes.strip(),
        ),
    )


def refuse(case: Sak, *, aktivitet: str, ord: str = "") -> tuple[Avslo, ...] | KanIkkeAvsla:
    """The client says no to an activity. No reason is needed, and the words stand as they were said."""
    if not aktivitet.strip():
        return KanIkkeAvsla(grunn="uten_aktivitet", aktivitet=aktivitet)
    held = next((p for p in case.apne if p.aktivitet == aktivitet), None)
    if held is not None:
        return KanIkkeAvsla(grunn="i_planen", aktivitet=aktivitet, punkt=held.id)
    if any(a.gjelder and (a.aktivitet, a.ord) == (aktivitet, ord) for a in case.avslag):
        return ()
    return (Avslo(aktivitet=aktivitet, ord=ord),)


def change(
    case: Sak,
    *,
    punkt: str,
    tittel: str | None = None,
    forste_steg: str | None = None,
    nar: date | None = None,
    timer_per_uke: float | None = None,
    dager_per_uke: int | None = None,
    ansvar: Part | None = None,
    annerledes: str | None = None,
    uten: tuple[Tombar, ...] = (),
    aarsak: str = "",
) -> tuple[Endret, ...] | KanIkkeEndre | KanIkkeFinnePunkt:
    """Change one point. What is ``None`` stands; what is in ``uten`` is emptied. Stances on a changed point lapse.

    Words about a change that is none are refused, so that they are not lost.
    """
    point = find_point(case, punkt)
    if isinstance(point, KanIkkeFinnePunkt):
        return point
    if not point.apent:
        return KanIkkeEndre(grunn="tatt_ut" if point.tatt_ut else "avsluttet", punkt=point.id)
    if tittel is not None and not tittel.strip():
        return KanIkkeEndre(grunn="uten_tittel", punkt=point.id)
    if tittel is not None and len(tittel.strip()) > LONGEST_TITLE:
        return KanIkkeEndre(grunn="lang_tittel", punkt=point.id)
    if not _within(timer_per_uke, HOURS_A_WEEK):
        return KanIkkeEndre(grunn="timer", punkt=point.id)
    if not _within(dager_per_uke, DAYS_A_WEEK):
        return KanIkkeEndre(grunn="dager", punkt=point.id)
    event = Endret(
        punkt=point.id,
        tittel=on_one_line(tittel) if tittel is not None else None,
        forste_steg=forste_steg.strip() if forste_steg is not None else None,
        nar=nar,
        timer_per_uke=timer_per_uke,
        dager_per_uke=dager_per_uke,
        ansvar=ansvar,
        annerledes=annerledes.strip() if annerledes is not None else None,
        uten=uten,
        aarsak=aarsak,
    )
    if content_hash(content_after(point, event)) != point.innhold:
        return (event,)
    return KanIkkeEndre(grunn="uendret", punkt=point.id) if aarsak.strip() else ()


def take_out(case: Sak, *, punkt: str, ord: str = "") -> tuple[TokUt, ...] | KanIkkeEndre | KanIkkeFinnePunkt:
    """Take a point out of the plan. It stays in the history; a point that has ended stays in the plan."""
    point = find_point(case, punkt)
    if isinstance(point, KanIkkeFinnePunkt):
        return point
    if point.tatt_ut:
        return ()
    if not point.apent:
        return KanIkkeEndre(grunn="avsluttet", punkt=point.id)
    return (TokUt(punkt=point.id, ord=ord),)


def _within(amount: float | None, most: float) -> bool:
    """Unknown is fine; otherwise a number from 0 to ``most`` (not-a-number is not)."""
    return amount is None or 0 <= amount <= most
