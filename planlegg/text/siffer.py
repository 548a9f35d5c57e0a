"""Numbers of eleven digits, however they are written, hidden whole: they may be a national identity number."""

import re
import unicodedata

from planlegg.text import sifferord

HIDDEN = "[11 siffer skjult]"
DIGITS = 11

_LONGEST_GAP = 24
_GAP = re.compile(r"_*(?:\._*){0,3}(?:\n_*(?:\._*){0,3})?")
_GAP_WORDS = frozenset({"nr", "pnr", "persnr", "personnr", "personnummer", "fnr", "fødselsnr", "fødselsnummer", "født", "f"})
_FILLERS = frozenset({"er", "og", "mitt", "med"})
"""Small words that may stand beside one of those, never alone: «150 000 og 12 345» is two numbers."""
_PUNCTUATION = re.compile(r"[\W_]+")
_GROUP = re.compile("[0-9]+")

Span = tuple[int, int]


def mask(text: str) -> tuple[str, int]:
    """The text with each such number replaced by ``[11 siffer skjult]``, and how many there were.

    Spaces, dots, dashes and the like may stand between the digits, digits of any script count, and so do number words.
    A date with a four-digit year followed by five digits counts too. Masking twice changes nothing.
    """
    found = find(text)
    out: list[str] = []
    at = 0
    for start, end in found:
        out += [text[at:start], HIDDEN]
        at = end
    return "".join([*out, text[at:]]), len(found)


def find(text: str) -> list[Span]:
    """Where such numbers stand, as (start, end)."""
    plain = text.replace(HIDDEN, "x" * len(HIDDEN)).translate(_PLAIN)
    found: list[Span] = []
    for chain in _chains(text, plain):
        at = 0
        while at < len(chain):
            taken = _taken(plain, chain, at)
            if taken:
                found.append((chain[at][0], chain[at + taken - 1][1]))
            at += taken or 1
    said = [(start, end) for start, end in sifferord.find(text) if not any(a < end and start < b for a, b in found)]
    return sorted([*found, *said]) if said else found


_UNSAID = re.compile(r"\[?11 siffer skjult\]?|[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def unsaid(text: str) -> str:
    """The text with hidden numbers and control characters as spaces: of the same length, and nothing left of them to read."""
    return _UNSAID.sub(lambda found: " " * len(found[0]), text)


class _Plain(dict[int, str]):
    """Each character as one of: an ASCII digit, ``x`` a letter, ``_`` nothing seen, a newline, ``.`` anything else."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        digit = unicodedata.digit(char, None)
        if digit is not None:
            kind = str(digit)
        elif char.isalpha():
            kind = "x"
        elif unicodedata.category(char) in ("Cf", "Mn", "Me"):
            kind = "_"
        else:
            kind = "\n" if char == "\n" else "."
        self[code] = kind
        return kind


_PLAIN = _Plain()


def _chains(text: str, plain: str) -> list[list[Span]]:
    """Groups of digits that stand close enough to be read as one number."""
    chains: list[list[Span]] = []
    for match in _GROUP.finditer(plain):
        if chains and _close(text, plain, chains[-1][-1][1], match.start()):
            chains[-1].append(match.span())
        else:
            chains.append([match.span()])
    return chains


def _close(text: str, plain: str, end: int, start: int) -> bool:
    if _GAP.fullmatch(plain, end, start):
        return True
    if start - end > _LONGEST_GAP:
        return False
    between = _PUNCTUATION.sub(" ", text[end:start].casefold()).split()
    return not _GAP_WORDS.isdisjoint(between) and all(word in _GAP_WORDS or word in _FILLERS for word in between)


def _taken(plain: str, chain: list[Span], at: int) -> int:
    """How many groups from this one make such a number; 0 when they do not."""
    digits = ""
    for count in range(1, min(DIGITS + 2, len(chain) - at) + 1):
        start, end = chain[at + count - 1]
        digits += plain[start : min(end, start + DIGITS + 3)]
        if len(digits) == DIGITS and not (count > 1 and len(digits) - (end - start) == 8 and _date(digits[:8])):
            return count
        if len(digits) == DIGITS + 2 and _date(digits[:8]):
            return count
        if len(digits) > DIGITS + 2:
            return 0
    return 0


def _date(digits: str) -> bool:
    """Whether eight digits are a date with the year written in full, day or year first."""
    for day, month, year in ((digits[:2], digits[2:4], digits[4:]), (digits[6:], digits[4:6], digits[:4])):
        if 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and 1900 <= int(year) <= 2099:
            return True
    return False
