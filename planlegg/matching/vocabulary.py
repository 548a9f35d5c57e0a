"""All words of the index: how widely each is used, and which of them are like a searched word."""

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from planlegg.matching import grams
from planlegg.matching.compound import Known
from planlegg.matching.forms import Form, forms
from planlegg.matching.grams import Grams, Ints
from planlegg.matching.inflect import bases, stem
from planlegg.matching.light import FUNCTION, own_weight
from planlegg.matching.likeness import WEAK, WIDER_HEAD, Likhet, alike

MOST = 96
"""Words looked at closely for one searched word."""


SURE = 0.9
"""From here on a searched word is taken to be a word the catalogue knows."""
DOUBT = {"skrivefeil": 0.82, "del": 0.9, "lyd": 0.9, "sammensatt": 0.9}


class Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """Words in a fixed order, found by written form, fold or sound; forms of one word share a number in ``stem_number``."""

    words: tuple[Form, ...]
    stem_number: Ints
    by_written: dict[str, int]
    by_fold: dict[str, list[int]]
    by_sound: dict[str, list[int]]
    known: Known
    fold_grams: Grams
    sound_grams: Grams


def build(written: Iterable[str], alone: Iterable[str]) -> Vocabulary:
    """The vocabulary of these words, the same in whatever order they come; ``alone`` are those that are a whole keyword."""
    words = forms(sorted(set(written)))
    by_themselves = frozenset(alone)
    return Vocabulary(
        words=tuple(words),
        stem_number=_shared_numbers([stem(w.fold) for w in words]),
        by_written={w.written: n for n, w in enumerate(words)},
        by_fold=_numbers([w.fold for w in words]),
        by_sound=_numbers([w.sound for w in words]),
        known=Known(
            words=frozenset(w.fold for w in words if len(w.fold) > 2 and w.fold not in FUNCTION),
            stems=frozenset(stem(w.fold) for w in words if len(w.fold) > 4 and w.fold not in FUNCTION),
            alone=frozenset(w.fold for w in words if w.written in by_themselves and own_weight(w.fold) == 1.0),
        ),
        fold_grams=grams.build([w.fold for w in words]),
        sound_grams=grams.build([w.sound for w in words]),
    )


def same(vocabulary: Vocabulary, asked: Form) -> list[tuple[int, Likhet]]:
    """The words written as this one, or the same when folded."""
    return _looked_at(vocabulary, asked, vocabulary.by_fold.get(asked.fold, []))


def near(vocabulary: Vocabulary, asked: Form, most: int = MOST) -> list[tuple[int, Likhet]]:
    """The words that are like this one, by number."""
    plain, plain_count = grams.shared(vocabulary.fold_grams, asked.fold)
    sound, sound_count = grams.shared(vocabulary.sound_grams, asked.sound)
    worth = _worth(plain, plain_count, vocabulary.fold_grams.count) + _worth(sound, sound_count, vocabulary.sound_grams.count)
    some = np.flatnonzero(worth > 0.5)
    if len(some) > most:
        some = some[np.argsort(-worth[some], kind="stable")[:most]]
    numbers = {*some.tolist(), *vocabulary.by_fold.get(asked.fold, ()), *vocabulary.by_sound.get(asked.sound, ())}
    return _looked_at(vocabulary, asked, sorted(numbers))


def _worth(count: Ints, asked: int, own: Ints) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Share of the searched word's pieces, and of all pieces of the two: a long compound is not lost behind short words."""
    return 0.6 * count / max(1, asked) + 0.8 * count / np.maximum(1, own + asked)


def _looked_at(vocabulary: Vocabulary, asked: Form, numbers: Sequence[int]) -> list[tuple[int, Likhet]]:
    base = [b for b in bases(asked.fold) if vocabulary.known.joins(b, asked.fold)]
    found = [(n, like) for n in numbers if (like := alike(asked, vocabulary.words[n], vocabulary.known, base))]
    if any(like.value >= SURE for _, like in found):
        found = [(n, _doubted(like)) for n, like in found]
    return [(n, like) for n, like in found if like.value >= WEAK]


def _doubted(like: Likhet) -> Likhet:
    """A word the catalogue knows is hardly another word misspelt («hotell» is not «hostell»), nor just the wider word in it."""
    if like.maate == "sammensatt" and like.value > WIDER_HEAD:
        return like
    return Likhet(like.value * DOUBT.get(like.maate, 1.0), like.maate)


def _shared_numbers(keys: Sequence[str]) -> Ints:
    """A number for each key, the same for the same key, in order of first appearance."""
    number: dict[str, int] = {}
    return np.array([number.setdefault(key, len(number)) for key in keys], dtype=np.int32)


def _numbers(keys: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        found.setdefault(key, []).append(number)
    return found
