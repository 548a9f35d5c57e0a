"""The history of a case: every event with who, when and what, for the client, the counsellor or the archive."""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from planlegg.domain.fold import step
from planlegg.domain.hendelse import Angret, Eksportert, GjortOm, Hendelse, Innforing, Svarte, Trakk
from planlegg.domain.historieord import Historieleser, Historieord
from planlegg.domain.rettelser import without_wrong
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak
from planlegg.domain.undone import undone
from planlegg.export.historikk_verdier import Ordbok, values
from planlegg.text.fill import fill

SKJEMA = "planlegg.historikk/1"
Words = Callable[[str], str]
WRITERS: dict[str, str] = {"veileder": "veilederen"}


class Linje(msgspec.Struct, frozen=True, kw_only=True):
    """One event. ``angret`` when it was undone and does not count now."""

    nr: int
    naar: datetime
    av: str
    type: str
    tekst: str
    angret: bool


def lines(
    log: Sequence[Innforing], wordings: Mapping[str, Historieord], leser: Historieleser, book: Ordbok, *, wrong_too: bool = False
) -> tuple[Linje, ...]:
    """Every event in order. An undone one stays, and says so. Words of an answer that was put right are left out."""
    gone = undone(log)
    if not wrong_too:
        log = without_wrong(log)
    told: dict[int, str] = {}
    found = []
    for entry, before, after in around(log):
        told[entry.nr] = event_text(entry, before, after, wordings, leser, book, told)
        name = event_name(entry.hendelse)
        found.append(Linje(nr=entry.nr, naar=entry.naar, av=entry.av, type=name, tekst=told[entry.nr], angret=entry.nr in gone))
    return tuple(found)


def around(log: Sequence[Innforing]) -> Iterator[tuple[Innforing, Sak, Sak]]:
    """Each event with the case before and after it."""
    case = Sak()
    for entry in log:
        after = step(case, entry)
        yield entry, case, after
        case = after


def event_name(event: Hendelse) -> str:
    return str(type(event).__struct_config__.tag)


def wording_name(event: Hendelse, wordings: Mapping[str, Historieord]) -> str:
    """The wording of an event: of its code where the code has words of its own, otherwise of its kind."""
    kind = event_name(event)
    code = event.svar.tilstand if isinstance(event, Svarte) else getattr(event, "kode", "") or getattr(event, "slag", "")
    return f"{kind}.{code}" if f"{kind}.{code}" in wordings else kind


def as_text(found: Sequence[Linje], words: Words, sprak: Sprak) -> str:
    """Two lines for each event: when and who, and what."""
    return "\n".join(part for one in found for part in (_head(one, words, sprak), textwrap.indent(one.tekst, "     ")))


def as_object(found: Sequence[Linje], alias: str, leser: Historieleser, sprak: Sprak) -> dict[str, Any]:
    """``planlegg.historikk/1``. Times are ISO 8601 with zone."""
    return {
        "skjema": SKJEMA,
        "alias": alias,
        "leser": leser,
        "sprak": sprak,
        "hendelser": [msgspec.to_builtins(one) for one in found],
    }


def event_text(
    entry: Innforing,
    before: Sak,
    after: Sak,
    wordings: Mapping[str, Historieord],
    leser: Historieleser,
    book: Ordbok,
    told: Mapping[int, str],
    without: tuple[str, ...] = (),
) -> str:
    """What happened, as one sentence or two. ``told`` are the texts of earlier events by number; ``without`` is left out."""
    event = entry.hendelse
    found = values(entry, before, after, leser, book)
    if isinstance(event, Angret | GjortOm):
        found["hva"] = " ".join(told.get(nr, "") for nr in event.hendelser)
    if isinstance(event, Eksportert):
        found["innhold"] = event.innhold[:16]
    return fill(
        wordings[_named(event, before, wordings)].for_leser(leser).pa(book.sprak),
        {name: value for name, value in found.items() if name not in without},
    )


def _named(event: Hendelse, before: Sak, wordings: Mapping[str, Historieord]) -> str:
    """The wording of an event in its case: nobody is said to have taken back what was never agreed."""
    if isinstance(event, Trakk) and not any(point.id == event.punkt and point.avtalt for point in before.punkter):
        return "trakk.uten_avtale"
    return wording_name(event, wordings)


def _head(one: Linje, words: Words, sprak: Sprak) -> str:
    by = words(WRITERS.get(one.av, one.av))
    line = f"{one.nr:>3}  {stamp(one.naar)}  " + words("skrevet av {hvem}").format(hvem=by)
    return line + (" – " + words("angret siden") if one.angret else "")


def stamp(when: datetime) -> str:
    """Day, time and distance from UTC, the same in every language."""
    zone = f"{when:%z}"
    return f"{when:%Y-%m-%d %H.%M} (UTC{zone[:3]}:{zone[3:5]})"
