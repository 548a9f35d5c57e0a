"""Put a finished store in the place of another. Two steps on the disk; whoever comes after a cut takes the second one."""

import shutil
from pathlib import Path

from planlegg.store.files import sync


def staging(place: Path) -> Path:
    """Where a finished store waits. A folder of this name is always whole: it got the name when it was."""
    return place.with_name(f".{place.name}.gjenopprettes")


def finish_swap(folder: Path) -> None:
    """Take the step that a run which was cut down did not."""
    place = folder.absolute()
    if not place.exists() and not place.is_symlink() and staging(place).is_dir():
        staging(place).rename(place)
        sync(place.parent)


def drop_staging(place: Path) -> None:
    """Take away a store that was made ready and never put in place, while another one stands there."""
    if place.exists() and staging(place).is_dir():
        shutil.rmtree(staging(place), ignore_errors=True)


def swap(made: Path, place: Path, aside: Path | None) -> None:
    """Move what lies in ``place`` to ``aside`` (nothing does when it is ``None``), and ``made`` into its place."""
    waiting = staging(place)
    drop_staging(place)  # of a restoring that was cut down before anything was replaced
    made.rename(waiting)
    sync(place.parent)
    if aside is not None:
        place.rename(aside)
    waiting.rename(place)
    sync(place.parent)
