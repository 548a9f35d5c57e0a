"""A whole store in one file: an uncompressed ZIP of the key file and the database, both as they lie in a store.

Any program that can open a ZIP can take a store out of it. Nothing in it is readable without the passphrase.
"""

import os
import shutil
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planlegg.errors import StoreDamaged, UsageFault
from planlegg.store.files import OWNER_FILE, not_read, write_new
from planlegg.store.keyfile import MOST_BYTES
from planlegg.store.places import DATABASE, KEY_FILE

_NAMES = [KEY_FILE, DATABASE]
_DAMAGE = (
    zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OverflowError, struct.error,
)  # fmt: skip


def pack(path: Path, key_file: bytes, database: Path) -> None:
    """Write a new file that holds both, and wait until it is on the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_FILE)
    with os.fdopen(descriptor, "wb") as stream:
        path.chmod(OWNER_FILE)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_member(KEY_FILE, len(key_file)), key_file)
            with database.open("rb") as source, archive.open(_member(DATABASE, database.stat().st_size), "w") as target:
                shutil.copyfileobj(source, target, 1 << 20)
        stream.flush()
        os.fsync(stream.fileno())


def key_file_of(path: Path) -> bytes:
    """The key file inside a copy. Raises ``StoreDamaged`` when the file is not a whole copy."""
    with _read(path) as archive:
        return archive.read(KEY_FILE)


def unpack(path: Path, folder: Path) -> None:
    """Lay the two files of a copy in an empty folder. Every byte is checked against the sum that was kept of it."""
    with _read(path) as archive:
        write_new(folder / KEY_FILE, archive.read(KEY_FILE))
        write_new(folder / DATABASE, b"")
        with archive.open(DATABASE) as source, (folder / DATABASE).open("r+b") as target:
            shutil.copyfileobj(source, target, 1 << 20)
            target.flush()
            os.fsync(target.fileno())


@contextmanager
def _read(path: Path) -> Iterator[zipfile.ZipFile]:
    if path.exists() and not path.is_file() and not path.is_dir():
        raise not_whole(path)  # a pipe or a device: to open it could be to wait for ever
    try:
        stream = path.open("rb")
    except FileNotFoundError:
        raise UsageFault("Fila {fil} finnes ikke. Sjekk navnet og mappa.", fil=path) from None
    except IsADirectoryError:
        raise UsageFault("{fil} er en mappe, ikke en sikkerhetskopi.", fil=path) from None
    except OSError as error:
        raise not_read(error, path) from None
    with stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                members = archive.infolist()
                plain = all(one.compress_type == zipfile.ZIP_STORED and one.file_size == one.compress_size for one in members)
                if [one.filename for one in members] != _NAMES or not plain or members[0].file_size > MOST_BYTES:
                    raise not_whole(path)
                yield archive
        except _DAMAGE:
            raise not_whole(path) from None


def not_whole(path: Path) -> StoreDamaged:
    return StoreDamaged("{fil} er ikke en hel sikkerhetskopi av et lager. Ingenting er endret. Prøv en eldre kopi.", fil=path)


def _member(name: str, size: int) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)  # without a date, so that the same store gives the same frame
    member.external_attr = OWNER_FILE << 16
    member.file_size = size
    return member
