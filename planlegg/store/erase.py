"""Take a case away so that nothing of it can be found in the file, and remember only its opaque id.

The rows go in one transaction, together with a mark that the file is to be tidied. The mark goes when no page and no log
holds what was there; a run that is cut down in between leaves it, and whoever opens the store next finishes.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, select

from planlegg.errors import StoreLocked
from planlegg.store import apne
from planlegg.store.engine import outside
from planlegg.store.faults import told
from planlegg.store.tables import HENDELSE, LAGER, SAK, SLETTET

_MARK = "rydding"


def erase_cases(connection: Connection, ids: Iterable[str], now: datetime) -> int:
    """Delete these cases where they are, put all ids on the list of erased ones, and mark the file; how many were there."""
    count = 0
    for case in ids:
        connection.execute(delete(HENDELSE).where(HENDELSE.c.sak == case))
        apne.clear(connection, case)
        count += connection.execute(delete(SAK).where(SAK.c.id == case)).rowcount
        connection.execute(SLETTET.insert().prefix_with("OR IGNORE").values(sak=case, naar=now.isoformat()))
    if count:
        connection.execute(LAGER.insert().prefix_with("OR IGNORE").values(navn=_MARK, verdi=""))
    return count


def erased(connection: Connection) -> frozenset[str]:
    """Opaque ids of every case that was erased."""
    return frozenset(connection.execute(select(SLETTET.c.sak)).scalars())


def untidy(engine: Engine) -> bool:
    """Whether an erasure has not been finished in the file."""
    with told(), engine.begin() as connection:
        return connection.execute(select(LAGER.c.navn).where(LAGER.c.navn == _MARK)).scalar() is not None


def tidy(engine: Engine) -> bool:
    """Write the file anew without what was deleted, and empty its log. ``False`` when another program keeps the log in use."""
    try:
        outside(engine, "VACUUM")
        busy = outside(engine, "PRAGMA wal_checkpoint(TRUNCATE)")[0]
        if busy:
            return False
        with told(), engine.connect().execution_options(writes=True) as connection, connection.begin():
            connection.execute(delete(LAGER).where(LAGER.c.navn == _MARK))
    except StoreLocked:
        return False
    return True
