"""The one place that writes to the person: data to stdout, talk to stderr, always harmless."""

import json
import re
import sys
import textwrap
from collections.abc import Callable
from shutil import get_terminal_size
from typing import TextIO

from planlegg.text.harmless import visible

Translate = Callable[[str], str]
WIDEST = 100
_MARGIN = re.compile(r"\s*(?:[-+?!*] |\d+[.)] )?")
NARROWEST = 20


def width() -> int:
    """Columns to write in; strange settings give the usual 80."""
    columns = get_terminal_size((80, 24)).columns
    return max(NARROWEST, min(columns or 80, WIDEST))


def data(text: str) -> None:
    """What was asked for, on stdout, byte for byte as given (made harmless), with one line end."""
    _write(sys.stdout, text)


def show(text: str) -> None:
    """Something to read, on stdout, folded to the terminal's width."""
    _write(sys.stdout, wrap(text))


def json_object(value: object) -> None:
    """One JSON object on stdout. Characters that could act on a terminal leave as JSON escapes, so nothing is lost."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    safe = "".join(char if char == "\n" or visible(char) == char else json.dumps(char)[1:-1] for char in text)
    sys.stdout.write(safe + "\n")
    sys.stdout.flush()


def say(text: str = "") -> None:
    """Talk beside the data, on stderr."""
    _write(sys.stderr, wrap(text))


def wrap(text: str) -> str:
    """Lines no wider than the terminal; what continues a line stands under where its words began."""
    return "\n".join(_wrap_line(line) for line in text.split("\n"))


def _wrap_line(line: str) -> str:
    start = _MARGIN.match(line)
    margin = start.end() if start else 0
    if len(line) <= width() or margin >= width() // 2:
        return line
    return textwrap.fill(
        line[margin:], width(), initial_indent=line[:margin], subsequent_indent=" " * margin, break_on_hyphens=False
    )


def _write(stream: TextIO, text: str) -> None:
    safe = visible(text)
    try:
        stream.write(safe + "\n")
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(safe.encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()
