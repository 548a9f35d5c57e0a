"""What stands in the wording of one event: every field in words, its code as it is stored, and what it is about."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import msgspec

from planlegg.domain.hendelse import (
    Endret,
    FaktaGitt,
    Hendelse,
    Innforing,
    KravOpphort,
    OppgaveGjort,
    OrdNotert,
    Rettet,
    SamtykkeTrukket,
    Svarte,
    TemaLukket,
)
from planlegg.domain.historieord import Historieleser
from planlegg.domain.innhold import field_differences
from planlegg.domain.punkt import content_of
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.export.koder import CODES, FACTS
from planlegg.export.plan_text import fields_text
from planlegg.export.words import day, number

Words = Callable[[str], str]
PARTS = {
    "klient": {"klient": mark("Du"), "veileder": mark("Veilederen din"), "andre": mark("Andre")},
    "veileder": {"klient": mark("Klienten"), "veileder": mark("Du"), "andre": mark("Andre")},
    "arkiv": {"klient": mark("Klienten"), "veileder": mark("Veilederen"), "andre": mark("Andre")},
}


class Ordbok(msgspec.Struct, frozen=True, kw_only=True):
    """What words are taken from: titles of activities and texts of questions by id, and the language."""

    words: Words
    sprak: Sprak
    titler: Mapping[str, str]
    sporsmal: Mapping[str, str]


def values(entry: Innforing, before: Sak, after: Sak, leser: Historieleser, book: Ordbok) -> dict[str, str]:
    """By name; empty where there is nothing to say. ``before`` and ``after`` are the case around the event."""
    event = entry.hendelse
    raw: dict[str, Any] = {field: getattr(event, field) for field in event.__struct_fields__}
    match event:
        case Svarte(svar=answer):
            raw = {"id": answer.id, "tekst": answer.tekst, "hvem": answer.hvem}
            raw["sporsmal"] = book.sporsmal.get(answer.id, answer.id.replace("_", " "))
        case Rettet(rettelse=correction):
            raw = {"svar": correction.svar, "sitat": correction.sitat, "les_som": correction.les_som}
        case FaktaGitt(fakta=facts):
            known = {field: getattr(facts, field) for field in facts.__struct_fields__}
            raw = {"fakta": "; ".join(_fact(name, value, book) for name, value in known.items() if value is not None)}
        case OrdNotert(ord=said):
            raw = {"ord": ", ".join(f"«{one}»" for one in said)}
        case Endret():
            raw["endringer"] = _changes(event.punkt, before, after, book)
        case _:
            pass
    raw |= _about(event, before, after)
    found: dict[str, str] = {}
    for name, value in raw.items():
        found[name], found[f"{name}_kode"] = _told(name, value, book), _code(value)
    for name in ("part", "hvem"):
        if name in raw:
            who = book.words(PARTS[leser][str(raw[name])])
            found[name.capitalize()], found[name] = who, who[:1].lower() + who[1:]
    return found


def _about(event: Hendelse, before: Sak, after: Sak) -> dict[str, Any]:
    """The texts of what an event names by id only."""
    found: dict[str, Any] = {}
    name = getattr(event, "punkt", "")
    point = (after.punkt(name) or before.punkt(name)) if name else None
    if point is not None:
        found["tittel"] = point.tittel
    key = getattr(event, "id", "")
    match event:
        case OppgaveGjort():
            found["oppgave"] = next((one.tekst for one in after.oppgaver if one.id == key), "")
        case KravOpphort():
            found["krav"] = next((one.tekst for one in after.krav if one.id == key), "")
        case TemaLukket():
            found["tema"] = next((one.tekst for one in after.temaer if one.id == key), "")
        case SamtykkeTrukket():
            found["mottaker"] = next((one.mottaker for one in after.samtykker if one.id == key), "")
        case _:
            pass
    return found


def _changes(name: str, before: Sak, after: Sak, book: Ordbok) -> str:
    old, new = before.punkt(name), after.punkt(name)
    if old is None or new is None:
        return ""
    return fields_text(field_differences(content_of(old), content_of(new)), book.words, book.sprak)


def _fact(name: str, value: object, book: Ordbok) -> str:
    return f"{book.words(FACTS[name])}: {_told(name, value, book)}"


def _told(name: str, value: object, book: Ordbok) -> str:
    """One value in words. Lists of activities become titles; codes become words where there are any."""
    match value:
        case None | "":
            return ""
        case bool():
            return book.words("ja") if value else book.words("nei")
        case date():
            return day(value, book.sprak)
        case int() | float():
            return number(float(value), book.sprak)
        case tuple():
            return ", ".join(dict.fromkeys(book.titler.get(str(one), str(one)) for one in value))
        case str() if name == "aktivitet":
            return book.titler.get(value, value)
        case str() if value in CODES.get(name, {}):
            return book.words(CODES[name][value])
        case _:
            return str(value)


def _code(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
