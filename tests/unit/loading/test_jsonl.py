import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlegg.errors import Fault
from planlegg.loading.jsonl import LONGEST, lines, parse_object, too_deep

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), JSON, max_size=4))
def test_every_object_is_read_back(value: dict[str, Any]) -> None:
    assert parse_object(json.dumps(value, ensure_ascii=False).encode()) == value
    assert parse_object(json.dumps(value).encode()) == value


@given(st.binary(max_size=60) | st.text("{}[]\":,\\u0019anN '", max_size=30).map(str.encode))
def test_anything_gives_an_object_or_a_fault_that_can_be_said(raw: bytes) -> None:
    found = parse_object(raw)
    assert isinstance(found, dict) or (isinstance(found, Fault) and str(found))


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ('{"a": "å"} x', "igjen etter slutten"),
        ('{"å": NaN, "b": 1}', "tegn 7: tallet"),
        ('{"å": nan, "b": 1}', "tallet må være et vanlig tall"),
        ('{"a": 1, "b": {"c": 1, "c": 2}}', "«c» står to ganger"),
        ('{"a" 1}', "tegn 6"),
        ('{"a": "x\ty"}', "tegn 9: et tegn som ikke er lov"),
    ],
)
def test_the_place_is_counted_in_characters(raw: str, told: str) -> None:
    assert told in str(parse_object(raw.encode()))


def test_depth_is_measured_outside_texts() -> None:
    assert not too_deep(b'{"a": "' + b"[" * 100 + b'"}')
    assert not too_deep(b'{"a": "\\"' + b"[" * 100 + b'"}')
    assert not too_deep(b'{"a": [' + b"[]," * 100 + b"[]]}")
    assert too_deep(b'{"a": ' + b"[" * 100 + b"]" * 100 + b"}")


def test_lines_are_numbered_as_in_an_editor_and_long_ones_are_passed_over() -> None:
    file = io.BytesIO(b"\xef\xbb\xbfen\r\n\n  \n" + b"x" * (LONGEST + 1) + b"\nto\n" + b"y" * LONGEST)
    found = list(lines(file))
    assert [number for number, _ in found] == [1, 4, 5, 6]
    assert (found[0][1], found[2][1], len(found[3][1])) == (b"en", b"to", LONGEST)  # type: ignore[arg-type]
    assert isinstance(found[1][1], Fault)
