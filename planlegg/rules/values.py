"""What is known when a rule is judged: field values, each with the client's words it rests on."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Sitat
from planlegg.domain.regel import Virkning
from planlegg.domain.tekst import Tekst

Truth = bool | None
"""Kleene's three values; ``None`` is unknown and never counts as no."""

Kind = Literal["tall", "ja_nei", "ord", "tekst", "liste", "klokkeslett", "dato", "flertekst"]
"""``ord`` is one of a closed set, ``tekst`` is free, ``flertekst`` stands in three languages, ``klokkeslett`` is ``HH:MM``."""


class Span(msgspec.Struct, frozen=True):
    """A number known only to lie between two others, both included."""

    lav: float
    hoy: float


Value = bool | int | float | str | date | tuple[str, ...] | Tekst | Span


class Known(msgspec.Struct, frozen=True):
    """One value of a field and the words it was read from; no words when it is a fact or the catalogue's."""

    verdi: Value
    sitater: tuple[Sitat, ...] = ()


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One name a rule may use. ``virkninger`` are the effects it may serve; empty means all."""

    navn: str
    slag: Kind
    mening: str
    valg: tuple[str, ...] = ()
    klientens: bool = False
    flere: bool = False
    virkninger: tuple[Virkning, ...] = ()


Fields = Mapping[str, tuple[Known, ...]]


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Values by field name. A name without values is unknown. ``grunnlag`` is the chain of base activities, nearest first."""

    felt: Fields
    om_saken: Fields = {}
    aktivitet: Aktivitet | None = None
    grunnlag: tuple[Aktivitet, ...] = ()

    def of(self, navn: str) -> tuple[Known, ...]:
        """The values a field has now; empty is unknown."""
        return self.felt.get(navn) or self.om_saken.get(navn) or ()


def known(value: Value | None, *words: Sitat) -> tuple[Known, ...]:
    """One value as a field holds it; ``None`` gives unknown."""
    return () if value is None else (Known(value, words),)
