"""Undo and redo, one change at a time. What somebody withdrew, and what went out of the house, is never undone."""

from datetime import datetime

from planlegg.domain.fold import step
from planlegg.domain.hendelse import (
    Angret,
    BestillingLaget,
    BestillingReturnert,
    BestillingSendt,
    BestillingTrukket,
    GjortOm,
    Hendelse,
    Innforing,
    KravOpphort,
    NettverksrolleFjernet,
    Oppbevaring,
    Opprettet,
    Samtykke,
    SamtykkeTrukket,
    Skjerming,
    Stilling,
    Svarte,
    TokStilling,
    TokUt,
    Trakk,
)
from planlegg.domain.kanikke import KanIkkeAngre, KanIkkeGjoreOm
from planlegg.domain.sak import Sak
from planlegg.domain.undone import PASSED, counting, redoable

FINAL = (
    Trakk,
    SamtykkeTrukket,
    NettverksrolleFjernet,
    Samtykke,
    KravOpphort,
    BestillingLaget,
    BestillingSendt,
    BestillingReturnert,
    BestillingTrukket,
    Skjerming,
    Oppbevaring,
)
"""A no, a yes to sharing, a demand that is over, and orders: each has a way of its own, and undo is not it."""
_YES: dict[Stilling, int] = {"UENIG": 0, "IKKE_TATT_STILLING": 0, "ENIG_MED_FORBEHOLD": 1, "ENIG": 2}


def undo(case: Sak, av: str, now: datetime) -> tuple[Angret] | KanIkkeAngre:
    """Take back the last change. Refused where it was somebody else's, where it is final, or where a no would turn into a yes."""
    last = next((e for e in reversed(counting(case.logg)) if not isinstance(e.hendelse, PASSED)), None)
    if last is None or isinstance(last.hendelse, Opprettet):
        return KanIkkeAngre(grunn="ingenting")
    if last.av != av:
        return KanIkkeAngre(grunn="andre", nr=last.nr, av=last.av, naar=last.naar)
    if isinstance(last.hendelse, FINAL):
        return KanIkkeAngre(grunn="endelig", nr=last.nr, hva=kind(last.hendelse))
    if isinstance(last.hendelse, Svarte) and last.hendelse.rettet:
        return KanIkkeAngre(grunn="endelig", nr=last.nr, hva="svarte_rettet")  # words that were wrong never come back by undo
    event = Angret(hendelser=(last.nr,))
    after = step(case, Innforing(nr=case.nr + 1, naar=now, av=av, hendelse=event))
    if isinstance(last.hendelse, TokStilling) and _closer(case, after, last.hendelse):
        return KanIkkeAngre(grunn="gir_enighet", nr=last.nr, hva=last.hendelse.punkt)
    if isinstance(last.hendelse, TokUt) and last.hendelse.ord and _agreed(after) - _agreed(case):
        return KanIkkeAngre(grunn="gir_enighet", nr=last.nr, hva=last.hendelse.punkt)  # «orker ikke mer» is a no
    return (event,)


def redo(case: Sak) -> tuple[GjortOm] | KanIkkeGjoreOm:
    """Make the last undone change count again, as long as nothing new was written since."""
    waiting = redoable(case.logg)
    return (GjortOm(hendelser=waiting[-1]),) if waiting else KanIkkeGjoreOm()


def kind(event: Hendelse) -> str:
    """What an event is called in the store."""
    return str(type(event).__struct_config__.tag)


def _closer(before: Sak, after: Sak, stance: TokStilling) -> bool:
    """Whether the party would stand nearer to a yes than what they said last: a no gone, or a reservation."""
    old, new = before.punkt(stance.punkt), after.punkt(stance.punkt)
    return old is not None and new is not None and _YES[new.stilling(stance.part)] > _YES[old.stilling(stance.part)]


def _agreed(case: Sak) -> set[str]:
    return {point.id for point in case.apne if point.avtalt}
