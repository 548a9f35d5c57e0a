"""Compounds: whether a word is the head or the first element of another, and whether what is left over is a word."""

from collections.abc import Container
from typing import Literal

import msgspec

from planlegg.matching.inflect import NOUN_ENDINGS, stem

LINKS = ("", "s", "e")
TAILS = NOUN_ENDINGS | {"e", "ere", "erne"}
TAILS_AFTER_VOWEL = TAILS | {"n", "r", "ne"}
SHORT = 3
_OPAQUE = """
barnehage/hage sykehus/hus sjukehus/hus sykehjem/hjem sjukeheim/heim fagbrev/brev svennebrev/brev forerkort/kort forarkort/kort
fritid/tid tilskudd/skudd rettleiing/leiing veiledning/ledning veileder/leder billett/lett ballett/lett pensel/sel barber/ber
talmodig/modig transport/sport hovslager/lager blikkenslager/lager slager/lager
kattung/ung kattunge/unge asjon/sjon isjon/sjon usjon/sjon ksjon/sjon nsjon/sjon esjon/sjon ssjon/sjon kyrkjelyd/lyd trekkspill/spill gjestebud/bud
"""
_NOT_FIRST = "billett/bil bilde/bil bilet/bil matte/mat matem/mat lydig/lyd barn/bar budsj/bud turnu/tur husk/hus lydbok/lyd leilighet/lei attest/att attraktiv/att flytte/flytte"


def _by_second(pairs: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pair in pairs.split():
        whole, part = pair.split("/")
        found[part] = (*found.get(part, ()), whole)
    return found


OPAQUE = _by_second(_OPAQUE)
"""Compounds that have grown away from their last part: who likes gardens has not asked for a kindergarten."""
NOT_FIRST = _by_second(_NOT_FIRST)
"""Beginnings of words that are not the short word they begin with."""
PREFIXES = frozenset({"over", "under", "mellom", "etter", "gjen", "fram", "frem", "igjen", "bort", "utover"})


class Known(msgspec.Struct, frozen=True):
    """Folded words that can be part of a compound. Of long words any form will do; ``alone`` are those that are whole keywords."""

    words: Container[str]
    stems: Container[str]
    alone: Container[str]

    def joins(self, rest: str, word: str) -> bool:
        """Whether ``rest`` can stand beside ``word``; of two short words only when it is a keyword by itself."""
        if len(word) == SHORT == len(rest):
            return rest in self.alone
        return len(rest) >= SHORT and (rest in self.words or (len(rest) > 4 and stem(rest) in self.stems))


class Part(msgspec.Struct, frozen=True):
    """How a word stands inside a compound. ``known``: the rest of the compound is a known word too; ``rest`` its letters."""

    place: Literal["last", "first"]
    known: bool
    rest: str = ""


def part_of(word: str, compound: str, known: Known) -> Part | None:
    """How ``word`` is head or first element of ``compound`` (both folded); None when it is not, or when it would be a guess.

    A word of three letters counts only when the rest is a known word.
    """
    if len(compound) < len(word) + SHORT or len(word) < SHORT:
        return None
    guess: Part | None = None
    tail = _tail(word, compound)
    if tail is not None:
        if compound.endswith(OPAQUE.get(word, ()), 0, tail + len(word)):
            return None
        if _known(compound[:tail], word, known):
            return Part("last", True)
        guess = Part("last", False, compound[:tail])
    if compound.startswith(word) and not compound.startswith(NOT_FIRST.get(word, ())):
        for link in LINKS:
            rest = compound[len(word) + len(link) :]
            if compound.startswith(link, len(word)) and known.joins(rest, word):
                return Part("first", True)
        guess = guess or Part("first", False, compound[len(word) :])
    return guess if guess and len(word) > SHORT else None


def _tail(word: str, compound: str) -> int | None:
    """Where the head begins when it is ``word`` with or without a noun ending."""
    at = compound.rfind(word)
    if at < SHORT or compound[at + len(word) :] not in (TAILS_AFTER_VOWEL if word[-1] in "ae" else TAILS):
        return None
    return at


def _known(first: str, word: str, known: Known) -> bool:
    if first.endswith("s") and "s" + word in known.words:
        return False  # «travstall» is a «stall», and no «tall»
    return any(first.endswith(link) and known.joins(first[: len(first) - len(link)], word) for link in LINKS)
