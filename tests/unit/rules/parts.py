"""Small real values to judge: the shipped rules, an activity, and a picture made of words."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde, Onske, Ramme, Rammeslag, Sitat
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.kandidat import Bevis, Treff
from planlegg.domain.regel import Regel
from planlegg.rules.values import Facts, Known, Value

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 9, 15)


def blocks(path: Path, name: str) -> list[dict[str, Any]]:
    with path.open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file).get(name, [])
    return found


RULES = tuple(msgspec.convert(row, Regel) for path in sorted((ROOT / "rules").glob("*.toml")) for row in blocks(path, "regel"))
SOURCES = {row["id"]: msgspec.convert(row, Hjemmel) for row in blocks(ROOT / "rules" / "hjemler.toml", "hjemmel")}
ENTRIES = {row["id"]: msgspec.convert(row, Aktivitet) for row in blocks(ROOT / "catalogue" / "activities.toml", "aktivitet")}


def rule(text: str) -> Regel:
    """One rule from TOML, as it would stand in a file."""
    return msgspec.convert(tomllib.loads(text), Regel)


def activity(ident: str = "verksted", form: dict[str, Any] | None = None, **fields: Any) -> Aktivitet:
    """An activity that says nothing beyond what is given: all of its form is unknown."""
    title = {"nb": "Verkstedet", "nn": "Verkstaden", "en": "The workshop"}
    whole: dict[str, Any] = {
        "id": ident, "slag": "tilbud", "vei": "prove", "tittel": title, "setning": title, "forste_steg": title, "ord": [],
        "beslutter": "organisasjon", "terskel": "egen_kontakt", "sist_sjekket": date(2026, 7, 2), **fields,
    }  # fmt: skip
    unsaid: dict[str, Any] = {
        "timer": {"minst": 0, "vanlig": 0, "mest": 0}, "dager_minst": 0,
        "sted": [], "sammen": [], "tid": [], "faste_tider": "ukjent",
        **dict.fromkeys(("fysisk", "stoy", "kunder", "norsk", "digitalt"), "varierer"),
    }  # fmt: skip
    return msgspec.convert({**whole, "form": {**unsaid, **(form or {})}}, Aktivitet)


def said(text: str, answer: str = "6.2", start: int = 0) -> Sitat:
    return Sitat(answer, start, text)


def limit(slag: Rammeslag, value: int | float | str | None = None, *, hard: bool = True, text: str = "") -> Ramme:
    return Ramme(slag=slag, sitat=said(text or f"{slag} {value}"), hard=hard, verdi=value)


def picture(*limits: Ramme, **parts: Any) -> Bilde:
    return Bilde(alias="test-01", rammer=limits, **parts)


def wish(text: str) -> Onske:
    return Onske(sitat=said(text, "2.3"), ord=text)


def evidence(quote: Sitat, ident: str = "verksted") -> Bevis:
    hit = Treff(aktivitet=ident, ord=quote.tekst, katalogord=quote.tekst, felt="ord", likhet=1.0, maate="likt")
    return Bevis(sitat=quote, treff=hit)


def having(**values: Value) -> Facts:
    """Facts by field name, where ``__`` stands for a dot."""
    return Facts(felt={name.replace("__", "."): (Known(value),) for name, value in values.items()})
