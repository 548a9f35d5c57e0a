"""How alike two words are, and in what way. Bigger is closer: written alike, folded, compound, form, slip, sound."""

from collections.abc import Sequence

import msgspec
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from planlegg.domain.kandidat import Maate
from planlegg.matching.compound import PREFIXES, Known, Part, part_of
from planlegg.matching.forms import Form
from planlegg.matching.inflect import doer, one_word

WEAK = 0.5
"""Below this two words are not alike at all."""

FOLDED, FOLDED_GUESS = 0.98, 0.76
HEAD, FIRST, HEAD_GUESS, FIRST_GUESS = 0.95, 0.94, 0.84, 0.82
FORM, FORM_HEARD, DOER = 0.93, 0.96, 0.85
"""Another form; one that sounds the same, as skomakarar and skomakere; one who does what a verb says."""
FORM_HEAD, FORM_FIRST = 0.93, 0.78
MOST_SLIP = 0.89
SOUND, SOUND_NEAR = 0.87, 0.76
WIDER_HEAD, WIDER_FIRST, WIDER_GUESS = 0.82, 0.8, 0.7
INSIDE = 0.74
DIPHTHONGS = ("au", "øy", "ei")
"""Where nynorsk has two vowels and bokmål often one, so that even a short word is known by its sound: lauk, løk."""


class Likhet(msgspec.Struct, frozen=True):
    """How alike, 0 to 1, and the way."""

    value: float
    maate: Maate


def alike(asked: Form, word: Form, known: Known, bases: Sequence[str] = ()) -> Likhet | None:
    """How a searched word meets a catalogue word; None when it does not.

    ``known`` are folded words that make compounds, ``bases`` the searched word without its endings.
    """
    sure = surely(asked, word, known, bases)
    if sure:
        return sure
    a, b = asked.fold, word.fold
    return _best(_wider(a, b, known), _slip(a, b), _sound(asked, word), _rest(a, b, part_of(a, b, known)))


def surely(asked: Form, word: Form, known: Known, bases: Sequence[str] = ()) -> Likhet | None:
    """The same word, another form of it or a compound with it: what ``alike`` looks at first."""
    if asked.written == word.written:
        return Likhet(1.0, "likt")
    a, b = asked.fold, word.fold
    if a == b:
        return Likhet(FOLDED if _typed_plain(asked, word) else FOLDED_GUESS, "folding")
    part = part_of(a, b, known)
    if part and part.known:
        return Likhet(_part_value(part), "sammensatt")
    if one_word(a, b):
        return Likhet(FORM_HEARD if asked.sound == word.sound else FORM, "boying")
    if doer(a, b) or doer(b, a):
        return Likhet(DOER, "boying")
    if part and len(a) > 4:
        return Likhet(_part_value(part), "sammensatt")
    for base in bases:
        inner = part_of(base, b, known)
        if inner and inner.known:
            return Likhet(FORM_HEAD if inner.place == "last" else FORM_FIRST, "sammensatt")
    return None


def _typed_plain(asked: Form, word: Form) -> bool:
    """Whether the searched word may be the catalogue word on a keyboard without æøå; a short word could be another word."""
    if asked.sound == word.sound and len(asked.written) != len(word.written):
        return True  # baer for bær
    return len(asked.fold) > 3 and not any(letter in asked.written for letter in "æøå")


def _part_value(part: Part) -> float:
    if part.place == "last":
        return HEAD if part.known else HEAD_GUESS
    return FIRST if part.known else FIRST_GUESS


def _wider(a: str, b: str, known: Known) -> Likhet | None:
    """The catalogue word is a part of the searched word: «lastebilsjåfør» met by «sjåfør»."""
    if len(b) < 4:
        return None
    part = part_of(b, a, known)
    if part is None or (
        not part.known and any(part_of(b, a[at:], known) for at in range(1, len(a) - len(b)) if a[at:] in known.words)
    ):
        return None  # in «massetransport» the last word is «transport», not «sport»
    if part.known:
        value = WIDER_HEAD if part.place == "last" else WIDER_FIRST
    elif part.place == "last" and len(b) > 4 and len(part.rest) > 3 and part.rest not in PREFIXES:
        value = WIDER_FIRST  # «sjokoladefabrikk» is a kind of «fabrikk» though nobody here makes chocolate
    else:
        value = WIDER_GUESS
    return Likhet(value, "sammensatt")


def _slip(a: str, b: str) -> Likhet | None:
    """One or two slips of the fingers. Short words hold none: one letter makes another word of them."""
    longest = max(len(a), len(b))
    if min(len(a), len(b)) < 4:
        return None
    slips = OSA.distance(a, b, score_cutoff=2)
    if slips > (1 if longest < 7 else 2):
        return None
    value = 1 - slips / longest
    if a[0] != b[0]:
        value -= 0.1  # the first letter is seldom wrong
    if slips > 1:
        value -= 0.03
    if len(a) == len(b) < 6 and sorted(a) != sorted(b):
        value -= 0.06  # one letter for another in a short word is most often another word
    return Likhet(min(MOST_SLIP, value + 0.02), "skrivefeil")


def _sound(asked: Form, word: Form) -> Likhet | None:
    a, b = asked.sound, word.sound
    if min(len(a), len(b)) < 3:
        return None
    if min(len(asked.fold), len(word.fold)) < 4 and not any(pair in asked.written + " " + word.written for pair in DIPHTHONGS):
        return None
    if a == b:
        return Likhet(SOUND, "lyd")
    if min(len(a), len(b)) > 6 and OSA.distance(a, b, score_cutoff=1) == 1:
        return Likhet(SOUND_NEAR, "lyd")
    return None


def _rest(a: str, b: str, part: Part | None) -> Likhet | None:
    """Weak likeness, for plain search only."""
    if part or (len(a) > 4 and a in b):
        return Likhet(INSIDE, "del")
    if min(len(a), len(b)) < 4:
        return None
    value = 0.86 * fuzz.ratio(a, b) / 100
    if 4 <= len(a) < len(b) - 1:
        value = max(value, 0.8 * fuzz.ratio(a, b[-len(a) :]) / 100, 0.76 * fuzz.ratio(a, b[: len(a)]) / 100)
    return Likhet(min(0.7, value), "del") if value >= WEAK else None


def _best(*found: Likhet | None) -> Likhet | None:
    return max((f for f in found if f), key=lambda f: f.value, default=None)
