"""What must never matter for the options, what is tried to see that it does not, and what came of it."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Parslag = Literal["innsatsgruppe", "ytelse", "rammer", "ordpar", "taushet", "alder", "fravar"]
"""What is different in a pair; ``taushet`` is more questions that were left alone or declined."""
Alder = Annotated[int, Meta(ge=0, le=120)]
Ord = Annotated[str, Meta(min_length=1)]
Malform = Literal["nb", "nn"]


class Setningsmal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An answer with ``{ord}`` where words of the catalogue go in."""

    svar: Ord
    malform: Malform
    tekst: Ord


class Ordpar(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Two sentences about a person that must lead to the same options."""

    id: str
    malform: Malform
    en: Ord
    annen: Ord


class Likeord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words and values that are tried. ``fravar`` is a number of days away without a reason."""

    aldre: tuple[Alder, ...]
    fravar: Annotated[int, Meta(ge=1, le=28)]
    innsatsgrupper: tuple[Ord, ...]
    ytelser: tuple[Ord, ...]
    rammer: tuple[Ord, ...]
    setning: Annotated[tuple[Setningsmal, ...], Meta(min_length=1)]
    ordpar: tuple[Ordpar, ...] = ()


class Forskjell(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One thing that differed between the two of a pair. ``aktivitet`` is empty when it is the order of what was shown."""

    felt: Literal["rekkefolge", "poeng", "for", "mot", "utelukket"]
    aktivitet: str = ""
    regel: str = ""
    kilde: str = ""


class Aldersvilkar(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """An age condition of law that shut an activity at some age."""

    aktivitet: str
    regel: str
    kilde: str


class Parfunn(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one pair; nothing in ``forskjeller`` when the two were treated alike."""

    slag: Parslag
    verdi: str
    intervju: int
    forskjeller: tuple[Forskjell, ...] = ()
    aldersvilkar: tuple[Aldersvilkar, ...] = ()
