"""Open a store: read the key file, derive, and look before believing."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from planlegg.errors import StoreDamaged, UsageFault
from planlegg.store.files import not_read
from planlegg.store.keyfile import MOST_BYTES, Nokkelfil, Slag, from_bytes, too_little_memory, unwrap
from planlegg.store.places import DATABASE, KEY_FILE
from planlegg.store.process import no_core_dumps
from planlegg.store.swap import finish_swap

if TYPE_CHECKING:
    from planlegg.store.lager import Lager

_PAGE = 4096


def open_store(folder: Path, secret: str, *, slag: Slag = "passord") -> "Lager":
    """Unlock a store with its passphrase, or with ``slag`` by its recovery key. Takes about a second by design.

    An older store is copied and brought up to this program's format. What a run that was cut down had not finished, is.
    Raises ``UsageFault`` when there is no store, ``WrongPassphrase``, ``StoreDamaged`` (also when it is newer than the
    program) and ``StoreLocked``. A store that is missing or empty is never made or opened as an empty one.
    """
    no_core_dumps()
    finish_swap(folder)
    file = read_key_file(folder)
    _look_at(folder / DATABASE)
    try:
        with ThreadPoolExecutor(1) as pool:
            derived = pool.submit(unwrap, file, secret, slag)
            import planlegg.store.lager  # noqa: F401  the database library loads while the key is derived

            return opened(folder, file, derived.result())
    except MemoryError:
        raise too_little_memory(file.nokler[0].kostnad) from None


def opened(folder: Path, file: Nokkelfil, key: bytes) -> "Lager":
    """The store with its data key in hand."""
    from planlegg.store.engine import connect
    from planlegg.store.erase import tidy, untidy
    from planlegg.store.lager import Lager
    from planlegg.store.migrate import migrate
    from planlegg.store.schema import FORMAT, look_first, verify

    look_first(folder / DATABASE, key, file.lager)
    engine = connect(folder / DATABASE, key)
    try:
        found = verify(engine, file.lager)
        notes = () if found == FORMAT else (migrate(engine, folder, key, found),)
        if untidy(engine):
            tidy(engine)
    except BaseException:
        engine.dispose()
        raise
    return Lager(engine, folder / DATABASE, key=key, merknader=notes)


def read_key_file(folder: Path) -> Nokkelfil:
    """The key file of a store. Raises ``UsageFault`` when there is no store and ``StoreDamaged`` when the file is not whole."""
    path = folder / KEY_FILE
    if path.exists() and not path.is_file():
        raise _odd(KEY_FILE)
    try:
        with path.open("rb") as stream:
            return from_bytes(stream.read(MOST_BYTES + 1))
    except (FileNotFoundError, NotADirectoryError):
        if (folder / DATABASE).exists():
            raise StoreDamaged("Lageret er skadet: nøkkelfila {fil} er borte. Bruk sikkerhetskopien.", fil=KEY_FILE) from None
        raise UsageFault("Det er ikke noe lager i {mappe}. Lag et med «planlegg lager opprett».", mappe=folder) from None
    except OSError as error:
        raise not_read(error, folder) from None


def _look_at(database: Path) -> None:
    """A database that is gone or less than a page is damaged; the library would take it for a new, empty one."""
    if database.exists() and not database.is_file():
        raise _odd(DATABASE)
    try:
        size = database.stat().st_size
    except FileNotFoundError:
        size = 0
    except OSError as error:
        raise not_read(error, database.parent) from None
    if size < _PAGE:
        raise StoreDamaged("Lageret er skadet: {fil} er ikke hel. Ingenting er endret. Bruk sikkerhetskopien.", fil=DATABASE)


def _odd(name: str) -> StoreDamaged:
    """Said of a folder, a pipe or a device in the place of a file; it is never opened, for that could be to wait for ever."""
    return StoreDamaged("Lageret er skadet: {fil} er ikke en vanlig fil. Ingenting er endret. Bruk sikkerhetskopien.", fil=name)
