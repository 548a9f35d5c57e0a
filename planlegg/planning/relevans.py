"""Which meetings of words count as evidence: whole phrases before single words, needs only where something can ease them."""

from collections.abc import Iterable, Mapping

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Sitat
from planlegg.domain.kandidat import Bevis, Kandidat
from planlegg.planning.choose import EASING_WAYS
from planlegg.text.fold import fold

NEEDED = 0.9
"""A need must be met by nearly its own words: a guess about what is in someone's way would be intrusive."""
AVOIDED, AVOIDED_HARD = 0.8, 0.7
"""How alike the words must be for a «no» to count; a hard limit reaches further."""
_EASES = (*EASING_WAYS, "sosialt")
_WHOLE = ("likt", "folding", "skrivefeil", "boying", "lyd", "flere_ord")
_NEGATIONS = frozenset({"ikke", "ikkje", "ingen", "uten", "utan", "slippe", "sleppe", "not", "no"})


def relevant(found: Iterable[Kandidat], katalog: Mapping[str, Aktivitet], hard: frozenset[Sitat]) -> tuple[Kandidat, ...]:
    """The candidates with the evidence that counts; those left with none are gone. ``hard`` are quotes of hard avoidances."""
    candidates = tuple(found)
    phrased = {e.sitat for c in candidates for e in _all(c) if len(e.treff.ord.split()) > 1}
    kept = (_kept(c, katalog[c.aktivitet], phrased, hard) for c in candidates)
    return tuple(c for c in kept if any(_all(c)))


def _kept(candidate: Kandidat, entry: Aktivitet, phrased: set[Sitat], hard: frozenset[Sitat]) -> Kandidat:
    def counts(items: tuple[Bevis, ...], least: float = 0.0) -> tuple[Bevis, ...]:
        return tuple(e for e in items if e.treff.likhet >= least and (e.sitat not in phrased or _phrase_or_same(e)))

    said_no = tuple(e for e in counts(candidate.unngaa) if e.treff.likhet >= (AVOIDED_HARD if e.sitat in hard else AVOIDED))
    # «ikke bytter» meets «en som ikke bytter»: the entry gives what the client asks to be spared from.
    eased = tuple(e for e in said_no if _NEGATIONS & set(fold_words(e.treff.katalogord)))
    needs = (*counts(candidate.behov, NEEDED), *eased) if entry.vei in _EASES else ()
    return msgspec.structs.replace(
        candidate,
        onsker=counts(candidate.onsker),
        styrker=counts(candidate.styrker),
        behov=needs,
        unngaa=tuple(e for e in said_no if e not in eased),
        tidligere=tuple(e for e in counts(candidate.tidligere, NEEDED) if _is_the_thing(e)),
    )


def fold_words(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


def _phrase_or_same(evidence: Bevis) -> bool:
    """A phrase met as a phrase; or one word of it that is all of the catalogue's own."""
    words = fold_words(evidence.treff.ord)
    return len(words) > 1 or words == fold_words(evidence.treff.katalogord)


def _is_the_thing(evidence: Bevis) -> bool:
    """Whether what was tried is named by all of the catalogue's words, not by a part of a longer word or title."""
    hit = evidence.treff
    return hit.maate in _WHOLE and len(hit.ord.split()) == len(hit.katalogord.split())


def _all(candidate: Kandidat) -> tuple[Bevis, ...]:
    return (*candidate.onsker, *candidate.styrker, *candidate.behov, *candidate.unngaa, *candidate.tidligere)
