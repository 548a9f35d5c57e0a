"""Days from outside: written one way, and in a year that can be meant."""

import re
from datetime import date

FIRST, LAST = 1970, 2199
_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def read_day(text: str) -> date | None:
    """A calendar day written ÅÅÅÅ-MM-DD, and no other way; nothing when it is not one."""
    try:
        return date.fromisoformat(text) if _WRITTEN.fullmatch(text) else None
    except ValueError:
        return None


def can_be_meant(day: date) -> bool:
    """Whether the year is no slip of the pen, like 0206 or 9999."""
    return FIRST <= day.year <= LAST
