"""Text that stands in three languages under one id."""

from typing import Literal

import msgspec

Sprak = Literal["nb", "nn", "en"]


class Tekst(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One meaning in bokmål (the source text), nynorsk and English; named placeholders in braces."""

    nb: str
    nn: str
    en: str

    def pa(self, sprak: Sprak) -> str:
        return str(getattr(self, sprak))
