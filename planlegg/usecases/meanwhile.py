"""What another wrote in a case while an answer was being given."""

from datetime import datetime

import msgspec

from planlegg.domain.hendelse import Svarte
from planlegg.domain.svar import Svar
from planlegg.usecases.case import Lagret


class AnnetSvar(msgspec.Struct, frozen=True, kw_only=True):
    """Another answer to the same question: who gave it, and when."""

    av: str
    naar: datetime
    svar: Svar


def meanwhile(kept: Lagret, seen: int, answer: Svar) -> AnnetSvar | None:
    """The last other answer to the question that came after event ``seen`` and before what was ``kept`` now."""
    mine = kept.nytt[0].nr if kept.nytt else kept.sak.nr + 1
    for entry in reversed(kept.sak.logg):
        event = entry.hendelse
        if (
            seen < entry.nr < mine
            and isinstance(event, Svarte)
            and event.svar.id == answer.id
            and event.svar.tekst != answer.tekst
        ):
            return AnnetSvar(av=entry.av, naar=entry.naar, svar=event.svar)
    return None
