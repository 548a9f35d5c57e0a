"""The data of the house: catalogue, rules, questions, sources. Each file is checked whole before it is used."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from planlegg.errors import Fault, FaultyFile, UsageFault
from planlegg.loading.strict import convert, unknown_key
from planlegg.loading.textfile import MEGABYTE
from planlegg.loading.toml import read_toml

FORMAT = 1
DATA_LIMIT = 60 * MEGABYTE
T = TypeVar("T")


def read_blocks(path: Path, blocks: dict[str, type[Any]]) -> dict[str, list[Any]]:
    """The ``[[name]]`` blocks of a data file as values, by name. Raises ``FaultyFile`` with every fault."""
    tree = read_toml(path, limit=DATA_LIMIT)
    faults = check_format(tree)
    faults += [unknown_key("", key, ["format", *blocks]) for key in tree if key != "format" and key not in blocks]
    found: dict[str, list[Any]] = {}
    for name, kind in blocks.items():
        found[name], more = _values(tree.get(name, []), kind, name)
        faults += more
    if faults:
        raise FaultyFile(str(path), faults)
    return found


def check_format(tree: dict[str, Any], known: int = FORMAT) -> list[Fault]:
    """Whether the file says the format this program reads."""
    found = tree.get("format")
    if type(found) is int and found == known:
        return []
    if found is None:
        return [Fault("", "mangler «format = {kjent}» øverst.", kjent=known)]
    return [Fault("format", "fila har format {funnet}; dette programmet leser format {kjent}.", funnet=found, kjent=known)]


def same_ids(values: Iterable[Any], name: str) -> list[Fault]:
    """A fault for each id that stands more than once."""
    seen: set[str] = set()
    faults = []
    for value in values:
        if value.id in seen:
            faults.append(Fault(f"{name} {value.id}", "id-en «{id}» er brukt før i fila.", id=value.id))
        seen.add(value.id)
    return faults


def toml_files(folder: Path, names: Iterable[str]) -> list[Path]:
    """The named files of a data folder; says which is missing."""
    paths = [folder / name for name in names]
    missing = [path.name for path in paths if not path.is_file()]
    if missing:
        raise UsageFault("Mappa {mappe} mangler {filer}.", mappe=folder, filer=", ".join(missing))
    return paths


def _values(rows: object, kind: type[T], name: str) -> tuple[list[T], list[Fault]]:
    if not isinstance(rows, list):
        return [], [Fault(name, "skal være blokker som begynner med [[{navn}]].", navn=name)]
    values: list[T] = []
    faults: list[Fault] = []
    for number, row in enumerate(rows, 1):
        label = row.get("id") if isinstance(row, dict) else None
        value, more = convert(row, kind, f"{name} {label if isinstance(label, str) else number}")
        faults += more
        if value is not None:
            values.append(value)
    return values, faults
