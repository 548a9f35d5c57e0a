"""A week as it could look: when things could be, and what has no time of its own. Times are minutes after midnight."""

from typing import Literal

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.tekst import Tekst

Oktslag = Literal["aktivitet", "reise", "avtale"]
DAGER = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")


class Okt(msgspec.Struct, frozen=True, kw_only=True):
    """Something at a time: an activity, the journey there or home, or an appointment the client has. ``dag`` 0 is Monday."""

    dag: int
    fra: int
    til: int
    slag: Oktslag
    tittel: Tekst
    aktivitet: str = ""
    sitat: Sitat | None = None


class Uke(msgspec.Struct, frozen=True, kw_only=True):
    """One way the week could go. The times are examples, and nothing in it is agreed.

    ``en_gang`` are things done once or when it suits, ``innenfor`` those done within the hours of a full-time programme, ``uten_tid`` those nobody
    knows the time of, ``ogsa`` words the week must go together with that say no time the program could place.
    ``reise_ukjent``: some of it is somewhere, and nobody has said how long it takes to get there.
    """

    okter: tuple[Okt, ...] = ()
    en_gang: tuple[Tekst, ...] = ()
    innenfor: tuple[Tekst, ...] = ()
    uten_tid: tuple[Tekst, ...] = ()
    ogsa: tuple[Sitat, ...] = ()
    reise_ukjent: bool = False


class KanIkkeUke(msgspec.Struct, frozen=True, kw_only=True):
    """There is no such week within the limits: the first activity that found no room, and the words that leave too little."""

    aktivitet: str
    sitater: tuple[Sitat, ...]
