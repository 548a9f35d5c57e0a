"""Which meetings of words count as evidence: whole phrases before single words, needs only where something can ease them."""

import re
from collections.abc import Collection, Iterable, Mapping

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Sitat, Unngaa
from planlegg.domain.kandidat import Bevis, Kandidat
from planlegg.matching.light import own_weight
from planlegg.planning.choose import EASING_WAYS
from planlegg.text.fold import fold

NEEDED = 0.9
"""A need must be met by nearly its own words: a guess about what is in someone's way would be intrusive."""
AVOIDED, AVOIDED_HARD = 0.8, 0.7
"""How alike the words must be for a «no» to count; a hard limit reaches further."""
WHOLE_ENOUGH = 0.825
"""Below this a meeting in only a part of a word, for only a part of what was said, is a scrap."""
OTHER_ENOUGH = 0.8
"""The same for another form of one word of several, or for a word that means the same."""
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}|\bkl\b|\b\d{1,2}\s*[-–]\s*\d{1,2}\b")
_EASES = (*EASING_WAYS, "sosialt")
_WHOLE = ("likt", "folding", "skrivefeil", "boying", "lyd", "flere_ord")
_TROUBLE = frozenset(
    fold(
        "dårlig dårleg vanskelig vanskeleg vanskar vansker strever strevar sliter slit vondt redd uro urolig bekymret uten utan"
    ).split()
)
_LEARN = fold("lære")
_HELP, _TO_HELP = "hjelp", "hjelpe"
_BETTER = frozenset({"bedre", "betre", "better"})
_NEGATIONS = frozenset({"ikke", "ikkje", "ingen", "uten", "utan", "slippe", "sleppe", "not", "no"})


def relevant(
    found: Iterable[Kandidat], katalog: Mapping[str, Aktivitet], avoided: Iterable[Unngaa], kinds: Collection[Sitat] = ()
) -> tuple[Kandidat, ...]:
    """The candidates with the evidence that counts; those left with none are gone.

    ``kinds`` are words that say no to a whole kind («ikke Nav»): rules judge them by what an entry is, not by its words,
    wherever that is known.
    """
    candidates, refused = tuple(found), tuple(avoided)
    phrased = {e.sitat for c in candidates for e in _all(c) if len(e.treff.ord.split()) > 1}
    hard = frozenset(item.sitat for item in refused if item.hard)
    heads = {(item.sitat, word) for item in refused if not _told_closely(item) for word in fold_words(item.ord)[:1]}
    kept = (_kept(_by_its_words(c, katalog[c.aktivitet], kinds), katalog[c.aktivitet], phrased, hard, heads) for c in candidates)
    return tuple(c for c in kept if any(_all(c)))


def _by_its_words(candidate: Kandidat, entry: Aktivitet, kinds: Collection[Sitat]) -> Kandidat:
    if not kinds or "ukjent" in (entry.vei, entry.beslutter):
        return candidate
    return msgspec.structs.replace(candidate, unngaa=tuple(e for e in candidate.unngaa if e.sitat not in kinds))


def _kept(
    candidate: Kandidat, entry: Aktivitet, phrased: set[Sitat], hard: frozenset[Sitat], heads: set[tuple[Sitat, str]]
) -> Kandidat:
    def counts(items: tuple[Bevis, ...]) -> tuple[Bevis, ...]:
        return tuple(e for e in items if e.sitat not in phrased or _phrase_or_same(e))

    said_no = tuple(
        e
        for e in counts(candidate.unngaa)
        if e.treff.likhet >= (AVOIDED_HARD if e.sitat in hard else AVOIDED)
        and _meets_the_head(e, heads)
        and _is_what_is_refused(e)
    )
    # «ikke bytter» meets «en som ikke bytter»: the entry gives what the client asks to be spared from.
    eased = tuple(e for e in said_no if _NEGATIONS & set(fold_words(e.treff.katalogord)))
    examples = {fold(word) for word in entry.eksempler}
    apart = tuple(e for e in said_no if fold(e.treff.katalogord) in examples)
    named = tuple(
        e for e in counts(candidate.behov) if e.treff.likhet >= NEEDED and e.treff.maate in _WHOLE and not _is_logistics(e)
    )
    needs = (*named, *eased) if entry.vei in _EASES else ()
    return msgspec.structs.replace(
        candidate,
        onsker=tuple(e for e in counts(candidate.onsker) if not (_is_a_scrap(e) or _is_trouble(e) or _is_to_be_helped(e))),
        styrker=tuple(e for e in counts(candidate.styrker) if not (_is_a_scrap(e) or _is_trouble(e) or _is_to_learn(e))),
        behov=needs,
        unngaa=tuple(e for e in said_no if e not in eased and e not in apart),
        unntatt=apart,
        tidligere=tuple(e for e in counts(candidate.tidligere) if e.treff.likhet >= NEEDED and _is_the_thing(e)),
    )


