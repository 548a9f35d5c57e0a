"""The time line in words: the steps so far and the days that come, told to the client."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from planlegg.domain.historieord import Historieord
from planlegg.domain.kalender import Kalenderpost
from planlegg.domain.tekst import Sprak
from planlegg.domain.tidslinje import Steg
from planlegg.errors import mark
from planlegg.export.historikk import event_text
from planlegg.export.historikk_verdier import Ordbok
from planlegg.export.words import day

SKJEMA = "planlegg.tidslinje/1"
Words = Callable[[str], str]
COMING = {
    "mote": mark("Vi snakkes igjen."),
    "steg": mark("Første steg: {om}"),
    "frist": mark("Innen denne dagen: {om}"),
    "gjennomgang": mark("Vi ser på avtalen om kontakt igjen."),
    "bare_hore": mark("Veilederen din vil bare høre hvordan det går."),
}


class Merke(msgspec.Struct, frozen=True, kw_only=True):
    """One mark on the line. ``kommer`` is a day that has not been; ``avtalt`` a step where both agreed."""

    dag: date
    tekst: str
    kommer: bool = False
    avtalt: bool = False


def marks(
    found: Sequence[Steg], coming: Sequence[Kalenderpost], wordings: Mapping[str, Historieord], book: Ordbok, today: date
) -> tuple[Merke, ...]:
    """The steps and the days that come as they are told, in order. A day off that was agreed on is a day that comes until it has."""
    steps = [
        Merke(
            dag=one.dag,
            tekst=_agreed(one, book) if one.avtalt else _step(one, wordings, book),
            kommer=one.dag > today,
            avtalt=bool(one.avtalt),
        )
        for one in found
    ]
    later = [Merke(dag=one.dag, tekst=str(book.words(COMING[one.slag])).format(om=one.om), kommer=True) for one in coming]
    later += [one for one in steps if one.kommer]
    return (*(one for one in steps if not one.kommer), *sorted(later, key=lambda one: one.dag))


def as_text(found: Sequence[Merke], words: Words, sprak: Sprak) -> str:
    """Two short lists: the way so far, and the days that come."""
    parts = [words("Veien så langt:") + "\n" + _lines([one for one in found if not one.kommer], sprak)]
    if later := [one for one in found if one.kommer]:
        parts.append(words("Dager som kommer:") + "\n" + _lines(later, sprak))
    return "\n\n".join(parts)


def as_object(found: Sequence[Merke], alias: str, sprak: Sprak) -> dict[str, Any]:
    """``planlegg.tidslinje/1``."""
    return {"skjema": SKJEMA, "alias": alias, "sprak": sprak, "merker": [msgspec.to_builtins(one) for one in found]}


def _lines(found: Sequence[Merke], sprak: Sprak) -> str:
    return "\n".join(f"  {day(one.dag, sprak)}  {one.tekst}" for one in found)


def _step(one: Steg, wordings: Mapping[str, Historieord], book: Ordbok) -> str:
    # The day stands beside the step; hours of one day say nothing of several.
    without = ("dag",) if one.antall == 1 else ("dag", "timer")
    text = event_text(one.innforing, one.fra, one.til, wordings, "klient", book, {}, without)
    return text if one.antall == 1 else text + " " + book.words("({antall} dager den uka)").format(antall=one.antall)


def _agreed(one: Steg, book: Ordbok) -> str:
    titles = [point.tittel for name in one.avtalt if (point := one.til.punkt(name)) is not None]
    return book.words("Vi ble enige om: {titler}").format(titler=", ".join(f"«{title}»" for title in titles))
