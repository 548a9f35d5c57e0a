"""Many texts in one block of bytes, so that they can stay in a file and be read one at a time."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

import msgspec
import numpy as np

_EMPTY = -1


class Strings(msgspec.Struct, frozen=True, eq=False):
    """Text ``n`` is ``blob[start[n]:start[n + 1]]`` in UTF-8."""

    blob: memoryview
    start: memoryview

    def __len__(self) -> int:
        return len(self.start) - 1

    def __iter__(self) -> Iterator[str]:
        return (self[number] for number in range(len(self)))

    def __getitem__(self, number: int) -> str:
        return str(self.blob[self.start[number] : self.start[number + 1]], "utf-8", "surrogatepass")


class Table(msgspec.Struct, frozen=True, eq=False):
    """Different texts that are looked up: ``slots`` is an open hash table of their numbers, -1 where it is empty."""

    texts: Strings
    slots: memoryview

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self.number(text) >= 0

    def number(self, text: str) -> int:
        """The number of a text, -1 when it is not here."""
        asked = text.encode("utf-8", "surrogatepass")
        start, blob = self.texts.start, self.texts.blob
        for slot in _probe(asked, len(self.slots)):
            number: int = self.slots[slot]
            if number == _EMPTY or blob[start[number] : start[number + 1]] == asked:
                return number
        return _EMPTY  # pragma: no cover - the table is never full


class Marked(msgspec.Struct, frozen=True):
    """The texts of a table that carry a mark, as something to ask ``in`` of."""

    table: Table
    marks: memoryview
    bit: int

    def __contains__(self, text: object) -> bool:
        number = self.table.number(text) if isinstance(text, str) else _EMPTY
        return number >= 0 and bool(self.marks[number] & self.bit)


def strings(texts: Iterable[str]) -> Strings:
    """The texts in this order."""
    blob, start = bytearray(), array("i", [0])
    for text in texts:
        blob += text.encode("utf-8", "surrogatepass")
        start.append(len(blob))
    return Strings(memoryview(blob).toreadonly(), memoryview(start).toreadonly())


def table(texts: Sequence[str]) -> Table:
    """The texts, all different, each found by its number in this order."""
    size = 1 << (2 * len(texts) + 1).bit_length()
    slots = np.full(size, _EMPTY, dtype=np.int32)
    view = slots.data
    for number, text in enumerate(texts):
        view[next(slot for slot in _probe(text.encode("utf-8", "surrogatepass"), size) if view[slot] == _EMPTY)] = number
    return Table(strings(texts), view)


def _probe(text: bytes, size: int) -> Iterator[int]:
    first = crc32(text)
    return ((first + step) & (size - 1) for step in range(size))
