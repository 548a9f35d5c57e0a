"""Tell when the machine's clock cannot be right, before anything is called late."""

from datetime import datetime

from planlegg.commands.session import Session
from planlegg.domain.klokke import Klokkefeil, doubt
from planlegg.errors import mark
from planlegg.terminal import out

_SAID: dict[Klokkefeil, str] = {
    "bak": mark(
        "Advarsel: klokka på maskinen viser {naa}, men lageret ble sist brukt {sist}. Still klokka. "
        "Det som blir skrevet nå, får feil dag. Rekkefølgen i saken blir riktig likevel."
    ),
    "fram": mark(
        "Obs: klokka på maskinen viser {naa}, og lageret ble sist brukt {sist}. Stemmer ikke det, still klokka. "
        "Da er det ikke sikkert at det som står som forfalt, er det."
    ),
}
_FORM = "%d.%m.%Y kl. %H.%M"


def tell_doubt(run: Session, last: datetime | None) -> None:
    """``last`` is when the store was last used."""
    now = run.machine_now()
    fault = doubt(now, last)
    if fault is not None and last is not None:
        out.say(run.words(_SAID[fault]).format(naa=now.strftime(_FORM), sist=last.astimezone(now.tzinfo).strftime(_FORM)))
