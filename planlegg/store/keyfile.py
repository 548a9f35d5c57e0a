"""The key file: a random data key, wrapped by a key from the passphrase and, where the office wants it, by a recovery key.

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

FORMAT = 2
_SEALED_AS = 1  # what a seal covers has not changed, so that a wrapping can be kept when another one is replaced
KEY_BYTES = 32
MOST_BYTES = 64 * 1024
_PROGRAM_MEBIBYTE = 150
_MOST_WORK = 8 * 1024 * 1024  # KiB times rounds; about ten times what a new store asks for

Slag = Literal["passord", "gjenoppretting"]
Hex32 = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Hex64 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class Kostnad(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one guess at the passphrase costs: Argon2id memory in KiB, rounds, lanes."""

    minne_kib: Annotated[int, Meta(ge=8, le=1024 * 1024)] = 256 * 1024
    runder: Annotated[int, Meta(ge=1, le=64)] = 4
    baner: Annotated[int, Meta(ge=1, le=8)] = 2


class Innpakning(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The data key as one passphrase, or one recovery key, holds it."""

    slag: Slag = "passord"
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
    store, key = secrets.token_hex(16), secrets.token_bytes(KEY_BYTES)
    return Nokkelfil(format=FORMAT, lager=store, nokler=(wrap(store, key, passphrase, cost, "passord"),)), key


def wrap(store: str, key: bytes, secret: str, cost: Kostnad, slag: Slag) -> Innpakning:
    """The data key of a store, wrapped anew: a fresh salt, and covering bytes that are used for nothing else."""
    salt = secrets.token_hex(16)
    cover, sealing = _derive(secret, cost, salt)
    entry = Innpakning(slag=slag, kostnad=cost, salt=salt, innpakket=_xor(key, cover).hex(), segl="0" * 64)
    return msgspec.structs.replace(entry, segl=_seal(sealing, store, entry))


def rewrapped(file: Nokkelfil, slag: Slag, entry: Innpakning | None) -> Nokkelfil:
    """The key file with every wrapping of one kind replaced by ``entry``, or taken away."""
    others = tuple(kept for kept in file.nokler if kept.slag != slag)
    return Nokkelfil(format=FORMAT, lager=file.lager, nokler=others if entry is None else (*others, entry))


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
    if any(not _bearable(entry.kostnad) for entry in file.nokler) or file.format < 1:
        raise _damaged()
    return file


def unwrap(file: Nokkelfil, secret: str, slag: Slag = "passord") -> bytes:
    """The data key, by the passphrase or by the recovery key. Raises ``WrongPassphrase``."""
    for entry in (entry for entry in file.nokler if entry.slag == slag):
        cover, sealing = _derive(secret, entry.kostnad, entry.salt)
        if hmac.compare_digest(_seal(sealing, file.lager, entry), entry.segl):
            return _xor(bytes.fromhex(entry.innpakket), cover)
    if slag == "gjenoppretting":
        raise WrongPassphrase("Gjenopprettingsnøkkelen åpner ikke lageret. Ingenting er endret.")
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
    said = msgspec.json.encode([_SEALED_AS, store, entry.slag, entry.kostnad, entry.salt, entry.innpakket])
    return hmac.digest(key, said, "sha256").hex()


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))


def _damaged() -> StoreDamaged:
    return StoreDamaged(
        "Lageret er skadet: nøkkelfila {fil} er ikke hel. Ingenting er endret. Bruk sikkerhetskopien.", fil=KEY_FILE
    )
