"""The index of a large catalogue kept on disk: named by what it was made from, mapped into memory, made again when in doubt."""

import hashlib
import mmap
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from planlegg import __version__
from planlegg.loading.textfile import open_bytes
from planlegg.matching.entry import Post
from planlegg.matching.index import Index, build
from planlegg.matching.kept import dump, restore

LARGE = 1000
"""From so many entries on an index is kept; smaller ones are built faster than they are read."""
KEPT = 4
"""Indexes kept at most; the longest unused is dropped first."""
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH
_NAME = "indeks-{}.bin"


def cache_folder() -> Path | None:
    """Where what can be made again is kept for this user; None when there is no home."""
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    if os.path.isabs(given):
        return Path(given) / "planlegg"
    try:
        return Path.home() / ".cache" / "planlegg"
    except RuntimeError:
        return None


def content_key(path: Path) -> str:
    """A short name for what a catalogue file holds, in this version of the program."""
    with open_bytes(path) as file:
        digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16))
    digest.update(__version__.encode())
    return digest.hexdigest()


def index_of(path: Path, posts: Callable[[], Iterable[Post]]) -> Index:
    """The index of a catalogue file: the kept one, or built from ``posts`` and, when large, kept for the next time."""
    folder, key = cache_folder(), content_key(path)
    kept = open_kept(folder, key) if folder else None
    if kept is not None:
        return kept
    index = build(posts())
    if folder and len(index.ids) >= LARGE:
        keep(folder, key, index)
    return index


def open_kept(folder: Path, key: str) -> Index | None:
    """The index kept for this content. None when there is none, it is damaged, or somebody else could have written it."""
    path = folder / _NAME.format(key)
    try:
        if not _own(folder.lstat()):
            return None
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb"):
            if not _own(os.fstat(handle)):
                return None
            mapped = mmap.mmap(handle, 0, access=mmap.ACCESS_READ)
        os.utime(path)
    except (OSError, ValueError):
        return None
    return restore(memoryview(mapped), key)


def keep(folder: Path, key: str, index: Index) -> bool:
    """Keep an index for the next run, whole or not at all. False when that could not be done; nothing depends on it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _own(folder.lstat()):
            return False
        handle, name = tempfile.mkstemp(prefix=".indeks-", dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(dump(index, key))
            os.replace(name, folder / _NAME.format(key))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _drop_old(folder)
    except OSError:
        return False
    return True


def _own(state: os.stat_result) -> bool:
    """Whether this user alone can have written it."""
    if sys.platform == "win32":
        return True
    return state.st_uid == os.geteuid() and not state.st_mode & _OTHERS_MAY_WRITE and not stat.S_ISLNK(state.st_mode)


def _drop_old(folder: Path) -> None:
    kept = sorted(folder.glob(_NAME.format("*")), key=lambda path: (-path.stat().st_mtime_ns, path.name))
    for path in kept[KEPT:]:
        path.unlink(missing_ok=True)
