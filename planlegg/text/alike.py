"""Aliases that the eye takes for each other: a client's words must never end up on another's case."""

import unicodedata

_ALIKE = str.maketrans("0i1|ıаеорсухкмнвті‐‑‒–—−_", "ollllaeopcyxkmhbtl-------")
"""Figures and letters of other alphabets, and dashes, as the Latin letter or the hyphen they look like."""


def look(alias: str) -> str:
    """What is left of an alias for the eye. Two with the same look can be taken for each other."""
    return "".join(unicodedata.normalize("NFKC", alias).casefold().translate(_ALIKE).split())
