"""Which form a catalogue file has: told by what is in it, with the ending of its name as a hint."""

from pathlib import Path
from typing import Literal

import msgspec

from planlegg.errors import UsageFault
from planlegg.loading.jsonl import BOM
from planlegg.loading.textfile import MEGABYTE, open_bytes, too_large

Filform = Literal["toml", "linjer", "dokument"]
"""TOML, JSON with an object on each line, or one JSON document."""
LARGEST = 300 * MEGABYTE
LOOKED_AT = 64_000
_LINES, _DOCUMENT = (".jsonl", ".ndjson"), (".json",)


def form_of(path: Path) -> Filform:
    """The form of the file. Raises ``UsageFault`` for what cannot be a catalogue at all."""
    with open_bytes(path) as file:
        if not path.is_file():
            raise UsageFault("{fil} er ikke en vanlig fil. Lagre katalogen i en fil først.", fil=path)
        if path.stat().st_size > LARGEST:
            raise too_large(path, LARGEST)
        head = file.read(LOOKED_AT)
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise UsageFault("Fila {fil} er lagret som UTF-16. Lagre den som UTF-8 og prøv igjen.", fil=path)
    if b"\0" in head and not head.startswith(b"PK"):
        raise UsageFault("Fila {fil} er ikke tekst. Katalogen skal være TOML, JSONL eller HSDS.", fil=path)
    return _by_content(head.removeprefix(BOM).lstrip(), path.suffix.lower())


def _by_content(text: bytes, ending: str) -> Filform:
    if text.startswith(b"[") and text[1:].lstrip()[:1] in (b"{", b"]"):
        return "dokument"
    if not text.startswith(b"{"):
        return "linjer" if ending in _LINES else "dokument" if ending in _DOCUMENT else "toml"
    first, _, rest = text.partition(b"\n")
    if _whole(first) or ending in _LINES:
        return "linjer"
    return "linjer" if rest.lstrip().startswith(b"{") and ending not in _DOCUMENT else "dokument"


def _whole(line: bytes) -> bool:
    """Whether a line is an object by itself, and not the page of services an interface gives."""
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(found, dict) and not isinstance(found.get("contents"), list)