def fold_words(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


def _phrase_or_same(evidence: Bevis) -> bool:
    """A phrase met as a phrase; or one word of it that is all of the catalogue's own."""
    words = fold_words(evidence.treff.ord)
    return len(words) > 1 or words == fold_words(evidence.treff.katalogord)


def _is_a_scrap(evidence: Bevis) -> bool:
    """One word of several, met by only a part of the catalogue's («stoff» of «butikk med stoff» in «drivstoff») or by another form or word."""
    least = WHOLE_ENOUGH if evidence.treff.maate in ("sammensatt", "del") else OTHER_ENOUGH
    return evidence.treff.maate not in ("likt", "folding", "flere_ord") and evidence.treff.likhet < least


def _is_to_learn(evidence: Bevis) -> bool:
    """What one is good at is no reason to learn the beginnings of it: «skriver godt», «skrive bedre»."""
    words = fold_words(evidence.treff.katalogord)
    return bool(_BETTER.intersection(words)) or words[0] == _LEARN


def _is_trouble(evidence: Bevis) -> bool:
    """«skriver godt» is not «skriver dårlig»: what tells of trouble is met by those who told of it."""
    return bool(_TROUBLE & (set(fold_words(evidence.treff.katalogord)) - set(fold_words(evidence.treff.ord))))


def _is_to_be_helped(evidence: Bevis) -> bool:
    """«trenger hjelp til å begynne» is no wish to «hjelpe til»."""
    return fold(evidence.treff.ord) == _HELP and _TO_HELP in fold_words(evidence.treff.katalogord)


def _is_logistics(evidence: Bevis) -> bool:
    """A need with a clock in it is something to fit the week around, not something to be eased."""
    return bool(_CLOCK.search(evidence.sitat.tekst))


def _told_closely(refused: Unngaa) -> bool:
    """Three telling words or more: «lese høgt i klasse» is no no to all reading."""
    return sum(own_weight(word) == 1.0 for word in fold_words(refused.ord)) > 2


def _meets_the_head(evidence: Bevis, heads: set[tuple[Sitat, str]]) -> bool:
    """Whether a no to a phrase meets what the phrase is about: its first word, or more than one of its words."""
    words = fold_words(evidence.treff.ord)
    return len(words) > 1 or any((evidence.sitat, word) in heads for word in words)


def _is_what_is_refused(evidence: Bevis) -> bool:
    """Whether the no is to all the catalogue's words tell of: «ikke der det drikkes» is no no to «drikke kaffe», nor «firma» to «lære i bedrift»."""
    hit = evidence.treff
    if hit.maate == "betydning":
        return len(hit.katalogord.split()) == 1
    return hit.felt == "tittel" or _tells_no_more(evidence)


def is_wholly_met(evidence: Bevis) -> bool:
    """Whether all that the catalogue's words tell of was said."""
    return evidence.treff.maate in _WHOLE and _tells_no_more(evidence)


def _tells_no_more(evidence: Bevis) -> bool:
    telling = [word for word in fold_words(evidence.treff.katalogord) if own_weight(word) == 1.0]
    return len(telling) <= len(evidence.treff.ord.split())


def _is_the_thing(evidence: Bevis) -> bool:
    """Whether what was tried is named by all of the catalogue's words, not by a part of a longer word or title."""
    hit = evidence.treff
    return hit.maate in _WHOLE and len(hit.ord.split()) == len(hit.katalogord.split())


def _all(candidate: Kandidat) -> tuple[Bevis, ...]:
    return (*candidate.onsker, *candidate.styrker, *candidate.behov, *candidate.unngaa, *candidate.tidligere)
