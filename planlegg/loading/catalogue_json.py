"""A catalogue in JSON: an entry on each line, or one document of services. Every fault comes with its line and field."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.errors import Fault, FaultyFile, UsageFault
from planlegg.loading import catalogue_hsds, catalogue_thin
from planlegg.loading.catalogue_form import LARGEST
from planlegg.loading.jsonl import BOM, TOO_DEEP, lines, parse_object, syntax, too_deep
from planlegg.loading.strict import convert
from planlegg.loading.textfile import open_bytes, read_text

Read = Callable[[Mapping[str, Any]], Aktivitet | list[Fault]]
Record = tuple[int, bytes | Fault]
FULL = frozenset(Aktivitet.__struct_fields__)


class LestKatalog(msgspec.Struct, frozen=True):
    """The entries in the file's order, each with where it stands; and names of fields that nobody reads, with how often they stand.

    ``faults`` are those of the records that are no entries.
    """

    entries: list[tuple[str, Aktivitet]]
    ikke_lest: dict[str, int]
    faults: list[Fault] = []


class _Page(msgspec.Struct, frozen=True):
    contents: list[msgspec.Raw]


def read_lines(path: Path) -> LestKatalog:
    """An entry on each line. Raises ``UsageFault`` when the file cannot be read as text."""
    with open_bytes(path) as file:
        return _read(path, _same_encoding(path, lines(file)), "linje")


def read_document(path: Path) -> LestKatalog:
    """One service, a list of services, or a page of them (``contents``). Raises ``FaultyFile`` when it is not JSON."""
    raw = read_text(path, limit=LARGEST).encode("utf-8")
    if not raw.strip():
        return LestKatalog([], {})
    if too_deep(raw):
        raise FaultyFile(str(path), [TOO_DEEP])
    try:
        found: list[msgspec.Raw] = (
            msgspec.json.decode(raw, type=list[msgspec.Raw]) if raw.lstrip().startswith(b"[") else _services(raw)
        )
    except msgspec.ValidationError:
        raise FaultyFile(str(path), [_NO_SERVICES]) from None
    except msgspec.DecodeError as error:
        raise FaultyFile(str(path), [syntax(error, raw)]) from None
    return _read(path, ((number, bytes(one)) for number, one in enumerate(found, 1)), "tjeneste")


_NO_SERVICES = Fault("", "fila er JSON, men ikke en liste av tjenester i HSDS-form. Se manualen for formene som kan leses.")


def _services(raw: bytes) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(raw, type=_Page).contents
    except msgspec.ValidationError:
        return [msgspec.Raw(raw)]


def _same_encoding(path: Path, records: Iterable[Record]) -> Iterator[Record]:
    """A file in another encoding is told once, not on every line."""
    for number, raw in records:
        if isinstance(raw, bytes) and not raw.isascii():
            try:
                raw.decode("utf-8")
            except UnicodeDecodeError:
                raise UsageFault(
                    "Fila {fil} er ikke UTF-8: linje {linje} har et tegn som ikke kan leses. Lagre fila som UTF-8 og prøv igjen.",
                    fil=path,
                    linje=number,
                ) from None
        yield number, raw


def _read(path: Path, records: Iterable[Record], unit: str) -> LestKatalog:
    entries: list[tuple[str, Aktivitet]] = []
    faults: list[Fault] = []
    unread: dict[str, int] = {}
    for number, raw in records:
        where = f"{unit} {number}"
        row = raw if isinstance(raw, Fault) else parse_object(raw)
        found = [row] if isinstance(row, Fault) else _entry(row, unread)
        if isinstance(found, Aktivitet):
            entries.append((where, found))
        else:
            faults += [_placed(where, fault) for fault in found]
    return LestKatalog(entries, unread, faults)


def read_entry(raw: bytes) -> Aktivitet | None:
    """One line as an entry; None when it cannot be one."""
    row = parse_object(raw.removeprefix(BOM))
    found = [row] if isinstance(row, Fault) else _entry(row, {})
    return found if isinstance(found, Aktivitet) else None


def _entry(row: Mapping[str, Any], unread: dict[str, int]) -> Aktivitet | list[Fault]:
    """The row, read in the shape that most of its names belong to."""
    known = {"tynn": catalogue_thin.FIELDS, "hel": FULL, "hsds": catalogue_hsds.FIELDS}
    shape = max(known, key=lambda name: len(known[name] & row.keys()))
    if not known[shape] & row.keys():
        return [Fault("", "objektet har ingen navn vi kjenner. En oppføring har minst «id» og «title».")]
    if shape == "hel":
        entry, faults = convert(row, Aktivitet)
        return faults if entry is None else entry
    if shape == "hsds":
        return catalogue_hsds.read_service(row)
    for name in row.keys() - catalogue_thin.FIELDS:
        unread[name] = unread.get(name, 0) + 1
    return catalogue_thin.read_thin(row)


def _placed(where: str, fault: Fault) -> Fault:
    return Fault(f"{where}, {fault.path}" if fault.path else where, fault.template, **fault.facts)
