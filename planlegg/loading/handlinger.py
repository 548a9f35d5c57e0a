"""A file of things decided together: ``[[handling]]`` blocks, each with ``gjor`` and its own fields."""

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from planlegg.errors import Fault, FaultyFile
from planlegg.loading.answers import ANSWERS_LIMIT
from planlegg.loading.datafiles import check_format
from planlegg.loading.days import FIRST, LAST, can_be_meant
from planlegg.loading.strict import convert, nearest
from planlegg.loading.toml import read_toml
from planlegg.text.siffer import mask
from planlegg.usecases import requests as r

KINDS: dict[str, type[Any]] = {
    "velg": r.Velg,
    "avsla": r.Avsla,
    "endre": r.Endre,
    "ta_ut": r.TaUt,
    "stilling": r.Stilling,
    "trekk": r.Trekk,
    "lov": r.Lov,
    "holdt": r.Holdt,
    "kontakt": r.Kontakt,
    "fortell": r.Fortell,
    "oppmote": r.Oppmote,
    "si": r.Si,
    "avslutt": r.Avslutt,
    "krev": r.Krev,
    "krav_slutt": r.KravSlutt,
    "hor": r.Hor,
    "hort": r.Hort,
    "nettverk": r.Nettverk,
    "nettverk_bort": r.NettverkBort,
    "bli_mott": r.BliMott,
    "kontinuitet": r.Kontinuitet,
    "tema": r.Tema,
    "tema_ferdig": r.TemaFerdig,
    "samtykke": r.Samtykk,
    "trekk_samtykke": r.TrekkSamtykke,
}


class Handlinger(msgspec.Struct, frozen=True):
    """What the file asks for, in order, and how many 11-digit numbers were hidden."""

    valg: tuple[r.Fellesvalg, ...]
    skjult: int


def load_handlinger(path: Path) -> Handlinger:
    """Read the blocks; other parts of an answers file may stand in the same file. Raises ``FaultyFile``."""
    tree = read_toml(path, limit=ANSWERS_LIMIT)
    faults = check_format(tree)
    rows = tree.get("handling", [])
    if not isinstance(rows, list) or not rows:
        faults.append(Fault("", 'har ingen blokker [[handling]]. Eksempel: gjor = "velg", aktivitet = "arbeidstrening".'))
        raise FaultyFile(str(path), faults)
    found: list[r.Fellesvalg] = []
    hidden = 0
    for number, row in enumerate(rows, 1):
        request, more, count = _request(row, f"handling {number}")
        faults += more
        hidden += count
        if request is not None:
            found.append(request)
    if faults:
        raise FaultyFile(str(path), faults)
    return Handlinger(tuple(found), hidden)


def safe_words(request: Any) -> tuple[Any, int]:
    """The request with its free text in one Unicode form and 11-digit numbers hidden; and how many were."""
    hidden = 0

    def clean(value: Any) -> Any:
        nonlocal hidden
        if isinstance(value, tuple):
            return tuple(clean(item) for item in value)
        if not isinstance(value, str):
            return value
        text, count = mask(unicodedata.normalize("NFC", value))
        hidden += count
        return text

    changes = {field: clean(getattr(request, field)) for field in request.__struct_fields__}
    return msgspec.structs.replace(request, **changes), hidden


def _request(row: object, path: str) -> tuple[Any, list[Fault], int]:
    if not isinstance(row, dict):
        return None, [Fault(path, "skal være en blokk [[handling]].")], 0
    name = row.get("gjor")
    kind = KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        near = nearest(str(name), list(KINDS))
        hint = f" Mente du «{near}»?" if near and name is not None else ""
        return None, [Fault(path, "gjor må være en av: {valg}.{hint}", valg=", ".join(KINDS), hint=hint)], 0
    value, faults = convert({key: item for key, item in row.items() if key != "gjor"}, kind, path)
    if value is None:
        return None, faults, 0
    strange = [
        Fault(f"{path}.{field}", "{aar} kan ikke være året. Skriv et år fra {fra} til {til}.", aar=day.year, fra=FIRST, til=LAST)
        for field in value.__struct_fields__
        if isinstance(day := getattr(value, field), date) and not can_be_meant(day)
    ]
    if strange:
        return None, strange, 0
    request, hidden = safe_words(value)
    return request, [], hidden
