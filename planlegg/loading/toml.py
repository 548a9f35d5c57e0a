"""TOML from outside, with limits. Syntax faults come with line and a Norwegian word for what is wrong."""

import math
import re
from pathlib import Path
from typing import Any

import tomli

from planlegg.errors import Fault, FaultyFile, mark
from planlegg.loading.textfile import read_text

DEPTH = 20
VALUES = 2_000_000
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")
_REASONS = (
    ("Cannot overwrite a value", mark("samme nøkkel står to ganger")),
    ("Cannot declare", mark("samme tabell står to ganger")),
    ("Duplicate inline table key", mark("samme nøkkel står to ganger")),
    ("Unclosed array", mark("en liste mangler ] til slutt")),
    ("Unterminated string", mark("en tekst mangler anførselstegn til slutt")),
    ("Illegal character", mark("et tegn som ikke er lov her; skriv teksten mellom tre anførselstegn")),
    ("Invalid date", mark("datoen finnes ikke; skriv ÅÅÅÅ-MM-DD")),
    ("Expected newline or end of document after a statement", mark("det står noe igjen etter verdien")),
    ("Expected '=' after a key", mark("det mangler = etter navnet")),
    ("Invalid value", mark("verdien mangler eller er skrevet feil; tekst skal stå mellom anførselstegn")),
)


def read_toml(path: Path, *, limit: int) -> dict[str, Any]:
    """The file as a mapping. Raises ``UsageFault`` or ``FaultyFile``."""
    return parse_toml(read_text(path, limit=limit), str(path))


def parse_toml(text: str, file: str) -> dict[str, Any]:
    """Parsed TOML whose nesting, size and numbers are within bounds."""
    try:
        tree = tomli.loads(text)
    except tomli.TOMLDecodeError as fault:
        raise FaultyFile(file, [_syntax(str(fault), text)]) from None
    except RecursionError:
        raise FaultyFile(file, [_too_deep("")]) from None
    except ValueError:
        # Python refuses to read an integer of several thousand digits.
        raise FaultyFile(file, [Fault("", "et heltall er for langt. Bruk vanlige tall.")]) from None
    faults = _bounds(tree)
    if faults:
        raise FaultyFile(file, faults)
    return tree


def _syntax(message: str, text: str) -> Fault:
    reason = next((norwegian for english, norwegian in _REASONS if english in message), mark("dette er ikke gyldig TOML"))
    found = _WHERE.search(message)
    if found and found.group(1):
        return Fault(
            "", "linje {linje}, tegn {tegn}: {grunn}.", linje=int(found.group(1)), tegn=int(found.group(2)), grunn=reason
        )
    return Fault("", "linje {linje}: {grunn}.", linje=text.count("\n") + 1, grunn=reason)


def _too_deep(path: str) -> Fault:
    return Fault(path, "for mange lister eller tabeller inni hverandre. Grensen er {grense} nivåer.", grense=DEPTH)


def _bounds(tree: dict[str, Any]) -> list[Fault]:
    """Walk without recursion, so that depth cannot hurt; stop at the first kind of excess."""
    todo: list[tuple[str, object, int]] = [("", tree, 0)]
    faults: list[Fault] = []
    seen = 0
    while todo:
        path, value, depth = todo.pop()
        seen += 1
        if seen > VALUES:
            return [Fault("", "for mange verdier. Grensen er {grense}.", grense=VALUES)]
        if depth > DEPTH:
            return [_too_deep("")]
        if isinstance(value, dict):
            todo.extend((f"{path}.{key}" if path else str(key), item, depth + 1) for key, item in value.items())
        elif isinstance(value, list):
            todo.extend((f"{path}[{number}]", item, depth + 1) for number, item in enumerate(value, 1))
        elif isinstance(value, float) and not math.isfinite(value):
            faults.append(Fault(path, "tallet må være et vanlig tall, ikke nan eller inf."))
        elif isinstance(value, int) and abs(value) >= 10**15:
            faults.append(Fault(path, "tallet er for stort."))
    return faults
