"""Where a store lies, and what its files are called. No name tells of a client or an office."""

import os
import sys
from pathlib import Path

from planlegg.errors import UsageFault

KEY_FILE = "nokkel.json"
DATABASE = "saker.db"


def default_folder() -> Path:
    """The store's folder in the user's own data folder. Raises ``UsageFault`` when there is none."""
    return _data_folder() / "planlegg" / "lager"


def _data_folder() -> Path:
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_DATA_HOME", "")
    if os.path.isabs(given):
        return Path(given)
    try:
        home = Path.home()
    except RuntimeError:
        home = Path()
    if not home.is_absolute() or os.environ.get("HOME") == "":
        raise UsageFault("Fant ikke hjemmemappa di. Si hvor lageret skal ligge med --lager MAPPE.")
    if sys.platform == "win32":
        return home / "AppData" / "Local"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    return home / ".local" / "share"
