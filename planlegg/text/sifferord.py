"""Eleven digits said in words («null én null én nitti …»), alone or mixed with written digits."""

import re
from collections.abc import Iterator
from itertools import pairwise

from planlegg.text.numbers import VALUES

DIGITS = 11
_FEWEST = 3
"""So many of the tokens must be words; fewer are found as written digits."""
_ENGLISH = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SAID: dict[str, str] = {word: str(int(value)) for word, value in VALUES.items() if value < 100}
_SAID |= {word: str(number) for number, word in enumerate(_ENGLISH.split())}
_SAID |= {word: str(20 + 10 * number) for number, word in enumerate(_ENGLISH_TENS.split())}
_SAID |= {"nul": "0", "nitten": "19", "otte": "8", "oh": "0"}
_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+")
_GAP = re.compile(r"[^\w]{0,6}(?:og|and)?[^\w]{0,6}", re.IGNORECASE)

Span = tuple[int, int]


def find(text: str) -> list[Span]:
    """Where such numbers stand, as (start, end); each is a whole row of number words and nothing less."""
    return [(row[0][0], row[-1][1]) for row in _rows(text) if _may_be(tuple(digits for _, _, digits in row))]


def _rows(text: str) -> Iterator[list[tuple[int, int, str]]]:
    """Number words and digits that stand one after another, where enough are words."""
    row: list[tuple[int, int, str]] = []
    words = 0
    for match in _TOKEN.finditer(text):
        said = match[0] if match[0].isdecimal() else _SAID.get(match[0].casefold())
        if said is None and match[0].casefold() in ("og", "and"):
            continue
        if row and (said is None or not _GAP.fullmatch(text, row[-1][1], match.start())):
            if words >= _FEWEST:
                yield row
            row, words = [], 0
        if said is not None:
            row.append((match.start(), match.end(), said))
            words += not match[0].isdecimal()
    if words >= _FEWEST:
        yield row


def _may_be(digits: tuple[str, ...]) -> bool:
    """Whether they can be read as eleven digits; «nitti fem» is 95 or 90 and 5."""
    steps = {int(after) - int(before) for before, after in pairwise(digits)}
    if sum(map(len, digits)) > 2 * DIGITS or steps == {1}:  # somebody counts
        return False
    lengths = {0: {0}}
    for at, said in enumerate(digits):
        ends = lengths.setdefault(at + 1, set())
        ends |= {length + len(said) for length in lengths[at]}
        if (
            at
            and len(said) == 1
            and said != "0"
            and len(digits[at - 1]) == 2
            and digits[at - 1][1] == "0"
            and digits[at - 1] != "10"
        ):
            ends |= lengths[at]  # «nitti» and «fem» make one of two digits
    return DIGITS in lengths[len(digits)]
