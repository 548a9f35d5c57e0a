"""Fill a wording: ``{name}`` by its value, ``[…]`` left out when something in it is empty. Values are never read as wording."""

import re
from collections.abc import Mapping

_FIELD = re.compile(r"\{(\w+)\}")
_ENDED = re.compile(r"\{(\w+)\}(\.?)")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


def fill(wording: str, values: Mapping[str, str]) -> str:
    """The wording with its values. A name without a value is empty; a value goes on one line, and one that ends a sentence needs no full stop."""

    def kept(part: re.Match[str]) -> str:
        return part[1] if all(values.get(name) for name in _FIELD.findall(part[1])) else ""

    def told(field: re.Match[str]) -> str:
        value = " ".join(values.get(field[1], "").split())
        return value if value.endswith((".", "!", "?")) else value + field[2]

    return _ENDED.sub(told, _OPTIONAL.sub(kept, wording)).strip()


def fields(wording: str) -> frozenset[str]:
    """The names a wording asks for."""
    return frozenset(_FIELD.findall(wording))
