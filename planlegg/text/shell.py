"""A word as it is typed after a command: in quotes where the shell would otherwise take it apart."""

import re
import shlex

_PLAIN = re.compile(r"[\w@%+=:,./-]+")
_INSIDE = re.compile(r'["$`!\\]')
"""What would still mean something between double quotes, in one shell or another."""


def quoted(text: str) -> str:
    """Double quotes where they will do, because every shell knows them."""
    if _PLAIN.fullmatch(text):
        return text
    return shlex.quote(text) if _INSIDE.search(text) else f'"{text}"'


def last_word(text: str) -> str:
    """The same as the last word of a command, where one that begins with a dash would be taken for an option."""
    return f"-- {quoted(text)}" if text.startswith("-") else quoted(text)
