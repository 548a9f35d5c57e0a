"""Where one party stands on one point, and what that stance was given to."""

from datetime import datetime

import msgspec

from planlegg.domain.hendelse import GittVed, Part, Stilling
from planlegg.domain.innhold import Feltforskjell, Innhold

ENIGE: tuple[Stilling, ...] = ("ENIG", "ENIG_MED_FORBEHOLD")


class Standpunkt(msgspec.Struct, frozen=True, kw_only=True):
    """A stance given to the content with hash ``innhold``; ``til`` is that content, when it is known.

    ``gjelder`` is false once the content changed (``bortfalt`` tells how the present content differs; empty when it
    was changed back) or the stance was withdrawn (``trukket``). A stance that no longer holds never comes back by itself.
    """

    part: Part
    stilling: Stilling
    innhold: str
    til: Innhold | None
    ord: str
    gitt_ved: GittVed
    til_stede: tuple[str, ...]
    nr: int
    naar: datetime
    gjelder: bool = True
    bortfalt: tuple[Feltforskjell, ...] = ()
    trukket: bool = False
    trukket_ord: str = ""
    trukket_naar: datetime | None = None
