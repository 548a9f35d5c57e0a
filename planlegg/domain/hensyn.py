"""What can matter when someone chooses: the words for it, and what each level of it gives or takes, as data."""

from typing import Literal

import msgspec

from planlegg.domain.tekst import Tekst

Hensynsid = Literal["onske", "belastning", "folk", "reise", "jobb", "start", "penger"]


class Nivaa(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One level, said as something the activity gives or as something it takes."""

    slag: Literal["gir", "krever"]
    tekst: Tekst


class Hensyn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing that can matter. ``nivaa`` are its levels, the one most people ask for first.

    ``ord`` are the words a client uses for it, in lower case; one that ends in ``*`` stands for all words that begin so.
    """

    id: Hensynsid
    ord: tuple[str, ...]
    nivaa: tuple[Nivaa, ...]


class Uttrykk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What people say when they mean one thing: words in lower case."""

    id: Literal["for_stort", "ikke_gjengi", "trenger_tid", "i_samtalen"]
    ord: tuple[str, ...]
