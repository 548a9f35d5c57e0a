"""The answers file: the same questions, checks and results as when a person is asked."""

import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Any, Literal

import msgspec

from planlegg.domain.svar import AVSNITT, HARDE_GRENSER, Fakta, Hvem, Rettelse, Svar, Svarsett, Tilstand
from planlegg.errors import FaultyFile
from planlegg.loading.alias import alias_faults
from planlegg.loading.datafiles import check_format
from planlegg.loading.strict import convert, unknown_key
from planlegg.loading.textfile import MEGABYTE
from planlegg.loading.toml import read_toml
from planlegg.text.siffer import mask

ANSWERS_LIMIT = 5 * MEGABYTE


class _Block(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    tekst: str = ""
    tilstand: Tilstand | None = None
    hvem: Hvem = "klient"


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: int
    alias: str
    malform: Literal["nb", "nn", "en"] = "nb"
    fakta: Fakta = Fakta()
    svar: dict[str, _Block] = {}
    klientens_ord: tuple[str, ...] = ()
    harde_grenser: tuple[str, ...] = ()
    rettelse: tuple[Rettelse, ...] = ()
    handling: tuple[dict[str, Any], ...] = ()  # what was decided together; read by ``handlinger``
    bestilling: tuple[dict[str, Any], ...] = ()  # orders to the case worker; read by ``bestilling``


class Lest(msgspec.Struct, frozen=True):
    """A file that was read: the answers, and how many 11-digit numbers were hidden in which fields."""

    svarsett: Svarsett
    skjult: tuple[tuple[str, int], ...]


def load_answers(path: Path, question_ids: Collection[str]) -> Lest:
    """Read an answers file. Raises ``FaultyFile`` with every fault in it; nothing is kept of a faulty file."""
    tree = read_toml(path, limit=ANSWERS_LIMIT)
    faults = check_format(tree)
    answers = tree.get("svar")
    known = [*question_ids, *AVSNITT]
    if isinstance(answers, dict):
        faults += [unknown_key("svar", key, known) for key in answers if key not in known]
        tree["svar"] = {key: {"tekst": item} if isinstance(item, str) else item for key, item in answers.items()}
    file, more = convert(tree, _File)
    faults += [fault for fault in more if fault.path != "format" and "«format»" not in str(fault)]
    if file is not None:
        faults += alias_faults(file.alias)
    if faults or file is None:
        raise FaultyFile(str(path), faults)
    return _as_answers(file)


def _as_answers(file: _File) -> Lest:
    hidden: list[tuple[str, int]] = []

    def clean(where: str, text: str) -> str:
        masked, count = mask(unicodedata.normalize("NFC", text))
        if count:
            hidden.append((where, count))
        return masked

    answers = [_answer(key, block, clean(f"svar.{key}", block.tekst)) for key, block in file.svar.items()]
    if file.harde_grenser:
        limits = "\n".join(clean(HARDE_GRENSER, limit).strip() for limit in file.harde_grenser)
        answers.append(Svar(id=HARDE_GRENSER, tekst=limits))
    facts: dict[str, Any] = {
        field: clean(f"fakta.{field}", value)
        for field in ("rammer", "innsatsgruppe", "ytelse")
        if (value := getattr(file.fakta, field))
    }
    return Lest(
        Svarsett(
            alias=unicodedata.normalize("NFC", file.alias).strip(),
            svar=tuple(answers),
            fakta=msgspec.structs.replace(file.fakta, **facts),
            klientens_ord=tuple(clean("klientens_ord", words) for words in file.klientens_ord),
            rettelser=tuple(msgspec.structs.replace(r, sitat=clean("rettelse", r.sitat)) for r in file.rettelse),
            malform=file.malform,
        ),
        tuple(hidden),
    )


def _answer(key: str, block: _Block, text: str) -> Svar:
    """Blank text is no answer; a key word alone (``hopp``) is only a state when ``tilstand`` says so."""
    if block.tilstand not in (None, "svart"):
        return Svar(id=key, tilstand=block.tilstand or "ikke_spurt", hvem=block.hvem)
    if not text.strip():
        return Svar(id=key, tilstand="ikke_spurt", hvem=block.hvem)
    return Svar(id=key, tekst=text, hvem=block.hvem)
