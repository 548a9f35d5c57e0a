"""All words of the index: how widely each is used, and which of them are like a searched word."""

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from planlegg.matching import grams
from planlegg.matching.compound import Known
from planlegg.matching.forms import Form, forms
from planlegg.matching.grams import Grams, Ints
from planlegg.matching.inflect import bases, stem
from planlegg.matching.light import FUNCTION, own_weight
from planlegg.matching.likeness import WEAK, WIDER_HEAD, Likhet, alike, surely
from planlegg.matching.strings import Marked, Strings, Table, strings, table

MOST = 48
"""Words looked at closely for one searched word."""
HELD = 16
"""Words looked at for another word that means the same, the shortest first."""
SURE = 0.9
"""From here on a searched word is taken to be a word the catalogue knows."""
DOUBT = {"skrivefeil": 0.82, "del": 0.9, "lyd": 0.9, "sammensatt": 0.9}
_WORD, _ALONE = 1, 2


class Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """Words in the order of their folds, found by fold or sound.

    Of word ``w``: ``written[w]``, its fold ``folds.texts[fold_of[w]]`` and its sound ``sounds.texts[sound_of[w]]``. The words of fold
    ``f`` are ``fold_start[f]`` to ``fold_start[f + 1]``, those of sound ``s`` are ``sound_words[sound_start[s]:sound_start[s + 1]]``.
    ``marks`` says of each fold whether it can be part of a compound (1) and whether it is a whole keyword (2); ``stems`` are those
    of long words.
    """

    written: Strings
    folds: Table
    fold_of: Ints
    fold_start: Ints
    marks: memoryview
    stems: Table
    sounds: Table
    sound_of: Ints
    sound_start: Ints
    sound_words: Ints
    fold_grams: Grams
    sound_grams: Grams


def build(written: Iterable[str], alone: Iterable[str]) -> tuple[Vocabulary, dict[str, int]]:
    """The vocabulary of these words and the number of each, in whatever order they come; ``alone`` are those that are a whole keyword."""
    words = sorted(forms(sorted(set(written))), key=lambda w: (w.fold, w.written))
    number_of = {w.written: n for n, w in enumerate(words)}
    folds, fold_of = _numbered([w.fold for w in words])
    sounds, sound_of = _numbered([w.sound for w in words])
    marks = bytearray(_WORD * (len(fold) > 2 and fold not in FUNCTION) for fold in folds)
    for word in alone:
        fold_number = fold_of[number_of[word]]
        marks[fold_number] |= _ALONE * (own_weight(folds[fold_number]) == 1.0)
    return Vocabulary(
        written=strings([w.written for w in words]),
        folds=table(folds),
        fold_of=fold_of,
        fold_start=_starts(fold_of, len(folds)),
        marks=memoryview(bytes(marks)),
        stems=table(sorted({stem(fold) for fold in folds if len(fold) > 4 and fold not in FUNCTION})),
        sounds=table(sounds),
        sound_of=sound_of,
        sound_start=_starts(sound_of, len(sounds)),
        sound_words=np.argsort(sound_of, kind="stable").astype(np.int32),
        fold_grams=grams.build(folds),
        sound_grams=grams.build(sounds),
    ), number_of


def folded(vocabulary: Vocabulary, word: int) -> str:
    """The fold of a word by number."""
    return vocabulary.folds.texts[vocabulary.fold_of[word]]


def same(vocabulary: Vocabulary, asked: Form) -> list[tuple[int, Likhet]]:
    """The words written as this one, or the same when folded."""
    return _looked_at(vocabulary, asked, _with_fold(vocabulary, asked.fold))


def near(vocabulary: Vocabulary, asked: Form, most: int = MOST) -> list[tuple[int, Likhet]]:
    """The words that are like this one, by number."""
    plain = _worth(vocabulary.fold_grams, asked.fold)[vocabulary.fold_of]
    worth = plain + _worth(vocabulary.sound_grams, asked.sound)[vocabulary.sound_of]
    numbers = {
        *grams.highest(worth, 0.4, most).tolist(),
        *_with_fold(vocabulary, asked.fold),
        *_with_sound(vocabulary, asked.sound),
    }
    return _looked_at(vocabulary, asked, sorted(numbers))


