"""What can happen to an order: made, handed over, sent back, and the yes to sharing taken back."""

from datetime import date

from planlegg.domain.bestilling import Bestilling
from planlegg.domain.bestillingsskjema import KanIkkeBestille, KanIkkeFlytte, Mangel
from planlegg.domain.bestillingsversjon import Bestillingsversjon
from planlegg.domain.hendelse import BestillingLaget, BestillingReturnert, BestillingSendt, BestillingTrukket
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.svar import GittVed


def make(case: Sak, order: Bestilling) -> tuple[BestillingLaget, ...]:
    """A new version of a complete order; the same one again, while it still waits, is nothing new."""
    last = case.bestillinger[-1] if case.bestillinger else None
    if (
        last is not None
        and last.status == "LAGET"
        and last.innhold == order
        and not changed(case, last)
        and not unsaid(case, last)
    ):
        return ()
    return (BestillingLaget(versjon=len(case.bestillinger) + 1, bestilling=order),)


def hand_over(
    case: Sak, *, i_dag: date, vist: date | None, gitt_ved: GittVed | None, ikke_vist: str
) -> tuple[BestillingSendt] | KanIkkeFlytte | KanIkkeBestille:
    """The newest version goes to the case worker. The client has seen it, or there is a reason why not."""
    last = newest(case, "LAGET")
    if isinstance(last, KanIkkeFlytte):
        return last
    if (vist is None) == (not ikke_vist.strip()):
        return KanIkkeFlytte("uten_visning", last.nummer)
    if vist is not None and vist > i_dag:
        return KanIkkeFlytte("vist_fram_i_tid", last.nummer)
    gone = [Mangel("planen-er-endret", point) for point in changed(case, last)]
    gone += [Mangel("ord-finnes-ikke", where) for where in unsaid(case, last)]
    if gone:
        return KanIkkeBestille(tuple(gone))
    return (BestillingSendt(versjon=last.nummer, vist=vist, gitt_ved=gitt_ved, ikke_vist=ikke_vist.strip()),)


def send_back(case: Sak, *, grunn: str) -> tuple[BestillingReturnert] | KanIkkeFlytte:
    """The case worker sent the newest version back."""
    last = newest(case, "SENDT")
    if isinstance(last, KanIkkeFlytte):
        return last
    if not grunn.strip():
        return KanIkkeFlytte("uten_grunn", last.nummer)
    return (BestillingReturnert(versjon=last.nummer, grunn=grunn.strip()),)


def take_back(case: Sak) -> tuple[BestillingTrukket, ...] | KanIkkeFlytte:
    """The client takes back the yes, at any time and without a reason."""
    if not case.bestillinger:
        return KanIkkeFlytte("ingen", 0)
    last = case.bestillinger[-1]
    return () if last.status == "TRUKKET" else (BestillingTrukket(versjon=last.nummer),)


def newest(case: Sak, status: str) -> Bestillingsversjon | KanIkkeFlytte:
    """The newest version when it stands at ``status``; otherwise why it does not."""
    if not case.bestillinger:
        return KanIkkeFlytte("ingen", 0)
    last = case.bestillinger[-1]
    match last.status:
        case now if now == status:
            return last
        case "LAGET":
            return KanIkkeFlytte("ikke_sendt", last.nummer)
        case "SENDT":
            return KanIkkeFlytte("alt_sendt", last.nummer)
        case "RETURNERT":
            return KanIkkeFlytte("returnert", last.nummer)
        case _:
            return KanIkkeFlytte("trukket", last.nummer)


def changed(case: Sak, version: Bestillingsversjon) -> tuple[str, ...]:
    """Points of the version that are no longer as they stood: other content, or another stance of somebody."""
    return tuple(point.id for point in version.punkter if _other(point, case.punkt(point.id)))


def unsaid(case: Sak, version: Bestillingsversjon) -> tuple[str, ...]:
    """Quotes of the version that no longer stand in the case, because the answer was put right since."""
    answers = case.svarsett
    return tuple(
        f"ord {number}"
        for number, one in enumerate(version.innhold.ord, 1)
        if not any(one.sitat in whole for whole in ((answers.tekst(one.svar),) if one.svar else answers.klientens_ord))
    )


def _other(then: Punkt, now: Punkt | None) -> bool:
    if now is None or now.apent != then.apent or now.innhold != then.innhold:
        return True
    return any(now.stilling(part) != then.stilling(part) for part in ("klient", "veileder"))
