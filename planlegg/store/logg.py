"""The lines of the audit log in the store. The newest line's number and link stand apart from them, so that a cut is seen."""

from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from planlegg.domain.logg import Handling, Loggfeil, Logglinje, Utfall, first_fault, link
from planlegg.store.tables import LAGER, LOGG

_NEWEST = "logg"


def write(connection: Connection, handling: Handling, *, sak: str, now: datetime, by: str, utfall: Utfall = "ok") -> None:
    """Add one line, in the transaction of what it tells about. ``now`` must have a zone."""
    if now.tzinfo is None:
        raise ValueError("now must have a zone")
    number, before = _newest(connection)
    number += 1
    naar = now.isoformat()
    mark = link(before, number, naar, by, handling, sak, utfall)
    connection.execute(insert(LOGG).values(nr=number, naar=naar, av=by, handling=handling, sak=sak, utfall=utfall, kjede=mark))
    connection.execute(LAGER.insert().prefix_with("OR REPLACE").values(navn=_NEWEST, verdi=f"{number}:{mark.hex()}"))


def read(connection: Connection, sak: str | None = None) -> tuple[Logglinje, ...]:
    """Every line in order, or those about one case."""
    wanted = select(LOGG).order_by(LOGG.c.nr)
    rows = connection.execute(wanted if sak is None else wanted.where(LOGG.c.sak == sak)).mappings()
    return tuple(Logglinje(**row) for row in rows)


def verify(connection: Connection) -> Loggfeil | None:
    """The first line that is not as it was written."""
    lines, kept = read(connection), _kept(connection)
    if kept is None:
        return Loggfeil(nr=lines[-1].nr, slag="endret") if lines else None
    return first_fault(lines, kept)


def cut(connection: Connection) -> bool:
    """A quick look: whether lines are gone, or the last one is not the last that was written. ``verify`` looks at each."""
    count, last = connection.execute(select(func.count(), func.max(LOGG.c.nr))).one()
    mark = connection.execute(select(LOGG.c.kjede).where(LOGG.c.nr == last)).scalar() if count else b""
    return (count, last or 0, mark) != (last or 0, *(_kept(connection) or (0, b"")))


def last_written(connection: Connection) -> datetime | None:
    """When the newest line was written."""
    said = connection.execute(select(LOGG.c.naar).order_by(LOGG.c.nr.desc()).limit(1)).scalar()
    try:
        return datetime.fromisoformat(said) if said else None
    except ValueError:
        return None


def _newest(connection: Connection) -> tuple[int, bytes]:
    """What the next line is bound to. Where a line was lost, the number goes on, so that the gap stays to be seen."""
    last = connection.execute(select(LOGG.c.nr, LOGG.c.kjede).order_by(LOGG.c.nr.desc()).limit(1)).one_or_none()
    kept = _kept(connection) or (0, b"")
    return kept if last is None or kept[0] >= last.nr else (last.nr, last.kjede)


def _kept(connection: Connection) -> tuple[int, bytes] | None:
    said = connection.execute(select(LAGER.c.verdi).where(LAGER.c.navn == _NEWEST)).scalar()
    number, _, mark = (said or "").partition(":")
    try:
        return (int(number), bytes.fromhex(mark)) if number else None
    except ValueError:
        return None
