"""Meetings strong enough to rest a proposal on: sure words, not wide ones, and enough of what the catalogue says.

Plain search ranks everything that looks alike; here a doubtful meeting is no meeting.
"""

from collections.abc import Iterator, Mapping, Sequence, Set

import msgspec

from planlegg.domain.kandidat import Treff
from planlegg.matching.asking import MOST_WORDS, ask
from planlegg.matching.index import Index, field_of, words_of
from planlegg.matching.light import FUNCTION_WEIGHT, TURNING
from planlegg.matching.likeness import FOLDED, Likhet
from planlegg.matching.meeting import Asked, Meeting, as_treff, meet, weighty_words
from planlegg.matching.vocabulary import folded
from planlegg.text.fold import fold, words

ENOUGH = 0.8
"""Least likeness of evidence, before the share of the searched words is taken in.

Reached by the same word, and by one folded, inflected or in a compound with a known word; by one slip in a word of six letters or
the same sound, when the word is most of the line; and by the same noun inside a short phrase."""
SURE_WORD = 0.8
"""Least likeness of a single pair of words."""
SURE_MEANING = 0.82
"""Least likeness of another word for the same: a compound with such a word is two steps away («leilighet», «hus», «drivhus»)."""
WIDE_SHARE, WIDE_LEAST = 0.1, 7
"""A word is wide when its forms stand in more than this share of the entries, and in more entries than this."""
VERBLIKE, COMMON_VERB = ("e", "a", "er", "ar"), 5
"""Endings of a verb, and in how many entries it must stand to be a common one."""
KINDS = frozenset({"kurs", "kurset", "kursa", "kursene", "course", "courses"})
"""Wide words that name a kind of activity a person may not want at all."""
GUESSED = frozenset({"skrivefeil", "lyd"})
SAME_WORD = frozenset({"likt", "folding", "boying"})
MOST_FOR_ONE = 3
"""Meetings kept for one phrase and one entry."""


def evidence(index: Index, phrase: str, *, wide_titles: bool = False) -> list[Treff]:
    """All evidence for a phrase, best first, then by id. Sentences of the catalogue are not evidence, only titles and keywords.

    A keyword with a negation («slutte å spille») is met only by a phrase with one. A wide word («jobb», «kurs») counts only
    together with others or as a whole title. With ``wide_titles`` a phrase of nothing but «kurs», or of words that very many
    entries share, also meets titles that hold it: for what a person does not want.
    """
    found = [treff for part in _parts(phrase) for treff in _of_part(index, part, wide_titles)]
    return sorted(found, key=lambda t: (-t.likhet, t.aktivitet, t.katalogord, t.ord))


def _parts(phrase: str) -> Iterator[str]:
    said = words(phrase)
    for at in range(0, len(said), MOST_WORDS):
        last = said[min(at + MOST_WORDS, len(said)) - 1]
        yield phrase[said[at].start : last.end]


def _of_part(index: Index, phrase: str, wide_titles: bool) -> Iterator[Treff]:
    asked = ask(index, phrase).words
    sure = [one for one in (_only_sure(_as_spelt(index, one)) for one in asked) if one.like]
    turned = any(word.fold in TURNING for word in words(phrase))
    telling = _telling(index, asked, sure)
    content = {one.start for one in asked if one.own == 1.0 and one.end - one.start == 1}
    titles_only = wide_titles and not telling and any(one.own == 1.0 or fold(one.text) in KINDS for one in sure)
    numbers = sorted({word for one in sure for word in one.like})
    lines = sorted(
        {int(line) for word in numbers for line in index.word_lines[index.word_start[word] : index.word_start[word + 1]]}
    )
    met: dict[int, list[Meeting]] = {}
    for line in lines:
        if field_of(index, line) == "setning" or (not turned and _turns(index, line)):
            continue
        meeting = meet(index, sure, line)
        if meeting is None or (len(asked) > 1 and all(pair.asked.own <= FUNCTION_WEIGHT for pair in meeting.pairs)):
            continue  # «å» in a phrase is not «AA»
        in_title = titles_only and field_of(index, line) == "tittel"
        if in_title or (meeting.likhet >= ENOUGH and _strong(index, meeting, telling, content)):
            met.setdefault(int(index.owner[line]), []).append(meeting)
    for meetings in met.values():
        yield from (as_treff(index, meeting, _share(meeting, telling)) for meeting in _different(meetings, telling))


