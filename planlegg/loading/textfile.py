"""Read one text file from outside: whole, UTF-8, and never larger than it may be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from planlegg.errors import UsageFault

MEGABYTE = 1_000_000


def read_text(path: Path, *, limit: int) -> str:
    """The file's text, at most ``limit`` bytes. A byte order mark and CRLF line ends are accepted.

    Raises ``UsageFault`` that names the file and the way out.
    """
    with _told(path), path.open("rb") as file:
        raw = file.read(limit + 1)
    if len(raw) > limit:
        raise too_large(path, limit)
    return decode(raw, path)


def too_large(path: Path, limit: int) -> UsageFault:
    return UsageFault("Fila {fil} er for stor. Grensen er {mb} MB.", fil=path, mb=limit // MEGABYTE)


def open_bytes(path: Path) -> BinaryIO:
    """The file, opened to be read line by line. Raises ``UsageFault`` that names the file and the way out."""
    with _told(path):
        return path.open("rb")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise UsageFault("Fila {fil} finnes ikke. Sjekk navnet og mappa.", fil=path) from None
    except IsADirectoryError:
        raise UsageFault("{fil} er en mappe. Oppgi en fil.", fil=path) from None
    except PermissionError:
        raise UsageFault("Fila {fil} kan ikke leses: du mangler tilgang.", fil=path) from None
    except (OSError, ValueError) as fault:
        raise UsageFault("Fila {fil} kan ikke leses: {grunn}.", fil=path, grunn=type(fault).__name__) from None


def decode(raw: bytes, path: Path) -> str:
    """Bytes as text; names the line where they stop being UTF-8."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise UsageFault("Fila {fil} er lagret som UTF-16. Lagre den som UTF-8 og prøv igjen.", fil=path)
    if raw[:4] == b"PK\x03\x04":
        raise UsageFault("Fila {fil} er en pakket fil (for eksempel et regneark), ikke tekst.", fil=path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        raise UsageFault(
            "Fila {fil} er ikke UTF-8: linje {linje} har et tegn som ikke kan leses. Lagre fila som UTF-8 og prøv igjen.",
            fil=path,
            linje=line,
        ) from None
    return text.replace("\r\n", "\n")