def holding(vocabulary: Vocabulary, asked: Form, most: int = HELD) -> list[tuple[int, Likhet]]:
    """The words that are surely this one: the same word, another form of it, or a short compound with it."""
    inside = grams.holding(vocabulary.fold_grams, stem(asked.fold)) if len(asked.fold) > 2 else np.zeros(0, dtype=np.int32)
    if len(inside) > most:
        size = np.asarray(vocabulary.folds.texts.start)
        inside = inside[np.argsort(size[inside + 1] - size[inside], kind="stable")[:most]]
    start = vocabulary.fold_start
    numbers = {word for fold in inside.tolist() for word in range(start[fold], start[fold + 1])}
    known = _known(vocabulary)
    found = ((n, surely(asked, _form(vocabulary, n), known)) for n in sorted(numbers | {*_with_fold(vocabulary, asked.fold)}))
    return [(n, like) for n, like in found if like and like.value >= SURE]


def _with_fold(vocabulary: Vocabulary, fold: str) -> Sequence[int]:
    number = vocabulary.folds.number(fold)
    return range(vocabulary.fold_start[number], vocabulary.fold_start[number + 1]) if number >= 0 else ()


def _with_sound(vocabulary: Vocabulary, sound: str) -> Sequence[int]:
    number, start = vocabulary.sounds.number(sound), vocabulary.sound_start
    found: list[int] = vocabulary.sound_words[start[number] : start[number + 1]].tolist() if number >= 0 else []
    return found


def _worth(among: Grams, asked: str) -> NDArray[np.float64]:
    """Share of the searched word's pieces, and of all pieces of the two: a long compound is not lost behind short words."""
    count, pieces = grams.shared(among, asked)
    worth = np.zeros(len(count))
    some = np.flatnonzero(count > (pieces > 5))  # one piece of many says nothing
    worth[some] = 0.6 * count[some] / max(1, pieces) + 0.8 * count[some] / (among.count[some] + pieces)
    return worth


def _form(vocabulary: Vocabulary, word: int) -> Form:
    return Form(vocabulary.written[word], folded(vocabulary, word), vocabulary.sounds.texts[vocabulary.sound_of[word]])


def _looked_at(vocabulary: Vocabulary, asked: Form, numbers: Sequence[int]) -> list[tuple[int, Likhet]]:
    known = _known(vocabulary)
    base = [b for b in bases(asked.fold) if known.joins(b, asked.fold)]
    found = [(n, like) for n in numbers if (like := alike(asked, _form(vocabulary, n), known, base))]
    if any(like.value >= SURE for _, like in found):
        found = [(n, _doubted(like)) for n, like in found]
    return [(n, like) for n, like in found if like.value >= WEAK]


def _known(vocabulary: Vocabulary) -> Known:
    return Known(
        words=Marked(vocabulary.folds, vocabulary.marks, _WORD),
        stems=vocabulary.stems,
        alone=Marked(vocabulary.folds, vocabulary.marks, _ALONE),
    )


def _doubted(like: Likhet) -> Likhet:
    """A word the catalogue knows is hardly another word misspelt («hotell» is not «hostell»), nor just the wider word in it."""
    if like.maate == "sammensatt" and like.value > WIDER_HEAD:
        return like
    return Likhet(like.value * DOUBT.get(like.maate, 1.0), like.maate)


def _numbered(keys: Sequence[str]) -> tuple[list[str], Ints]:
    """The different keys in order of first appearance, and the number of each."""
    number: dict[str, int] = {}
    numbers = np.array([number.setdefault(key, len(number)) for key in keys], dtype=np.int32)
    return list(number), numbers


def _starts(numbers: Ints, count: int) -> Ints:
    return np.append(0, np.cumsum(np.bincount(numbers, minlength=count))).astype(np.int32)
