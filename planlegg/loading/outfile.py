"""Write a document someone asked for: whole or not at all, readable by its owner only, never over another."""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planlegg.errors import PlanleggError, UsageFault, reason

OWNER_FILE = 0o600
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)


class Utkast:
    """A document that is whole on the disk and has not got its name yet: as a file without one, or under a hidden one."""

    def __init__(self, path: Path, data: bytes, handle: int, beside: str) -> None:
        self.path, self.data, self.handle, self.beside = path, data, handle, beside

    def publish(self, *, replace: bool = False) -> None:
        """Give it its name, and wait until that is on the disk."""
        with _told(self.path):
            if not self.beside and not _named(self.handle, self.path):
                other, self.beside = tempfile.mkstemp(prefix=".planlegg-", dir=self.path.parent)
                _fill(other, self.data)
                os.close(other)
            if self.beside and replace:
                os.replace(self.beside, self.path)
            elif self.beside:
                _moved(self.beside, self.path)
            self.beside = ""
            _sync(self.path.parent)

    def drop(self) -> None:
        """What has not got its name, goes."""
        os.close(self.handle)
        if self.beside:
            Path(self.beside).unlink(missing_ok=True)


def write_new(path: Path, text: str, *, replace: bool = False) -> None:
    """Put ``text`` (UTF-8) at ``path`` with mode 0600. Raises when something stands there and ``replace`` is not set."""
    with drafted(path, text, replace=replace) as draft:
        draft.publish(replace=replace)


@contextmanager
def drafted(path: Path, text: str, *, replace: bool = False) -> Iterator[Utkast]:
    """The same in two steps: what must be done once the document is whole, and before it is there, is done in between."""
    if path.is_dir():
        raise UsageFault("{sti} er en mappe. Oppgi et filnavn.", sti=path)
    if path.exists() and not replace:
        raise UsageFault("{sti} finnes fra før og er ikke rørt. Velg et annet navn, eller bruk --overskriv.", sti=path)
    if replace and os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        raise UsageFault("{sti} er en lenke eller en enhet, ikke en vanlig fil. Ingenting er skrevet. Oppgi en fil.", sti=path)
    data = text.encode("utf-8")
    with _told(path):
        draft = Utkast(path, data, *_opened(path, replace=replace))
    try:
        with _told(path):
            _fill(draft.handle, data)
        yield draft
    finally:
        draft.drop()


def _opened(path: Path, *, replace: bool) -> tuple[int, str]:
    """A file without a name where there is such a thing: a run that is cut down then leaves nothing behind."""
    if not replace:
        try:
            return os.open(path.parent, os.O_TMPFILE | os.O_RDWR, OWNER_FILE), ""
        except (AttributeError, OSError):
            pass  # told of below, if it was not only that
    return tempfile.mkstemp(prefix=".planlegg-", dir=path.parent)


def _named(handle: int, path: Path) -> bool:
    """Give a file without a name its name, never over another. ``False`` where the system cannot."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.link(f"/proc/self/fd/{handle}", path.absolute(), src_dir_fd=folder, follow_symlinks=True)
    except FileExistsError:
        raise
    except OSError:
        return False
    finally:
        os.close(folder)
    return True


def _moved(made: str, path: Path) -> None:
    """Give a finished file its name, never over another. Memory sticks cannot give a file two names; there it is moved."""
    try:
        os.link(made, path)
    except OSError as fault:
        if fault.errno not in _NO_LINKS or os.path.lexists(path):
            raise
        os.rename(made, path)
    else:
        os.unlink(made)


def _fill(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb", closefd=False) as file:
        if hasattr(os, "fchmod"):
            os.fchmod(handle, OWNER_FILE)  # a mask may have taken the owner's own rights away
        file.write(data)
        file.flush()
        os.fsync(handle)


def _sync(folder: Path) -> None:
    """Wait until the list of files in a folder is on the disk, where a folder can be opened as a file."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise UsageFault("Mappa {mappe} finnes ikke. Lag den først.", mappe=path.parent) from None
    except FileExistsError:
        raise UsageFault("{sti} finnes fra før og er ikke rørt.", sti=path) from None
    except OSError as fault:
        raise PlanleggError("Kan ikke skrive {sti}: {grunn}. Ingenting er skrevet.", sti=path, grunn=reason(fault)) from None
