"""A source in law, practice or method, with its dates."""

from datetime import date
from typing import Literal

import msgspec

from planlegg.domain.tekst import Tekst


class Hjemmel(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where a rule or a text rests. ``sjekket`` is the day the source was last read."""

    id: str
    slag: Literal["lov", "forskrift", "rundskriv", "praksis", "metode"]
    navn: str
    paragraf: str
    tekst: Tekst
    sjekket: date
    referanse: str = ""
    gjelder_fra: date | None = None
    gjelder_til: date | None = None
