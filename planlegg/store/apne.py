"""Who has a case open at a screen. A row in the store, which goes when they are done, and counts only while their process lives."""

import os
import platform
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import msgspec
from sqlalchemy import Connection, delete, insert, select

from planlegg.store.files import alive
from planlegg.store.tables import LAGER

_PREFIX = "apen:"
_LONGEST = timedelta(hours=12)
"""Nobody sits that long; where it cannot be asked whether a process lives, an older row is taken for one that was left."""


class Apen(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody with a case open: who, since when (with zone), and their process."""

    av: str
    siden: datetime
    maskin: str
    prosess: int
    begynte: str


def enter(connection: Connection, case: str, by: str, now: datetime) -> str:
    """Note that this process has the case open; the row's name, to leave with."""
    here = os.getpid()
    me = Apen(av=by, siden=now, maskin=platform.node(), prosess=here, begynte=_begun(here))
    name = f"{_PREFIX}{case}:{uuid4().hex}"
    connection.execute(insert(LAGER).values(navn=name, verdi=msgspec.json.encode(me).decode()))
    return name


def leave(connection: Connection, name: str) -> None:
    connection.execute(delete(LAGER).where(LAGER.c.navn == name))


def others(connection: Connection, case: str, now: datetime) -> tuple[Apen, ...]:
    """Everyone else who has the case open now, the first one first."""
    rows = connection.execute(select(LAGER.c.verdi).where(LAGER.c.navn.startswith(f"{_PREFIX}{case}:", autoescape=True)))
    found = [msgspec.json.decode(row, type=Apen) for row in rows.scalars()]
    return tuple(sorted((one for one in found if _there(one, now)), key=lambda one: one.siden))


def clear(connection: Connection, case: str = "", now: datetime | None = None) -> None:
    """Take the rows of one case away, or of all; with ``now`` only those of processes that are no more."""
    rows = connection.execute(select(LAGER.c.navn, LAGER.c.verdi).where(LAGER.c.navn.startswith(_PREFIX + case, autoescape=True)))
    for row in rows.all():
        if now is None or not _there(msgspec.json.decode(row.verdi, type=Apen), now, mine=True):
            leave(connection, row.navn)


def _there(one: Apen, now: datetime, *, mine: bool = False) -> bool:
    if one.prosess == os.getpid() and one.maskin == platform.node() and one.begynte == _begun(one.prosess):
        return mine
    if now - one.siden > _LONGEST:
        return False
    return one.maskin != platform.node() or (alive(one.prosess) and one.begynte == _begun(one.prosess))


def _begun(process: int) -> str:
    """When a process began, as the system counts, so that a number used anew is another process; empty where it is not told."""
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
