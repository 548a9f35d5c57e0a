"""Turn a parsed mapping into a frozen value, and name every fault at once."""

import difflib
from datetime import date, datetime
from typing import Any, TypeVar, cast

import msgspec
from msgspec import inspect

from planlegg.errors import Fault, mark

T = TypeVar("T")


def convert(value: object, kind: type[T], path: str = "") -> tuple[T | None, list[Fault]]:
    """``value`` as ``kind``, or ``None`` with all the faults found. ``path`` is where the value stands in its file.

    msgspec stops at the first fault; only a value it refuses is walked for all of them.
    """
    try:
        return msgspec.convert(value, kind), []
    except msgspec.ValidationError:
        faults = check(value, inspect.type_info(kind), path)
        return None, faults or [Fault(path, "kan ikke brukes her.")]


def check(value: object, kind: inspect.Type, path: str) -> list[Fault]:
    """All the ways in which ``value`` is not a ``kind``."""
    match kind:
        case inspect.Metadata(type=inner):
            return check(value, inner, path)
        case inspect.StructType(fields=fields, forbid_unknown_fields=closed):
            return _struct(value, fields, closed, path)
        case inspect.UnionType(types=types):
            return _union(value, types, path)
        case inspect.VarTupleType(item_type=item) | inspect.ListType(item_type=item):
            if not isinstance(value, list | tuple):
                return [_wrong(path, mark("en liste"), value)]
            return [fault for number, one in enumerate(value, 1) for fault in check(one, item, f"{path}[{number}]")]
        case inspect.DictType(value_type=item):
            if not isinstance(value, dict):
                return [_wrong(path, mark("en tabell"), value)]
            return [fault for key, one in value.items() for fault in check(one, item, _join(path, str(key)))]
        case inspect.LiteralType(values=allowed):
            return _one_of(value, allowed, path)
        case inspect.IntType(ge=low, le=high) | inspect.FloatType(ge=low, le=high):
            return _number(value, kind, low, high, path)
        case inspect.StrType():
            return [] if isinstance(value, str) else [_wrong(path, mark("tekst mellom anførselstegn"), value)]
        case inspect.BoolType():
            return [] if isinstance(value, bool) else [_wrong(path, mark("true eller false"), value)]
        case inspect.DateType():
            return [] if _is_day(value) else [_wrong(path, mark("en dato (ÅÅÅÅ-MM-DD)"), value)]
        case _:
            return []


def nearest(word: str, known: list[str]) -> str:
    """The known word most like this one, or an empty string."""
    folded = {k.lower(): k for k in known}
    plain = word.lower().replace("ø", "o").replace("å", "a").replace("æ", "a")
    close = difflib.get_close_matches(plain, list(folded), n=1, cutoff=0.6)
    return folded[close[0]] if close else ""


def unknown_key(path: str, key: str, known: list[str]) -> Fault:
    """A key nobody reads, with the nearest one that is read."""
    near = nearest(key, known)
    if near:
        return Fault(path, "ukjent navn «{navn}». Mente du «{nar}»?", navn=key, nar=near)
    return Fault(path, "ukjent navn «{navn}». Kjente navn: {kjente}.", navn=key, kjente=", ".join(sorted(known)[:20]))


def _struct(value: object, fields: tuple[inspect.Field, ...], closed: bool, path: str) -> list[Fault]:
    if not isinstance(value, dict):
        return [_wrong(path, mark("en tabell"), value)]
    known = {field.encode_name: field for field in fields}
    faults = [unknown_key(path, str(key), list(known)) for key in value if closed and key not in known]
    for name, field in known.items():
        if name in value:
            faults += check(value[name], field.type, _join(path, name))
        elif field.required:
            faults.append(Fault(path, "mangler «{navn}».", navn=name))
    return faults


def _union(value: object, types: tuple[inspect.Type, ...], path: str) -> list[Fault]:
    real = [kind for kind in types if not isinstance(kind, inspect.NoneType)]
    tried = [check(value, kind, path) for kind in real]
    if any(not faults for faults in tried):
        return []
    # One table among the choices: its own faults say more than «none of these».
    tables = [faults for faults, kind in zip(tried, real, strict=True) if isinstance(kind, inspect.StructType)]
    if isinstance(value, dict) and len(tables) == 1:
        return tables[0]
    return tried[0] if len(real) == 1 else [Fault(path, "verdien kan ikke brukes her.")]


def _one_of(value: object, allowed: tuple[Any, ...], path: str) -> list[Fault]:
    if isinstance(value, str | int) and not isinstance(value, bool) and value in allowed:
        return []
    words = [str(word) for word in allowed]
    near = nearest(str(value), words) if isinstance(value, str) else ""
    if near:
        return [Fault(path, "«{verdi}» er ikke et valg. Mente du «{nar}»?", verdi=_short(value), nar=near)]
    return [Fault(path, "«{verdi}» er ikke et valg. Velg en av: {valg}.", verdi=_short(value), valg=", ".join(words))]


def _number(value: object, kind: inspect.Type, low: float | None, high: float | None, path: str) -> list[Fault]:
    whole = isinstance(kind, inspect.IntType)
    fits = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
    if not fits:
        return [_wrong(path, mark("et helt tall") if whole else "et tall", value)]
    number = cast(float, value)
    if (low is not None and number < low) or (high is not None and number > high):
        return [
            Fault(path, "{verdi} er utenfor det som går an. Skriv et tall fra {fra} til {til}.", verdi=value, fra=low, til=high)
        ]
    return []


def _is_day(value: object) -> bool:
    """A date as TOML has it, or as JSON has to write it."""
    if isinstance(value, str):
        try:
            return len(value) == len("ÅÅÅÅ-MM-DD") and bool(date.fromisoformat(value))
        except ValueError:
            return False
    return isinstance(value, date) and not isinstance(value, datetime)


def _wrong(path: str, wanted: str, value: object) -> Fault:
    return Fault(path, "skal være {onsket}, men er {verdi}.", onsket=wanted, verdi=_short(value))


def _short(value: object) -> str:
    match value:
        case dict():
            return mark("en tabell")
        case list():
            return mark("en liste")
        case str():
            text = f"«{value}»"
        case _:
            text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
