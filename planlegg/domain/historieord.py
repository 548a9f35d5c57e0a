"""What a kind of event is called, for each who reads the history."""

from typing import Literal

import msgspec

from planlegg.domain.tekst import Tekst

Historieleser = Literal["klient", "veileder", "arkiv"]


class Historieord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Wordings of one kind of event. ``id`` is its name in the store, with a dot and a code where the code has words of its own.

    ``{name}`` is filled in; ``[…]`` is left out when something in it is empty.
    """

    id: str
    klient: Tekst
    veileder: Tekst
    arkiv: Tekst

    def for_leser(self, leser: Historieleser) -> Tekst:
        match leser:
            case "klient":
                return self.klient
            case "veileder":
                return self.veileder
            case "arkiv":
                return self.arkiv
