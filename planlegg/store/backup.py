"""A copy of a store in one file: made beside its place, opened and compared, and only then given its name."""

import hashlib
import shutil
from datetime import datetime
from errno import ENOSPC
from pathlib import Path

import msgspec
from sqlalchemy import Connection, func, inspect, select

from planlegg.errors import PlanleggError, StoreDamaged, UsageFault
from planlegg.store import container
from planlegg.store.engine import connect, outside
from planlegg.store.faults import DiskFull, told
from planlegg.store.files import COPYING, OWNER_FOLDER, clear_work, not_copied, settle, sync, work_folder, write_new
from planlegg.store.keyfile import from_bytes
from planlegg.store.places import DATABASE, KEY_FILE
from planlegg.store.schema import verify
from planlegg.store.tables import METADATA, SAK

ENDING = ".kopi"


class Kopi(msgspec.Struct, frozen=True, kw_only=True):
    """A copy that was written and read back: where, how large, how many cases, and which older ones it took the place of."""

    sti: str
    byte: int
    saker: int
    fjernet: tuple[str, ...] = ()


def make_copy(folder: Path, key: bytes, target: Path) -> Kopi:
    """Copy the store to a new file. Others may read meanwhile; whoever saves waits for the short time it takes.

    Raises ``UsageFault`` when something stands there already, ``StoreDamaged`` when the copy does not say what the store says.
    """
    if target.exists() or target.is_symlink():
        raise _stands(target)
    try:
        clear_work(target.parent, COPYING)
        work = work_folder(target.parent, COPYING)
        try:
            made, cases = _made(folder, key, work)
            settle(made, target)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        sync(target.parent)
        return Kopi(sti=str(target), byte=target.stat().st_size, saker=cases)
    except FileExistsError:
        raise _stands(target) from None
    except FileNotFoundError:
        raise UsageFault("Mappa {mappe} finnes ikke. Lag den først.", mappe=target.parent) from None
    except DiskFull:
        raise not_copied(OSError(ENOSPC, ""), target, _size(folder)) from None
    except OSError as error:
        raise not_copied(error, target, _size(folder)) from None


def generation(folder: Path, now: datetime) -> Path:
    """A free name in a folder of copies, which sorts after all earlier ones."""
    stem = f"lager-{now:%Y-%m-%dT%H%M%S}"
    names = [stem, *(f"{stem}-{n:02}" for n in range(2, 100))]
    return next((folder / (name + ENDING) for name in names if not (folder / (name + ENDING)).exists()), folder / (stem + ENDING))


def let_go(folder: Path, store: str, keep: int, made: Path) -> tuple[str, ...]:
    """Remove the oldest copies of this very store in a folder, so that ``keep`` are left; what was removed, oldest first.

    ``made`` was made just now and stays, whatever the clock, and so its name, says.
    """
    own = [path for path in sorted(folder.glob(f"lager-*{ENDING}"), key=lambda path: path.stem) if store_of(path) == store]
    older = [path for path in own if path.name != made.name]
    gone = older[: max(0, len(own) - keep)]
    for path in gone:
        path.unlink()
    if gone:
        sync(folder)
    return tuple(str(path) for path in gone)


def store_of(copy: Path) -> str | None:
    """The id of the store a file is a copy of; nothing when it is no copy that can be read."""
    try:
        return from_bytes(container.key_file_of(copy)).lager
    except (PlanleggError, OSError):
        return None


def content_digest(connection: Connection) -> str:
    """One number for everything that stands in the store's own tables, in the order of their keys."""
    seen = hashlib.sha256()
    known = set(inspect(connection).get_table_names())
    for table in METADATA.sorted_tables:
        if table.name in known:
            seen.update(table.name.encode())
            for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
                seen.update(repr(tuple(row)).encode())
    return seen.hexdigest()


def _made(folder: Path, key: bytes, work: Path) -> tuple[Path, int]:
    """The finished copy in ``work``, and the number of cases in it."""
    source = connect(folder / DATABASE, key)
    holding = connect(folder / DATABASE, key)
    try:
        with told(), holding.connect().execution_options(writes=True) as turn, turn.begin():
            key_file = (folder / KEY_FILE).read_bytes()
            write_new(work / DATABASE, b"")
            outside(source, "VACUUM INTO ?", str(work / DATABASE))
            expected = content_digest(turn)
        sync(work / DATABASE)
        made = work / f"hel{ENDING}"
        container.pack(made, key_file, work / DATABASE)
        return made, _proven(made, key, expected, work / "lest")
    finally:
        source.dispose()
        holding.dispose()


def _proven(made: Path, key: bytes, expected: str, room: Path) -> int:
    """Take the copy apart again, open what was in it, and compare every row."""
    room.mkdir(OWNER_FOLDER)
    container.unpack(made, room)
    engine = connect(room / DATABASE, key)
    try:
        verify(engine, from_bytes((room / KEY_FILE).read_bytes()).lager)
        with told(), engine.begin() as connection:
            if content_digest(connection) != expected:
                raise StoreDamaged("Kopien ble ikke lik lageret og er fjernet. Lageret er ikke rørt. Prøv en annen disk.")
            return int(connection.execute(select(func.count()).select_from(SAK)).scalar_one())
    finally:
        engine.dispose()


def _size(folder: Path) -> int:
    try:
        return (folder / DATABASE).stat().st_size
    except OSError:
        return 0


def _stands(target: Path) -> UsageFault:
    return UsageFault("{sti} finnes fra før og er ikke rørt. Velg et annet navn.", sti=target)
