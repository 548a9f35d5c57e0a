"""A view of a case for one reader: headings and lines, before any format."""

from typing import Literal

import msgspec

Leser = Literal["klient", "veileder", "saksbehandler", "arkiv"]


class Dokumentpunkt(msgspec.Struct, frozen=True):
    """Something with a heading of its own, and its lines."""

    tittel: str
    linjer: tuple[str, ...]


class Avsnitt(msgspec.Struct, frozen=True, kw_only=True):
    """One section: the client's own words first, then points, then plain lines."""

    tittel: str
    sitater: tuple[str, ...] = ()
    punkter: tuple[Dokumentpunkt, ...] = ()
    linjer: tuple[str, ...] = ()


class Dokument(msgspec.Struct, frozen=True, kw_only=True):
    """The whole document, in one language, with only what this reader may see."""

    leser: Leser
    tittel: str
    dato: str
    avsnitt: tuple[Avsnitt, ...]
