"""«Bare høre hvordan det går»: a day to ask, tied to no demand and no check."""

from datetime import date

from planlegg.domain.hendelse import BareHore, BareHort
from planlegg.domain.kanikke import KanIkkeFinneHoring
from planlegg.domain.sak import Sak
from planlegg.domain.undone import ever


def plan_to_hear(case: Sak, *, dag: date, ord: str = "") -> tuple[BareHore, ...]:
    """The counsellor will just hear how it goes that day."""
    if any(one.gjort is None and (one.dag, one.ord) == (dag, ord.strip()) for one in case.horinger):
        return ()
    return (BareHore(id=f"h{ever(case.logg, BareHore) + 1}", dag=dag, ord=ord.strip()),)


def heard(case: Sak, *, horing: str) -> tuple[BareHort, ...] | KanIkkeFinneHoring:
    """It was asked, or it was let be."""
    found = next((one for one in case.horinger if one.id == horing.strip()), None)
    if found is None:
        return KanIkkeFinneHoring(horing=horing, kjente=tuple(one.id for one in case.horinger if one.gjort is None))
    return () if found.gjort is not None else (BareHort(id=found.id),)
