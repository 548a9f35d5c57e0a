"""How much of a phrase's spelling a line has: three-letter pieces in common, where a rare piece says more than a common one."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from planlegg.matching import grams
from planlegg.matching.grams import Grams, Ints

Floats = NDArray[np.float64]


class Pieces(msgspec.Struct, frozen=True, eq=False):
    """``rarity[p]`` of each piece (squared), and ``length[n]`` of each line as a vector of them."""

    rarity: Floats
    length: Floats


class Spelling(msgspec.Struct, frozen=True, eq=False):
    """A phrase beside the index: what each fold has in common with it, and its own length as a vector."""

    common: Floats
    length: float


def build(folds: Grams, words: Ints, starts: Ints) -> Pieces:
    """``words`` are the folds of all lines by number, those of line ``n`` from ``starts[n]`` to ``starts[n + 1]``."""
    spread = np.diff(folds.start)
    used = np.bincount(words, minlength=len(folds.count))[folds.where]
    lines = np.bincount(np.repeat(np.arange(len(spread)), spread), weights=used, minlength=len(spread))
    rarity = (1 + np.log((1 + len(starts)) / (1 + lines))) ** 2
    of_word = np.bincount(folds.where, weights=np.repeat(rarity, spread), minlength=len(folds.count))
    total = np.append(0.0, np.cumsum(of_word[words]))
    return Pieces(rarity=rarity, length=np.sqrt(np.maximum(1e-9, total[starts[1:]] - total[starts[:-1]])))


def spelling(pieces: Pieces, folds: Grams, phrase: Sequence[str]) -> Spelling:
    """What the folds of the index have in common with these folded words."""
    met = grams.known(folds, phrase)
    rarity = pieces.rarity[met]
    spans = [folds.where[folds.start[i] : folds.start[i + 1]] for i in met]
    where = np.concatenate([folds.where[:0], *spans])
    common = np.bincount(where, weights=np.repeat(rarity, [len(span) for span in spans]), minlength=len(folds.count))
    return Spelling(common.astype(np.float64), float(np.sqrt(max(1e-9, rarity.sum()))))


def likeness(pieces: Pieces, asked: Spelling, line: int, words: Ints) -> float:
    """How alike phrase and line are spelt, 0 to 1 (the cosine); ``words`` are the folds of the line."""
    return min(1.0, float(asked.common[words].sum()) / (asked.length * float(pieces.length[line])))
