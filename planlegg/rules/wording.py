"""Fill a rule's text in all three languages. Placeholders are ``{sitat}``, ``{aktivitet}``, or a field of the condition."""

import re
from collections.abc import Callable
from datetime import date

from planlegg.domain.tekst import Sprak, Tekst
from planlegg.rules.condition import Spor, words
from planlegg.rules.values import Facts, Span, Value

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
SHORT = {"aktivitet": "aktivitet.tittel", "krav": "krav.tekst"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def placeholders(text: str) -> frozenset[str]:
    """Names between braces."""
    return frozenset(PLACEHOLDER.findall(text))


def fill(text: Tekst, facts: Facts, decided: tuple[Spor, ...]) -> Tekst:
    """The text with the values that decided; client words are put in as they stand and never read as placeholders."""

    def one(sprak: Sprak) -> Callable[[re.Match[str]], str]:
        return lambda hit: _value(hit[1], facts, decided, sprak)

    return Tekst(
        nb=PLACEHOLDER.sub(one("nb"), text.nb), nn=PLACEHOLDER.sub(one("nn"), text.nn), en=PLACEHOLDER.sub(one("en"), text.en)
    )


def _value(name: str, facts: Facts, decided: tuple[Spor, ...], sprak: Sprak) -> str:
    if name == "sitat":
        quotes = words(decided)
        return " ".join(quotes[0].tekst.split()) if quotes else ""
    field = SHORT.get(name, name)
    for leaf in decided:
        if leaf.betingelse.felt == field and leaf.avgjorde:
            return show(leaf.avgjorde[0].verdi, sprak)
        if leaf.andre and getattr(leaf.betingelse.verdi, "felt", None) == field:
            return show(leaf.andre[0].verdi, sprak)
    found = facts.of(field)
    return show(found[0].verdi, sprak) if found else ""


def show(value: Value, sprak: Sprak) -> str:
    """A value as a person reads it in one language."""
    if isinstance(value, Tekst):
        return value.pa(sprak)
    if isinstance(value, date):
        month = _MONTHS[value.month - 1]
        return f"{value.day} {month} {value.year}" if sprak == "en" else f"{value.day}.{value.month}.{value.year}"
    if isinstance(value, bool):
        return {"nb": ("nei", "ja"), "nn": ("nei", "ja"), "en": ("no", "yes")}[sprak][value]
    if isinstance(value, int | float):
        number = f"{round(value, 1):g}"
        return number if sprak == "en" else number.replace(".", ",")
    if isinstance(value, Span):
        return f"{show(value.lav, sprak)}–{show(value.hoy, sprak)}"
    if isinstance(value, tuple):
        return ", ".join(value)
    return " ".join(value.split())
