"""Who sits at the machine, as it says itself. A claim that tells colleagues apart, not a proof."""

import getpass
import os

from planlegg.text.harmless import one_line

WHO_ENV = "PLANLEGG_HVEM"
LONGEST = 64
UNKNOWN = "veileder"


def who() -> str:
    """The name set for the program, else the system's user name, on one line; ``veileder`` when there is none."""
    name = os.environ.get(WHO_ENV, "").strip()
    if not name:
        try:
            name = getpass.getuser()
        except (KeyError, OSError, ImportError):
            name = ""
    return one_line(name)[:LONGEST].strip() or UNKNOWN
