"""What was wrong and has been put right: the old words stand only where a person sees everything that is held about them."""

from collections.abc import Sequence

import msgspec

from planlegg.domain.fold import fold
from planlegg.domain.hendelse import Innforing, OrdNotert, Rettet, Svarte
from planlegg.domain.undone import undone

VEILED = "…"


def without_wrong(log: Sequence[Innforing]) -> tuple[Innforing, ...]:
    """The same events, with the words of every answer that was later put right taken out."""
    gone = undone(log)
    last = {
        entry.hendelse.svar.id: entry.nr
        for entry in log
        if isinstance(entry.hendelse, Svarte) and entry.hendelse.rettet and entry.nr not in gone
    }
    words = _kept_verbatim(log)
    return tuple(_veiled(entry, last, words) for entry in log) if last else tuple(log)


def _kept_verbatim(log: Sequence[Innforing]) -> frozenset[str]:
    """The words kept verbatim that still stand in the case."""
    return frozenset(fold(log).svarsett.klientens_ord)


def _veiled(entry: Innforing, last: dict[str, int], words: frozenset[str]) -> Innforing:
    put = msgspec.structs.replace
    match entry.hendelse:
        case Svarte(svar=answer) as event if entry.nr < last.get(answer.id, 0) and answer.tekst:
            return put(entry, hendelse=put(event, svar=put(answer, tekst=VEILED)))
        case OrdNotert(ord=noted) as event if not words.issuperset(noted):
            return put(entry, hendelse=put(event, ord=tuple(word if word in words else VEILED for word in noted)))
        case Rettet(rettelse=correction) as event if entry.nr < last.get(correction.svar, 0):
            return put(entry, hendelse=put(event, rettelse=put(correction, sitat=VEILED)))
        case _:
            return entry
