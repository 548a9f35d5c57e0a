"""The check of a catalogue: faults, and advice grouped by kind."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, get_args

from planlegg.errors import mark
from planlegg.usecases.check_catalogue import Merknad, Merknadsslag

SKJEMA = "planlegg.katalogsjekk/2"
SHOWN = 5
"""Entries named for each kind of advice, and faults; the rest are counted."""

KINDS: Mapping[Merknadsslag, tuple[str, str]] = {
    "ukjent_hjemmel": (mark("Kilder som ikke finnes i rules/hjemler.toml"), "{id}: «{verdi}»"),
    "gammel": (mark("Sist sjekket for over tolv måneder siden"), "{id}: {verdi}"),
    "ikke_sjekket": (mark("Uten dato for når noen sjekket dem"), "{id}"),
    "uten_hverdagsord": (
        mark("Uten hverdagsord. De blir bare funnet på ordene i sin egen tittel. Legg til ord folk bruker"),
        "{id}",
    ),
    "faa_ord": (mark("Med få hverdagsord. Legg til flere ord folk bruker"), "{id}: {verdi}"),
    "ukjent": (mark("Med felt som ikke er kjent. Da står det «må avklares» i forslagene"), "{id}: {verdi}"),
    "timer": (mark("Timetallene henger ikke sammen"), "{id}: {verdi}"),
    "plasser_uten_dato": (mark("Plass-status uten dato for når det ble sjekket"), "{id}: «{verdi}»"),
}
"""Each kind as a heading, and how one entry of it is told."""


def as_object(count: int, notes: Sequence[Merknad], faults: Sequence[str], unread: Mapping[str, int]) -> dict[str, Any]:
    """Everything, one by one, and how many there are of each kind."""
    return {
        "skjema": SKJEMA,
        "antall": count,
        "antall_per_slag": {slag: sum(note.slag == slag for note in notes) for slag in get_args(Merknadsslag)},
        "merknader": [{"id": note.id, "slag": note.slag, "verdi": note.verdi} for note in notes],
        "ikke_lest": [{"navn": name, "antall": number} for name, number in sorted(unread.items())],
        "feil": list(faults),
    }


def as_text(
    count: int, notes: Sequence[Merknad], faults: Sequence[str], unread: Mapping[str, int], words: Callable[[str], str]
) -> Iterator[str]:
    """The check in lines: faults first, then advice by kind, then the sum."""
    yield from _some([f"- {fault}" for fault in faults], words)
    for slag, (heading, one) in KINDS.items():
        told = [words(one).format(id=note.id, verdi=note.verdi) for note in notes if note.slag == slag]
        if told:
            yield f"{words(heading)} ({len(told)}):"
            yield from _some([f"  - {line}" for line in told], words)
    if unread:
        yield words("Felt i fila som ikke blir lest: {navn}.").format(navn=", ".join(f"«{name}»" for name in sorted(unread)))
    yield words("Aktiviteter lest: {antall}. Merknader: {merknader}.").format(antall=count, merknader=len(notes))


def _some(lines: Sequence[str], words: Callable[[str], str]) -> Iterator[str]:
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield "  " + words("… og {antall} til. Se alle med --json.").format(antall=len(lines) - SHOWN)
