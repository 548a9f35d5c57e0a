"""A search of the catalogue: as plain values, and as text that says which words met and how."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planlegg.domain.kandidat import Felt, Maate, Treff
from planlegg.errors import mark
from planlegg.matching import Funnet
from planlegg.usecases.search_catalogue import Sok

Words = Callable[[str], str]
Titles = Mapping[str, str]
SHOWN = 2
"""Meetings shown for each hit when nobody asked for an explanation."""
LIKE_ENOUGH = 0.65
"""Below this likeness a person would hardly see why it was found."""

HOW: Mapping[Maate, str] = {
    "likt": mark("det er det samme"),
    "folding": mark("det er det samme, med æ, ø og å eller tegn skrevet på en annen måte"),
    "boying": mark("det er en annen form av samme ord"),
    "sammensatt": mark("det er en del av et lengre, sammensatt ord"),
    "skrivefeil": mark("det er nesten likt skrevet, trolig en skrivefeil"),
    "lyd": mark("det høres likt ut"),
    "del": mark("det er en del av det som står der"),
    "betydning": mark("det betyr omtrent det samme"),
    "engelsk": mark("det er engelsk og norsk for det samme"),
    "flere_ord": mark("flere av ordene passer"),
}
WHERE: Mapping[Felt, str] = {"tittel": mark("i tittelen"), "ord": mark("i hverdagsordene"), "setning": mark("i beskrivelsen")}


def hits(found: Sok, titles: Titles) -> list[dict[str, Any]]:
    """The hits with the keys of ``planlegg.sok/1``."""
    return [{"id": f.id, "tittel": titles[f.id], "poeng": f.poeng, "unngatt": f.unngatt} for f in found.funnet]


def as_object(found: Sok, titles: Titles) -> dict[str, Any]:
    return {"skjema": "planlegg.sok/1", "treff": hits(found, titles)}


def as_line(line: int, name: tuple[str, str | int | None], found: Sok, titles: Titles) -> dict[str, Any]:
    """One search of many. ``name`` is what the search was called where it came from, with the key it had there."""
    return {"skjema": "planlegg.soklinje/1", "linje": line, name[0]: name[1], "treff": hits(found, titles)}


def explained_object(found: Sok, titles: Titles, words: Words) -> dict[str, Any]:
    """The hits, each with the words that met, and what was heard."""
    return {
        "skjema": "planlegg.sokforklaring/1",
        "hort": {"vil": list(found.vil), "vil_ikke": list(found.vil_ikke)},
        "treff": [
            {**hit, "ord": [_meeting(treff, words) for treff in one.treff]}
            for hit, one in zip(hits(found, titles), found.funnet, strict=True)
        ],
    }


def as_text(found: Sok, titles: Titles, words: Words, *, explain: bool) -> str:
    """The hits in lines; says what to try when there are none."""
    lines = list(_heard(found, words)) if explain else []
    if not found.funnet:
        return "\n".join([*lines, _nothing(found, words)])
    if any(hit.unngatt for hit in found.funnet) and not explain:
        lines += [line for line in _heard(found, words) if found.vil_ikke][-1:]
    if all(treff.likhet < LIKE_ENOUGH for hit in found.funnet for treff in hit.treff):
        lines.append(words("Ingenting ligner godt på det du skrev. Dette er det nærmeste:"))
    for hit in found.funnet:
        note = words(" (du sa at du ikke vil dette)") if hit.unngatt else ""
        lines.append(f"{hit.id}: {titles[hit.id]}{note}")
        lines += [f"    {line}" for line in (_explained(hit, words) if explain else _briefly(hit, words))]
    return "\n".join(lines)


def _heard(found: Sok, words: Words) -> Iterator[str]:
    if found.vil:
        yield words("Dette vil du: {ord}.").format(ord=_listed(found.vil))
    if found.vil_ikke:
        yield words("Dette vil du ikke: {ord}.").format(ord=_listed(found.vil_ikke))


def _nothing(found: Sok, words: Words) -> str:
    if found.vil_ikke and not found.vil:
        return words("Ingen treff. Du har bare sagt hva du ikke vil. Skriv også noe du vil.")
    return words("Ingen treff. Prøv et annet ord for det samme, eller se alt med «planlegg katalog vis».")


def _briefly(hit: Funnet, words: Words) -> Iterator[str]:
    said = [
        f"«{t.ord}»"
        if t.maate == "likt"
        else words("«{ord}» ligner på «{katalogord}»").format(ord=t.ord, katalogord=t.katalogord)
        for t in hit.treff[:SHOWN]
    ]
    yield ", ".join(said)


def _explained(hit: Funnet, words: Words) -> Iterator[str]:
    for treff in hit.treff:
        if treff.ord.casefold() == treff.katalogord.casefold():
            yield words("«{ord}» står {hvor}.").format(ord=treff.ord, hvor=words(WHERE[treff.felt]))
            continue
        yield words("«{ord}» møter «{katalogord}» {hvor}: {hvordan}.").format(
            ord=treff.ord, katalogord=treff.katalogord, hvor=words(WHERE[treff.felt]), hvordan=words(HOW[treff.maate])
        )


def _meeting(treff: Treff, words: Words) -> dict[str, Any]:
    return {
        "ord": treff.ord,
        "katalogord": treff.katalogord,
        "felt": treff.felt,
        "likhet": treff.likhet,
        "maate": treff.maate,
        "hvordan": words(HOW[treff.maate]),
    }


def _listed(said: tuple[str, ...]) -> str:
    return ", ".join(f"«{one}»" for one in said)
