"""What is searched for: the words of a phrase, each with the words of the index it is like or means the same as."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from planlegg.matching import vocabulary
from planlegg.matching.compound import LINKS
from planlegg.matching.forms import AskedWord, Form, forms, searched
from planlegg.matching.index import Index, unknown_rarity
from planlegg.matching.light import ENGLISH, FUNCTION, FUNCTION_WEIGHT, own_weight
from planlegg.matching.likeness import FIRST, Likhet
from planlegg.matching.meanings import Meant, english, near
from planlegg.matching.meeting import Asked
from planlegg.matching.pieces import Spelling, spelling
from planlegg.matching.vocabulary import SURE

LONG = 6
"""Above so many words in all, fewer words are looked at closely for each."""
JOINED = 0.99
"""How alike two words written apart and the one they make are."""
MOST_WORDS = 60
"""Words of one phrase that are searched for; what comes after them is left out."""
NOISE, NOISE_WEIGHT = 0.6, 0.25
"""Below this likeness a word is noise, and counts so much."""
EXPRESSION = 3
"""Words of an English expression at most."""


Look = Callable[[Form], Mapping[int, Likhet]]


class AskedPhrase(msgspec.Struct, frozen=True):
    """A phrase ready to be compared: its words with what they are like, its spelling, and its folds without spaces."""

    words: Sequence[Asked]
    spelling: Spelling
    joined: str


def looking(index: Index, phrases: Sequence[str]) -> Look:
    """Looks up words of these phrases, each once; in a long text each is looked at less closely."""
    most = vocabulary.MOST if len(" ".join(phrases).split()) <= LONG else vocabulary.MOST // 3
    return cache(lambda form: _like(index, form, most))


def ask(index: Index, phrase: str, look: Look | None = None) -> AskedPhrase:
    """The words of a phrase with what they are like in the index; neighbours written apart are tried as one word too."""
    look = look or looking(index, (phrase,))
    words = searched(phrase, MOST_WORDS)
    found = _without_noise([_asked(index, word, at, look(word.form)) for at, word in enumerate(words)])
    apart = [_apart(index, word, at) for at, word in _joined(words)]
    translated = _in_english(index, words, found)
    folds = [word.form.fold for word in words]
    said = spelling(index.pieces, index.vocabulary.fold_grams, folds)
    return AskedPhrase([*found, *(one for one in [*apart, *translated] if one.like)], said, "".join(folds))


def _without_noise(asked: Sequence[Asked]) -> list[Asked]:
    """Beside a word that is surely known, words that are like nothing count little: people say more than they search for."""
    closest = [max((like.value for like in one.like.values()), default=0.0) for one in asked]
    if not any(best >= SURE and one.own == 1.0 for one, best in zip(asked, closest, strict=True)):
        return list(asked)
    return [
        one if best >= NOISE else msgspec.structs.replace(one, rarity=NOISE_WEIGHT * one.rarity)
        for one, best in zip(asked, closest, strict=True)
    ]


def _like(index: Index, form: Form, most: int) -> Mapping[int, Likhet]:
    """The words of the index that a word is like, means the same as, or is a wider word for."""
    words, own = index.vocabulary, own_weight(form.fold)
    if own == FUNCTION_WEIGHT or len(form.fold) < 3:
        return dict(vocabulary.same(words, form))
    like = dict(vocabulary.near(words, form, most))
    return _closest(like, _meant(index, near(index.meanings, form.fold, form.written))) if own == 1.0 else like


def _asked(index: Index, word: AskedWord, at: int, like: Mapping[int, Likhet]) -> Asked:
    own = own_weight(word.form.fold)
    exact = [float(index.rarity[n]) for n, one in like.items() if one.value >= FIRST]
    return Asked(at, at + 1, word.text, max(*exact, 1e-3) if exact else unknown_rarity(index) * own, own, like)


def _apart(index: Index, word: AskedWord, at: int) -> Asked:
    same = vocabulary.same(index.vocabulary, word.form)
    like = {n: Likhet(min(JOINED, one.value), "sammensatt") for n, one in same}  # «sy klær» is not «syklar»
    return msgspec.structs.replace(_asked(index, word, at, like), end=at + 2)


def _joined(words: Sequence[AskedWord]) -> list[tuple[int, AskedWord]]:
    """Neighbours as one word, with and without a linking s: «arbeids leder», «arbeid leder»."""
    pairs = [
        (at, f"{one.text} {two.text}", one.form.written + link + two.form.written)
        for at, (one, two) in enumerate(pairwise(words))
        if one.form.fold not in FUNCTION and two.form.fold not in FUNCTION
        for link in ("", "s")
    ]
    return [(at, AskedWord(text, form)) for (at, text, _), form in zip(pairs, forms([w for _, _, w in pairs]), strict=True)]


def _meant(index: Index, others: Sequence[Meant]) -> Iterator[tuple[int, Likhet]]:
    for one, form in zip(others, forms([other.word for other in others]), strict=True):
        for number, like in vocabulary.holding(index.vocabulary, form):
            yield number, Likhet(one.value * like.value, one.maate)


def _closest(known: Mapping[int, Likhet], others: Iterator[tuple[int, Likhet]]) -> dict[int, Likhet]:
    like = dict(known)
    for number, other in others:
        if number not in like or like[number].value < other.value:
            like[number] = other
    return like


def _in_english(index: Index, words: Sequence[AskedWord], asked: Sequence[Asked]) -> list[Asked]:
    """What the words mean when the phrase is English: no small word is Norwegian, and one is English or some word is not Norwegian."""
    small = {word.form.fold for word in words} & FUNCTION
    known = [any(like.value >= SURE for like in one.like.values()) for one in asked]
    if small - ENGLISH or (not small and all(known)):
        return []
    found = list(_translated(index, words, asked))
    return found if small or any(not all(known[one.start : one.end]) for one in found) else []


def _translated(index: Index, words: Sequence[AskedWord], asked: Sequence[Asked]) -> Iterator[Asked]:
    """English words, expressions and pairs of words as the Norwegian words of the index they mean."""
    known = [english(index.meanings, word.form.fold) for word in words]
    for at in range(len(words)):
        for end in range(at + 1, min(len(words), at + EXPRESSION) + 1):
            text = " ".join(word.form.fold for word in words[at:end])
            others = known[at] if end == at + 1 else english(index.meanings, text)
            found = _closest({}, _meant(index, others))
            if end == at + 2:
                found = _closest(found, _as_one(index, known[at], known[at + 1]))
            if found:
                yield Asked(at, end, " ".join(word.text for word in words[at:end]), asked[at].rarity, asked[at].own, found)


def _as_one(index: Index, first: Sequence[Meant], last: Sequence[Meant]) -> Iterator[tuple[int, Likhet]]:
    """Two words that make one in Norwegian: «boat rental», «båtutleie»."""
    value = min((one.value for one in (*first, *last)), default=0.0)
    for form in forms([a.word + link + b.word for a in first for b in last for link in LINKS]):
        for number, like in vocabulary.same(index.vocabulary, form):
            yield number, Likhet(value * like.value, "engelsk")
