"""How long a meeting is, and the steps of it. The client's pace comes before the clock."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from planlegg.domain.bilde import Bilde
from planlegg.domain.hensyn import Uttrykk
from planlegg.domain.mote import Motepunkt
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.domain.tekst import Tekst
from planlegg.planning.grunnlag import fill

Rute = Literal[15, 45]
LONGER = {15: 20, 45: 60}
"""Minutes when the client needs time, breaks or an interpreter."""
ASKED = ("1.2", "7.5")
"""The questions where a client says what pace they need."""
NEEDS_TIME = "trenger_tid"
_NOT = re.compile(r"\b(?:ikke|ikkje|ingen|inga|uten|utan|no|not|nei|don't)\s+(?:\w+\s+)?$", re.IGNORECASE)


def route_for(picture: Bilde, chosen: Rute | None) -> Rute:
    """The chosen route, or the short one when nothing is known yet."""
    return chosen or (15 if picture.antall_svar == 0 else 45)


def needs_time(answers: Svarsett, picture: Bilde, case: Sak, phrases: Iterable[Uttrykk]) -> bool:
    """Whether the client has said that they need time, breaks or an interpreter. A word with a «not» before it does not count."""
    words = [word for one in phrases if one.id == NEEDS_TIME for word in one.ord]
    met = case.bli_mott
    said = [answers.tekst(question) for question in ASKED] + [frame.sitat.tekst for frame in picture.ramme("trenger")]
    said += [f"tolk {met.tolk}" if met.tolk else "", met.tempo] if met is not None else []
    return any(_says(text, words) for text in said if text)


def time_points(route: Rute, slow: bool, interpreter: bool, texts: Mapping[str, Tekst]) -> Iterator[Motepunkt]:
    """The steps of the route, and what to do when it takes more time."""
    minutes = LONGER[route] if slow else route
    yield Motepunkt(tekst=fill(texts[f"mote_tid_{route}"], minutter=minutes))
    if slow:
        yield Motepunkt(tekst=texts["mote_tid_pauser"])
    if interpreter:
        yield Motepunkt(tekst=texts["mote_tid_tolk"])


def _says(text: str, words: Iterable[str]) -> bool:
    for word in words:
        pattern = rf"\b{re.escape(word.removesuffix('*'))}" + (r"\w*" if word.endswith("*") else r"\b")
        for found in re.finditer(pattern, text, re.IGNORECASE):
            if not _NOT.search(text[: found.start()]):
                return True
    return False
