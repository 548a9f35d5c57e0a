"""What each event does to the versions of an order."""

from datetime import datetime
from typing import assert_never

import msgspec

from planlegg.domain.bestillingsversjon import Bestillingsversjon, Retur, Sending
from planlegg.domain.hendelse import BestillingLaget, BestillingReturnert, BestillingSendt, BestillingTrukket
from planlegg.domain.sak import Sak

Bestillingshendelse = BestillingLaget | BestillingSendt | BestillingReturnert | BestillingTrukket


def ordered(case: Sak, event: Bestillingshendelse, when: datetime, by: str) -> tuple[Bestillingsversjon, ...] | None:
    """The versions after what happened to one of them; nothing when there is no such version."""
    if isinstance(event, BestillingLaget):
        return (*case.bestillinger, _made(case, event, when, by)) if event.versjon == len(case.bestillinger) + 1 else None
    if not 1 <= event.versjon <= len(case.bestillinger):
        return None
    put = msgspec.structs.replace
    before = case.bestillinger[event.versjon - 1]
    match event:
        case BestillingSendt(vist=seen, gitt_ved=how, ikke_vist=why_not):
            after = put(before, sendt=Sending(naar=when, vist=seen, gitt_ved=how, ikke_vist=why_not))
        case BestillingReturnert(grunn=reason):
            after = put(before, retur=Retur(naar=when, grunn=reason))
        case BestillingTrukket():
            after = put(before, trukket=when)
        case other:
            assert_never(other)
    return tuple(after if one is before else one for one in case.bestillinger)


def _made(case: Sak, event: BestillingLaget, when: datetime, by: str) -> Bestillingsversjon:
    """The version with the plan as it stands in this moment; what happens to the plan later does not reach it."""
    wanted = (*event.bestilling.punkter, *sorted(event.bestilling.bundne - set(event.bestilling.punkter)))
    return Bestillingsversjon(
        nummer=event.versjon,
        naar=when,
        av=by,
        innhold=event.bestilling,
        plan_versjon=case.versjon,
        plan_naar=case.versjon_naar,
        punkter=tuple(p for name in wanted if (p := case.punkt(name)) is not None),
    )
