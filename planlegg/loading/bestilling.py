"""The fixed form of an order, and an order someone filled in."""

import unicodedata
from pathlib import Path
from typing import Any, get_args

import msgspec

from planlegg.domain.bestilling import Bestilling
from planlegg.domain.bestillingsskjema import Delid, Skjema, Stopp
from planlegg.errors import Fault, FaultyFile
from planlegg.loading.answers import ANSWERS_LIMIT
from planlegg.loading.datafiles import DATA_LIMIT, check_format, toml_files
from planlegg.loading.places import rules_folder
from planlegg.loading.strict import convert
from planlegg.loading.toml import read_toml
from planlegg.text.siffer import mask

FORM = "bestilling.toml"
LOOKED_UP = ("sagt",)
"""Found in the case, never typed in."""


class Lest(msgspec.Struct, frozen=True):
    """An order as it was written, and how many 11-digit numbers were hidden."""

    bestilling: Bestilling
    skjult: int


def load_form(folder: Path) -> Skjema:
    """The form of a rules folder, or the shipped one when it has none. Raises ``FaultyFile`` when a section or a stop has no words."""
    [path] = toml_files(folder if (folder / FORM).is_file() else rules_folder(), [FORM])
    tree = read_toml(path, limit=DATA_LIMIT)
    faults = check_format(tree)
    form, more = convert({key: value for key, value in tree.items() if key != "format"}, Skjema)
    faults += more
    if form is not None:
        if tuple(part.id for part in form.avsnitt) != get_args(Delid):
            faults.append(Fault("avsnitt", "skal være disse, i denne rekkefølgen: {valg}.", valg=", ".join(get_args(Delid))))
        lacking = [stop for stop in get_args(Stopp) if [one.id for one in form.stopp].count(stop) != 1]
        faults += [Fault("stopp", "«{id}» skal stå nøyaktig én gang.", id=stop) for stop in lacking]
    if faults or form is None:
        raise FaultyFile(str(path), faults)
    return form


def load_order(path: Path) -> Lest:
    """An order someone filled in, or the newest of a whole case. Empty texts and days are as good as missing ones. Raises ``FaultyFile``."""
    tree = _newest(read_toml(path, limit=ANSWERS_LIMIT))
    faults = check_format(tree)
    hidden = 0

    def clean(value: Any) -> Any:
        nonlocal hidden
        match value:
            case str():
                text, count = mask(unicodedata.normalize("NFC", value))
                hidden += count
                return text
            case list():
                return [clean(item) for item in value]
            case dict():
                return {key: clean(item) for key, item in value.items() if item != ""}
        return value

    faults += [Fault(name, "«{navn}» finner programmet selv. Ta den bort.", navn=key) for name, key in _typed_in(tree)]
    order, more = convert({key: clean(value) for key, value in tree.items() if key != "format" and value != ""}, Bestilling)
    faults += more
    if faults or order is None:
        raise FaultyFile(str(path), faults)
    return Lest(order, hidden)


def _newest(tree: dict[str, Any]) -> dict[str, Any]:
    """The last order of a file that holds a whole case; any other file as it is."""
    orders = tree.get("bestilling")
    if isinstance(orders, list) and orders and isinstance(orders[-1], dict):
        return {"format": tree.get("format"), **orders[-1]}
    return tree


def _typed_in(tree: dict[str, Any]) -> list[tuple[str, str]]:
    rows = [(name, row) for name, rows in tree.items() if isinstance(rows, list) for row in rows if isinstance(row, dict)]
    return [(name, key) for name, row in rows for key in LOOKED_UP if key in row]
