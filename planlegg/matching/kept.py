"""An index as one block of bytes and back. Nothing is copied on the way back: a mapped file is read where it is needed."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

from planlegg.matching.index import Index
from planlegg.matching.meanings import Meanings

FORMAT = 1
"""Raised whenever the index or the way words are compared changes, so that what was kept before is built anew."""
_MAGIC = b"planlegg-index\n"
_ALIGN = 64


class Block(msgspec.Struct, frozen=True):
    """Where one array is, in bytes after the head, and of what kind of numbers (as numpy names them)."""

    name: str
    kind: str
    start: int
    size: int


class Head(msgspec.Struct, frozen=True):
    """What is in the file, for which content it was made, and the checksum of all that follows."""

    format: int
    key: str
    byteorder: str
    blocks: tuple[Block, ...]
    checksum: int


def dump(index: Index, key: str) -> Iterator[bytes | memoryview]:
    """The pieces of the file, in order. ``key`` names the content the index was made from."""
    blocks: list[Block] = []
    parts: list[bytes | memoryview] = []
    at = checksum = 0
    for name, numbers in _arrays(index, ""):
        raw = np.ascontiguousarray(numbers).data.cast("B") if numbers.size else memoryview(b"")
        blocks.append(Block(name, numbers.dtype.str, at, raw.nbytes))
        for part in (raw, bytes(-raw.nbytes % _ALIGN)):
            parts.append(part)
            checksum = crc32(part, checksum)
            at += len(part)
    head = msgspec.json.encode(Head(FORMAT, key, sys.byteorder, tuple(blocks), checksum))
    before = _MAGIC + len(head).to_bytes(4, "little") + crc32(head).to_bytes(4, "little") + head
    yield before + bytes(-len(before) % _ALIGN)
    yield from parts


def restore(raw: memoryview, key: str) -> Index | None:
    """The index in these bytes; None when they are damaged, of another format, or made from other content."""
    start = len(_MAGIC) + 8
    if len(raw) <= start or bytes(raw[: len(_MAGIC)]) != _MAGIC:
        return None
    size, checksum = (int.from_bytes(raw[at : at + 4], "little") for at in (start - 8, start - 4))
    if not size or crc32(raw[start : start + size]) != checksum:
        return None
    head = msgspec.json.decode(bytes(raw[start : start + size]), type=Head)
    body = raw[start + size + -(start + size) % _ALIGN :]
    if (head.format, head.key, head.byteorder) != (FORMAT, key, sys.byteorder) or crc32(body) != head.checksum:
        return None
    arrays = {b.name: np.frombuffer(body[b.start : b.start + b.size], dtype=np.dtype(b.kind)) for b in head.blocks}
    index: Index = _struct(Index, arrays, "")
    return index


def _arrays(struct: msgspec.Struct, before: str) -> Iterator[tuple[str, NDArray[Any]]]:
    for name in struct.__struct_fields__:
        value = getattr(struct, name)
        if isinstance(value, Meanings):
            continue  # not of the catalogue
        if isinstance(value, msgspec.Struct):
            yield from _arrays(value, f"{before}{name}.")
        else:
            yield before + name, np.asarray(value)


def _struct(kind: Any, arrays: Mapping[str, NDArray[Any]], before: str) -> Any:
    fields = {}
    for field in msgspec.structs.fields(kind):
        if field.type is Meanings:
            continue
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            fields[field.name] = _struct(field.type, arrays, f"{before}{field.name}.")
        else:
            numbers = arrays[before + field.name]
            fields[field.name] = numbers.data if field.type is memoryview else numbers
    return kind(**fields)
