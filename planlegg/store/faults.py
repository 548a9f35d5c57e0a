"""What the database library says, told as the program's own faults. Its texts may hold content and are never passed on."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from planlegg.errors import PlanleggError, StoreDamaged, StoreLocked, mark

_SHORT_READ = 522
_ROOM = 5  # MB; far more than any one saving
_FILES = 4  # what one store needs open at a time, and one more


class DiskFull(PlanleggError):
    """The database could not grow."""


@contextmanager
def told() -> Iterator[None]:
    """Run a piece of work with the database; nothing of a failed transaction is kept."""
    try:
        yield
    except DBAPIError as error:
        raise as_fault(error.orig) from None


def as_fault(error: BaseException | None) -> PlanleggError:
    code: int = getattr(error, "sqlite_errorcode", 0)
    match code & 0xFF:
        case _ if code == _SHORT_READ:
            return damaged()
        case 5 | 6 | 15:  # 15: another one is in the middle of opening it, and stands still
            return StoreLocked("Lageret er i bruk av en annen akkurat nå. Ingenting er endret. Prøv igjen om litt.")
        case 11 | 26:
            return damaged()
        case 13:
            return DiskFull(
                mark("Det er ikke plass igjen på disken. Det siste er ikke lagret. Rydd minst {mb} MB og prøv igjen."), mb=_ROOM
            )
        case 14 if _no_more_files():
            return PlanleggError(
                "For mange filer er åpne på maskinen. Det siste er ikke lagret. Lukk noen programmer og prøv igjen."
            )
        case 8 | 14:
            return PlanleggError(
                "Lageret kan ikke skrives eller åpnes der det ligger. Det siste er ikke lagret. Se på rettighetene til mappa."
            )
        case 10:
            return PlanleggError("Disken svarte med feil. Det siste er kanskje ikke lagret. Kjør «planlegg lager sjekk».")
        case _:
            return PlanleggError("Lageret svarte med en feil ({kode}). Det siste er ikke lagret.", kode=code)


def _no_more_files() -> bool:
    """The library says only that it could not open a file, and has let go of those it had; so it is tried with as many."""
    opened: list[int] = []
    try:
        while len(opened) < _FILES:
            opened.append(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno in (errno.EMFILE, errno.ENFILE)
    finally:
        for one in opened:
            os.close(one)
    return False


def damaged() -> StoreDamaged:
    return StoreDamaged("Lageret er skadet. Ingenting er endret. Bruk sikkerhetskopien.")
