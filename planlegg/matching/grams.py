"""Three-letter pieces of words as numbers, and where each piece occurs, as flat arrays."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
_EDGE = "\n"


class Grams(msgspec.Struct, frozen=True, eq=False):
    """Which words hold a piece: words ``where[start[i]:start[i + 1]]`` hold piece ``code[i]``; codes are sorted.

    ``count`` is the number of different pieces of each word.
    """

    code: NDArray[np.int64]
    start: Ints
    where: Ints
    count: Ints


def distinct(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers in order, each once. ``np.unique`` would load numpy's masked arrays, which takes longer than the search."""
    ordered: NDArray[np.int64] = np.sort(numbers)
    once: NDArray[np.int64] = ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]
    return once


def highest(values: NDArray[np.float64], above: float, most: int) -> Ints:
    """Where the values above a limit are: all of them in order, or the ``most`` highest, highest first, then in order."""
    some = np.flatnonzero(values > above)
    if len(some) <= most:
        return some.astype(np.int32)
    least = np.partition(values[some], len(some) - most)[len(some) - most]
    some = some[values[some] >= least]
    best: Ints = some[np.argsort(-values[some], kind="stable")[:most]].astype(np.int32)
    return best


def build(words: Sequence[str]) -> Grams:
    """The pieces of all words."""
    text = _EDGE + _EDGE.join(words) + _EDGE
    letters = _letters(text)
    codes = _codes(letters)
    edges = np.flatnonzero(letters == _letters(_EDGE)[0])
    at = np.arange(len(codes), dtype=np.int64)
    owner = np.searchsorted(edges, at, side="right") - 1
    whole = letters[1:-1] != letters[0]  # a piece may begin or end at an edge, not have one in its middle
    kinds = distinct(codes[whole])
    kind = np.searchsorted(kinds, codes[whole])
    pair = distinct(kind.astype(np.int64) * max(1, len(words)) + owner[whole])
    of_kind, word = np.divmod(pair, max(1, len(words)))
    return Grams(
        code=kinds,
        start=np.append(0, np.cumsum(np.bincount(of_kind, minlength=len(kinds)))).astype(np.int32),
        where=word.astype(np.int32),
        count=np.bincount(word, minlength=len(words)).astype(np.int32),
    )


def shared(grams: Grams, word: str) -> tuple[Ints, int]:
    """For each word of the index how many pieces it shares with this one, and how many pieces this one has."""
    codes = _pieces([word])
    parts = [grams.where[grams.start[i] : grams.start[i + 1]] for i in _met(grams, codes)]
    counts = np.bincount(np.concatenate(parts), minlength=len(grams.count)) if parts else np.zeros(len(grams.count))
    return counts.astype(np.int32), len(codes)


def known(grams: Grams, words: Sequence[str]) -> Ints:
    """The numbers of the different pieces of these words that the index has."""
    return _met(grams, _pieces(words))


def _pieces(words: Sequence[str]) -> NDArray[np.int64]:
    letters = _letters(_EDGE + _EDGE.join(words) + _EDGE)
    return distinct(_codes(letters)[letters[1:-1] != letters[0]])


def _met(grams: Grams, codes: NDArray[np.int64]) -> Ints:
    if not len(grams.code):
        return np.zeros(0, dtype=np.int32)
    at = np.minimum(np.searchsorted(grams.code, codes), len(grams.code) - 1)
    met: Ints = at[grams.code[at] == codes].astype(np.int32)
    return met


def holding(grams: Grams, piece: str) -> Ints:
    """The words that hold all three-letter pieces of this one, at least three letters long."""
    codes = _codes(_letters(piece))
    at = np.minimum(np.searchsorted(grams.code, codes), len(grams.code) - 1) if len(grams.code) else codes[:0]
    if not len(at) or (grams.code[at] != codes).any():
        return np.zeros(0, dtype=np.int32)
    spans = sorted((grams.where[grams.start[i] : grams.start[i + 1]] for i in at), key=len)
    found = spans[0]
    for span in spans[1:]:
        found = found[span[np.minimum(np.searchsorted(span, found), len(span) - 1)] == found]
    return found


def _letters(text: str) -> NDArray[np.int64]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.int64)


def _codes(letters: NDArray[np.int64]) -> NDArray[np.int64]:
    return (letters[:-2] << 42) | (letters[1:-1] << 21) | letters[2:]
