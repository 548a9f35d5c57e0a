"""Read one text file from outside: whole, UTF-8, and never larger than it may be."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from planlegg.errors import UsageFault

MEGABYTE = 1_000_000


def read_text(path: Path, *, limit: int) -> str:
    """The file's text, at most ``limit`` bytes. A byte order mark and CRLF line ends are accepted.

    Raises ``UsageFault`` that names the file and the way out.
    """
    with open_bytes(path) as file, _told(path):
        raw = file.read(limit + 1)
        if not raw and stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
            raise UsageFault("{fil} er et rør som ingen skriver til. Oppgi en fil.", fil=path)
    if len(raw) > limit:
        raise too_large(path, limit)
    return decode(raw, path)


def read_given(path: Path, *, limit: int) -> str:
    """Like ``read_text``; ``-`` is what is written to this process."""
    if str(path) != "-":
        return read_text(path, limit=limit)
    raw = sys.stdin.buffer.read(limit + 1) if sys.stdin is not None else b""
    if len(raw) > limit:
        raise too_large(Path("stdin"), limit)
    return decode(raw, Path("stdin"))


def too_large(path: Path, limit: int) -> UsageFault:
    if limit < MEGABYTE:
        return UsageFault("Fila {fil} er for stor. Grensen er {kb} kB.", fil=path, kb=limit // 1000)
    return UsageFault("Fila {fil} er for stor. Grensen er {mb} MB.", fil=path, mb=limit // MEGABYTE)


def open_bytes(path: Path) -> BufferedReader:
    """The file, opened to be read line by line. Raises ``UsageFault`` that names the file and the way out."""
    with _told(path):
        file = open(path, "rb", opener=_at_once)  # noqa: SIM115  the caller closes it
        if hasattr(os, "O_NONBLOCK"):
            os.set_blocking(file.fileno(), True)
        return file


def _at_once(name: str, flags: int) -> int:
    """A named pipe that nobody writes into is opened too, and is empty; without this the program would wait for ever."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


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
