"""JSON from outside, one object a line: with limits, line numbers and a Norwegian word for what is wrong."""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from planlegg.errors import Fault, mark
from planlegg.loading.textfile import MEGABYTE
from planlegg.loading.toml import DEPTH

LONGEST = 5 * MEGABYTE
"""Bytes in one line at most."""
BOM = b"\xef\xbb\xbf"
_PLACE = re.compile(r"\(byte (\d+)\)")
_STRING, _BRACKET = re.compile(rb'"(?:[^"\\]|\\.)*"'), re.compile(rb"[][{}]")
_NOT_A_NUMBER = re.compile(rb"\b(?:nan|inf(?:inity)?)\b", re.IGNORECASE)
_ODD = Fault("", "dette er ikke et JSON-objekt. Det skal begynne og slutte med krøllparentes.")


TOO_DEEP = Fault("", "for mange lister eller tabeller inni hverandre. Grensen er {grense} nivåer.", grense=DEPTH)


class _Twice(Exception):
    """A key that stands twice in one object."""


def lines(file: BinaryIO) -> Iterator[tuple[int, bytes | Fault]]:
    """Every line that is not blank, with its number; a fault instead of a line that is too long. Never holds more than one line."""
    number = 0
    while raw := file.readline(LONGEST + 2):
        number += 1
        text = (raw.removeprefix(BOM) if number == 1 else raw).rstrip(b"\r\n")
        if len(text) > LONGEST:
            while not raw.endswith(b"\n") and (raw := file.readline(LONGEST)):
                pass
            yield number, Fault("", "linja er for lang. Grensen er {mb} MB.", mb=LONGEST // MEGABYTE)
        elif text.strip():
            yield number, text


def parse_object(raw: bytes) -> dict[str, Any] | Fault:
    """One JSON object, with every key once, nothing but real numbers, and text that is text."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        return Fault("", "tegn {tegn} er ikke UTF-8. Lagre fila som UTF-8 og prøv igjen.", tegn=_sign(raw, fault.start))
    if not raw.lstrip().startswith(b"{"):
        return _ODD
    if too_deep(raw):
        return TOO_DEEP
    try:
        value = msgspec.json.decode(raw)
        if not isinstance(value, dict):
            return _ODD
        _DECODER.decode(raw.decode("utf-8").strip())
    except _Twice as fault:
        return Fault("", "navnet «{navn}» står to ganger.", navn=str(fault)[:60])
    except msgspec.DecodeError as fault:
        return syntax(fault, raw)
    except (ValueError, RecursionError):
        return _ODD
    return value


def syntax(error: msgspec.DecodeError, raw: bytes) -> Fault:
    """What is wrong with the JSON, and where: the character of a line, or the line and character of a longer text."""
    message = str(error)
    if "truncated" in message:
        return Fault("", "teksten slutter midt i. Det mangler et anførselstegn eller en parentes til slutt.")
    found = _PLACE.search(message)
    if found is None:
        return Fault("", "et tall er for stort.") if "range" in message else _ODD
    at = int(found[1])
    line = raw.rstrip().count(b"\n", 0, at) + 1
    path = f"linje {line}" if line > 1 else ""
    sign = _sign(raw[raw.rfind(b"\n", 0, at) + 1 :], at - raw.rfind(b"\n", 0, at) - 1)
    if "trailing" in message:
        return Fault(path, "det står noe igjen etter slutten av JSON-teksten.")
    return Fault(path, "feil ved tegn {tegn}: {grunn}.", tegn=sign, grunn=_reason(raw, at, message))


def too_deep(raw: bytes) -> bool:
    """Whether lists and objects stand inside each other more than ``DEPTH`` times; never goes deep itself."""
    if raw.count(b"{") + raw.count(b"[") <= DEPTH:
        return False
    depth = deepest = 0
    for bracket in _BRACKET.findall(_STRING.sub(b"", raw)):
        depth += 1 if bracket in b"{[" else -1
        deepest = max(deepest, depth)
    return deepest > DEPTH


def _reason(raw: bytes, at: int, message: str) -> str:
    if _NOT_A_NUMBER.search(raw[max(0, at - 6) : at + 9]):
        return mark("tallet må være et vanlig tall, ikke nan eller inf")
    if "keys" in message or raw[at : at + 1] == b"'":
        return mark("navn og tekst skal stå mellom doble anførselstegn")
    if b"" < raw[at : at + 1] < b" ":
        return mark("et tegn som ikke er lov i en tekst; skriv det med skråstrek, for eksempel \\n")
    return mark("dette er ikke gyldig JSON")


def _sign(raw: bytes, at: int) -> int:
    """The place of a byte, counted in characters from 1."""
    return len(raw[:at].decode("utf-8", "replace")) + 1


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1))
    return found


_DECODER = json.JSONDecoder(object_pairs_hook=_once)
