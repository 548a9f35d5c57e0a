"""Write a document someone asked for: whole or not at all, readable by its owner only, never over another."""

import os
import stat
import tempfile
from pathlib import Path

from planlegg.errors import PlanleggError, UsageFault, reason


def write_new(path: Path, text: str, *, replace: bool = False) -> None:
    """Put ``text`` (UTF-8) at ``path`` with mode 0600. Raises when something stands there and ``replace`` is not set."""
    if path.is_dir():
        raise UsageFault("{sti} er en mappe. Oppgi et filnavn.", sti=path)
    if path.exists() and not replace:
        raise UsageFault("{sti} finnes fra før og er ikke rørt. Velg et annet navn, eller bruk --overskriv.", sti=path)
    if replace and os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        raise UsageFault("{sti} er en lenke eller en enhet, ikke en vanlig fil. Ingenting er skrevet. Oppgi en fil.", sti=path)
    try:
        handle, name = tempfile.mkstemp(prefix=".planlegg-", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            if replace:
                os.replace(name, path)
            else:
                os.link(name, path)
                os.unlink(name)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except FileNotFoundError:
        raise UsageFault("Mappa {mappe} finnes ikke. Lag den først.", mappe=path.parent) from None
    except FileExistsError:
        raise UsageFault("{sti} finnes fra før og er ikke rørt.", sti=path) from None
    except OSError as fault:
        raise PlanleggError("Kan ikke skrive {sti}: {grunn}. Ingenting er skrevet.", sti=path, grunn=reason(fault)) from None
