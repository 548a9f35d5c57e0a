"""Words that look like they name one person: a full name, a phone number, an e-mail address."""

import re
import unicodedata
from typing import Literal

Navneslag = Literal["navn", "telefon", "epost"]

_NAME = re.compile(r"\b[A-ZÆØÅ][a-zæøåéöäü]+(?:[ -][A-ZÆØÅ][a-zæøåéöäü]+)+\b")
_MAIL = re.compile(r"\S+@\S+\.\S+")
_PHONE = re.compile(r"(?:\+?\d[\s.-]?){8,}")
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\b")


def names_someone(text: str, *, full_names: bool = True) -> Navneslag | None:
    """What in the text looks like one person; nothing when nothing does. Dates are no phone numbers.

    With ``full_names`` two capitalised words side by side count, so an office or a club is written in small letters.
    """
    plain = _DAY.sub(" ", unicodedata.normalize("NFC", text))
    if _MAIL.search(plain):
        return "epost"
    if _PHONE.search(plain):
        return "telefon"
    return "navn" if full_names and _NAME.search(plain) else None
