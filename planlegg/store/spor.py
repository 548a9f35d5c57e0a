"""What a store tells of itself: who has seen or changed what, a line of the audit log in the transaction it is about."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine

from planlegg.domain.logg import Handling, Loggfeil, Logglinje, Utfall
from planlegg.errors import PlanleggError
from planlegg.store import logg
from planlegg.store.faults import told
from planlegg.store.rows import find, shielded


class Sporing(NamedTuple):
    """Who looks, the clock of the log, and what reading a case is called."""

    by: str
    clock: Callable[[], datetime]
    handling: Handling = "vist"


class Sporet:
    """The database file of an unlocked store, and its audit log."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file
        self._opened = _identity(file)
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
                case = find(connection, alias) if alias else None
                self._line(connection, handling, case.id if case is not None else "", utfall=utfall)

    def log(self, alias: str | None = None) -> tuple[Logglinje, ...]:
        """The audit log, or the lines about one case."""
        with told(), self._engine.begin() as connection:
            if alias is None:
                return logg.read(connection)
            case = find(connection, alias)
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
            hidden = utfall == "ok" and shielded(connection, sak)
            logg.write(connection, handling, sak=sak, now=now, by=by, utfall="skjermet" if hidden else utfall)

    def _reading(self, alias: str) -> AbstractContextManager[Connection]:
        """To show a case is to write a line about it, in the same transaction; once in a run."""
        return self._engine.begin() if self._trace is None else self._writing()

    def _show(self, connection: Connection, case: str) -> None:
        if self._trace is None or (case, self._trace.handling) in self._seen:
            return
        self._line(connection, self._trace.handling, case)
        self._seen.add((case, self._trace.handling))

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """The one who may write, in the very file that was opened; all of it or nothing."""
        with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            if _identity(self._file) != self._opened:
                raise PlanleggError("Lageret er flyttet, slettet eller byttet ut mens det var åpent. Det siste er ikke lagret.")
            yield connection


def _identity(file: Path) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; nothing when it is gone."""
    try:
        state = file.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino
