"""What was understood, to be read back: «stemmer det?»"""

from typing import Literal

import msgspec

from planlegg.domain.bilde import Bilde, Sitat

Slag = Literal["onske", "unngaa", "styrke", "nettverk", "grense", "hensyn", "tidligere", "annerledes", "behov"]


class Forstatt(msgspec.Struct, frozen=True):
    """One thing that was understood: what kind of thing, and the client's words."""

    slag: Slag
    sitat: Sitat


def understood(picture: Bilde) -> tuple[Forstatt, ...]:
    """All that was read, wishes first; each kind in the order it was said, the same words once in each kind."""
    groups: tuple[tuple[Slag, list[Sitat]], ...] = (
        ("onske", [one.sitat for one in picture.onsker]),
        ("unngaa", [one.sitat for one in picture.unngaa]),
        ("styrke", [one.sitat for one in picture.styrker]),
        ("nettverk", [one.sitat for one in picture.nettverk]),
        ("grense", [one.sitat for one in picture.rammer if one.hard]),
        ("hensyn", [one.sitat for one in picture.rammer if not one.hard]),
        ("tidligere", [one.sitat for one in picture.tidligere]),
        ("annerledes", [quote for one in picture.tidligere for quote in one.annerledes]),
        ("behov", [one.sitat for one in picture.behov]),
    )
    return tuple(Forstatt(slag, quote) for slag, quotes in groups for quote in dict.fromkeys(quotes))
