"""What a rule says, and what it rests on."""

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.regel import Virkning
from planlegg.domain.tekst import Tekst


class Funn(msgspec.Struct, frozen=True, kw_only=True):
    """One rule's word about one activity, or about the case when ``aktivitet`` is empty.

    ``tekst`` and ``spor_om`` are filled in. ``sitater`` are the client's words that decided.
    ``vekt`` is signed points: what the line adds to the activity's score.
    """

    regel: str
    virkning: Virkning
    kilde: str
    tekst: Tekst
    aktivitet: str = ""
    spor_om: Tekst | None = None
    sitater: tuple[Sitat, ...] = ()
    vekt: int = 0
