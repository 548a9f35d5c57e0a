"""What exactly is agreed to in one point of a plan, its hash, and how two such contents differ."""

import hashlib
import unicodedata
from datetime import date
from typing import Literal, get_args

import msgspec

from planlegg.domain.hendelse import Part

Felt = Literal["aktivitet", "tittel", "forste_steg", "nar", "timer_per_uke", "dager_per_uke", "ansvar", "annerledes"]
FELT: tuple[Felt, ...] = get_args(Felt)
Feltverdi = str | float | date | None


class Innhold(msgspec.Struct, frozen=True, kw_only=True):
    """The agreed content of a point. ``None`` is not agreed upon, never zero. Hours and days are a week's."""

    tittel: str
    aktivitet: str = ""
    forste_steg: str = ""
    nar: date | None = None
    timer_per_uke: float | None = None
    dager_per_uke: int | None = None
    ansvar: Part = "klient"
    annerledes: str = ""


class Feltforskjell(msgspec.Struct, frozen=True, kw_only=True):
    """One field that is not as it was."""

    felt: Felt
    fra: Feltverdi
    til: Feltverdi


def content_hash(content: Innhold) -> str:
    """16 hex digits naming exactly this content; equal for equal contents, on every machine and version."""
    parts = [_canonical(getattr(content, field)) for field in sorted(FELT)]
    return hashlib.sha256(msgspec.json.encode(["punkt/1", parts])).hexdigest()[:16]


def field_differences(old: Innhold, new: Innhold) -> tuple[Feltforskjell, ...]:
    """The fields that differ, in the order they are shown."""
    return tuple(
        Feltforskjell(felt=field, fra=getattr(old, field), til=getattr(new, field))
        for field in FELT
        if _canonical(getattr(old, field)) != _canonical(getattr(new, field))
    )


def _canonical(value: Feltverdi) -> str:
    """One spelling per value: 10 and 10.0 hours are the same, and so are two encodings of «å»."""
    match value:
        case None:
            return ""
        case str():
            return "s" + unicodedata.normalize("NFC", value)
        case date():
            return "d" + value.isoformat()
        case _:
            return "n" + repr(float(value))
