"""The order to the case worker: gather what the case knows, check it, and keep what was decided."""

from collections.abc import Mapping
from datetime import date

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bestilling import Bestilling
from planlegg.domain.bestilling_moves import hand_over, make, send_back, take_back
from planlegg.domain.bestillingsskjema import KanIkkeBestille, KanIkkeFlytte, Skjema
from planlegg.domain.fold import fold
from planlegg.domain.hendelse import Innforing, Svarte
from planlegg.domain.sak import Sak
from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.svar import GittVed
from planlegg.domain.tekst import Sprak
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read import read
from planlegg.planning.bestilling_check import missing
from planlegg.planning.bestilling_fill import filled
from planlegg.planning.bestilling_words import Varsomt
from planlegg.usecases.case import Lagret, load_case, save
from planlegg.usecases.kanikke import KanIkkeFinneKlient
from planlegg.usecases.ports import Clock, Store

Utfall = Lagret | KanIkkeFinneKlient | KanIkkeBestille | KanIkkeFlytte


class Grunnlag(msgspec.Struct, frozen=True, kw_only=True):
    """What an order is checked against: the form, the questions, the ids of the sources in force, the catalogue, and words for reading."""

    skjema: Skjema
    sporsmal: tuple[Sporsmal, ...]
    kilder: frozenset[str]
    katalog: Mapping[str, Aktivitet]
    lesedata: Lesedata


def check_order(
    store: Store, alias: str, order: Bestilling, basis: Grunnlag, today: date
) -> KanIkkeBestille | KanIkkeFinneKlient:
    """Every hard stop the order meets; none when it is complete. Nothing is saved."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    return KanIkkeBestille(missing(order, case, today, basis.kilder, _careful(case, basis)))


def make_order(store: Store, alias: str, order: Bestilling, basis: Grunnlag, sprak: Sprak, clock: Clock, by: str) -> Utfall:
    """Keep a complete order as a new version. ``sprak`` is the language of what the catalogue adds."""
    entries = store.events(alias)
    if not entries:
        return KanIkkeFinneKlient(alias=alias)
    case, now = fold(entries), clock()
    stops = missing(order, case, now.date(), basis.kilder, _careful(case, basis))
    if stops:
        return KanIkkeBestille(stops)
    unknown = basis.skjema.tekst["plass_ukjent"]
    whole = filled(order, case, said_on(entries), basis.katalog, unknown, sprak)
    return save(store, case, alias, make(case, whole), lambda: now, by)


def hand_over_order(
    store: Store, alias: str, *, vist: date | None, gitt_ved: GittVed | None, ikke_vist: str, clock: Clock, by: str
) -> Utfall:
    """Note that the newest version was handed over. The program itself sends nothing."""
    now = clock()
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    outcome = hand_over(case, i_dag=now.date(), vist=vist, gitt_ved=gitt_ved, ikke_vist=ikke_vist)
    return save(store, case, alias, outcome, lambda: now, by) if isinstance(outcome, tuple) else outcome


def send_back_order(store: Store, alias: str, *, grunn: str, clock: Clock, by: str) -> Utfall:
    """Note that the newest version came back, and why."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    outcome = send_back(case, grunn=grunn)
    return save(store, case, alias, outcome, clock, by) if isinstance(outcome, tuple) else outcome


def take_back_order(store: Store, alias: str, *, clock: Clock, by: str) -> Utfall:
    """Note that the client took back the yes to sharing."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    outcome = take_back(case)
    return save(store, case, alias, outcome, clock, by) if isinstance(outcome, tuple) else outcome


def said_on(entries: list[Innforing]) -> dict[str, date]:
    """The day each answer was last given."""
    return {e.hendelse.svar.id: e.naar.date() for e in entries if isinstance(e.hendelse, Svarte)}


def _careful(case: Sak, basis: Grunnlag) -> Varsomt:
    uses = {question.id: question.bruk for question in basis.sporsmal if question.hvem == "sammen"}
    return Varsomt(
        rammer=read(case.svarsett, basis.lesedata, uses).rammer,
        egne={question.id for question in basis.sporsmal if question.hvem == "veileder"},
        folsomme={*basis.skjema.folsomme_avsnitt, *(question.id for question in basis.sporsmal if question.niva == "folsom")},
        vare_ord=basis.skjema.vare_ord,
        mottaker_ord=basis.skjema.mottaker_ord,
    )
