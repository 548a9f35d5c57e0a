"""Effects that do not go with the rest of the rule: weights, ways to ask, and inputs that may never rank."""

from collections.abc import Container, Iterator

from planlegg.domain.regel import Regel
from planlegg.domain.vilkar import AnnetFelt, Betingelse
from planlegg.errors import Fault
from planlegg.rules.condition import leaves
from planlegg.rules.fields import FIELDS, OF_ACTIVITY
from planlegg.rules.judge import CASE_EFFECTS, about_krav

LEAST, MOST = 3, 40
"""Smallest and largest weight of one rule, in points. A wish gives up to 60, so no single rule outweighs one."""


def check_effect(regel: Regel, aktiviteter: Container[str]) -> Iterator[Fault]:
    here = f"regel {regel.id}"
    names = fields_used(regel.nar)
    yield from _weight(regel, here)
    if regel.virkning == "utelukk" and regel.spor_om is None:
        yield Fault(f"{here}.spor_om", "en regel som utelukker, må si hva man kan spørre om.")
    if regel.virkning == "utelukk" and any(leaf.er == "ukjent" for leaf in leaves(regel.nar)):
        yield Fault(f"{here}.nar", "det ukjente er aldri et nei, så «ukjent» kan ikke brukes i en regel som utelukker.")
    for name in names:
        field = FIELDS.get(name)
        if field and field.virkninger and regel.virkning not in field.virkninger:
            allowed = ", ".join(field.virkninger)
            yield Fault(f"{here}.nar", "{felt} kan bare brukes i: {virkninger}.", felt=name, virkninger=allowed)
        if regel.virkning in CASE_EFFECTS and name.startswith(OF_ACTIVITY):
            yield Fault(f"{here}.nar", "{felt} gjelder én aktivitet, men regelen gjelder hele saken.", felt=name)
    if regel.virkning in ("for", "mot") and not any(_the_clients(name) for name in names):
        yield Fault(f"{here}.nar", "en regel som gir poeng, må bygge på noe klienten har sagt eller oppgitt.")
    if any(name.startswith("krav.") for name in names) and not about_krav(regel):
        yield Fault(f"{here}.nar", "krav.-felt må stå alene som hele betingelsen.")
    if regel.skjermer and (regel.virkning != "paminnelse" or not rests_on_words(regel.nar)):
        yield Fault(f"{here}.skjermer", "bare en påminnelse som bygger på klientens ord, kan skjerme dem.")
    yield from _bound(regel, here, aktiviteter)


def fields_used(condition: Betingelse) -> tuple[str, ...]:
    """Every field a condition names, each once."""
    found = (name for leaf in leaves(condition) for name in (leaf.felt, getattr(leaf.verdi, "felt", "")) if name)
    return tuple(dict.fromkeys(found))


def rests_on_words(condition: Betingelse) -> bool:
    """Whether the condition cannot hold without some words of the client's."""
    if condition.alle:
        return any(rests_on_words(part) for part in condition.alle)
    if condition.noen:
        return all(rests_on_words(part) for part in condition.noen)
    names = (condition.felt, condition.verdi.felt if isinstance(condition.verdi, AnnetFelt) else "")
    return condition.er != "ukjent" and any(FIELDS[name].klientens for name in names if name in FIELDS)


def _weight(regel: Regel, here: str) -> Iterator[Fault]:
    path = f"{here}.vekt"
    if regel.virkning not in ("for", "mot"):
        if regel.vekt:
            yield Fault(path, "bare for og mot kan ha vekt.")
    elif not LEAST <= abs(regel.vekt) <= MOST or (regel.vekt > 0) != (regel.virkning == "for"):
        low, high = (LEAST, MOST) if regel.virkning == "for" else (-MOST, -LEAST)
        yield Fault(path, "«{virkning}» skal ha en vekt fra {fra} til {til}.", virkning=regel.virkning, fra=low, til=high)


def _bound(regel: Regel, here: str, aktiviteter: Container[str]) -> Iterator[Fault]:
    path = f"{here}.aktivitet"
    if regel.aktivitet and regel.aktivitet not in aktiviteter:
        yield Fault(path, "«{id}» finnes ikke i katalogen.", id=regel.aktivitet)
    for name in _named(regel.nar):
        if name not in aktiviteter:
            yield Fault(f"{here}.nar", "«{id}» finnes ikke i katalogen.", id=name)
    if regel.virkning == "paminnelse" and regel.aktivitet:
        yield Fault(path, "en påminnelse gjelder hele saken og kan ikke være bundet til én aktivitet.")
    if regel.virkning == "provesteg" and not regel.aktivitet:
        yield Fault(path, "et prøvesteg må si hvilket steg i katalogen det er.")


def _named(condition: Betingelse) -> Iterator[str]:
    """Catalogue ids that a condition compares with."""
    for leaf in leaves(condition):
        if leaf.felt in ("aktivitet.id", "sak.aktiviteter") and isinstance(leaf.verdi, str | tuple):
            yield from (leaf.verdi,) if isinstance(leaf.verdi, str) else leaf.verdi


def _the_clients(name: str) -> bool:
    return name.startswith("klient.") or (name in FIELDS and FIELDS[name].klientens)
