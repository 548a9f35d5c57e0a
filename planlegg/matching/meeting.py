"""Where a searched phrase and one line of the catalogue meet: which words, how alike, and how much of the line."""

from collections.abc import Mapping, Sequence

import msgspec
from rapidfuzz import fuzz

from planlegg.domain.kandidat import Maate, Treff
from planlegg.matching.index import Index, field_of, folds_of, weights_of, words_of
from planlegg.matching.light import FUNCTION_WEIGHT
from planlegg.matching.likeness import Likhet
from planlegg.matching.pieces import Spelling, likeness

PART_FLOOR = 0.6
"""Share of the likeness kept when the words met are next to nothing of the line."""
SHARE_FLOOR = 0.75
"""Share kept when they are next to nothing of what was searched for."""


class Asked(msgspec.Struct, frozen=True):
    """One searched word, or two that were written apart: ``start`` to ``end`` in the phrase, and the words of the index it is like.

    ``rarity`` is how rare it is in the catalogue, ``own`` what it can say at most.
    """

    start: int
    end: int
    text: str
    rarity: float
    own: float
    like: Mapping[int, Likhet]


class Pair(msgspec.Struct, frozen=True):
    """A searched word that met a word of the index."""

    asked: Asked
    word: int
    like: Likhet


class Meeting(msgspec.Struct, frozen=True):
    """One meeting of a phrase and a line. All numbers are 0 to 1.

    ``likhet`` weighs how alike the words are and how much of the line they are; ``cover`` is how much of the searched phrase
    the line meets, ``back`` how much of the line the phrase meets. ``pairs`` has the closest searched word for each word met.
    """

    line: int
    likhet: float
    cover: float
    back: float
    pairs: tuple[Pair, ...]


def meet(index: Index, asked: Sequence[Asked], line: int) -> Meeting | None:
    """How the searched words meet this line; None when no word does."""
    pairs: list[Pair] = []
    met = alike = 0.0
    best_at = [0.0] * (max(one.end for one in asked) if asked else 0)
    for word, weight in zip(words_of(index, line), weights_of(index, line), strict=True):
        best: Pair | None = None
        for one in asked:
            like = one.like.get(word)
            if like is None:
                continue
            if best is None or like.value > best.like.value:
                best = Pair(one, word, like)
            for place in range(one.start, one.end):
                best_at[place] = max(best_at[place], like.value)
        if best is not None:
            pairs.append(best)
            met += weight
            alike += weight * best.like.value
    if not pairs:
        return None
    whole = float(index.line_weight[line])
    single = [one for one in asked if one.end - one.start == 1]
    return Meeting(
        line=line,
        likhet=alike / met * (PART_FLOOR + (1 - PART_FLOOR) * min(1.0, met / whole)),
        cover=sum(one.rarity * best_at[one.start] for one in single) / sum(one.rarity for one in single),
        back=alike / whole,
        pairs=tuple(pairs),
    )


def score(index: Index, meeting: Meeting, asked: Spelling, joined: str) -> float:
    """How well the line answers the phrase, 0 to 1, for ranking; ``joined`` is the folded phrase without spaces."""
    if field_of(index, meeting.line) == "setning":
        return 0.6 * meeting.cover
    whole = fuzz.ratio(joined, index.joined[meeting.line]) / 100
    spelt = likeness(index.pieces, asked, meeting.line, folds_of(index, meeting.line))
    return 0.5 * meeting.cover + 0.12 * meeting.back + 0.13 * whole + 0.25 * spelt


def as_treff(index: Index, meeting: Meeting, share: float) -> Treff:
    """The meeting as evidence, with words as people wrote them. ``share`` is how much of what was searched for it meets."""
    said = [pair for pair in meeting.pairs if pair.asked.own > FUNCTION_WEIGHT] or list(meeting.pairs)
    pieces = {(pair.asked.start, pair.asked.end): pair.asked.text for pair in said}
    ordered = [key for key in sorted(pieces) if not any(a <= key[0] and key[1] <= b and (a, b) != key for a, b in pieces)]
    sentence = field_of(index, meeting.line) == "setning"
    return Treff(
        aktivitet=index.ids[index.owner[meeting.line]],
        ord=" ".join(pieces[key] for key in ordered),
        katalogord=" ".join(index.vocabulary.written[p.word] for p in said) if sentence else index.text[meeting.line],
        felt=field_of(index, meeting.line),
        likhet=round(meeting.likhet * (SHARE_FLOOR + (1 - SHARE_FLOOR) * share), 3),
        maate=_way(said, len(weighty_words(index, meeting.line)), len(ordered)),
    )


def weighty_words(index: Index, line: int) -> list[int]:
    """The words of a line that are not function words; all of them when there are no others."""
    every = words_of(index, line)
    return [word for word in every if index.own[word] > FUNCTION_WEIGHT] or every


def _way(said: Sequence[Pair], words: int, pieces: int) -> Maate:
    if len(said) == words and all(pair.like.maate == "likt" for pair in said):
        return "likt"
    if pieces > 1 and len(said) > 1:
        return "flere_ord"
    way = max(said, key=lambda pair: pair.like.value).like.maate
    return "del" if way == "likt" else way
