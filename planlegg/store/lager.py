"""The store of cases: events in, events out, one transaction at a time."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import msgspec
from sqlalchemy import Connection, Engine, insert, select, update

from planlegg.domain.alfabet import norwegian_order
from planlegg.domain.hendelse import Hendelse, Innforing
from planlegg.errors import PlanleggError, StoreLocked
from planlegg.store.faults import damaged, told
from planlegg.store.tables import HENDELSE, SAK

_DECODER: msgspec.json.Decoder[Hendelse] = msgspec.json.Decoder(Hendelse)


class Lager:
    """An unlocked store. Implements ``usecases.ports.Store``; close it when the work is done."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file
        self._opened = _identity(file)

    def aliases(self) -> list[str]:
        """Aliases of all cases, in Norwegian order."""
        return [alias for alias, _, _ in self.overviews()]

    def overviews(self) -> list[tuple[str, int, bytes]]:
        """Alias, number of the last event and the kept line of every case, in Norwegian order."""
        with told(), self._engine.begin() as connection:
            rows = connection.execute(select(SAK.c.alias, SAK.c.siste, SAK.c.oversikt)).all()
        return sorted(((alias, last, line) for alias, last, line in rows), key=lambda row: norwegian_order(row[0]))

    def events(self, alias: str) -> list[Innforing]:
        """All events of one case in order; an empty list when there is no such case. Raises ``StoreDamaged`` if one is gone."""
        with told(), self._engine.begin() as connection:
            case = _find(connection, alias)
            if case is None:
                return []
            wanted = select(HENDELSE.c.nr, HENDELSE.c.naar, HENDELSE.c.av, HENDELSE.c.innhold).where(HENDELSE.c.sak == case.id)
            rows = connection.execute(wanted.order_by(HENDELSE.c.nr)).all()
        if [row.nr for row in rows] != list(range(1, case.siste + 1)):
            raise damaged()
        try:
            return [
                Innforing(nr=row.nr, naar=datetime.fromisoformat(row.naar), av=row.av, hendelse=_DECODER.decode(row.innhold))
                for row in rows
            ]
        except (msgspec.MsgspecError, ValueError, TypeError):
            raise damaged() from None

    def append(
        self, alias: str, events: Sequence[Hendelse], *, expected: int, now: datetime, by: str, oversikt: bytes = b""
    ) -> list[Innforing]:
        """Add events after number ``expected`` (0 for a new case), all or none; durable when it returns.

        Raises ``StoreLocked`` when others came first, or keep the store busy for more than two seconds.
        """
        if now.tzinfo is None:
            raise ValueError("now must have a zone")
        entries = [Innforing(nr=expected + n, naar=now, av=by, hendelse=event) for n, event in enumerate(events, start=1)]
        if not entries:
            return entries
        with told(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            if _identity(self._file) != self._opened:
                raise PlanleggError("Lageret er flyttet, slettet eller byttet ut mens det var åpent. Det siste er ikke lagret.")
            case = _find(connection, alias)
            if case is not None and case.siste != expected:
                raise _came_first(connection, case.id)
            if case is None and expected:
                raise StoreLocked("Saken er tatt bort av en annen siden du åpnet den. Det siste er ikke lagret.")
            key = case.id if case is not None else uuid4().hex
            standing = {"siste": entries[-1].nr, "oversikt": oversikt}
            if case is None:
                connection.execute(insert(SAK).values(id=key, nokkel=_key(alias), alias=_nfc(alias), **standing))
            else:
                connection.execute(update(SAK).where(SAK.c.id == key).values(**standing))
            connection.execute(insert(HENDELSE), [_row(key, entry) for entry in entries])
        return entries

    def integrity(self) -> list[str]:
        """What the database itself finds wrong: seals, structure and references; empty when it finds nothing."""
        with told(), self._engine.begin() as connection:
            found = [
                str(row[0])
                for ask in ("integrity_check", "foreign_key_check")
                for row in connection.exec_driver_sql(f"PRAGMA {ask}")
            ]
        return [said for said in found if said != "ok"]

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _identity(file: Path) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; nothing when it is gone."""
    try:
        state = file.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _find(connection: Connection, alias: str) -> Any:
    return connection.execute(select(SAK.c.id, SAK.c.siste).where(SAK.c.nokkel == _key(alias))).one_or_none()


def _came_first(connection: Connection, case: str) -> StoreLocked:
    newest = select(HENDELSE.c.av, HENDELSE.c.naar).where(HENDELSE.c.sak == case).order_by(HENDELSE.c.nr.desc()).limit(1)
    row = connection.execute(newest).one()
    return StoreLocked(
        "En annen ({av}) lagret noe i saken {naar}, etter at du åpnet den. Det siste er ikke lagret. Åpne saken på nytt.",
        av=row.av,
        naar=datetime.fromisoformat(row.naar).strftime("%d.%m.%Y kl. %H.%M"),
    )


def _row(case: str, entry: Innforing) -> dict[str, object]:
    content = msgspec.json.encode(entry.hendelse)
    return {"sak": case, "nr": entry.nr, "naar": entry.naar.isoformat(), "av": entry.av, "innhold": content}


def _nfc(alias: str) -> str:
    return unicodedata.normalize("NFC", alias).strip()


def _key(alias: str) -> str:
    """Two aliases that differ only in capitals are the same client."""
    return unicodedata.normalize("NFC", _nfc(alias).casefold())
