"""What may stand as a client's alias."""

import re
import unicodedata
from pathlib import Path

from planlegg.errors import Fault
from planlegg.loading.textfile import MEGABYTE, read_text
from planlegg.text.harmless import visible
from planlegg.text.siffer import mask

LONGEST = 60
_NAME = re.compile(r"[A-ZÆØÅ][a-zæøåé]+(?:[ -][A-ZÆØÅ][a-zæøåé]+)+")
_ONE_NAME = re.compile(r"[A-ZÆØÅ][a-zæøåéäöü]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_UNSEEN = re.compile("[\u2800\ufe00-\ufe0f]")
"""Blank for the eye, or only changing what stands before, also where an emoji may have it."""
_MAIL = re.compile(r"\S+@\S+\.\S+")
_PHONE = re.compile(r"(?:\+?\d[\s.-]?){8,}")


def alias_faults(alias: str) -> list[Fault]:
    """Why this cannot be an alias: it must be a neutral word that reveals no one."""
    text = unicodedata.normalize("NFC", alias).strip()
    if not text:
        return [Fault("alias", "mangler. Skriv et nøytralt ord, for eksempel «klient-01».")]
    if len(text) > LONGEST:
        return [Fault("alias", "er for langt. Bruk høyst {grense} tegn.", grense=LONGEST)]
    if mask(text)[1] or _MAIL.search(text) or _PHONE.search(text):
        return [
            Fault(
                "alias",
                "ser ut som et personnummer, et telefonnummer eller en e-postadresse. Velg et nøytralt ord, for eksempel «klient-01».",
            )
        ]
    if _NAME.fullmatch(text):
        return [Fault("alias", "ser ut som et navn. Velg et nøytralt ord, for eksempel «klient-01».")]
    if (
        any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in text)
        or _UNSEEN.search(text)
        or visible(text) != text
    ):
        return [Fault("alias", "har usynlige tegn. Skriv det på nytt med vanlige bokstaver og tall.")]
    return []


def could_be_a_name(alias: str, folder: Path) -> bool:
    """Whether a word of the alias is a usual first name, from the list in ``folder``, or all of it is written as a name is.

    That is a doubt and no fault: a neutral word may be a name too.
    """
    text = unicodedata.normalize("NFC", alias).strip()
    if _ONE_NAME.fullmatch(text):
        return True
    listed = folder / "fornavn.txt"
    names = {line.casefold() for line in read_text(listed, limit=MEGABYTE).split("\n")} if listed.exists() else set()
    return any(word.casefold() in names for word in _LETTERS.findall(text))
