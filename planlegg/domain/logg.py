"""The audit log: who saw or changed what and when, never what stood there. Each line is bound to the one before it."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from planlegg.domain.hendelse import Eksportert, Hendelse, Opprettet, Svarte

Handling = Literal[
    "opprettet", "vist", "endret", "rettet", "eksportert", "innsyn", "slettet", "liste", "logg",
    "kopiert", "gjenopprettet", "passord", "nokkel",
]  # fmt: skip
Utfall = Literal["ok", "skjermet", "avvist"]
"""``skjermet``: done, to a case with strict shielding. ``avvist``: not done."""
Feilslag = Literal["mangler", "endret", "kuttet"]


class Logglinje(msgspec.Struct, frozen=True, kw_only=True):
    """One line. ``sak`` is the case's opaque id, empty when it is about the whole store; ``naar`` is ISO 8601 with zone."""

    nr: int
    naar: str
    av: str
    handling: str
    sak: str
    utfall: str
    kjede: bytes

    @property
    def tid(self) -> datetime:
        return datetime.fromisoformat(self.naar)


class Loggfeil(msgspec.Struct, frozen=True, kw_only=True):
    """The first line that is not as it was written: gone, changed (or moved), or cut away at the end."""

    nr: int
    slag: Feilslag


def link(before: bytes, nr: int, naar: str, av: str, handling: str, sak: str, utfall: str) -> bytes:
    """What binds a line to all lines before it. ``before`` is empty for the first."""
    said = json.dumps([nr, naar, av, handling, sak, utfall], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(before + said.encode("ascii")).digest()


def first_fault(lines: Iterable[Logglinje], newest: tuple[int, bytes]) -> Loggfeil | None:
    """The first line that is wrong. ``newest`` is number and link of the last line ever written, kept apart from the lines."""
    before, number = b"", 0
    for line in lines:
        number += 1
        if line.nr != number:
            return Loggfeil(nr=number, slag="mangler")
        if line.kjede != link(before, line.nr, line.naar, line.av, line.handling, line.sak, line.utfall):
            return Loggfeil(nr=number, slag="endret")
        before = line.kjede
    if number < newest[0]:
        return Loggfeil(nr=number + 1, slag="kuttet")
    return None if (number, before) == newest else Loggfeil(nr=number, slag="endret")


def handling_of(events: Sequence[Hendelse]) -> Handling:
    """What a change is called in the log."""
    if any(isinstance(event, Opprettet) for event in events):
        return "opprettet"
    if events and all(isinstance(event, Eksportert) for event in events):
        return "eksportert"
    return "rettet" if any(isinstance(event, Svarte) and event.rettet for event in events) else "endret"
