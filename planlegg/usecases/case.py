"""Gathering a case and applying what was decided: what every use case begins and ends with."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from planlegg.domain.fold import fold
from planlegg.domain.hendelse import Hendelse, Innforing
from planlegg.domain.sak import Sak
from planlegg.usecases.kanikke import KanIkkeFinneKlient
from planlegg.usecases.overview import overview, packed
from planlegg.usecases.ports import Clock, Store


class Lagret(msgspec.Struct, frozen=True, kw_only=True):
    """The case as it now durably stands, and what was added. ``nytt`` is empty when there was nothing new to save."""

    sak: Sak
    nytt: tuple[Innforing, ...]


def neutral(alias: str) -> str:
    """The one spelling an alias is kept in."""
    return unicodedata.normalize("NFC", alias).strip()


def load_case(store: Store, alias: str) -> Sak | KanIkkeFinneKlient:
    """The case of one client. Raises ``StoreDamaged`` when its history does not hang together."""
    events = store.events(alias)
    return fold(events) if events else KanIkkeFinneKlient(alias=alias)


def save(store: Store, case: Sak, alias: str, events: Sequence[Hendelse], clock: Clock, by: str) -> Lagret:
    """Add events to a case in one transaction. Raises ``StoreLocked`` when someone else added to it since it was read."""
    if not events:
        return Lagret(sak=case, nytt=())
    now = clock()
    after = fold(entries(case, events, now, by), case)
    saved = store.append(alias, events, expected=case.nr, now=now, by=by, oversikt=packed(overview(after)))
    return Lagret(sak=after, nytt=tuple(saved))


def entries(case: Sak, events: Iterable[Hendelse], now: datetime, by: str) -> list[Innforing]:
    """The events as they will stand in the store."""
    return [Innforing(nr=case.nr + n, naar=now, av=by, hendelse=event) for n, event in enumerate(events, start=1)]
