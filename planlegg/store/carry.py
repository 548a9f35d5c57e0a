"""Carry what was closed after a copy was taken over into the store that comes back from it."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, Engine, insert, select, update

from planlegg.domain.closed_since import closed_since
from planlegg.domain.fold import fold
from planlegg.domain.hendelse import Innforing
from planlegg.domain.logg import handling_of
from planlegg.domain.sak import Sak
from planlegg.errors import PlanleggError
from planlegg.store import logg
from planlegg.store.faults import told
from planlegg.store.rows import decoded, row_of
from planlegg.store.tables import HENDELSE, SAK
from planlegg.usecases.case import entries
from planlegg.usecases.overview import overview, packed


def closed_again(connection: Connection, present: Engine | None, now: datetime, by: str) -> int | None:
    """Close in the restored cases what is closed in ``present``; in how many. ``None`` when the present ones cannot be read."""
    if present is None:
        return 0
    count = 0
    try:
        with told(), present.begin() as there:
            for key in connection.execute(select(SAK.c.id)).scalars().all():
                old, newer = _case(connection, key), _case(there, key)
                found = closed_since(old, newer)
                if found:
                    _add(connection, key, old, entries(old, found, now, by), by)
                    count += 1
    except (PlanleggError, msgspec.MsgspecError, ValueError, TypeError):
        return None
    return count


def _case(connection: Connection, key: str) -> Sak:
    wanted = select(HENDELSE.c.nr, HENDELSE.c.naar, HENDELSE.c.av, HENDELSE.c.innhold).where(HENDELSE.c.sak == key)
    return fold(decoded(connection.execute(wanted.order_by(HENDELSE.c.nr)).all()))


def _add(connection: Connection, key: str, old: Sak, added: list[Innforing], by: str) -> None:
    after = fold(added, old)
    connection.execute(insert(HENDELSE), [row_of(key, entry) for entry in added])
    connection.execute(update(SAK).where(SAK.c.id == key).values(siste=after.nr, oversikt=packed(overview(after))))
    what = handling_of([entry.hendelse for entry in added])
    logg.write(connection, what, sak=key, now=added[0].naar, by=by, utfall="skjermet" if after.skjermet else "ok")
