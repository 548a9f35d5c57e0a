"""The list of faults names tests that exist, and leaves no fault of the store out."""

import re

from tests.run import ROOT

TEXT = (ROOT / "docs" / "faults.md").read_text("utf-8")
ROWS = {match[1]: match[2] for match in re.finditer(r"^\| (F\d\d) \| (.*) \|$", TEXT, flags=re.M)}
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)


def test_every_named_test_exists() -> None:
    missing = [f"{file}::{name}" for file, name in NAMED if f"\ndef {name}(" not in (ROOT / file).read_text("utf-8")]
    assert missing == []
    assert len(NAMED) > 50


def test_every_fault_of_the_store_and_of_files_has_a_row_with_a_test_or_a_reason() -> None:
    assert {f"F{number}" for number in range(19, 65)} <= set(ROWS)
    for row in ROWS.values():
        assert "::" in row or len(row.partition(" | ")[2]) > 20, row
