"""Which point or promise a person means."""

import unicodedata

from planlegg.domain.kanikke import KanIkkeFinneOppgave, KanIkkeFinnePunkt
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Lofte, Sak


def find_point(case: Sak, name: str) -> Punkt | KanIkkeFinnePunkt:
    """The point with this id, or else the one with this activity id or title.

    Open points come before ended ones, and ended before those taken out; of several closed ones, the last.
    """
    exact = case.punkt(name)
    if exact is not None:
        return exact
    wanted = _plain(name)
    meant = [p for p in case.punkter if wanted and wanted in (_plain(p.aktivitet), _plain(p.tittel))]
    open_ones = [p for p in meant if p.apent]
    if len(open_ones) > 1:
        return KanIkkeFinnePunkt(punkt=name, kjente=_ids(case), flere=tuple(p.id for p in open_ones))
    for group in (open_ones, [p for p in meant if p.i_planen], meant):
        if group:
            return group[-1]
    return KanIkkeFinnePunkt(punkt=name, kjente=_ids(case))


def find_promise(case: Sak, name: str) -> Lofte | KanIkkeFinneOppgave:
    """The promise with this id, or else the open one with this text."""
    exact = next((o for o in case.oppgaver if o.id == name), None)
    if exact is not None:
        return exact
    waiting = case.apne_oppgaver()
    meant = [o for o in waiting if _plain(o.tekst) == _plain(name)]
    return meant[0] if len(meant) == 1 else KanIkkeFinneOppgave(oppgave=name, kjente=tuple(o.id for o in waiting))


def _ids(case: Sak) -> tuple[str, ...]:
    return tuple(p.id for p in case.i_planen)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()
