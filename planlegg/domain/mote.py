"""The plan for one meeting, for the counsellor to hold in the hand."""

from typing import Literal

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.tekst import Tekst

Avsnitt = Literal[
    "temaer", "bli_mott", "ligge", "onsker", "lovet", "apent", "muligheter", "ma_sies", "grenser", "veileder", "smaating", "tid"
]


class Motepunkt(msgspec.Struct, frozen=True, kw_only=True):
    """One line: the client's own words, or a text of the program's. ``kilde`` names the source of a rule's text."""

    tekst: Tekst
    sitat: Sitat | None = None
    kilde: str = ""


class Moteplan(msgspec.Struct, frozen=True, kw_only=True):
    """The sections in the order they are used; the client's topics stand first. Empty sections are left out."""

    alias: str
    avsnitt: tuple[tuple[Avsnitt, tuple[Motepunkt, ...]], ...]
