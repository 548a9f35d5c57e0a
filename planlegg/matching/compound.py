"""Compounds: whether a word is the head or the first element of another, and whether what is left over is a word."""

from collections.abc import Container
from typing import Literal

import msgspec

from planlegg.matching.inflect import NOUN_ENDINGS

LINKS = ("", "s", "e")
TAILS = sorted(NOUN_ENDINGS | {"e", "ere", "erne", "n", "r", "ne"}, key=lambda e: (len(e), e))
SHORT = 3
_OPAQUE = """
barnehage/hage sykehus/hus sjukehus/hus sykehjem/hjem sjukeheim/heim fagbrev/brev svennebrev/brev forerkort/kort forarkort/kort
fritid/tid tilskudd/skudd rettleiing/leiing veiledning/ledning
"""
_NOT_FIRST = "billett/bil bilde/bil bilet/bil matte/mat matem/mat lydig/lyd barn/bar budsj/bud turnu/tur husk/hus"
OPAQUE: dict[str, str] = dict(pair.split("/") for pair in _OPAQUE.split())
"""Compounds that have grown away from their last part: who likes gardens has not asked for a kindergarten."""
NOT_FIRST: dict[str, str] = dict(pair.split("/") for pair in _NOT_FIRST.split())
"""Beginnings of words that are not the short word they begin with."""
PREFIXES = frozenset("over under mellom etter gjen mot sam fram frem igjen bort utover".split())


class Del(msgspec.Struct, frozen=True):
    """How a word stands inside a compound. ``kjent``: the rest of the compound is a known word too; ``rest`` its letters."""

    plass: Literal["sist", "forst"]
    kjent: bool
    rest: str = ""


def part_of(word: str, compound: str, known: Container[str]) -> Del | None:
    """How ``word`` is head or first element of ``compound`` (both folded); None when it is not, or when it would be a guess.

    A word of three letters counts only when the rest is a known word.
    """
    if len(compound) < len(word) + SHORT or len(word) < SHORT:
        return None
    guess: Del | None = None
    tail = _tail(word, compound)
    if tail is not None:
        if any(compound[: tail + len(word)].endswith(whole) and last == word for whole, last in OPAQUE.items()):
            return None
        if _known(compound[:tail], known):
            return Del("sist", True)
        guess = Del("sist", False, compound[:tail])
    if compound.startswith(word) and not any(compound.startswith(start) and word == short for start, short in NOT_FIRST.items()):
        for link in LINKS:
            rest = compound[len(word) + len(link) :]
            if compound.startswith(link, len(word)) and len(rest) >= SHORT and rest in known:
                return Del("forst", True)
        guess = guess or Del("forst", False, compound[len(word) :])
    return guess if guess and len(word) > SHORT else None


def _tail(word: str, compound: str) -> int | None:
    """Where the head begins when it is ``word`` with or without a noun ending."""
    at = compound.rfind(word)
    if at < SHORT or compound[at + len(word) :] not in TAILS:
        return None
    return at


def _known(first: str, known: Container[str]) -> bool:
    cuts = (len(first) - len(link) for link in LINKS if first.endswith(link))
    return any(cut >= SHORT and first[:cut] in known for cut in cuts)
