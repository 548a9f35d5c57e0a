"""Other words for a word: near words in Norwegian, and Norwegian words for English ones. Pure lookups; the words are data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from planlegg.matching.inflect import bases, stem
from planlegg.text.fold import fold

NEAR, WIDER, NARROWER, ENGLISH, ENGLISH_ROOT = 0.86, 0.72, 0.84, 0.88, 0.8
"""How close: another word for the same, a wider word, a kind of it, the same in English, and the word an English word is made from."""
SAME = "="
"""Stands first on a line of words that mean the same; any other word is a wide word, and kinds of it follow."""
_SHORT, _HEAD = 3, 4
"""Least letters of the first and the last part of a compound that is looked up by its last part."""


_BASE_ENDINGS = ("e", "er", "ing")


class Meant(msgspec.Struct, frozen=True):
    """Another word (as written) for a searched one, how close it is (0 to 1) and why."""

    word: str
    value: float
    maate: Literal["betydning", "engelsk"]


class Meanings(msgspec.Struct, frozen=True):
    """``lines`` of near words, the numbers of those a fold stands in, and Norwegian words by English fold.

    A line is a tab between two parts: ``SAME`` and words that mean the same, or a wide word and kinds of it; ", " stands between words.
    """

    lines: Sequence[str] = ()
    by_fold: Mapping[str, Sequence[int]] = {}
    english: Mapping[str, Sequence[str]] = {}


NONE = Meanings()


def meanings(lines: Sequence[str], english: Mapping[str, Sequence[str]]) -> Meanings:
    """Lookups from lines of near words, and from Norwegian words by English fold (see ``english_words``)."""
    by_fold: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        first, _, rest = _fold(line).partition("\t")
        for word in rest.split(", ") if first == SAME else (first, *rest.split(", ")):
            by_fold.setdefault(word, []).append(number)
    return Meanings(lines=lines, by_fold=by_fold, english=english)


def english_words(lines: Iterable[str]) -> dict[str, list[str]]:
    """Norwegian words by the fold of an English word or expression, from lines with a tab after it."""
    return {_fold(first): rest.split(", ") for first, _, rest in (line.partition("\t") for line in lines)}


def near(words: Meanings, folded: str, written: str = "") -> list[Meant]:
    """Other Norwegian words for this one, or for its head when it is a compound: «bankassistent», «bankmedarbeider».

    Of words with one fold the one spelt as ``written`` is meant, when it is there: «bær» is not «bar».
    """
    key = _key(words, folded)
    if key:
        numbers = words.by_fold[key]
        spelt = [number for number in numbers if written in _words(words.lines[number])]
        return list(_others(words, key, spelt or numbers))
    for at in range(_SHORT, len(folded) - _HEAD + 1):
        if folded[at:] in words.by_fold:
            heads = _others(words, folded[at:], words.by_fold[folded[at:]])
            return [Meant(folded[:at] + one.word, one.value, one.maate) for one in heads]
    return []


def english(words: Meanings, folded: str) -> list[Meant]:
    """Norwegian words for an English word or expression, in other forms and closed compounds too."""
    for value, form in _english_forms(folded):
        if form in words.english:
            return [Meant(one, value, "engelsk") for one in words.english[form]]
    for at in range(_SHORT, len(folded) - _SHORT + 1):
        first, last = words.english.get(folded[:at]), words.english.get(folded[at:])
        if first and last and " " not in folded:
            return [Meant(a + b, ENGLISH_ROOT, "engelsk") for a in first for b in last]
    return []


def _fold(words: str) -> str:
    """``fold`` of words in lower case, many times faster for nearly all of them."""
    plain = words.replace("æ", "a").replace("ø", "o").replace("å", "a")
    return plain if plain.isascii() and "aa" not in plain and "ae" not in plain and "oe" not in plain else fold(words)


def _key(words: Meanings, folded: str) -> str:
    """The form of a word that stands in the lines, "" when none does."""
    root = stem(folded) if len(folded) > _HEAD else folded
    forms = (folded, *bases(folded), root, *(root + end for end in _BASE_ENDINGS), root + root[-1:], root + root[-1:] + "e")
    return next((form for form in forms if form in words.by_fold), "")


def _others(words: Meanings, key: str, numbers: Sequence[int]) -> Iterator[Meant]:
    for number in numbers:
        first, *rest = _words(words.lines[number])
        wide = "" if first == SAME else first
        asked_wide = bool(wide) and _fold(wide) == key
        if wide and not asked_wide:
            yield Meant(wide, WIDER, "betydning")
            continue
        value = NARROWER if asked_wide else NEAR
        yield from (Meant(word, value, "betydning") for word in rest if _fold(word) != key)


def _words(line: str) -> list[str]:
    """The first part of a line, and each word of the second."""
    first, _, rest = line.partition("\t")
    return [first, *rest.split(", ")]


def _english_forms(word: str) -> Iterator[tuple[float, str]]:
    yield ENGLISH, word
    if word.endswith("ies"):
        yield ENGLISH, word[:-3] + "y"
    if word.endswith("es"):
        yield ENGLISH, word[:-2]
    if word.endswith("s"):
        yield ENGLISH, word[:-1]
    for ending in ("ing", "er", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + _SHORT:
            root = word[: -len(ending)]
            yield ENGLISH_ROOT, root + "e"
            yield ENGLISH_ROOT, root
            if root[-1] == root[-2]:
                yield ENGLISH_ROOT, root[:-1]
