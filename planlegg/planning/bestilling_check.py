"""Whether an order is complete: every hard stop at once, by name. Nothing is guessed, and nothing is waved through."""

from collections.abc import Collection, Iterator
from datetime import date

import msgspec

from planlegg.domain.bestilling import Bestilling, Faktum, Grunn
from planlegg.domain.bestillingsskjema import Mangel, Stopp
from planlegg.domain.sak import Sak
from planlegg.planning.bestilling_words import Varsomt, careful

NEEDED: dict[str, dict[str, Stopp]] = {
    "vurdert": {"utfall": "vurdert-uten-grunn", "grunn": "vurdert-uten-grunn"},
    "krav": {
        "tekst": "tekst-mangler",
        "motytelse": "krav-uten-motytelse",
        "slutt": "krav-uten-slutt",
        "klientens_syn": "krav-uten-klientens-syn",
    },
    "vilkar": {
        "tekst": "tekst-mangler",
        "vedtak": "vilkar-uten-vedtak",
        "vedtak_dag": "vilkar-uten-dag",
        "hjemmel": "vilkar-uten-hjemmel",
        "folge": "vilkar-uten-folge",
        "fortalt": "vilkar-uten-fortalt",
        "tunge_grunner": "vilkar-uten-tunge-grunner",
    },
    "uklart": {"tekst": "tekst-mangler", "hvem": "uklart-uten-hvem"},
    "grunn": {"tekst": "tekst-mangler", "hjemmel": "grunn-uten-hjemmel"},
}
"""What each line of a section must say, and the stop when it does not."""
PAST = ("sagt", "samtale", "dokument_dag", "vist_klienten", "fortalt", "vedtak_dag", "dag")
"""Days that cannot lie ahead."""


def missing(order: Bestilling, case: Sak, today: date, sources: Collection[str], careful_words: Varsomt) -> tuple[Mangel, ...]:
    """Everything that stops the order, in the order of the form; empty when it is complete."""
    found = [
        *_whole(order, case),
        *_points(order, case),
        *(stop for number, fact in enumerate(order.fakta, 1) for stop in _fact(fact, f"fakta {number}", case)),
        *_lines(order),
        *(stop for number, reason in enumerate(order.grunn, 1) for stop in _reason(reason, f"grunn {number}", order)),
        *_days(order, today),
        *_sources(order, sources),
        *careful(order, case, careful_words),
    ]
    return tuple(dict.fromkeys(found))


def _whole(order: Bestilling, case: Sak) -> Iterator[Mangel]:
    empty: tuple[tuple[Stopp, bool], ...] = (
        ("side-mangler", order.side is None),
        ("ber-om-mangler", not order.ber_om.strip()),
        ("deling-mangler", not _shared(order, case)),
        ("syn-mangler", order.syn.tilstand == "svart" and not order.syn.tekst.strip()),
        ("fakta-mangler", not order.fakta),
        ("vurdert-mangler", not order.vurdert and not order.ingenting_vurdert),
        ("uklart-mangler", not order.uklart and not order.ingenting_uklart),
        ("grunn-mangler", not order.grunn),
        ("retur-uten-svar", any(v.sendt for v in case.bestillinger) and not order.siden_sist.strip()),
    )
    yield from (Mangel(stop) for stop, is_so in empty if is_so)
    if order.vurdert and order.ingenting_vurdert:
        yield Mangel("sier-ingenting-likevel", "vurdert")
    if order.uklart and order.ingenting_uklart:
        yield Mangel("sier-ingenting-likevel", "uklart")


def _shared(order: Bestilling, case: Sak) -> bool:
    """A yes with its day and how it was given. One from before the client took a yes back does not count."""
    given = order.deling
    taken = [version.trukket.date() for version in case.bestillinger if version.trukket is not None]
    return given.ja and given.gitt_ved is not None and given.dag is not None and all(given.dag >= day for day in taken)


def _points(order: Bestilling, case: Sak) -> Iterator[Mangel]:
    """Every ordered point is agreed by both as it stands now. One that stands under a condition need not be: a stance cannot undo that."""
    if not any(p.avtalt for p in case.apne):
        yield Mangel("ingen-avtalt-plan")
    if not order.punkter:
        yield Mangel("ingen-punkter")
    for name in dict.fromkeys((*order.punkter, *sorted(order.bundne))):
        point = case.punkt(name)
        if point is None or not point.i_planen:
            yield Mangel("punkt-finnes-ikke", name)
        elif not point.apent or (not point.avtalt and name not in order.bundne):
            yield Mangel("punkt-ikke-avtalt", name)


def _fact(fact: Faktum, where: str, case: Sak) -> Iterator[Mangel]:
    if not fact.tekst.strip():
        yield Mangel("tekst-mangler", where)
    if not (fact.svar or fact.samtale or (fact.dokument.strip() and fact.dokument_dag)):
        yield Mangel("fakta-uten-kilde", where)
    answer = next((a for a in case.svarsett.svar if a.id == fact.svar and a.tilstand == "svart"), None)
    if fact.svar and answer is None:
        yield Mangel("kilde-finnes-ikke", where)
    from_others = (answer.hvem if answer else fact.hvem) == "andre" or bool(fact.dokument)
    if from_others and fact.vist_klienten is None:
        yield Mangel("fakta-ikke-vist-klienten", where)
    if fact.etter_lov and not fact.hjemmel:
        yield Mangel("lov-uten-hjemmel", where)
    if fact.etter_lov and fact.fortalt is None:
        yield Mangel("lov-uten-fortalt", where)


def _lines(order: Bestilling) -> Iterator[Mangel]:
    for section, needed in NEEDED.items():
        for number, line in enumerate(getattr(order, section), 1):
            for field, stop in needed.items():
                value = getattr(line, field)
                if value is None or (isinstance(value, str) and not value.strip()):
                    yield Mangel(stop, f"{section} {number}")
    for number, considered in enumerate(order.vurdert, 1):
        if not (considered.aktivitet or considered.tittel.strip()):
            yield Mangel("tekst-mangler", f"vurdert {number}")


def _reason(reason: Grunn, where: str, order: Bestilling) -> Iterator[Mangel]:
    """A reason rests on facts, words or points that stand in the same order."""
    known = {f"f{n}" for n in range(1, len(order.fakta) + 1)} | {f"o{n}" for n in range(1, len(order.ord) + 1)}
    known |= {*order.punkter, *order.bundne}
    if not reason.bygger_pa or not known.issuperset(reason.bygger_pa):
        yield Mangel("grunn-uten-fakta", where)


def _days(order: Bestilling, today: date) -> Iterator[Mangel]:
    for where, line in _all(order):
        if any((day := getattr(line, field, None)) is not None and day > today for field in PAST):
            yield Mangel("dag-fram-i-tid", where)


def _sources(order: Bestilling, sources: Collection[str]) -> Iterator[Mangel]:
    for where, line in _all(order):
        source = getattr(line, "hjemmel", "")
        if source and source not in sources:
            yield Mangel("ukjent-hjemmel", where)


def _all(order: Bestilling) -> Iterator[tuple[str, msgspec.Struct]]:
    yield "deling", order.deling
    for section in ("fakta", "ord", "vurdert", "krav", "vilkar", "uklart", "grunn"):
        yield from ((f"{section} {number}", line) for number, line in enumerate(getattr(order, section), 1))
