"""Conditions that cannot be judged: wrong form, unknown field, wrong operator or wrong kind of value."""

import difflib
import re
from collections.abc import Iterator

from planlegg.domain.vilkar import AnnetFelt, Betingelse
from planlegg.errors import Fault
from planlegg.rules.condition import form
from planlegg.rules.fields import FIELDS
from planlegg.rules.operators import ALLOWED
from planlegg.rules.values import Field

_CLOCK = re.compile(r"([01]\d|2[0-4]):[0-5]\d")
_MANY = ("en_av", "ingen_av")


def check_condition(condition: Betingelse, path: str) -> Iterator[Fault]:
    """Every fault in a condition and its parts."""
    leaf_keys = bool(condition.felt or condition.er is not None or condition.verdi is not None)
    used = leaf_keys + bool(condition.alle) + bool(condition.noen) + (condition.ikke is not None)
    if used != 1:
        yield Fault(path, "skal ha nøyaktig én av: felt med er, alle, noen, ikke.")
        return
    if form(condition) == "blad":
        yield from _leaf(condition, path)
    for name, parts in (("alle", condition.alle), ("noen", condition.noen)):
        for number, part in enumerate(parts, 1):
            yield from check_condition(part, f"{path}.{name}[{number}]")
    if condition.ikke is not None:
        yield from check_condition(condition.ikke, f"{path}.ikke")


def _leaf(leaf: Betingelse, path: str) -> Iterator[Fault]:
    field = FIELDS.get(leaf.felt)
    if field is None:
        yield unknown_field(leaf.felt, path)
        return
    if leaf.er is None:
        yield Fault(path, "mangler «er».")
    elif leaf.er not in ALLOWED[field.slag]:
        allowed = ", ".join(sorted(ALLOWED[field.slag]))
        yield Fault(path, "«{er}» passer ikke for {felt}. Velg en av: {valg}.", er=leaf.er, felt=field.navn, valg=allowed)
    elif leaf.er in ("kjent", "ukjent"):
        if leaf.verdi is not None:
            yield Fault(path, "«{er}» skal stå uten verdi.", er=leaf.er)
    elif leaf.verdi is None:
        yield Fault(path, "mangler «verdi».")
    elif isinstance(leaf.verdi, AnnetFelt):
        yield from _other(field, leaf.verdi, path)
    elif not _fits(field, leaf):
        wanted = _wanted(field)
        yield Fault(path, "verdien {verdi} passer ikke for {felt} ({slag}).", verdi=leaf.verdi, felt=field.navn, slag=wanted)


def unknown_field(name: str, path: str) -> Fault:
    near = difflib.get_close_matches(name, list(FIELDS), n=1)
    if near:
        return Fault(path, "feltet «{navn}» finnes ikke. Mente du «{nar}»?", navn=name, nar=near[0])
    return Fault(path, "feltet «{navn}» finnes ikke.", navn=name)


def _other(field: Field, other: AnnetFelt, path: str) -> Iterator[Fault]:
    found = FIELDS.get(other.felt)
    if found is None:
        yield unknown_field(other.felt, f"{path}.verdi")
    elif found.slag != field.slag and not (field.slag == "liste" and found.slag in ("ord", "tekst")):
        yield Fault(path, "{felt} og {annet} kan ikke sammenlignes.", felt=field.navn, annet=found.navn)


def _fits(field: Field, leaf: Betingelse) -> bool:
    value = leaf.verdi
    if isinstance(value, tuple) != (leaf.er in _MANY):
        return False
    words = value if isinstance(value, tuple) else (value,)
    match field.slag:
        case "tall":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "ja_nei":
            return isinstance(value, bool)
        case "klokkeslett":
            return isinstance(value, str) and bool(_CLOCK.fullmatch(value))
        case _:
            return bool(words) and all(isinstance(w, str) and (not field.valg or w in field.valg) for w in words)


def _wanted(field: Field) -> str:
    return ", ".join(field.valg) if field.valg else field.slag
