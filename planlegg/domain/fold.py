"""From events to a case: a fold, in the order of ``nr``, never of the clock."""

from collections.abc import Iterable
from typing import assert_never

import msgspec

from planlegg.domain.bestilling_events import ordered
from planlegg.domain.hendelse import (
    Angret,
    Avslo,
    Avsluttet,
    BareHore,
    BareHort,
    BestillingLaget,
    BestillingReturnert,
    BestillingSendt,
    BestillingTrukket,
    BliMott,
    Deltok,
    Eksportert,
    Endret,
    FaktaGitt,
    FortaltOmPlasser,
    GjortOm,
    Innforing,
    Kontaktavtale,
    Kontinuitet,
    Krav,
    KravOpphort,
    MalformValgt,
    Nettverksrolle,
    NettverksrolleFjernet,
    Oppbevaring,
    Oppgave,
    OppgaveGjort,
    Opprettet,
    OrdNotert,
    Rettet,
    Samtykke,
    SamtykkeTrukket,
    Skjerming,
    Svarte,
    TemaLukket,
    TemaMeldt,
    Tilbakemelding,
    TokStilling,
    TokUt,
    Trakk,
    Valgte,
    Vist,
)
from planlegg.domain.point_events import applied, chosen
from planlegg.domain.sak import Avslag, Eksport, Horing, Lofte, Plassbeskjed, Sak, StiltKrav, Visning
from planlegg.domain.samarbeid_fold import worked
from planlegg.domain.svarsett import answered, corrected, noted, put_right
from planlegg.domain.undone import counting
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
    log = (*before.logg, entry)
    applied = _recounted(before, entry, log) if isinstance(entry.hendelse, Angret | GjortOm) else _applied(before, entry)
    after = msgspec.structs.replace(applied, nr=entry.nr, endret=entry.naar, logg=log)
    return versioned(before, after, entry)


BEYOND_UNDO = (
    "versjon",
    "versjon_nr",
    "versjon_naar",
    "versjon_av",
    "versjon_lukket",
    "versjon_avtalt",
    "sist_avtalt",
    "tidligere_versjoner",
    "eksporter",
    "bestillinger",
)
"""What undo leaves as it is: the versions there have been, and what has gone out of the house."""


def _recounted(before: Sak, entry: Innforing, log: tuple[Innforing, ...]) -> Sak:
    """The case as the events that count make it, with the versions it has had."""
    if isinstance(entry.hendelse, Angret | GjortOm) and not all(1 < nr < entry.nr for nr in entry.hendelse.hendelser):
        raise _out_of_place(entry)
    case = Sak()
    for one in counting(log):
        case = versioned(case, msgspec.structs.replace(_applied(case, one), nr=one.nr, endret=one.naar), one)
    return msgspec.structs.replace(case, **{field: getattr(before, field) for field in BEYOND_UNDO})


def _applied(case: Sak, entry: Innforing) -> Sak:
    """The case with what happened; version and number are set by ``step``."""
    put = msgspec.structs.replace
    nr, when = entry.nr, entry.naar
    match entry.hendelse:
        case Opprettet(alias=alias, malform=malform):
            answers = put(case.svarsett, alias=alias, malform=malform)
            return put(case, alias=alias, malform=malform, opprettet=when, svarsett=answers)
        case MalformValgt(malform=malform):
            return put(case, malform=malform, svarsett=put(case.svarsett, malform=malform))
        case Svarte(svar=answer, rettet=True):
            return put(case, svarsett=put_right(case.svarsett, answer))
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
        case Eksportert(format=kind, innhold=digest, leser=reader):
            written = Eksport(nr=nr, naar=when, format=kind, innhold=digest, leser=reader, versjon=case.versjon)
            return put(case, eksporter=(*case.eksporter, written))
        case BestillingLaget() | BestillingSendt() | BestillingReturnert() | BestillingTrukket() as event:
            orders = ordered(case, event, when, entry.av)
            if orders is None:
                raise _out_of_place(entry)
            return put(case, bestillinger=orders)
        case (
            Kontaktavtale() | Nettverksrolle() | NettverksrolleFjernet() | BliMott() | Kontinuitet() | TemaMeldt() | TemaLukket()
            | Samtykke() | SamtykkeTrukket()
        ) as event:  # fmt: skip
            after = worked(case, event, entry)
            if after is None:
                raise _out_of_place(entry)
            return after
        case Krav(id=name) as event:
            if any(one.id == name for one in case.krav):
                raise _out_of_place(entry)
            return put(case, krav=(*case.krav, StiltKrav(**msgspec.structs.asdict(event), nr=nr, naar=when)))
        case KravOpphort(id=name, utfall=outcome, ord=words):
            if all(one.id != name for one in case.krav):
                raise _out_of_place(entry)
            over = {"utfall": outcome, "opphort": when, "opphort_ord": words}
            return put(case, krav=tuple(put(one, **over) if one.id == name else one for one in case.krav))
        case BareHore() as event:
            return put(case, horinger=(*case.horinger, Horing(**msgspec.structs.asdict(event), nr=nr, naar=when)))
        case BareHort(id=name):
            return put(case, horinger=tuple(put(one, gjort=when) if one.id == name else one for one in case.horinger))
        case Skjerming(paa=on):
            return put(case, skjermet=on)
        case Oppbevaring(til=until):
            return put(case, oppbevares_til=until)
        case Angret() | GjortOm():
            return case
        case other:
            assert_never(other)


def _out_of_place(entry: Innforing) -> StoreDamaged:
    return StoreDamaged("Historikken henger ikke sammen ved hendelse {nr}. Bruk sikkerhetskopien.", nr=entry.nr)
