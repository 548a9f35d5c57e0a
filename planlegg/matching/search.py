"""Search for one phrase without polarity: candidates by three-letter pieces, ranked by how the words line up."""

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from planlegg.domain.kandidat import Treff
from planlegg.matching.asking import AskedPhrase, ask
from planlegg.matching.grams import Ints, distinct, highest
from planlegg.matching.index import Floats, Index
from planlegg.matching.meeting import Asked, Meeting, as_treff, meet, score

LOOKED_AT = 48
"""Lines ranked closely for one phrase."""


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
    return [Hit(index.ids[one.post], one.poeng, best_evidence(index, one)) for one in rank(index, ask(index, phrase), limit)]


def rank(index: Index, asked: AskedPhrase, limit: int) -> list[Ranked]:
    """The entries that answer an asked phrase best, without writing out the evidence."""
    if not asked.words or limit < 1:
        return []
    kept: dict[int, list[int]] = {}
    for line in _promising(index, asked.words, max(LOOKED_AT, 2 * limit)):
        kept.setdefault(int(index.owner[line]), []).append(line)
    found = [one for post, lines in kept.items() if (one := _ranked(index, asked, post, lines)).meetings]
    return sorted(found, key=lambda one: (-one.poeng, one.post))[:limit]


def rank_one(index: Index, asked: AskedPhrase, post: int) -> Ranked:
    """How one entry, by number, answers; no points when it does not."""
    first, end = np.searchsorted(index.owner, (post, post + 1))
    return _ranked(index, asked, post, range(int(first), int(end)))


def _ranked(index: Index, asked: AskedPhrase, post: int, lines: Iterable[int]) -> Ranked:
    meetings = [meeting for line in lines if (meeting := meet(index, asked.words, line))]
    met = tuple((score(index, meeting, asked.spelling, asked.joined), meeting) for meeting in meetings)
    return Ranked(post, round(max((points for points, _ in met), default=0.0), 4), met)


def _promising(index: Index, asked: Sequence[Asked], most: int) -> list[int]:
    """The lines that may answer best, by how many of the searched words they hold."""
    words = [np.fromiter(one.like, dtype=np.int32, count=len(one.like)) for one in asked]
    alike = [np.array([like.value for like in one.like.values()]) for one in asked]
    spans = [_lines_with(index, numbers) for numbers in words]
    lines = distinct(np.concatenate([index.word_lines[:0], *(where for where, _ in spans)]).astype(np.int64))
    cover: Floats = np.zeros(len(lines))
    met: Floats = np.zeros(len(lines))
    total = 0.0
    for one, numbers, values, (where, times) in zip(asked, words, alike, spans, strict=True):
        at = np.searchsorted(lines, where)
        if one.end - one.start == 1:
            best: Floats = np.zeros(len(lines))
            np.maximum.at(best, at, np.repeat(values, times))
            cover += one.rarity * best
            total += one.rarity
        np.add.at(met, at, np.repeat(values * index.weight[numbers], times))
    worth = (cover / total + 0.2 * np.minimum(1.0, met / index.line_weight[lines])) * index.field_weight[lines]
    found: list[int] = lines[highest(worth, 0.0, most)].tolist()
    return found


def _lines_with(index: Index, words: Ints) -> tuple[Ints, Ints]:
    """The lines of each word one after another, and how many each has."""
    first, end = index.word_start[words], index.word_start[words + 1]
    spans = [index.word_lines[a:b] for a, b in zip(first.tolist(), end.tolist(), strict=True)]
    return np.concatenate([index.word_lines[:0], *spans]), end - first


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
