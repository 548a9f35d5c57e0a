"""A rule of individualisation, as data."""

from datetime import date
from typing import Any, Literal

import msgspec

from planlegg.domain.tekst import Tekst
from planlegg.domain.vilkar import Betingelse

Virkning = Literal["utelukk", "for", "mot", "ukjent", "tilpasning", "ma_sies", "paminnelse", "provesteg"]


class Eksempel(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A small situation in which the rule must speak (``gir = true``) or be silent. ``felt`` gives field values directly."""

    navn: str
    felt: dict[str, Any]
    gir: bool


class Regel(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When ``nar`` holds, the rule says ``tekst`` with its effect. Placeholders in braces name fields of the condition.

    Effects about one activity: utelukk, for, mot, ukjent, tilpasning, ma_sies. About the whole case:
    paminnelse (counsellor only) and provesteg. A rule about the case uses no ``aktivitet.`` field.
    ``gjelder_til`` is the last day it holds; empty means no end is known.
    ``skjermer``: what it rests on is not quoted where others may read it. Only for a paminnelse.
    """

    id: str
    virkning: Virkning
    nar: Betingelse
    tekst: Tekst
    kilde: str
    gjelder_fra: date
    gjelder_til: date | None = None
    spor_om: Tekst | None = None
    vekt: int = 0
    aktivitet: str = ""
    skjermer: bool = False
    eksempel: tuple[Eksempel, ...] = ()
