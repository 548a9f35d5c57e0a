"""Tables put between their marks in a document. Pure."""

import re
from collections.abc import Mapping


def with_tables(document: str, tables: Mapping[str, str]) -> str:
    """The document with each table between ``<!-- bench:NAME -->`` and ``<!-- /bench:NAME -->``; ValueError when marks are missing."""
    for name, table in tables.items():
        marks = re.compile(rf"(<!-- bench:{re.escape(name)} -->\n).*?(<!-- /bench:{re.escape(name)} -->)", re.DOTALL)
        found = marks.search(document)
        if not found:
            raise ValueError(f"mangler <!-- bench:{name} --> og <!-- /bench:{name} -->")
        document = f"{document[: found.start()]}{found[1]}\n{table}\n\n{found[2]}{document[found.end() :]}"
    return document
