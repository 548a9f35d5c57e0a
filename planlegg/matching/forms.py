"""A word in the spellings that are compared: as written, folded, and as it sounds."""

import re
from collections.abc import Sequence

import msgspec

from planlegg.matching.sound import sounds
from planlegg.text.fold import fold, nfc, strip_invisible, words

_MARK = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARK}])*")
LONGEST = 80
"""Letters of one word that are compared; the longest words people write are half as long."""
_WORD_OR_LINE = re.compile(rf"\n|{_WORD.pattern}")


class Form(msgspec.Struct, frozen=True):
    """One word: lower case with its letters kept, folded for searching, and by sound."""

    written: str
    fold: str
    sound: str


class AskedWord(msgspec.Struct, frozen=True):
    """A searched word: the piece as the person wrote it, and its form."""

    text: str
    form: Form


def lower(text: str) -> str:
    """Lower case in composed form, without invisible characters; letters and marks kept."""
    return nfc(strip_invisible(text).casefold())


def pieces(text: str) -> list[str]:
    """The words of a text in lower case; parts joined by hyphens or apostrophes stand alone."""
    return [word[:LONGEST] for word in _WORD.findall(lower(text))]


def lines_of_pieces(lines: Sequence[str]) -> list[list[str]]:
    """``pieces`` of each line, worked on as one text: many times faster than line by line."""
    found: list[list[str]] = [[]]
    joined = lower("\n".join(line.replace("\n", " ") for line in lines))
    for piece in _WORD_OR_LINE.findall(joined):
        if piece == "\n":
            found.append([])
        else:
            found[-1].append(piece[:LONGEST])
    return found[: len(lines)]


def forms(written: Sequence[str]) -> list[Form]:
    """Forms of many words at once: the letters are worked on as one text, since that is many times faster."""
    if not written:
        return []
    joined = "\n".join(written)
    return [Form(*three) for three in zip(written, fold(joined).split("\n"), sounds(joined).split("\n"), strict=True)]


def searched(phrase: str, most: int) -> list[AskedWord]:
    """The first words of a phrase in order, each with its form."""
    found: list[tuple[str, str]] = []
    for word in words(phrase):
        if len(found) >= most:
            break
        found += [(_shown(word.tekst, part), part) for part in pieces(word.tekst)[: most - len(found)]]
    return [AskedWord(text, form) for (text, _), form in zip(found, forms([part for _, part in found]), strict=True)]


def _shown(word: str, part: str) -> str:
    """The part as written, capitals kept where they can be found."""
    at = word.casefold().find(part)
    return word[at : at + len(part)] if at >= 0 and len(word.casefold()) == len(word) else part
