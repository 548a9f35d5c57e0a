"""Words of a case on one line each, for a page where every line of the program's own says something."""

import re
from typing import Any

import msgspec

from planlegg.domain.sak import Sak

_BREAK = re.compile(r"\s*[\r\n]+\s*")
_WHOLE = frozenset({"logg", "svarsett"})
"""Not on the page; they stay as they are."""


def flat(case: Sak) -> Sak:
    """The case with line breaks in what people wrote shown as «/», so that no words can pass for a line of the plan."""
    return msgspec.structs.replace(
        case, **{name: _flat(getattr(case, name)) for name in case.__struct_fields__ if name not in _WHOLE}
    )


def _flat(value: Any) -> Any:
    match value:
        case str():
            return _BREAK.sub(" / ", value.strip("\r\n")) if "\n" in value or "\r" in value else value
        case tuple():
            return tuple(_flat(one) for one in value)
        case msgspec.Struct():
            return msgspec.structs.replace(value, **{name: _flat(getattr(value, name)) for name in value.__struct_fields__})
        case _:
            return value
