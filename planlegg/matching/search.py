"""Search for one phrase without polarity: candidates by three-letter pieces, ranked by how the words line up."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
import numpy as np

from planlegg.domain.kandidat import Treff
from planlegg.matching import vocabulary
from planlegg.matching.forms import AskedWord, forms, searched
from planlegg.matching.grams import Ints
from planlegg.matching.index import Floats, Index, unknown_rarity
from planlegg.matching.light import FUNCTION, own_weight
from planlegg.matching.likeness import FIRST, Likhet
from planlegg.matching.meeting import Asked, Meeting, as_treff, meet, score
from planlegg.matching.vocabulary import SURE

LOOKED_AT = 64
"""Lines ranked closely for one phrase."""
LONG = 6
"""Above so many words with meaning, fewer words are looked at closely for each."""
MOST_WORDS = 60
"""Words of one phrase that are searched for; what comes after them is left out."""
NOISE, NOISE_WEIGHT = 0.6, 0.25
"""Below this likeness a word is noise, and counts so much."""


class Hit(msgspec.Struct, frozen=True):
    """One entry that answers a phrase: ``poeng`` 0 to 1, and the evidence, best first."""

    id: str
    poeng: float
    treff: tuple[Treff, ...]


class Ranked(msgspec.Struct, frozen=True):
    """An entry by number with its score and where it met the phrase, not yet written out as evidence."""

    post: int
    poeng: float
    meetings: tuple[tuple[float, Meeting], ...]


def search(index: Index, phrase: str, limit: int = 10) -> list[Hit]:
    """The entries that answer the phrase best: highest score first, then by id. Weak hits come too; see ``evidence``."""
    return [Hit(index.ids[one.post], one.poeng, best_evidence(index, one)) for one in rank(index, phrase, limit)]


def rank(index: Index, phrase: str, limit: int) -> list[Ranked]:
    """``search`` without writing out the evidence."""
    asked = ask(index, phrase)
    if not asked or limit < 1:
        return []
    joined = "".join(word.form.fold for word in searched(phrase))
    kept: dict[int, list[tuple[float, Meeting]]] = {}
    for line in _promising(index, asked, max(LOOKED_AT, 2 * limit)):
        meeting = meet(index, asked, line)
        if meeting is not None:
            kept.setdefault(int(index.owner[line]), []).append((score(index, meeting, joined), meeting))
    found = [Ranked(post, round(max(points for points, _ in met), 4), tuple(met)) for post, met in kept.items()]
    return sorted(found, key=lambda one: (-one.poeng, one.post))[:limit]


def ask(index: Index, phrase: str) -> list[Asked]:
    """The words of a phrase with what they are like in the index; neighbours written apart are tried as one word too."""
    words = searched(phrase)[:MOST_WORDS]
    meaning = [w for w in words if w.form.fold not in FUNCTION]
    most = vocabulary.MOST if len(meaning) <= LONG else vocabulary.MOST // 3
    found = [_ask(index, word, at, at + 1, most) for at, word in enumerate(words)]
    joins = _joined(words)
    pairs = [one for at, word in joins if (one := _ask(index, word, at, at + 2, 0)).like]
    return [*_without_noise(found), *pairs]


def _without_noise(asked: Sequence[Asked]) -> list[Asked]:
    """Beside a word that is surely known, words that are like nothing count little: people say more than they search for."""
    closest = [max((like.value for like in one.like.values()), default=0.0) for one in asked]
    if not any(best >= SURE and one.own == 1.0 for one, best in zip(asked, closest, strict=True)):
        return list(asked)
    return [
        one if best >= NOISE else msgspec.structs.replace(one, rarity=NOISE_WEIGHT * one.rarity)
        for one, best in zip(asked, closest, strict=True)
    ]


def _ask(index: Index, word: AskedWord, start: int, end: int, most: int) -> Asked:
    words = index.vocabulary
    light = word.form.fold in FUNCTION or len(word.form.fold) < 3
    like = vocabulary.same(words, word.form) if light or not most else vocabulary.near(words, word.form, most)
    if end - start > 1:
        like = [(n, Likhet(0.99, "sammensatt")) for n, _ in like]
    exact = [n for n, one in like if one.value >= FIRST]
    own = own_weight(word.form.fold)
    rarity = max((float(index.rarity[n]) for n in exact), default=unknown_rarity(index) * own)
    return Asked(start, end, word.text, max(rarity, 1e-3), own, dict(like))


def _joined(words: Sequence[AskedWord]) -> list[tuple[int, AskedWord]]:
    """Neighbours as one word, with and without a linking s: «arbeids leder», «arbeid leder»."""
    pairs = [
        (at, f"{one.text} {two.text}", one.form.written + link + two.form.written)
        for at, (one, two) in enumerate(pairwise(words))
        if one.form.fold not in FUNCTION and two.form.fold not in FUNCTION
        for link in ("", "s")
    ]
    return [(at, AskedWord(text, form)) for (at, text, _), form in zip(pairs, forms([w for _, _, w in pairs]), strict=True)]


def _promising(index: Index, asked: Sequence[Asked], most: int) -> list[int]:
    """The lines that may answer best, by how many of the searched words they hold."""
    cover: Floats = np.zeros(len(index.text))
    met: Floats = np.zeros(len(index.text))
    total = 0.0
    for one in asked:
        words = list(one.like)
        alike = np.array([like.value for like in one.like.values()])
        lines, values = _lines_with(index, words, alike)
        if one.end - one.start == 1:
            best: Floats = np.zeros(len(index.text))
            np.maximum.at(best, lines, values)
            cover += one.rarity * best
            total += one.rarity
        np.add.at(met, *_lines_with(index, words, alike * index.weight[words]))
    worth = (cover / total + 0.2 * np.minimum(1.0, met / index.line_weight)) * index.field_weight
    some = np.flatnonzero(worth > 0)
    if len(some) > most:
        some = some[np.argsort(-worth[some], kind="stable")[:most]]
    return [int(n) for n in some]


def _lines_with(index: Index, words: Sequence[int], values: Floats) -> tuple[Ints, Floats]:
    """Lines that hold any of the words, with the value of the word; a line comes once for each word it holds."""
    spans = [index.word_lines[index.word_start[w] : index.word_start[w + 1]] for w in words]
    return np.concatenate([index.word_lines[:0], *spans]), np.repeat(values, [len(span) for span in spans])


def best_evidence(index: Index, found: Ranked) -> tuple[Treff, ...]:
    """The best meeting, and others that meet searched words it did not."""
    kept: list[Treff] = []
    covered: set[int] = set()
    for _, meeting in sorted(found.meetings, key=lambda one: (-round(one[0], 6), one[1].line)):
        places = {place for pair in meeting.pairs for place in range(pair.asked.start, pair.asked.end)}
        if places - covered:
            covered |= places
            kept.append(as_treff(index, meeting, meeting.cover))
    return tuple(kept)
