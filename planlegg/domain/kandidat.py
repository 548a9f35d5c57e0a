"""An activity with the evidence that brought it up."""

from typing import Literal

import msgspec

from planlegg.domain.bilde import Sitat

Felt = Literal["tittel", "ord", "setning"]
Maate = Literal["likt", "folding", "skrivefeil", "boying", "sammensatt", "del", "lyd", "betydning", "engelsk", "flere_ord"]


class Treff(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting of words: ``ord`` (the searched words) met ``katalogord`` in ``felt`` of ``aktivitet``.

    ``likhet`` is 0 to 1, where 1 is the same words.
    """

    aktivitet: str
    ord: str
    katalogord: str
    felt: Felt
    likhet: float
    maate: Maate


class Bevis(msgspec.Struct, frozen=True, kw_only=True):
    """A hit that rests on something the client said."""

    sitat: Sitat
    treff: Treff


class Kandidat(msgspec.Struct, frozen=True, kw_only=True):
    """One activity: what the client wished, managed, needed, avoided or tried before that meets it.

    ``unntatt`` is what was said no to and meets only an example of what it can be about.
    """

    aktivitet: str
    onsker: tuple[Bevis, ...] = ()
    styrker: tuple[Bevis, ...] = ()
    behov: tuple[Bevis, ...] = ()
    unngaa: tuple[Bevis, ...] = ()
    tidligere: tuple[Bevis, ...] = ()
    unntatt: tuple[Bevis, ...] = ()
