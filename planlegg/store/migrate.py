"""An older store becomes one of this program's format: a copy that was read back first, then all steps in one transaction."""

from pathlib import Path

from sqlalchemy import Engine

from planlegg.errors import Fault
from planlegg.store.backup import ENDING, content_digest, make_copy
from planlegg.store.copies import digest_of, remember
from planlegg.store.engine import connect
from planlegg.store.faults import told
from planlegg.store.places import DATABASE
from planlegg.store.schema import FORMAT, bring_up


def migrate(engine: Engine, folder: Path, key: bytes, found: int) -> Fault:
    """Bring the store up from format ``found``; what to tell. Raises, with the store as it was, when no copy can be made."""
    copy = _copy(folder, key, found)
    bring_up(engine, lambda connection: remember(connection, copy))
    return Fault(
        "",
        "Lageret er gjort om fra format {gammelt} til format {nytt}. En kopi av det gamle ligger i {kopi}.",
        gammelt=found,
        nytt=FORMAT,
        kopi=copy,
    )


def _copy(folder: Path, key: bytes, found: int) -> Path:
    """A verified copy beside the store; one that an earlier try left is used when it says the same."""
    place = folder.absolute()
    names = (f"{place.name}-format-{found}{n}{ENDING}" for n in ("", *(f"-{n}" for n in range(2, 1000))))
    for copy in (place.with_name(name) for name in names):
        if not copy.exists():
            make_copy(folder, key, copy)
            return copy
        if digest_of(copy, key) == _digest(folder, key):
            return copy
    raise AssertionError("a thousand copies of one migration")


def _digest(folder: Path, key: bytes) -> str:
    engine = connect(folder / DATABASE, key)
    try:
        with told(), engine.begin() as connection:
            return content_digest(connection)
    finally:
        engine.dispose()
