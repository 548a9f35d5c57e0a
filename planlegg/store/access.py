"""Who else can get at the store's files, and files that do not belong with them."""

import os
import stat
from pathlib import Path

import msgspec

from planlegg.errors import Fault
from planlegg.store.files import OWNER_FILE, OWNER_FOLDER
from planlegg.store.places import DATABASE, KEY_FILE

_OURS = frozenset((KEY_FILE, DATABASE, *(DATABASE + end for end in ("-wal", "-shm", "-journal")), f".{KEY_FILE}.ny"))
_STEMS = tuple(Path(name).stem for name in (KEY_FILE, DATABASE))


class ForApen(msgspec.Struct, frozen=True, kw_only=True):
    """A file or folder of the store that others can read or change (``rettigheter``, octal), or that another user owns."""

    sti: str
    rettigheter: str
    annen_eier: bool


def too_open(folder: Path) -> tuple[ForApen, ...]:
    """Everything in the store that is not for its owner only; empty where files have no such rights."""
    if os.name == "nt":
        return ()
    found = (_state(path) for path in (folder, *sorted(folder.iterdir())))
    return tuple(one for one in found if one is not None)


def doubts(folder: Path) -> tuple[Fault, ...]:
    """Why a person should be asked before this store is used: others can read it, own it, or have made a copy within it."""
    found = [_told(one) for one in too_open(folder)]
    for path in sorted(folder.iterdir()):
        if path.name not in _OURS and path.name.startswith(_STEMS):
            found.append(
                Fault(
                    "", "{sti} ligner en annen utgave av lageret, slik synkronisering kan lage. Ingen av dem er rørt.", sti=path
                )
            )
    return tuple(found)


def doubts_about(file: Path) -> tuple[Fault, ...]:
    """The same for one file with a secret in it."""
    one = _state(file) if os.name != "nt" and file.is_file() else None
    return () if one is None else (_told(one),)


def _told(one: ForApen) -> Fault:
    if one.annen_eier:
        return Fault("", "{sti} eies av en annen på maskinen.", sti=one.sti)
    return Fault("", "{sti} kan leses av andre på maskinen ({rettigheter}).", sti=one.sti, rettigheter=one.rettigheter)


def tighten(folder: Path) -> None:
    """Take the rights of others away. Whose the files are is never changed."""
    for path in (folder, *folder.iterdir()):
        if not path.is_symlink() and path.stat().st_uid == os.geteuid():
            path.chmod(OWNER_FOLDER if path.is_dir() else OWNER_FILE)


def _state(path: Path) -> ForApen | None:
    state = path.stat() if not path.is_symlink() else path.lstat()
    foreign = state.st_uid != os.geteuid()
    if not (stat.S_IMODE(state.st_mode) & 0o077 and not path.is_symlink()) and not foreign:
        return None
    return ForApen(sti=str(path), rettigheter=f"{stat.S_IMODE(state.st_mode):04o}", annen_eier=foreign)
