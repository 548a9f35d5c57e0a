"""The plan for one meeting, for the counsellor to hold in the hand."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Beslutter, Plasser
from planlegg.domain.bilde import Sitat
from planlegg.domain.svar import Hvem
from planlegg.domain.tekst import Tekst

Avsnitt = Literal[
    "temaer", "bli_mott", "ligge", "onsker", "lovet", "apent", "muligheter", "ma_sies", "grenser", "roller", "privat", "veileder",
    "smaating", "tid",
]  # fmt: skip


class Motepunkt(msgspec.Struct, frozen=True, kw_only=True):
    """One line: the client's own words, or a text of the program's. ``kilde`` names the source of a rule's text.

    ``hvem`` raised, said or promised it. ``holdt`` is whether a promise is kept, ``frist`` its last day. ``plasser`` and
    ``avgjores_av`` stand with an activity: what is known of places and when it was checked, and who decides.
    """

    tekst: Tekst
    sitat: Sitat | None = None
    kilde: str = ""
    hvem: Hvem | None = None
    frist: date | None = None
    holdt: bool | None = None
    plasser: Plasser | None = None
    avgjores_av: Beslutter | None = None


class Moteplan(msgspec.Struct, frozen=True, kw_only=True):
    """The sections in the order they are used; the client's topics stand first. Empty sections are left out.

    ``minutter`` is the length of the route. ``flere`` tells how many points of a section there was no room for.
    """

    alias: str
    avsnitt: tuple[tuple[Avsnitt, tuple[Motepunkt, ...]], ...]
    minutter: int = 45
    flere: Mapping[Avsnitt, int] = {}
