"""A new, empty store: made whole beside its place, then moved there in one step."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from planlegg.errors import UsageFault
from planlegg.store.files import clear_work, make_folders, not_made, sync, work_folder, write_new
from planlegg.store.keyfile import Kostnad, new_key_file, to_bytes, too_little_memory
from planlegg.store.passphrase import SHORTEST, weakness
from planlegg.store.places import DATABASE, KEY_FILE
from planlegg.store.process import no_core_dumps

if TYPE_CHECKING:
    from planlegg.store.lager import Lager


def create_store(folder: Path, passphrase: str, *, cost: Kostnad | None = None) -> "Lager":
    """Make a store in ``folder`` and open it. What is there already is never touched.

    Raises ``UsageFault`` for a weak passphrase or a folder that is in use. ``cost`` is for tests and for stores with
    nothing real in them; without it a guess costs what it should.
    """
    weak = weakness(passphrase)
    if weak is not None:
        raise UsageFault(weak, minst=SHORTEST)
    no_core_dumps()
    place = folder.absolute()
    if place.is_symlink():
        place = place.resolve()
    _refuse_if_used(place)
    price = cost or Kostnad()
    try:
        return _made(place, passphrase, price)
    except MemoryError:
        raise too_little_memory(price) from None
    except OSError as error:
        _refuse_if_used(place)
        raise not_made(error, place) from None


def _made(place: Path, passphrase: str, cost: Kostnad) -> "Lager":
    from planlegg.store.engine import connect
    from planlegg.store.schema import lay_out
    from planlegg.store.unlock import opened

    make_folders(place.parent)
    clear_work(place.parent, place.name)
    beside = work_folder(place.parent, place.name)
    try:
        file, key = new_key_file(passphrase, cost)
        write_new(beside / KEY_FILE, to_bytes(file))
        write_new(beside / DATABASE, b"")  # so that the database and what it makes beside it is for its owner only
        lay_out(connect(beside / DATABASE, key), file.lager)
        sync(beside / DATABASE)
        sync(beside)
        if os.name == "nt" and place.is_dir():
            place.rmdir()
        beside.rename(place)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    sync(place.parent)
    return opened(place, file, key)


def _refuse_if_used(place: Path) -> None:
    if place.exists() and not (place.is_dir() and not any(place.iterdir())):
        raise UsageFault("Det ligger allerede noe i {mappe}. Ingenting er endret. Velg en annen mappe.", mappe=place)
