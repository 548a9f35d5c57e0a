"""What a newer state of a case has closed, and an older one of the same case would open again: a no is not undone by a copy."""

from collections.abc import Iterator

from planlegg.domain.hendelse import (
    BestillingTrukket,
    Hendelse,
    NettverksrolleFjernet,
    SamtykkeTrukket,
    Skjerming,
    Svarte,
    Trakk,
)
from planlegg.domain.sak import Sak
from planlegg.domain.standpunkt import ENIGE


def closed_since(old: Sak, newer: Sak) -> tuple[Hendelse, ...]:
    """The events that close in ``old`` what is closed in ``newer``: shielding, every no, and words that were put right."""
    return (*_shielding(old, newer), *_consents(old, newer), *_agreements(old, newer), *_others(old, newer), *_words(old, newer))


def _shielding(old: Sak, newer: Sak) -> Iterator[Hendelse]:
    if newer.skjermet and not old.skjermet:
        yield next(e.hendelse for e in reversed(newer.logg) if isinstance(e.hendelse, Skjerming))


def _consents(old: Sak, newer: Sak) -> Iterator[Hendelse]:
    taken_back = {(one.id, one.naar): one for one in newer.samtykker if one.trukket is not None}
    for one in old.samtykker:
        if one.trukket is None and (one.id, one.naar) in taken_back:
            yield SamtykkeTrukket(id=one.id, ord=taken_back[one.id, one.naar].trukket_ord)
    orders = {(one.nummer, one.naar) for one in newer.bestillinger if one.trukket is not None}
    for order in old.bestillinger:
        if order.trukket is None and (order.nummer, order.naar) in orders:
            yield BestillingTrukket(versjon=order.nummer)


def _agreements(old: Sak, newer: Sak) -> Iterator[Hendelse]:
    points = {(point.id, point.naar): point for point in newer.punkter}
    for point in old.punkter:
        present = points.get((point.id, point.naar))
        for stance in point.standpunkter:
            now = present.standpunkt(stance.part) if present is not None else None
            if stance.gjelder and stance.stilling in ENIGE and now is not None and now.trukket:
                yield Trakk(punkt=point.id, part=stance.part, ord=now.trukket_ord)


def _others(old: Sak, newer: Sak) -> Iterator[Hendelse]:
    """People the client took out of the plan."""
    out = {e.hendelse.rolle for e in newer.logg if isinstance(e.hendelse, NettverksrolleFjernet)}
    there = {one.rolle for one in newer.nettverk}
    yield from (NettverksrolleFjernet(rolle=one.rolle) for one in old.nettverk if one.rolle in out - there)


def _words(old: Sak, newer: Sak) -> Iterator[Hendelse]:
    """Answers that still stand as they were before they were put right."""
    present = {answer.id: answer for answer in newer.svarsett.svar}
    said: dict[str, set[str]] = {}
    wrong: dict[str, set[str]] = {}
    for entry in newer.logg:
        if isinstance(entry.hendelse, Svarte):
            answer = entry.hendelse.svar
            if entry.hendelse.rettet:
                wrong.setdefault(answer.id, set()).update(said.get(answer.id, ()))
            said.setdefault(answer.id, set()).add(answer.tekst)
    for answer in old.svarsett.svar:
        right = present.get(answer.id)
        if right is not None and answer.tekst in wrong.get(answer.id, ()) and right.tekst != answer.tekst:
            yield Svarte(svar=right, rettet=True)
