"""One spelling of a passphrase on every keyboard, and which ones are too easy to guess.

The rule: letters are composed (NFC), every kind of space is a plain space, and line ends last in the text do not count.
All other characters count, spaces first and last too.
"""

import unicodedata

SHORTEST = 8
_FEW = 4  # fewer different characters than this are a pattern
_COMMON = (
    "passord", "password", "hemmelig", "sommer", "vinter", "velkommen", "veileder", "planlegg", "navkontor", "sosialkontor",
    "qwerty", "qwertyui", "asdfghjk", "norge", "admin", "administrator", "letmein", "welcome", "iloveyou", "fotball",
)  # fmt: skip
_ROWS = ("01234567890", "abcdefghijklmnopqrstuvwxyzæøå", "qwertyuiopå", "asdfghjkløæ", "zxcvbnm")


def normalised(passphrase: str) -> bytes:
    """The bytes that the key is derived from."""
    text = unicodedata.normalize("NFC", passphrase.rstrip("\r\n"))
    return "".join(" " if unicodedata.category(char) == "Zs" else char for char in text).encode("utf-8", "surrogatepass")


def weakness(passphrase: str) -> str | None:
    """Why this passphrase is too weak for a new store, as a template with ``minst``; ``None`` when it will do."""
    text = normalised(passphrase).decode("utf-8", "surrogatepass").casefold().strip()
    if any(unicodedata.category(char) == "Cc" for char in text):
        return (
            "Passordet har linjeskift eller andre tegn som ikke kan skrives ved skjermen. Bruk gjerne fire ord etter hverandre."
        )
    if len(text) < SHORTEST:
        return "Passordet er for kort. Bruk minst {minst} tegn, gjerne fire ord etter hverandre."
    if len(set(text)) < _FEW:
        return "Passordet har nesten bare like tegn og er lett å gjette. Bruk gjerne fire ord etter hverandre."
    if any(text in row or text in row[::-1] for row in _ROWS):
        return "Passordet er tegn som står etter hverandre, og er lett å gjette. Bruk gjerne fire ord etter hverandre."
    core = text.strip("0123456789!?.,-_ ")
    if core in _COMMON or core == "":
        return "Passordet er blant de vanligste og er lett å gjette. Bruk gjerne fire ord etter hverandre."
    return None
