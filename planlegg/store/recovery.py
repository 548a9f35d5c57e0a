"""The office's recovery key: random, written down once, and told from a slip of the pen by its own check letters.

Shown as groups of four from an alphabet without letters that look alike (Crockford's base 32): 52 characters are 256 bits
and a half-filled end, and four more are a check sum.
"""

import hashlib
import secrets

from planlegg.errors import UsageFault
from planlegg.store.keyfile import Kostnad

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_LENGTH, _CHECK, _GROUP = 52, 4, 4
COST = Kostnad(minne_kib=8 * 1024, runder=1, baner=1)
"""Nobody can guess 256 random bits, so a try need not be dear."""


def new_recovery_key() -> str:
    """A new key, as it is shown and written."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    whole = letters + _check(letters)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def read_recovery_key(text: str) -> str:
    """The key in a file or typed by hand, in its one spelling. Lines that begin with ``#`` are notes.

    Raises ``UsageFault`` when it cannot be a key as it was written, whatever store it is for.
    """
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    letters = "".join(char for char in "".join(lines).upper().translate(_ALIKE) if char.isalnum())
    if len(letters) != _LENGTH + _CHECK or _check(letters[:_LENGTH]) != letters[_LENGTH:]:
        raise UsageFault(
            "Dette er ikke en hel gjenopprettingsnøkkel. Den har {antall} tegn i grupper på fire. Se etter en skrivefeil.",
            antall=_LENGTH + _CHECK,
        )
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def as_file(key: str, store: str) -> str:
    """The text of a file with the key: what it is, and how it is used."""
    return (
        f"# Gjenopprettingsnøkkel til planlegg-lageret {store[:8]}.\n"
        "# Den åpner lageret uten passordet. Skriv den ut, legg den innelåst, og slett fila.\n"
        "# Nytt passord: planlegg lager passord --gjenopprettingsnokkel FIL\n"
        f"{key}\n"
    )


def _check(letters: str) -> str:
    digest = hashlib.sha256(letters.encode()).digest()
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in digest[:_CHECK])
