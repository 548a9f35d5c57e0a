"""A yes of the client's to share something, and taking it back."""

from datetime import date

from planlegg.domain.hendelse import GittVed, Samtykke, SamtykkeTrukket
from planlegg.domain.kanikke import KanIkkeFinneSamtykke, KanIkkeSamtykke
from planlegg.domain.sak import GittSamtykke, Sak

OVERLEVERING = "overlevering"
"""The purpose of a hand-over to another counsellor."""
DELER = ("svar", "plan", "avtaler", "kontakt", "bli_mott", "nettverk")
"""What may go along in a hand-over. Answers can also go by theme: ``svar.2`` is what was answered in part 2."""


def give_consent(
    case: Sak,
    *,
    mottaker: str,
    formal: str,
    omfang: tuple[str, ...],
    til: date | None = None,
    ord: str = "",
    gitt_ved: GittVed = "skjerm",
    i_dag: date,
) -> tuple[Samtykke, ...] | KanIkkeSamtykke:
    """The client says yes to share ``omfang`` with ``mottaker`` for ``formal``. The same yes, while it holds, is given once."""
    receiver, purpose = mottaker.strip(), formal.strip()
    scope = tuple(dict.fromkeys(part.strip() for part in omfang if part.strip()))
    if not receiver:
        return KanIkkeSamtykke(grunn="uten_mottaker")
    if not purpose:
        return KanIkkeSamtykke(grunn="uten_formal")
    if not scope:
        return KanIkkeSamtykke(grunn="uten_omfang")
    if til is not None and til < i_dag:
        return KanIkkeSamtykke(grunn="gatt_ut", dag=til)
    if is_for(purpose, OVERLEVERING) and (unknown := [part for part in scope if not handed_over(part)]):
        return KanIkkeSamtykke(grunn="ukjent_del", del_=unknown[0])
    same = (receiver, purpose, scope, til, ord, gitt_ved)
    if any(one.gjelder(i_dag) and _content(one) == same for one in case.samtykker):
        return ()
    new = Samtykke(
        id=f"s{len(case.samtykker) + 1}", mottaker=receiver, formal=purpose, omfang=scope, til=til, ord=ord, gitt_ved=gitt_ved
    )
    return (new,)


def withdraw_consent(case: Sak, *, samtykke: str, ord: str = "") -> tuple[SamtykkeTrukket, ...] | KanIkkeFinneSamtykke:
    """The client takes a yes back, at any time and without a reason."""
    found = next((one for one in case.samtykker if one.id == samtykke.strip()), None)
    if found is None:
        return KanIkkeFinneSamtykke(samtykke=samtykke, kjente=tuple(one.id for one in case.samtykker))
    return () if found.trukket is not None else (SamtykkeTrukket(id=found.id, ord=ord),)


def handed_over(part: str) -> bool:
    """Whether this names something that can go along in a hand-over."""
    return part in DELER or (part.startswith("svar.") and len(part) > len("svar."))


def is_for(formal: str, purpose: str) -> bool:
    """Whether a yes for ``formal`` is one to ``purpose``: capitals and spaces do not make it another."""
    return " ".join(formal.split()).casefold() == purpose


def consent_to(case: Sak, purpose: str, today: date) -> GittSamtykke | KanIkkeFinneSamtykke | KanIkkeSamtykke:
    """The newest yes to ``purpose`` that holds today; otherwise why there is none, with the day it was taken back or ran out."""
    given = [one for one in case.samtykker if is_for(one.formal, purpose)]
    holds = [one for one in given if one.gjelder(today)]
    if holds:
        return holds[-1]
    if not given:
        return KanIkkeFinneSamtykke(samtykke=purpose, kjente=())
    last = given[-1]
    if last.trukket is not None:
        return KanIkkeSamtykke(grunn="trukket", samtykke=last.id, dag=last.trukket.date())
    return KanIkkeSamtykke(grunn="gatt_ut", samtykke=last.id, dag=last.til)


def taken_back(case: Sak, purpose: str, today: date) -> KanIkkeSamtykke | None:
    """Why ``purpose`` is closed: the client's last yes to it was taken back or has run out. Nothing when none was ever asked for."""
    found = consent_to(case, purpose, today)
    return found if isinstance(found, KanIkkeSamtykke) else None


def _content(one: GittSamtykke) -> tuple[str, str, tuple[str, ...], date | None, str, GittVed]:
    return one.mottaker, one.formal, one.omfang, one.til, one.ord, one.gitt_ved
