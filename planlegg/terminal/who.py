"""Who sits at the machine, as it says itself. A claim that tells colleagues apart, not a proof."""

import getpass
import os

from planlegg.text.harmless import one_line
from planlegg.text.siffer import mask

WHO_ENV = "PLANLEGG_HVEM"
LONGEST = 64
UNKNOWN = "veileder"


def who() -> str:
    """The name set for the program, else the system's user name, on one line and without an identity number; else ``veileder``."""
    name = os.environ.get(WHO_ENV, "").strip()
    if not name:
        try:
            name = getpass.getuser()
        except (KeyError, OSError, ImportError):
            name = ""
    return mask(one_line(name))[0][:LONGEST].strip() or UNKNOWN
