"""Files that only their owner may read, from the moment they exist, and that are durable before anything is said."""

import errno
import os
import shutil
import tempfile
from pathlib import Path

from planlegg.errors import PlanleggError, reason

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700
COPYING = "planlegg-kopi"
"""The stem of the folders a copy is made ready in."""
_WORK = ".ny"
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, and wait until it is on the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_FILE)
    with os.fdopen(descriptor, "wb") as file:
        path.chmod(OWNER_FILE)  # a mask may have taken the owner's own rights away
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def replace_file(path: Path, data: bytes) -> None:
    """Exchange the content of a file: whoever reads it, also after a power cut, finds all of the old or all of the new."""
    beside = path.with_name(f".{path.name}.ny")
    beside.unlink(missing_ok=True)  # what a run that was cut down had not finished
    try:
        write_new(beside, data)
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync(path.parent)


def settle(made: Path, path: Path) -> None:
    """Give a finished file its name, never over another. Raises ``FileExistsError``.

    Memory sticks cannot give a file two names; there it is moved.
    """
    try:
        os.link(made, path)
    except OSError as error:
        if error.errno not in _NO_LINKS or os.path.lexists(path):
            raise
        made.rename(path)
    else:
        made.unlink()
    sync(path.parent)


def work_folder(parent: Path, stem: str) -> Path:
    """A hidden folder to make something ready in, for its owner only. Its name tells which process it belongs to."""
    made = Path(tempfile.mkdtemp(prefix=f".{stem}.{os.getpid()}.", suffix=_WORK, dir=parent))
    made.chmod(OWNER_FOLDER)
    return made


def clear_work(parent: Path, stem: str) -> None:
    """Take away the work folders of processes that are no more. What cannot be taken away stays."""
    try:
        left = [path for path in parent.iterdir() if path.name.startswith(f".{stem}.") and path.name.endswith(_WORK)]
    except OSError:
        return
    for path in left:
        owner = path.name.removeprefix(f".{stem}.").partition(".")[0]
        if owner.isdecimal() and not alive(int(owner)):
            shutil.rmtree(path, ignore_errors=True)


def alive(process: int) -> bool:
    """Whether there is such a process. Where one cannot ask, there is."""
    if os.name == "nt":
        return True  # there one cannot ask without ending it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


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
    return PlanleggError("Lageret kunne ikke lages i {mappe} ({feil}). Ingenting er endret.", mappe=place, feil=reason(error))


def not_read(error: OSError, place: Path) -> PlanleggError:
    """Why a store could not be read."""
    if error.errno in _CLOSED:
        return PlanleggError("Du har ikke tilgang til lageret i {mappe}. Se på rettighetene til mappa.", mappe=place)
    return PlanleggError("Lageret i {mappe} kan ikke leses ({feil}).", mappe=place, feil=reason(error))


def not_copied(error: OSError, target: Path, needed: int) -> PlanleggError:
    """Why a copy could not be written, and how much room it wants: the copy itself, and a second one while it is proven."""
    if error.errno in _FULL:
        return PlanleggError(
            "Det er ikke plass til {sti}. Det trengs rundt {mb} MB mens kopien lages. Ingenting er endret.",
            sti=target,
            mb=3 * needed // 1_000_000 + 1,
        )
    return PlanleggError("Kan ikke skrive {sti}: {grunn}. Ingenting er endret.", sti=target, grunn=reason(error))
