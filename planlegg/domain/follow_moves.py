"""How it goes: participation, what the client says of it, and how it ends."""

from datetime import date

from planlegg.domain.find import find_point
from planlegg.domain.hendelse import Avsluttet, Deltok, Oppmote, Slutt, Tilbakemelding
from planlegg.domain.kanikke import KanIkkeAvslutte, KanIkkeFinnePunkt, KanIkkeRegistrere, KanIkkeSkrive
from planlegg.domain.sak import Sak

HOURS_A_DAY = 24


def record_attendance(
    case: Sak, *, punkt: str, dag: date, kode: Oppmote, i_dag: date, timer: float | None = None, ord: str = ""
) -> tuple[Deltok, ...] | KanIkkeRegistrere | KanIkkeFinnePunkt:
    """One day of one point. The same day again is a correction. Only agreed absence can lie after ``i_dag``."""
    point = find_point(case, punkt)
    if isinstance(point, KanIkkeFinnePunkt):
        return point
    if point.tatt_ut:
        return KanIkkeRegistrere(grunn="tatt_ut", punkt=point.id, dag=dag)
    if dag > i_dag and kode != "FRAVAR_AVTALT":
        return KanIkkeRegistrere(grunn="fram_i_tid", punkt=point.id, dag=dag)
    if timer is not None and not 0 <= timer <= HOURS_A_DAY:
        return KanIkkeRegistrere(grunn="timer", punkt=point.id, dag=dag)
    if any((d.dag, d.kode, d.timer, d.ord) == (dag, kode, timer, ord) for d in point.deltakelse):
        return ()
    return (Deltok(punkt=point.id, dag=dag, kode=kode, timer=timer, ord=ord),)


def give_feedback(
    case: Sak, *, punkt: str, hvordan: str = "", hjalp: str = "", endre: str = ""
) -> tuple[Tilbakemelding] | KanIkkeSkrive | KanIkkeFinnePunkt:
    """What the client says: how it was, what helped, what should change. Any one of them is enough."""
    point = find_point(case, punkt)
    if isinstance(point, KanIkkeFinnePunkt):
        return point
    if not (hvordan + hjalp + endre).strip():
        return KanIkkeSkrive(hva="tilbakemelding")
    return (Tilbakemelding(punkt=point.id, hvordan=hvordan, hjalp=hjalp, endre=endre),)


def end_point(
    case: Sak, *, punkt: str, kode: Slutt, klientens_ord: str = "", veileders_ord: str = ""
) -> tuple[Avsluttet, ...] | KanIkkeAvslutte | KanIkkeFinnePunkt:
    """End a point. Ending it again corrects the code and the accounts."""
    point = find_point(case, punkt)
    if isinstance(point, KanIkkeFinnePunkt):
        return point
    if point.tatt_ut:
        return KanIkkeAvslutte(grunn="tatt_ut", punkt=point.id)
    end = point.slutt
    if end is not None and (end.kode, end.klientens_ord, end.veileders_ord) == (kode, klientens_ord, veileders_ord):
        return ()
    return (Avsluttet(punkt=point.id, kode=kode, klientens_ord=klientens_ord, veileders_ord=veileders_ord),)
