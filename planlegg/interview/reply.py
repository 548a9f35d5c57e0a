"""What a line typed at a question means: an answer, or one of a few words that steer."""

import re
from typing import Literal

import msgspec

from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.svar import Svar, Tilstand

Steer = Literal["tilbake", "pause", "lukk", "hjelp", "tomt"]

_STATES: dict[str, Tilstand] = {
    "hopp": "hopp",
    "hopp over": "hopp",
    "vil ikke": "vil_ikke",
    "vil ikkje": "vil_ikke",
    "vet ikke": "vet_ikke",
    "veit ikkje": "vet_ikke",
    "jeg vet ikke": "vet_ikke",
    "eg veit ikkje": "vet_ikke",
    "don't know": "vet_ikke",
    "i don't know": "vet_ikke",
}
_STEERS: dict[str, Steer] = {
    "<": "tilbake",
    "tilbake": "tilbake",
    "pause": "pause",
    "stopp": "pause",
    "lukk": "lukk",
    "?": "hjelp",
}


_GO = re.compile(r"g[åa] ([0-9o]+\.[0-9]+)")


class Ga(msgspec.Struct, frozen=True):
    """Go to the question with this id."""

    id: str


def understand(question: Sporsmal, line: str) -> Svar | Steer | Ga:
    """A leading backslash makes the rest literal, so that an answer may be any word."""
    text = line.strip().strip("\u00a0")
    if not text:
        return "tomt"
    if text.startswith("\\"):
        return Svar(id=question.id, tekst=text[1:])
    word = text.lower().replace("’", "'").rstrip(".")
    if word in _STEERS:
        return _STEERS[word]
    if word in _STATES:
        return Svar(id=question.id, tilstand=_STATES[word])
    if found := _GO.fullmatch(word):
        return Ga(found[1].upper())
    if question.valg and word.isdigit() and 1 <= int(word) <= len(question.valg):
        return Svar(id=question.id, tekst=question.valg[int(word) - 1].tekst.nb)
    return Svar(id=question.id, tekst=text)
