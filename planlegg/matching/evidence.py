"""Meetings strong enough to rest a proposal on: sure words, not wide ones, and enough of what the catalogue says.

Plain search ranks everything that looks alike; here a doubtful meeting is no meeting.
"""

from collections.abc import Iterator, Sequence

import msgspec

from planlegg.domain.kandidat import Treff
from planlegg.matching.index import Index
from planlegg.matching.light import own_weight
from planlegg.matching.meeting import Mote, Sokt, as_treff, meet, weighty_words
from planlegg.matching.search import MOST_WORDS, ask
from planlegg.text.fold import words

ENOUGH = 0.8
"""Least likeness of evidence, before the share of the searched words is taken in.

Reached by the same word, and by one folded, inflected or in a compound with a known word; by one slip in a word of six letters or
the same sound, when the word is most of the line; and by the same noun inside a short phrase."""
SURE_WORD = 0.8
"""Least likeness of a single pair of words."""
WIDE_SHARE, WIDE_LEAST = 0.1, 7
"""A word is wide when its forms stand in more than this share of the entries, and in more entries than this."""
MOST_FOR_ONE = 3
"""Meetings kept for one phrase and one entry."""


def evidence(index: Index, phrase: str, *, wide_titles: bool = False) -> list[Treff]:
    """All evidence for a phrase, best first, then by id. Sentences of the catalogue are not evidence, only titles and keywords.

    A wide word («jobb», «kurs») counts only together with others or as a whole title. With ``wide_titles`` a phrase of
    nothing but wide words also meets the titles that hold one: for what a person does not want.
    """
    found = [treff for part in _parts(phrase) for treff in _of_part(index, ask(index, part), wide_titles)]
    return sorted(found, key=lambda t: (-t.likhet, t.aktivitet, t.katalogord, t.ord))


def _parts(phrase: str) -> Iterator[str]:
    said = words(phrase)
    for at in range(0, len(said), MOST_WORDS):
        last = said[min(at + MOST_WORDS, len(said)) - 1]
        yield phrase[said[at].start : last.end]


def _of_part(index: Index, asked: Sequence[Sokt], wide_titles: bool) -> Iterator[Treff]:
    sure = [one for one in map(_only_sure, asked) if one.lik]
    specific = [one for one in sure if not _wide(index, one)]
    titles_only = wide_titles and not specific
    words = sorted({word for one in sure for word in one.lik})
    lines = sorted({int(line) for word in words for line in index.hvor[index.start[word] : index.start[word + 1]]})
    met: dict[int, list[Mote]] = {}
    for line in lines:
        meeting = meet(index, sure, line) if index.felt[line] != "setning" else None
        if meeting is None:
            continue
        strong = _strong(index, meeting) or (titles_only and index.felt[line] == "tittel")
        if strong and (meeting.likhet >= ENOUGH or titles_only):
            met.setdefault(int(index.eier[line]), []).append(meeting)
    for meetings in met.values():
        yield from (as_treff(index, meeting, _share(meeting, specific)) for meeting in _different(meetings, specific))


def _only_sure(one: Sokt) -> Sokt:
    return msgspec.structs.replace(one, lik={word: like for word, like in one.lik.items() if like.verdi >= SURE_WORD})


def _wide(index: Index, one: Sokt) -> bool:
    """Whether the searched word says little by itself, from its class or from how many entries hold it or what it is closest to."""
    top = max(like.verdi for like in one.lik.values())
    forms = [word for word, like in one.lik.items() if like.verdi == top]
    return one.egen < 1.0 or any(_wide_word(index, word) for word in forms)


def _wide_word(index: Index, word: int) -> bool:
    many = bool(index.poster_med[word] > max(WIDE_LEAST, WIDE_SHARE * len(index.ider)))
    return many or own_weight(index.ordforrad.ord[word].fold) < 1.0


def _strong(index: Index, meeting: Mote) -> bool:
    """A specific word met a specific word; or the whole line was met, by two words or as a title."""
    if any(not _wide(index, pair.sokt) and not _wide_word(index, pair.ord) for pair in meeting.par):
        return True
    weighty = weighty_words(index, meeting.linje)
    whole = {pair.ord for pair in meeting.par} >= set(weighty)
    return whole and (len(weighty) > 1 or index.felt[meeting.linje] == "tittel")


def _share(meeting: Mote, specific: Sequence[Sokt]) -> float:
    """How much of the searched words that say something this meeting meets."""
    met = {place for pair in meeting.par for place in range(pair.sokt.fra, pair.sokt.til)}
    single = [one for one in specific if one.til - one.fra == 1]
    total = sum(one.vekt for one in single)
    return sum(one.vekt for one in single if one.fra in met) / total if total else 1.0


def _different(meetings: Sequence[Mote], specific: Sequence[Sokt]) -> list[Mote]:
    """The best meetings of one entry, each with a searched word that no better one has."""
    telling = {one.fra for one in specific if one.til - one.fra == 1}
    kept: list[Mote] = []
    covered: set[int] = set()
    for meeting in sorted(meetings, key=lambda m: (-round(m.likhet, 3), -len(m.par), m.linje)):
        places = {place for pair in meeting.par for place in range(pair.sokt.fra, pair.sokt.til)} & telling
        if not kept or places - covered:
            kept.append(meeting)
            covered |= places
    return kept[:MOST_FOR_ONE]
