"""Where a searched phrase and one line of the catalogue meet: which words, how alike, and how much of the line."""

from collections.abc import Mapping, Sequence

import msgspec
from rapidfuzz import fuzz

from planlegg.domain.kandidat import Maate, Treff
from planlegg.matching.index import Index, weights_of, words_of
from planlegg.matching.light import FUNCTION_WEIGHT, own_weight
from planlegg.matching.likeness import Likhet

PART_FLOOR = 0.6
"""Share of the likeness kept when the words met are next to nothing of the line."""
SHARE_FLOOR = 0.75
"""Share kept when they are next to nothing of what was searched for."""


class Sokt(msgspec.Struct, frozen=True):
    """One searched word, or two that were written apart: ``fra`` to ``til`` in the phrase, and the words of the index it is like.

    ``vekt`` is its rarity, ``egen`` what it can say at most.
    """

    fra: int
    til: int
    tekst: str
    vekt: float
    egen: float
    lik: Mapping[int, Likhet]


class Par(msgspec.Struct, frozen=True):
    """A searched word that met a word of the index."""

    sokt: Sokt
    ord: int
    lik: Likhet


class Mote(msgspec.Struct, frozen=True):
    """One meeting of a phrase and a line. All numbers are 0 to 1.

    ``likhet`` weighs how alike the words are and how much of the line they are; ``dekning`` is how much of the searched phrase
    the line meets, ``tilbake`` how much of the line the phrase meets. ``par`` has the closest searched word for each word met.
    """

    linje: int
    likhet: float
    dekning: float
    tilbake: float
    par: tuple[Par, ...]


def meet(index: Index, asked: Sequence[Sokt], line: int) -> Mote | None:
    """How the searched words meet this line; None when no word does."""
    pairs: list[Par] = []
    met = alike = 0.0
    best_at = [0.0] * (max(one.til for one in asked) if asked else 0)
    for word, weight in zip(words_of(index, line), weights_of(index, line), strict=True):
        best: Par | None = None
        for one in asked:
            like = one.lik.get(word)
            if like is None:
                continue
            if best is None or like.verdi > best.lik.verdi:
                best = Par(one, word, like)
            for place in range(one.fra, one.til):
                best_at[place] = max(best_at[place], like.verdi)
        if best is not None:
            pairs.append(best)
            met += weight
            alike += weight * best.lik.verdi
    if not pairs:
        return None
    whole = float(index.linjevekt[line])
    single = [one for one in asked if one.til - one.fra == 1]
    return Mote(
        linje=line,
        likhet=alike / met * (PART_FLOOR + (1 - PART_FLOOR) * min(1.0, met / whole)),
        dekning=sum(one.vekt * best_at[one.fra] for one in single) / sum(one.vekt for one in single),
        tilbake=alike / whole,
        par=tuple(pairs),
    )


def score(index: Index, mote: Mote, joined: str) -> float:
    """How well the line answers the phrase, 0 to 1, for ranking; ``joined`` is the folded phrase without spaces."""
    if index.felt[mote.linje] == "setning":
        return 0.6 * mote.dekning
    whole = fuzz.ratio(joined, "".join(index.ordforrad.ord[w].fold for w in words_of(index, mote.linje))) / 100
    return 0.65 * mote.dekning + 0.15 * mote.tilbake + 0.2 * whole


def as_treff(index: Index, mote: Mote, share: float) -> Treff:
    """The meeting as evidence, with words as people wrote them. ``share`` is how much of what was searched for it meets."""
    said = [pair for pair in mote.par if pair.sokt.egen > FUNCTION_WEIGHT] or list(mote.par)
    pieces = {(pair.sokt.fra, pair.sokt.til): pair.sokt.tekst for pair in said}
    ordered = [key for key in sorted(pieces) if not any(a <= key[0] and key[1] <= b and (a, b) != key for a, b in pieces)]
    sentence = index.felt[mote.linje] == "setning"
    return Treff(
        aktivitet=index.ider[index.eier[mote.linje]],
        ord=" ".join(pieces[key] for key in ordered),
        katalogord=" ".join(index.ordforrad.ord[p.ord].skrevet for p in said) if sentence else index.tekst[mote.linje],
        felt=index.felt[mote.linje],
        likhet=round(mote.likhet * (SHARE_FLOOR + (1 - SHARE_FLOOR) * share), 3),
        maate=_way(said, len(weighty_words(index, mote.linje)), len(ordered)),
    )


def weighty_words(index: Index, line: int) -> list[int]:
    """The words of a line that are not function words; all of them when there are no others."""
    every = words_of(index, line)
    return [word for word in every if own_weight(index.ordforrad.ord[word].fold) > FUNCTION_WEIGHT] or every


def _way(said: Sequence[Par], words: int, pieces: int) -> Maate:
    if len(said) == words and all(pair.lik.maate == "likt" for pair in said):
        return "likt"
    if pieces > 1 and len(said) > 1:
        return "flere_ord"
    way = max(said, key=lambda pair: pair.lik.verdi).lik.maate
    return "del" if way == "likt" else way
