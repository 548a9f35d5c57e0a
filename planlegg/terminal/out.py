"""The one place that writes to the person: data to stdout, talk to stderr, always harmless."""

import json
import os
import re
import sys
import textwrap
from collections.abc import Callable
from shutil import get_terminal_size
from typing import TextIO

from planlegg.text.harmless import visible

Translate = Callable[[str], str]
WIDEST = 100
_ACTS = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Controls, direction marks, invisible and tag characters, lone surrogates."""
_WIDE = re.compile("[^\\x00-\\x7f]")
_MARGIN = re.compile(r"\s*(?:[-+?!*] |\d+[.)] )?")
_PATH = re.compile(r"\S[/\\]\S")
"""In a line with the place of a file no word is cut in two: a person copies it, and it must still be the same place."""
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
    """One JSON object on stdout."""
    _write_json(json_text(value))


def json_line(value: object) -> None:
    """One JSON object on a line of its own, at once."""
    _write_json(json_text(value, indent=None))


def json_text(value: object, indent: int | None = 2) -> str:
    """JSON in which characters that could act on a terminal are JSON escapes, so that nothing is lost."""
    return _ACTS.sub(lambda found: json.dumps(found[0])[1:-1], json.dumps(value, ensure_ascii=False, indent=indent))


def _write_json(text: str) -> None:
    """Where the output has fewer letters than the text, the others are JSON escapes, so that nothing is lost."""
    try:
        sys.stdout.write(text + "\n")
    except UnicodeEncodeError:
        sys.stdout.write(_WIDE.sub(lambda found: json.dumps(found[0])[1:-1], text) + "\n")
    sys.stdout.flush()


def say(text: str = "") -> None:
    """Talk beside the data, on stderr. Nothing that was done is undone because nobody could be told."""
    try:
        _write(sys.stderr, wrap(text))
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def wrap(text: str) -> str:
    """Lines no wider than the terminal; what continues a line stands under where its words began."""
    return "\n".join(_wrap_line(line) for line in text.split("\n"))


def _wrap_line(line: str) -> str:
    start = _MARGIN.match(line)
    margin = start.end() if start else 0
    if len(line) <= width() or margin >= width() // 2:
        return line
    return textwrap.fill(
        line[margin:],
        width(),
        initial_indent=line[:margin],
        subsequent_indent=" " * margin,
        break_on_hyphens=False,
        break_long_words=not _PATH.search(line),
    )


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed from the start: there is nobody to tell
        return
    safe = visible(text)
    try:
        stream.write(safe + "\n")
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(safe.encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()
