"""Norwegian alphabetical order: æ, ø and å last, Sámi letters after their nearest, case and accents only to tell equals apart."""

import re
import unicodedata

_AFTER = str.maketrans(
    {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y", "č": "c~", "đ": "d~", "ŋ": "n~", "š": "s~", "ŧ": "t~", "ž": "z~"}
)  # the four characters after z in ASCII
_DIGITS = re.compile(r"(\d+)")


def norwegian_order(text: str) -> tuple[tuple[str | int, ...], str]:
    """A sort key. Numbers count as numbers: «klient-2» comes before «klient-10»."""
    pieces = _DIGITS.split(unicodedata.normalize("NFC", text).casefold())
    return tuple(int(p) if i % 2 else _letters(p) for i, p in enumerate(pieces)), text


def _letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_AFTER))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
