"""Files that only their owner may read, from the moment they exist, and that are durable before anything is said."""

import errno
import os
from pathlib import Path

from planlegg.errors import PlanleggError

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, and wait until it is on the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_FILE)
    with os.fdopen(descriptor, "wb") as file:
        path.chmod(OWNER_FILE)  # a mask may have taken the owner's own rights away
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def make_folders(path: Path) -> None:
    """Make a folder and those above it that are missing, each for its owner only."""
    for folder in (*reversed(path.parents), path):
        try:
            folder.mkdir(OWNER_FOLDER)
        except FileExistsError:
            continue
        folder.chmod(OWNER_FOLDER)


def sync(path: Path) -> None:
    """Wait until a file, or the list of files in a folder, is on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # there a folder cannot be opened as a file
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def not_made(error: OSError, place: Path) -> PlanleggError:
    """Why a store could not be made, and what to do."""
    if error.errno in _FULL:
        return PlanleggError(
            "Det er ikke plass til et lager i {mappe}. Ingenting er endret. Rydd plass og prøv igjen.", mappe=place
        )
    if error.errno in _CLOSED:
        return PlanleggError(
            "Du kan ikke skrive i {mappe}. Ingenting er endret. Velg en annen mappe med --lager.", mappe=place.parent
        )
    return PlanleggError("Lageret kunne ikke lages i {mappe} ({feil}). Ingenting er endret.", mappe=place, feil=error.strerror)


def not_read(error: OSError, place: Path) -> PlanleggError:
    """Why a store could not be read."""
    if error.errno in _CLOSED:
        return PlanleggError("Du har ikke tilgang til lageret i {mappe}. Se på rettighetene til mappa.", mappe=place)
    return PlanleggError("Lageret i {mappe} kan ikke leses ({feil}).", mappe=place, feil=error.strerror)
