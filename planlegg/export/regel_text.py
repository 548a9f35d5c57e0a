"""One rule, for reading and as plain values."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.regel import Regel
from planlegg.domain.tekst import Sprak


def rule_object(rule: Regel) -> dict[str, Any]:
    built: dict[str, Any] = msgspec.to_builtins(rule)
    return built


def rule_text(rule: Regel, sources: Mapping[str, Hjemmel], words: Callable[[str], str], sprak: Sprak) -> str:
    lines = [f"{rule.id} ({rule.virkning})", rule.tekst.pa(sprak)]
    if rule.spor_om:
        lines.append(words("Du kan spørre: {tekst}").format(tekst=rule.spor_om.pa(sprak)))
    source = sources.get(rule.kilde)
    if source is not None:
        said = words("Kilde: {navn} {paragraf}, lest {dato}.")
        lines.append(said.format(navn=source.navn, paragraf=source.paragraf, dato=source.sjekket.isoformat()))
    lines.append(days_text(rule, words))
    if rule.vekt:
        lines.append(words("Vekt: {vekt}").format(vekt=rule.vekt))
    lines += [f"  {'+' if e.gir else '-'} {e.navn}" for e in rule.eksempel]
    return "\n".join(lines)


def days_text(rule: Regel, words: Callable[[str], str]) -> str:
    """From which day the rule holds, and to which when that is known."""
    first = words("Gjelder fra {dato}.").format(dato=rule.gjelder_fra.isoformat())
    if rule.gjelder_til is None:
        return first
    return first + " " + words("Gjelder til og med {dato}.").format(dato=rule.gjelder_til.isoformat())


SHOWN = 5
"""Old sources that are named in a list; the rest are counted."""


def old_text(sources: Sequence[Hjemmel], words: Callable[[str], str]) -> Iterator[str]:
    """Sources that should be read again, in lines; none when all were read in time."""
    if sources:
        yield (
            words("Kilder ingen har lest på over tolv måneder. Les dem på nytt, og sett ny dato i hjemler.toml")
            + f" ({len(sources)}):"
        )
    for source in sources[:SHOWN]:
        said = words("{id}: {navn} {paragraf}, lest {dato}")
        yield "  - " + said.format(id=source.id, navn=source.navn, paragraf=source.paragraf, dato=source.sjekket.isoformat())
    if len(sources) > SHOWN:
        yield "  " + words("… og {antall} til. Se alle med --json.").format(antall=len(sources) - SHOWN)
