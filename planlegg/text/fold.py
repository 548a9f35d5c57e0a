"""One spelling for searching: case, æøå written as ae/oe/aa or a/o/a, accents and invisible characters do not matter."""

import re
import unicodedata

import msgspec

INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
"""Characters that take no room and carry no letter, as the inside of a character class."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_PIECE = rf"[\w\u0300-\u036f{INVISIBLE}]+"
WORD = re.compile(rf"{_PIECE}(?:[-\u2010\u2011'’]{_PIECE})*")
"""One word; hyphenated words are one."""
_LETTERS = str.maketrans(
    {"ø": "o", "æ": "a", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "ł": "l", "þ": "th", "ß": "ss", "œ": "o", "’": "'"}
)
_TWO_FOR_A = re.compile("a[ae]+")
_TWO_FOR_O = re.compile("oe+")


class Word(msgspec.Struct, frozen=True):
    """A word as written, where it stands, and its spelling for searching."""

    start: int
    end: int
    tekst: str
    fold: str


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(words.split())


def nfc(text: str) -> str:
    """The stored form: one code point for each letter that has one."""
    return unicodedata.normalize("NFC", text)


def strip_invisible(text: str) -> str:
    """Without zero-width characters, soft hyphens, tags and direction marks."""
    return _INVISIBLE.sub("", text)


def fold(word: str) -> str:
    """The spelling for searching. Folding twice changes nothing; never shown to a person."""
    letters = unicodedata.normalize("NFKD", strip_invisible(word).casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c)).translate(_LETTERS)
    return _TWO_FOR_O.sub("o", _TWO_FOR_A.sub("a", plain))


def words(text: str) -> list[Word]:
    """The words of a text in order; hyphenated words are one, digits are words too."""
    found = (Word(m.start(), m.end(), m.group(), fold(m.group())) for m in WORD.finditer(text))
    return [word for word in found if word.fold.strip("_")]
