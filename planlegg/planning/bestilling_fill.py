"""What the case and the catalogue know that the form needs: days, whole answers, titles, and what the catalogue leaves open."""

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bestilling import Bestilling, Faktum, Klientord, Uklart
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak, Tekst

UNKNOWN_PLACES = ("ukjent", "krever_vurdering")


def filled(
    order: Bestilling,
    case: Sak,
    said: Mapping[str, date],
    catalogue: Mapping[str, Aktivitet],
    places_unknown: Tekst,
    sprak: Sprak,
) -> Bestilling:
    """The order with its sources looked up. ``said`` gives the day of each answer. Nothing new of the client's comes in."""
    put = msgspec.structs.replace
    return put(
        order,
        fakta=tuple(_fact(one, case, said) for one in order.fakta),
        ord=tuple(_words(one, case, said) for one in order.ord),
        vurdert=tuple(
            put(one, tittel=catalogue[one.aktivitet].tittel.pa(sprak)) if one.aktivitet in catalogue and not one.tittel else one
            for one in order.vurdert
        ),
        uklart=tuple(dict.fromkeys((*order.uklart, *_open(order, case, catalogue, places_unknown, sprak)))),
    )


def _fact(fact: Faktum, case: Sak, said: Mapping[str, date]) -> Faktum:
    """Who said it is what the answer says, whatever was typed."""
    answer = next((a for a in case.svarsett.svar if a.id == fact.svar and a.tilstand == "svart"), None)
    if answer is None:
        return msgspec.structs.replace(fact, sagt=None)
    return msgspec.structs.replace(fact, hvem=answer.hvem, sagt=said.get(fact.svar))


def _words(words: Klientord, case: Sak, said: Mapping[str, date]) -> Klientord:
    quote = words.sitat or case.svarsett.tekst(words.svar).strip()
    return msgspec.structs.replace(words, sitat=quote, sagt=said.get(words.svar))


def _open(
    order: Bestilling, case: Sak, catalogue: Mapping[str, Aktivitet], places_unknown: Tekst, sprak: Sprak
) -> Iterator[Uklart]:
    """Conditions nothing the program knows can settle, and places nobody has told of, for the activities that are ordered."""
    for name in (*order.punkter, *sorted(order.bundne - set(order.punkter))):
        point = case.punkt(name)
        entry = catalogue.get(point.aktivitet) if point is not None else None
        if entry is None:
            continue
        for condition in entry.krav:
            if condition.nar is None:
                yield Uklart(tekst=condition.tekst.pa(sprak), hvem="veileder", hjemmel=condition.hjemmel)
        told = next((p.status for p in reversed(case.plasser) if p.aktivitet == entry.id), entry.plasser.status)
        if told in UNKNOWN_PLACES and entry.beslutter != "du_selv":
            yield Uklart(tekst=places_unknown.pa(sprak).format(tittel=entry.tittel.pa(sprak)), hvem="veileder")
