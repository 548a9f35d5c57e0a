"""Who else can get at the store's files."""

import os
import stat
from pathlib import Path

import msgspec

from planlegg.store.files import OWNER_FILE, OWNER_FOLDER


class ForApen(msgspec.Struct, frozen=True, kw_only=True):
    """A file or folder of the store that others can read or change (``rettigheter``, octal), or that another user owns."""

    sti: str
    rettigheter: str
    annen_eier: bool


def too_open(folder: Path) -> tuple[ForApen, ...]:
    """Everything in the store that is not for its owner only; empty where files have no such rights."""
    if os.name == "nt":
        return ()
    found = []
    for path in (folder, *sorted(folder.iterdir())):
        state = path.lstat()
        foreign = state.st_uid != os.geteuid()
        if stat.S_IMODE(state.st_mode) & 0o077 or foreign:
            found.append(ForApen(sti=str(path), rettigheter=f"{stat.S_IMODE(state.st_mode):04o}", annen_eier=foreign))
    return tuple(found)


def tighten(folder: Path) -> None:
    """Take the rights of others away. Whose the files are is never changed."""
    for path in (folder, *folder.iterdir()):
        if not path.is_symlink() and path.stat().st_uid == os.geteuid():
            path.chmod(OWNER_FOLDER if path.is_dir() else OWNER_FILE)
