"""What planning works on: candidates that have been judged, with weights and wording as data."""

from collections.abc import Mapping

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde, Sitat
from planlegg.domain.funn import Funn
from planlegg.domain.hensyn import Hensyn
from planlegg.domain.kandidat import Kandidat
from planlegg.domain.tekst import Tekst
from planlegg.planning.week import Del


class Vurdert(msgspec.Struct, frozen=True, kw_only=True):
    """One activity with its evidence and all that the rules say of it."""

    aktivitet: Aktivitet
    kandidat: Kandidat
    funn: tuple[Funn, ...]

    def av(self, virkning: str) -> tuple[Funn, ...]:
        return tuple(f for f in self.funn if f.virkning == virkning)


class Grunnlag(msgspec.Struct, frozen=True, kw_only=True):
    """Everything an option is made from. ``vekter`` are points, ``tekster`` the wording of planning's own lines."""

    bilde: Bilde
    katalog: Mapping[str, Aktivitet]
    vurdert: tuple[Vurdert, ...]
    om_saken: tuple[Funn, ...]
    avslag: Mapping[str, str]  # activities the client has said no to in this case, with their words
    vekter: Mapping[str, int]
    tekster: Mapping[str, Tekst]
    hensyn: tuple[Hensyn, ...] = ()  # what can matter when choosing
    planen: tuple[Del, ...] = ()  # what the plan holds already, the client's own activities too
    for_stort: Mapping[str, Sitat] = {}  # activities the client has said are too big, with their words
    stengt: frozenset[str] = frozenset()  # what the options could lead on to, and a no to a whole kind shuts


def fill(text: Tekst, **facts: object) -> Tekst:
    """The text with its named placeholders filled in all three languages; client words may hold braces safely, and come on one line."""
    facts = {name: " ".join(fact.split()) if isinstance(fact, str) else fact for name, fact in facts.items()}
    return Tekst(nb=text.nb.format(**facts), nn=text.nn.format(**facts), en=text.en.format(**facts))
