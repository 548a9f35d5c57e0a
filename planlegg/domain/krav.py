"""A demand in the plan, and its end. The counsellor brings it; the program never thinks of one.

``vilkar`` is a condition of a decision that is made; ``avtalt_krav`` a demand both have agreed to. What the client thinks stands beside it.
"""

from datetime import date
from typing import Literal

from planlegg.domain.bestilling import Synstilstand
from planlegg.domain.hendelsesform import Hendelsesform

Kravslag = Literal["vilkar", "avtalt_krav"]
Kravutfall = Literal["utlopt", "oppfylt", "trukket"]
"""How a demand ended: its time was up, it was met, or it was taken back."""


class Krav(Hendelsesform, frozen=True, kw_only=True, tag="krav"):
    """A demand. ``id`` is ``k1``, ``k2`` …, never used again; ``vedtak`` says which decision a condition stands in.

    ``motytelse`` is what the client gets in return, ``slutt`` its last day. Not wanting to say is a view too (``syn``).
    """

    id: str
    slag: Kravslag
    tekst: str
    motytelse: str
    slutt: date
    vedtak: str = ""
    punkt: str = ""
    klientens_syn: str = ""
    syn: Synstilstand = "svart"


class KravOpphort(Hendelsesform, frozen=True, kw_only=True, tag="krav_opphort"):
    """A demand no longer stands."""

    id: str
    utfall: Kravutfall
    ord: str = ""
