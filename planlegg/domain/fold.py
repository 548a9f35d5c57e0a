"""From events to a case: a fold, in the order of ``nr``, never of the clock."""

from collections.abc import Iterable
from typing import assert_never

import msgspec

from planlegg.domain.bestilling_events import ordered
from planlegg.domain.hendelse import (
    Avslo,
    Avsluttet,
    BestillingLaget,
    BestillingReturnert,
    BestillingSendt,
    BestillingTrukket,
    Deltok,
    Eksportert,
    Endret,
    FaktaGitt,
    FortaltOmPlasser,
    Innforing,
    Kontaktavtale,
    Oppgave,
    OppgaveGjort,
    Opprettet,
    OrdNotert,
    Rettet,
    Svarte,
    Tilbakemelding,
    TokStilling,
    TokUt,
    Trakk,
    Valgte,
    Vist,
)
from planlegg.domain.point_events import applied, chosen
from planlegg.domain.sak import Avslag, Eksport, Kontakt, Lofte, Plassbeskjed, Sak, Visning
from planlegg.domain.svarsett import answered, corrected, noted
from planlegg.domain.versjon import versioned
from planlegg.errors import StoreDamaged


def fold(events: Iterable[Innforing], onto: Sak | None = None) -> Sak:
    """The case after these events, continued from ``onto``. Raises ``StoreDamaged`` when an event is missing or out of place."""
    case = Sak() if onto is None else onto
    for entry in events:
        case = step(case, entry)
    return case


def step(before: Sak, entry: Innforing) -> Sak:
    """The case after one more event."""
    if entry.nr != before.nr + 1:
        raise StoreDamaged("Historikken mangler noe før hendelse {nr}. Bruk sikkerhetskopien.", nr=entry.nr)
    after = msgspec.structs.replace(_applied(before, entry), nr=entry.nr, endret=entry.naar)
    return versioned(before, after, entry)


def _applied(case: Sak, entry: Innforing) -> Sak:
    """The case with what happened; version and number are set by ``step``."""
    put = msgspec.structs.replace
    nr, when = entry.nr, entry.naar
    match entry.hendelse:
        case Opprettet(alias=alias, malform=malform):
            answers = put(case.svarsett, alias=alias, malform=malform)
            return put(case, alias=alias, malform=malform, opprettet=when, svarsett=answers)
        case Svarte(svar=answer):
            return put(case, svarsett=answered(case.svarsett, answer))
        case FaktaGitt(fakta=facts):
            return put(case, svarsett=put(case.svarsett, fakta=facts))
        case OrdNotert(ord=words):
            return put(case, svarsett=noted(case.svarsett, words))
        case Rettet(rettelse=correction):
            return put(case, svarsett=corrected(case.svarsett, correction))
        case Vist(forslag=options, aktiviteter=activities):
            return put(case, vist=(*case.vist, Visning(nr=nr, naar=when, forslag=options, aktiviteter=activities)))
        case FortaltOmPlasser(aktivitet=activity, status=status, sjekket=checked):
            told = Plassbeskjed(nr=nr, naar=when, aktivitet=activity, status=status, sjekket=checked)
            return put(case, plasser=(*case.plasser, told))
        case Valgte() as event:
            if case.punkt(event.punkt) is not None:
                raise _out_of_place(entry)
            refused = tuple(put(a, gjelder=a.gjelder and a.aktivitet != event.aktivitet) for a in case.avslag)
            return put(case, punkter=(*case.punkter, chosen(event, entry)), avslag=refused)
        case Avslo(aktivitet=activity, ord=words):
            return put(case, avslag=(*case.avslag, Avslag(nr=nr, naar=when, aktivitet=activity, ord=words)))
        case Endret() | TokUt() | TokStilling() | Trakk() | Deltok() | Tilbakemelding() | Avsluttet() as event:
            if case.punkt(event.punkt) is None:
                raise _out_of_place(entry)
            return put(case, punkter=tuple(applied(p, event, entry) if p.id == event.punkt else p for p in case.punkter))
        case Oppgave(id=task, part=part, tekst=text, frist=due):
            return put(case, oppgaver=(*case.oppgaver, Lofte(id=task, nr=nr, naar=when, part=part, tekst=text, frist=due)))
        case OppgaveGjort(id=task):
            return put(case, oppgaver=tuple(put(o, gjort=when) if o.id == task else o for o in case.oppgaver))
        case Kontaktavtale(tekst=text, neste=next_time):
            return put(case, kontakt=Kontakt(nr=nr, naar=when, tekst=text, neste=next_time))
        case Eksportert(format=kind, innhold=digest, leser=reader):
            written = Eksport(nr=nr, naar=when, format=kind, innhold=digest, leser=reader, versjon=case.versjon)
            return put(case, eksporter=(*case.eksporter, written))
        case BestillingLaget() | BestillingSendt() | BestillingReturnert() | BestillingTrukket() as event:
            orders = ordered(case, event, when, entry.av)
            if orders is None:
                raise _out_of_place(entry)
            return put(case, bestillinger=orders)
        case other:
            assert_never(other)


def _out_of_place(entry: Innforing) -> StoreDamaged:
    return StoreDamaged("Historikken henger ikke sammen ved hendelse {nr}. Bruk sikkerhetskopien.", nr=entry.nr)
