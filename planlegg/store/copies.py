"""The copies a store knows of: which of them hold a case, and how it is taken out of them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, select

from planlegg.errors import PlanleggError
from planlegg.store import container
from planlegg.store.backup import content_digest, store_of
from planlegg.store.engine import connect
from planlegg.store.erase import erase_cases, tidy
from planlegg.store.faults import told
from planlegg.store.files import COPYING, sync, work_folder
from planlegg.store.keyfile import from_bytes
from planlegg.store.places import DATABASE, KEY_FILE
from planlegg.store.schema import bring_up, verify
from planlegg.store.tables import LAGER, SAK

_PREFIX = "kopi:"


def remember(connection: Connection, copy: Path) -> None:
    """Note where a copy, or a store that was put aside, lies."""
    row = {"navn": _PREFIX + str(copy.absolute()), "verdi": ""}
    connection.execute(LAGER.insert().prefix_with("OR REPLACE").values(**row))


def forget(connection: Connection, copies: tuple[str, ...]) -> None:
    connection.execute(delete(LAGER).where(LAGER.c.navn.in_([_PREFIX + str(Path(copy).absolute()) for copy in copies])))


def known(connection: Connection) -> tuple[Path, ...]:
    """Every copy that was noted, whether it is still there or not."""
    names = connection.execute(select(LAGER.c.navn).where(LAGER.c.navn.startswith(_PREFIX, autoescape=True)))
    return tuple(Path(name.removeprefix(_PREFIX)) for name in sorted(names.scalars()))


def holds(copy: Path, key: bytes, store: str, case: str) -> bool | None:
    """Whether a copy of this store holds a case. ``None`` when it is there and cannot be read, so that nobody knows."""
    if not copy.exists():
        return False
    if (copy_store(copy) or store) != store:
        return False
    try:
        with _opened(copy, key, store) as engine, told(), engine.begin() as connection:
            return connection.execute(select(SAK.c.id).where(SAK.c.id == case)).scalar() is not None
    except (PlanleggError, OSError):
        return None


def take_out(copy: Path, key: bytes, store: str, case: str, now: datetime) -> None:
    """Rewrite a copy without a case: the file is the old one or the new one, never half. Raises when it cannot be done."""
    with _laid_out(copy) as room:
        engine = connect(room / DATABASE, key)
        try:
            verify(engine, store)
            bring_up(engine)
            with told(), engine.connect().execution_options(writes=True) as connection, connection.begin():
                erase_cases(connection, [case], now)
            tidy(engine)
        finally:
            engine.dispose()
        if copy.is_dir():
            return
        made = room / "ny"
        container.pack(made, (room / KEY_FILE).read_bytes(), room / DATABASE)
        os.replace(made, copy)
        sync(copy.parent)


def copy_store(copy: Path) -> str | None:
    """The id of the store that a copy, or a store put aside, is of."""
    if not copy.is_dir():
        return store_of(copy)
    if not (copy / KEY_FILE).is_file():
        return None
    try:
        return from_bytes((copy / KEY_FILE).read_bytes()).lager
    except (PlanleggError, OSError):
        return None


@contextmanager
def _opened(copy: Path, key: bytes, store: str) -> Iterator[Engine]:
    with _laid_out(copy) as room:
        engine = connect(room / DATABASE, key)
        try:
            verify(engine, store)
            yield engine
        finally:
            engine.dispose()


@contextmanager
def _laid_out(copy: Path) -> Iterator[Path]:
    """A folder with the two files of a copy: the store that was put aside itself, or what was packed, still encrypted."""
    if copy.is_dir():
        yield copy
        return
    room = work_folder(copy.parent, COPYING)
    try:
        container.unpack(copy, room)
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def digest_of(copy: Path, key: bytes) -> str | None:
    """One number for all that stands in a copy; nothing when it cannot be read with this key."""
    store = copy_store(copy)
    if store is None:
        return None
    try:
        with _opened(copy, key, store) as engine, told(), engine.begin() as connection:
            return content_digest(connection)
    except (PlanleggError, OSError):
        return None
