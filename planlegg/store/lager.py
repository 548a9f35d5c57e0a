"""The store of cases: events in, events out, one transaction at a time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import msgspec
from sqlalchemy import Connection, Engine, insert, select, update

from planlegg.domain.alfabet import norwegian_order
from planlegg.domain.hendelse import Hendelse, Innforing
from planlegg.domain.logg import handling_of
from planlegg.errors import Fault, PlanleggError
from planlegg.store import apne
from planlegg.store.apne import Apen
from planlegg.store.backup import Kopi, let_go, make_copy
from planlegg.store.copies import forget, holds, known, remember, take_out
from planlegg.store.erase import erase_cases, tidy
from planlegg.store.faults import damaged, told
from planlegg.store.files import COPYING, clear_work
from planlegg.store.rows import came_first, composed, decoded, find, key_of, newer_kind, row_of, shielded, taken_away
from planlegg.store.spor import Sporet
from planlegg.store.swap import drop_staging
from planlegg.store.tables import HENDELSE, LAGER, SAK


class Lager(Sporet):
    """An unlocked store. Implements ``usecases.ports.Store``; close it when the work is done."""

    def __init__(self, engine: Engine, file: Path, *, key: bytes, merknader: tuple[Fault, ...] = ()) -> None:
        super().__init__(engine, file)
        self._key = key
        self._met: dict[str, str] = {}
        self.merknader = merknader
        """What whoever opened the store should be told: what was done to it on the way in."""

    def case_ids(self) -> dict[str, str]:
        """Alias of every case by its opaque id."""
        with told(), self._engine.begin() as connection:
            return {row.id: row.alias for row in connection.execute(select(SAK.c.id, SAK.c.alias))}

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
        with told(), self._reading(alias) as connection:
            case = self._same(connection, alias)
            if case is None:
                return []
            wanted = select(HENDELSE.c.nr, HENDELSE.c.naar, HENDELSE.c.av, HENDELSE.c.innhold).where(HENDELSE.c.sak == case.id)
            rows = connection.execute(wanted.order_by(HENDELSE.c.nr)).all()
            self._show(connection, case.id)
        if [row.nr for row in rows] != list(range(1, case.siste + 1)):
            raise damaged()
        try:
            return decoded(rows)
        except (msgspec.MsgspecError, ValueError, TypeError):
            raise newer_kind(row.innhold for row in rows) or damaged() from None

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
        with told(), self._writing() as connection:
            case = self._same(connection, alias)
            if case is not None and case.siste != expected:
                raise came_first(connection, case.id)
            if case is None and expected:
                raise taken_away(connection, "")
            key = case.id if case is not None else uuid4().hex
            standing = {"siste": entries[-1].nr, "oversikt": oversikt}
            if case is None:
                connection.execute(insert(SAK).values(id=key, nokkel=key_of(alias), alias=composed(alias), **standing))
            else:
                connection.execute(update(SAK).where(SAK.c.id == key).values(**standing))
            connection.execute(insert(HENDELSE), [row_of(key, entry) for entry in entries])
            self._line(connection, handling_of(events), key, now=now, by=by)
        return entries

    def _same(self, connection: Connection, alias: str) -> Any:
        """The case as this run met it first. Raises when that one was erased meanwhile, also when a new one has its alias."""
        case, key = find(connection, alias), key_of(alias)
        met = self._met.get(key)
        if met is not None and (case is None or case.id != met):
            raise taken_away(connection, met)
        if case is not None:
            self._met[key] = case.id
        return case

    @contextmanager
    def held(self, alias: str, by: str, now: datetime) -> Iterator[None]:
        """Others who open the case meanwhile are told that it is open here. They can read and write all the same."""
        with told(), self._writing() as connection:
            case = find(connection, alias)
            apne.clear(connection, now=now)
            name = apne.enter(connection, case.id, by, now) if case is not None else ""
        try:
            yield
        finally:
            with suppress(PlanleggError), told(), self._writing() as connection:
                apne.leave(connection, name)

    def others(self, alias: str, now: datetime) -> tuple[Apen, ...]:
        """Who else has the case open at a screen now."""
        with told(), self._engine.begin() as connection:
            case = find(connection, alias)
            return () if case is None else apne.others(connection, case.id, now)

    def case_id(self, alias: str) -> str | None:
        """The opaque id of a case; ``None`` when there is no such case."""
        with told(), self._engine.begin() as connection:
            case = find(connection, alias)
        return None if case is None else str(case.id)

    def shielded_id(self, alias: str) -> str | None:
        """The opaque id of a case with strict shielding; ``None`` for any other."""
        with told(), self._engine.begin() as connection:
            case = find(connection, alias)
            return str(case.id) if case is not None and shielded(connection, case.id) else None

    def erase(self, alias: str, now: datetime) -> bool | None:
        """Take a case away for good. ``None`` when there is none; ``False`` when another program still has old pages in use.

        The id of the case stays on the list of erased ones, so that no copy brings it back. Copies are not touched.
        """
        with told(), self._writing() as connection:
            case = find(connection, alias)
            if case is None:
                return None
            self._line(connection, "slettet", case.id)
            self._met.pop(key_of(alias), None)
            erase_cases(connection, [case.id], now)
        self._clear_leftovers()
        return tidy(self._engine)

    def _clear_leftovers(self) -> None:
        """What runs that were cut down left beside the store and its copies could hold the case too."""
        place = self._file.parent.absolute()
        drop_staging(place)
        clear_work(place.parent, place.name)
        for parent in {place.parent, *(path.parent for path in self.copies())}:
            clear_work(parent, COPYING)

    def copy(self, target: Path) -> Kopi:
        """Copy the store to a new file, prove the copy, and note where it lies."""
        made = make_copy(self._file.parent, self._key, target)
        with told(), self._writing() as connection:
            remember(connection, target)
            self._line(connection, "kopiert", "")
        return made

    def let_go(self, folder: Path, keep: int, made: Path) -> tuple[str, ...]:
        """Remove the oldest copies of this store in a folder, never ``made``, so that ``keep`` are left; what was removed."""
        gone = let_go(folder, self.store_id, keep, made)
        with told(), self._writing() as connection:
            forget(connection, gone)
        return gone

    def copies(self) -> tuple[Path, ...]:
        """Every copy that was made of this store and the stores that were put aside for one, if they are still there."""
        with told(), self._engine.begin() as connection:
            return tuple(path for path in known(connection) if path.exists())

    def copies_with(self, case: str) -> tuple[tuple[Path, bool | None], ...]:
        """The known copies that hold a case (``True``), or of which nobody can tell (``None``)."""
        found = ((path, holds(path, self._key, self.store_id, case)) for path in self.copies())
        return tuple((path, held) for path, held in found if held is not False)

    def take_out(self, copy: Path, case: str, now: datetime) -> None:
        """Rewrite one copy without a case."""
        take_out(copy, self._key, self.store_id, case, now)

    @property
    def store_id(self) -> str:
        """The store's own random id."""
        with told(), self._engine.begin() as connection:
            return str(connection.execute(select(LAGER.c.verdi).where(LAGER.c.navn == "lager")).scalar_one())

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