def _telling(index: Index, asked: Sequence[Asked], sure: Sequence[Asked]) -> dict[int, float]:
    """Places in the phrase whose word can be evidence by itself, with its rarity.

    A common verb that opens the phrase is not: in «skrive søknader» only the second word is.
    """
    single = [one for one in sure if one.end - one.start == 1 and not _wide(index, one)]
    content = [one for one in asked if one.end - one.start == 1 and one.own == 1.0]
    if len(content) > 1 and single and single[0].start == content[0].start and _is_common_verb(index, single[0], content[1:]):
        single = single[1:]
    return {one.start: one.rarity for one in single}


def _is_common_verb(index: Index, first: Asked, others: Sequence[Asked]) -> bool:
    count = max(int(index.entries_with[word]) for word in first.like)
    return fold(first.text).endswith(VERBLIKE) and count >= COMMON_VERB and first.rarity < max(one.rarity for one in others)


def _turns(index: Index, line: int) -> bool:
    return any(folded(index.vocabulary, word) in TURNING for word in words_of(index, line))


def _as_spelt(index: Index, one: Asked) -> Asked:
    """A word that has near words of its own is a real one, and no slip for another: «tenner» is not «teiner»."""
    if fold(one.text) not in index.meanings.by_fold:
        return one
    return msgspec.structs.replace(one, like={word: like for word, like in one.like.items() if not _guessed(like)})


def _guessed(like: Likhet) -> bool:
    return like.maate in GUESSED or (like.maate == "folding" and like.value < FOLDED)


def _only_sure(one: Asked) -> Asked:
    return msgspec.structs.replace(one, like={word: like for word, like in one.like.items() if like.value >= _least(like)})


def _least(like: Likhet) -> float:
    return SURE_MEANING if like.maate == "betydning" else SURE_WORD


def _wide(index: Index, one: Asked) -> bool:
    """Whether the searched word says little by itself, from its class or from how many entries hold it or what it is closest to."""
    top = max(like.value for like in one.like.values())
    forms = [word for word, like in one.like.items() if like.value == top]
    return one.own < 1.0 or any(_wide_word(index, word) for word in forms)


def _wide_word(index: Index, word: int) -> bool:
    many = bool(index.entries_with[word] > max(WIDE_LEAST, WIDE_SHARE * len(index.ids)))
    return many or index.own[word] < 1.0


def _chosen(index: Index, word: int) -> bool:
    """Whether few entries have this word for a whole keyword: then those who keep the catalogue have chosen so."""
    lines = index.word_lines[index.word_start[word] : index.word_start[word + 1]]
    alone = lines[index.line_start[lines + 1] - index.line_start[lines] == 1]
    return len(set(index.owner[alone].tolist())) <= WIDE_LEAST and folded(index.vocabulary, word) not in KINDS


def _strong(index: Index, meeting: Meeting, telling: Mapping[int, float], content: Set[int]) -> bool:
    """A telling word met a word that is not wide; or the whole line was met, by two words or as a title.

    ``content`` are the places of the words that were said and are not small.
    """
    for pair in meeting.pairs:
        if any(place in telling for place in range(pair.asked.start, pair.asked.end)) and not _wide_word(index, pair.word):
            return True
    every, weighty = words_of(index, meeting.line), weighty_words(index, meeting.line)
    met = {pair.word for pair in meeting.pairs if pair.like.maate in SAME_WORD}
    whole = met >= set(weighty)
    if whole and telling and all(index.own[word] < 1.0 for word in weighty):
        return False  # «hele dagen» beside a word that tells more
    if whole and not telling and content <= _places(meeting) and len(every) == 1 and all(_chosen(index, word) for word in every):
        return True  # «kor», «fagbrev»: all that was said, and few entries have just that
    several = len(weighty) > 1 or (len(every) > 1 and met >= set(every))  # «være blant folk», small words and all
    return whole and (several or field_of(index, meeting.line) == "tittel")


def _places(meeting: Meeting) -> set[int]:
    return {place for pair in meeting.pairs for place in range(pair.asked.start, pair.asked.end)}


def _share(meeting: Meeting, telling: Mapping[int, float]) -> float:
    """How much of what the phrase tells this meeting meets."""
    total = sum(telling.values())
    met = _places(meeting)
    return sum(weight for place, weight in telling.items() if place in met) / total if total else 1.0


def _different(meetings: Sequence[Meeting], telling: Mapping[int, float]) -> list[Meeting]:
    """The best meetings of one entry, each with a telling word that no better one has."""
    kept: list[Meeting] = []
    covered: set[int] = set()
    for meeting in sorted(meetings, key=lambda m: (-round(m.likhet, 3), -len(m.pairs), m.line)):
        places = _places(meeting) & telling.keys()
        if not kept or places - covered:
            kept.append(meeting)
            covered |= places
    return kept[:MOST_FOR_ONE]
