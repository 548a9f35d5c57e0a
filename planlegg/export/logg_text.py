"""The audit log for a person to read, and as ``planlegg.logg/1``."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from planlegg.domain.logg import Logglinje
from planlegg.errors import mark
from planlegg.export.historikk import stamp

SKJEMA = "planlegg.logg/1"
DEEDS = {
    "opprettet": mark("opprettet"),
    "vist": mark("vist"),
    "endret": mark("endret"),
    "rettet": mark("rettet"),
    "eksportert": mark("skrevet ut"),
    "innsyn": mark("innsyn gitt"),
    "slettet": mark("slettet"),
    "liste": mark("klientlista vist"),
    "logg": mark("loggen vist"),
    "kopiert": mark("lageret kopiert"),
    "gjenopprettet": mark("lageret hentet fra en kopi"),
    "passord": mark("passordet byttet"),
    "nokkel": mark("gjenopprettingsnøkkelen byttet eller fjernet"),
}
OUTCOMES = {"ok": "", "skjermet": mark("ADVARSEL: skjermet sak"), "avvist": mark("avvist")}


def as_text(log: Sequence[Logglinje], aliases: Mapping[str, str], words: Callable[[str], str]) -> str:
    """One line for each. A case that was erased, or that is shielded, stands with the beginning of its opaque id."""
    return "\n".join(_line(one, aliases, words) for one in log)


def as_object(log: Sequence[Logglinje]) -> dict[str, Any]:
    return {"skjema": SKJEMA, "linjer": [line_object(one) for one in log]}


def line_object(one: Logglinje) -> dict[str, Any]:
    """Every column; the link in hexadecimal."""
    told = {field: getattr(one, field) for field in one.__struct_fields__}
    return told | {"kjede": one.kjede.hex()}


def _line(one: Logglinje, aliases: Mapping[str, str], words: Callable[[str], str]) -> str:
    case = aliases.get(one.sak, f"({one.sak[:8]})") if one.sak else ""
    outcome = words(OUTCOMES.get(one.utfall, one.utfall)) if one.utfall != "ok" else ""
    parts = [stamp(one.tid), one.av, words(DEEDS.get(one.handling, one.handling)), case, outcome]
    return f"{one.nr:>4}  " + "  ".join(part for part in parts if part)
