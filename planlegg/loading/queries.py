"""A file of searches, one JSON object a line. A bad line is told and the next is read."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from planlegg.errors import Fault
from planlegg.loading.jsonl import lines, parse_object

TEXT = ("tekst", "query")
NAME = ("id", "qid")


class Sporring(msgspec.Struct, frozen=True):
    """One search: the line it stands on, what it is called there (key and value), and its text."""

    linje: int
    navn: tuple[str, str | int | None]
    tekst: str


def read_queries(file: BinaryIO) -> Iterator[Sporring | Fault]:
    """Every search, or the fault of its line, in the file's order."""
    for number, raw in lines(file):
        row = raw if isinstance(raw, Fault) else parse_object(raw)
        found = row if isinstance(row, Fault) else _query(number, row)
        if isinstance(found, Fault):
            yield Fault(f"linje {number}" + (f", {found.path}" if found.path else ""), found.template, **found.facts)
        else:
            yield found


def _query(number: int, row: dict[str, Any]) -> Sporring | Fault:
    given = [key for key in TEXT if key in row]
    if len(given) != 1:
        return Fault("", "linja skal ha «tekst» eller «query», og bare én av dem.")
    text = row[given[0]]
    if not isinstance(text, str):
        return Fault(given[0], "skal være tekst mellom anførselstegn.")
    if not text.strip():
        return Fault(given[0], "er tom.")
    names = [key for key in NAME if key in row]
    if len(names) > 1:
        return Fault("", "linja skal ha «id» eller «qid», ikke begge.")
    key = names[0] if names else "id"
    name = row.get(key)
    if name is not None and (isinstance(name, bool) or not isinstance(name, str | int)):
        return Fault(key, "skal være tekst eller et helt tall.")
    return Sporring(number, (key, name), text)
