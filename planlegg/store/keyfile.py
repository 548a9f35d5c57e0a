"""The key file: a random data key, wrapped by a key from the passphrase.

Two lines: a JSON object, and the SHA-256 of that line. The sum tells damage from a wrong passphrase; it protects nothing.
Argon2id gives 64 bytes from the passphrase and a fresh salt: 32 to cover the data key with (used once), 32 for an
HMAC-SHA256 over everything that was said about it.
"""

import hashlib
import hmac
import secrets
from typing import Annotated, Literal

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from msgspec import Meta

from planlegg.errors import PlanleggError, StoreDamaged, WrongPassphrase
from planlegg.store.passphrase import normalised
from planlegg.store.places import KEY_FILE

FORMAT = 1
KEY_BYTES = 32
MOST_BYTES = 64 * 1024
_PROGRAM_MEBIBYTE = 150
_MOST_WORK = 8 * 1024 * 1024  # KiB times rounds; about ten times what a new store asks for

Hex32 = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Hex64 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class Kostnad(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one guess at the passphrase costs: Argon2id memory in KiB, rounds, lanes."""

    minne_kib: Annotated[int, Meta(ge=8, le=1024 * 1024)] = 256 * 1024
    runder: Annotated[int, Meta(ge=1, le=64)] = 4
    baner: Annotated[int, Meta(ge=1, le=8)] = 2


class Innpakning(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The data key as one passphrase holds it."""

    slag: Literal["passord"] = "passord"
    kostnad: Kostnad
    salt: Hex32
    innpakket: Hex64
    segl: Hex64


class Nokkelfil(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the key file says. ``lager`` is the store's own random id; the database must carry the same."""

    format: int
    lager: Hex32
    nokler: Annotated[tuple[Innpakning, ...], Meta(min_length=1, max_length=8)]


class _Format(msgspec.Struct):
    format: int


def new_key_file(passphrase: str, cost: Kostnad) -> tuple[Nokkelfil, bytes]:
    """A key file for a new store, and the data key it holds."""
    store, key, salt = secrets.token_hex(16), secrets.token_bytes(KEY_BYTES), secrets.token_hex(16)
    cover, sealing = _derive(passphrase, cost, salt)
    wrapped = _xor(key, cover).hex()
    entry = Innpakning(kostnad=cost, salt=salt, innpakket=wrapped, segl="0" * 64)
    entry = msgspec.structs.replace(entry, segl=_seal(sealing, store, entry))
    return Nokkelfil(format=FORMAT, lager=store, nokler=(entry,)), key


def to_bytes(file: Nokkelfil) -> bytes:
    body = msgspec.json.encode(file)
    return body + b"\n" + hashlib.sha256(body).hexdigest().encode() + b"\n"


def from_bytes(data: bytes) -> Nokkelfil:
    """Read a key file. Raises ``StoreDamaged`` when it is not whole, not bearable, or written by a newer program."""
    body, _, rest = data.partition(b"\n")
    if len(data) > MOST_BYTES or rest != hashlib.sha256(body).hexdigest().encode() + b"\n":
        raise _damaged()
    try:
        found = msgspec.json.decode(body, type=_Format).format
        if found > FORMAT:
            raise StoreDamaged(
                "Lageret er skrevet av en nyere utgave (format {lager}). Dette programmet forstår format {program}. "
                "Ingenting er åpnet. Bruk den nyere utgaven.",
                lager=found,
                program=FORMAT,
            )
        file = msgspec.json.decode(body, type=Nokkelfil)
    except msgspec.MsgspecError:
        raise _damaged() from None
    if any(not _bearable(entry.kostnad) for entry in file.nokler) or file.format != FORMAT:
        raise _damaged()
    return file


def unwrap(file: Nokkelfil, passphrase: str) -> bytes:
    """The data key. Raises ``WrongPassphrase``."""
    for entry in file.nokler:
        cover, sealing = _derive(passphrase, entry.kostnad, entry.salt)
        if hmac.compare_digest(_seal(sealing, file.lager, entry), entry.segl):
            return _xor(bytes.fromhex(entry.innpakket), cover)
    raise WrongPassphrase("Passordet åpner ikke lageret. Ingenting er endret.")


def too_little_memory(cost: Kostnad) -> PlanleggError:
    """Said when the machine cannot give what a guess costs, and the program itself some more."""
    return PlanleggError(
        "Maskinen har ikke nok ledig minne til å låse opp lageret. Det trengs {mebibyte} MiB. Lukk noe annet og prøv igjen.",
        mebibyte=cost.minne_kib // 1024 + _PROGRAM_MEBIBYTE,
    )


def _bearable(cost: Kostnad) -> bool:
    return cost.minne_kib * cost.runder <= _MOST_WORK and cost.minne_kib >= 8 * cost.baner


def _derive(passphrase: str, cost: Kostnad, salt: str) -> tuple[bytes, bytes]:
    try:
        made = hash_secret_raw(
            normalised(passphrase), bytes.fromhex(salt), cost.runder, cost.minne_kib, cost.baner, 2 * KEY_BYTES, Type.ID
        )
    except (HashingError, MemoryError):
        raise too_little_memory(cost) from None
    return made[:KEY_BYTES], made[KEY_BYTES:]


def _seal(key: bytes, store: str, entry: Innpakning) -> str:
    """HMAC over all that decides what the data key is."""
    said = msgspec.json.encode([FORMAT, store, entry.slag, entry.kostnad, entry.salt, entry.innpakket])
    return hmac.digest(key, said, "sha256").hex()


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))


def _damaged() -> StoreDamaged:
    return StoreDamaged(
        "Lageret er skadet: nøkkelfila {fil} er ikke hel. Ingenting er endret. Bruk sikkerhetskopien.", fil=KEY_FILE
    )
