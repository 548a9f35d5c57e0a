"""The store of cases: events in, events out, one transaction at a time."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, get_args
from uuid import uuid4

import msgspec
from sqlalchemy import Connection, Engine, func, insert, select, update

from planlegg.domain.alfabet import norwegian_order
from planlegg.domain.hendelse import Hendelse, Innforing, Skjerming
from planlegg.domain.logg import Handling, Loggfeil, Logglinje, Utfall, handling_of
from planlegg.errors import Fault, PlanleggError, StoreDamaged, StoreLocked
from planlegg.store import logg
from planlegg.store.backup import Kopi, let_go, make_copy
from planlegg.store.copies import forget, holds, known, remember, take_out
from planlegg.store.erase import erase_cases, tidy
from planlegg.store.faults import damaged, told
from planlegg.store.files import COPYING, clear_work
from planlegg.store.swap import drop_staging
from planlegg.store.tables import HENDELSE, LAGER, SAK

_DECODER: msgspec.json.Decoder[Hendelse] = msgspec.json.Decoder(Hendelse)
_KINDS = frozenset(kind.__struct_config__.tag for kind in get_args(Hendelse))


_SHIELDING = b'"type":"skjerming"'


class Sporing(NamedTuple):
    """Who looks, the clock of the log, and what reading a case is called."""

    by: str
    clock: Callable[[], datetime]
    handling: Handling = "vist"


class _Kind(msgspec.Struct):
    type: str


class Lager:
    """An unlocked store. Implements ``usecases.ports.Store``; close it when the work is done."""

    def __init__(self, engine: Engine, file: Path, *, key: bytes, merknader: tuple[Fault, ...] = ()) -> None:
        self._engine = engine
        self._file = file
        self._key = key
        self._opened = _identity(file)
        self.merknader = merknader
        """What whoever opened the store should be told: what was done to it on the way in."""
        self._trace: Sporing | None = None
        self._seen: set[tuple[str, str]] = set()

    def trace(self, by: str, clock: Callable[[], datetime]) -> None:
        """From now on no case is read without a line in the audit log; ``by`` and ``clock`` stand in every line."""
        self._trace = Sporing(by, clock)

    @contextmanager
    def untraced(self) -> Iterator[None]:
        """Cases that are read meanwhile are shown to nobody: a check, or the making of a list."""
        kept, self._trace = self._trace, None
        try:
            yield
        finally:
            self._trace = kept

    @contextmanager
    def seen_as(self, handling: Handling) -> Iterator[None]:
        """What reading a case is called in the log meanwhile."""
        if self._trace is None:
            yield
            return
        kept, self._trace = self._trace, self._trace._replace(handling=handling)
        try:
            yield
        finally:
            self._trace = kept

    def note(self, handling: Handling, alias: str = "", utfall: Utfall = "ok") -> None:
        """A line of its own, of the whole store or of one case. Raises, so that what it tells about is not done, when it cannot stand."""
        if self._trace is not None:
            with told(), self._writing() as connection:
                case = _find(connection, alias) if alias else None
                self._line(connection, handling, case.id if case is not None else "", utfall=utfall)

    def log(self, alias: str | None = None) -> tuple[Logglinje, ...]:
        """The audit log, or the lines about one case."""
        with told(), self._engine.begin() as connection:
            if alias is None:
                return logg.read(connection)
            case = _find(connection, alias)
            return logg.read(connection, case.id) if case is not None else ()

    def log_fault(self) -> Loggfeil | None:
        """The first line of the audit log that is not as it was written."""
        with told(), self._engine.begin() as connection:
            return logg.verify(connection)

    def log_cut(self) -> bool:
        """Whether lines of the audit log are gone, at a quick look."""
        with told(), self._engine.begin() as connection:
            return logg.cut(connection)

    def last_used(self) -> datetime | None:
        """When the audit log got its newest line."""
        with told(), self._engine.begin() as connection:
            return logg.last_written(connection)

    def case_ids(self) -> dict[str, str]:
        """Alias of every case by its opaque id."""
        with told(), self._engine.begin() as connection:
            return {row.id: row.alias for row in connection.execute(select(SAK.c.id, SAK.c.alias))}

    def _line(
        self,
        connection: Connection,
        handling: Handling,
        sak: str,
        *,
        now: datetime | None = None,
        by: str = "",
        utfall: Utfall = "ok",
    ) -> None:
        """One line: the traced who and when where there are any, so that a date given for the run does not move the log."""
        if self._trace is not None:
            now, by = self._trace.clock(), self._trace.by
        if now is not None:
            hidden = utfall == "ok" and _shielded(connection, sak)
            logg.write(connection, handling, sak=sak, now=now, by=by, utfall="skjermet" if hidden else utfall)

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
            case = _find(connection, alias)
            if case is None:
                return []
            wanted = select(HENDELSE.c.nr, HENDELSE.c.naar, HENDELSE.c.av, HENDELSE.c.innhold).where(HENDELSE.c.sak == case.id)
            rows = connection.execute(wanted.order_by(HENDELSE.c.nr)).all()
            self._show(connection, case.id)
        if [row.nr for row in rows] != list(range(1, case.siste + 1)):
            raise damaged()
        try:
            return _decoded(rows)
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
            self._line(connection, handling_of(events), key, now=now, by=by)
        return entries

    def _reading(self, alias: str) -> AbstractContextManager[Connection]:
        """To show a case is to write a line about it, in the same transaction; once in a run."""
        return self._engine.begin() if self._trace is None else self._writing()

    def _show(self, connection: Connection, case: str) -> None:
        if self._trace is None or (case, self._trace.handling) in self._seen:
            return
        self._line(connection, self._trace.handling, case)
        self._seen.add((case, self._trace.handling))

    def case_id(self, alias: str) -> str | None:
        """The opaque id of a case; ``None`` when there is no such case."""
        with told(), self._engine.begin() as connection:
            case = _find(connection, alias)
        return None if case is None else str(case.id)

    def shielded_id(self, alias: str) -> str | None:
        """The opaque id of a case with strict shielding; ``None`` for any other."""
        with told(), self._engine.begin() as connection:
            case = _find(connection, alias)
            return str(case.id) if case is not None and _shielded(connection, case.id) else None

    def erase(self, alias: str, now: datetime) -> bool | None:
        """Take a case away for good. ``None`` when there is none; ``False`` when another program still has old pages in use.

        The id of the case stays on the list of erased ones, so that no copy brings it back. Copies are not touched.
        """
        with told(), self._writing() as connection:
            case = _find(connection, alias)
            if case is None:
                return None
            self._line(connection, "slettet", case.id)
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

    def let_go(self, folder: Path, keep: int) -> tuple[str, ...]:
        """Remove the oldest copies of this store in a folder, so that ``keep`` are left; what was removed."""
        gone = let_go(folder, self.store_id, keep)
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

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """The one who may write, in the very file that was opened; all of it or nothing."""
        with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            if _identity(self._file) != self._opened:
                raise PlanleggError("Lageret er flyttet, slettet eller byttet ut mens det var åpent. Det siste er ikke lagret.")
            yield connection

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


def newer_kind(contents: Iterable[bytes]) -> StoreDamaged | None:
    """The first event of a kind that this program does not know: written by a newer one, which is no damage."""
    for content in contents:
        try:
            kind = msgspec.json.decode(content, type=_Kind).type
        except msgspec.MsgspecError:
            return None
        if kind not in _KINDS:
            return StoreDamaged(
                "Saken har noe som er skrevet av en nyere utgave av programmet («{slag}»). Ingenting er endret. "
                "Bruk den nyere utgaven.",
                slag=kind,
            )
    return None


def _shielded(connection: Connection, case: str) -> bool:
    """Whether the case has strict shielding now."""
    wanted = select(HENDELSE.c.innhold).where(HENDELSE.c.sak == case, func.instr(HENDELSE.c.innhold, _SHIELDING) > 0)
    last = connection.execute(wanted.order_by(HENDELSE.c.nr.desc()).limit(1)).scalar()
    event = _DECODER.decode(last) if last is not None else None
    return isinstance(event, Skjerming) and event.paa


def _decoded(rows: Iterable[Any]) -> list[Innforing]:
    return [
        Innforing(nr=row.nr, naar=datetime.fromisoformat(row.naar), av=row.av, hendelse=_DECODER.decode(row.innhold))
        for row in rows
    ]


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
