"""The room a client's week has: days, hours and times that are free, each with the words that say so."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from planlegg.domain.bilde import Bilde, Ramme, Sitat
from planlegg.domain.uke import DAGER
from planlegg.planning.amount import FULL_DAY
from planlegg.text.amounts import amounts

EARLIEST, LATEST = 8 * 60, 21 * 60
PARTS = {"formiddag": (9 * 60, 12 * 60), "ettermiddag": (12 * 60, 17 * 60), "kveld": (17 * 60, 21 * 60)}
"""What the parts of a day are taken to be."""
WEEKEND, WEEKEND_HOURS = (5, 6), (10 * 60, 17 * 60)
FULL_WEEK = 37.5
_DAY = re.compile(
    r"\b(?:(mandag|måndag|monday)|(tirsdag|tysdag|tuesday)|(onsdag|wednesday)|(torsdag|thursday)|(fredag|friday)"
    r"|(lørdag|laurdag|saturday)|(søndag|sundag|sunday))",
    re.IGNORECASE,
)
_CHILDREN = re.compile(r"barnehage\w*|\bsfo\b|\baks\b|\bskole\w*|\bskule\w*|kindergarten|\bschool\b", re.IGNORECASE)


class Avtale(msgspec.Struct, frozen=True):
    """An appointment of the client's: day, from, to."""

    dag: int
    fra: int
    til: int
    sitat: Sitat


class Ukeramme(msgspec.Struct, frozen=True, kw_only=True):
    """What the week has room for. ``fra`` and ``til`` bound each day, the way home within it; ``start`` is when a thing may begin.

    ``sitater`` are the words behind the bounds; ``reise`` is minutes one way, None when nobody has said.
    """

    dager: tuple[int, ...]
    unngaa_dager: frozenset[int]
    deler: frozenset[str]
    beste: frozenset[str]
    fra: int
    start: int
    til: int
    per_dag: float
    per_uke: float
    antall_dager: int
    reise: int | None
    avtaler: tuple[Avtale, ...]
    ogsa: tuple[Sitat, ...]
    sitater: tuple[Sitat, ...]


def frame(picture: Bilde, *, soft: bool) -> Ukeramme:
    """The room there is within the hard limits, or within what the client would rather have too when ``soft``."""
    limits = [r for r in picture.rammer if soft or r.hard]
    facts = picture.fakta
    refused = {DAGER.index(str(r.verdi)) for r in limits if r.slag == "ikke_dag" and str(r.verdi) in DAGER}
    disliked = {DAGER.index(str(r.verdi)) for r in picture.ramme("ikke_dag") if str(r.verdi) in DAGER}
    no_times = {str(r.verdi) for r in limits if r.slag == "ikke_tid"}
    meetings, open_from, open_to, loose = _appointments(picture)
    travel = [*map(_number, picture.ramme("reise_minutter_maks")), facts.reise_minutter]
    quotes = [r.sitat for r in limits if r.slag in _BOUNDS] + [one.sitat for one in meetings]
    return Ukeramme(
        dager=tuple(day for day in range(7) if day not in refused and not (day in WEEKEND and "helg" in no_times)),
        unngaa_dager=frozenset(disliked - refused),
        deler=frozenset(PARTS) - no_times,
        beste=frozenset(str(r.verdi) for r in picture.ramme("best_tid")),
        fra=max([EARLIEST, *open_from]),
        start=max([EARLIEST, *_clocks(limits, "start_tidligst")]),
        til=min([LATEST, *_clocks(limits, "hjemme_for"), *open_to]),
        per_dag=_least(limits, "timer_dag_maks", facts.timer_per_dag if soft else None, FULL_DAY),
        per_uke=_least(limits, "timer_uke_maks", facts.timer_per_uke if soft else None, FULL_WEEK),
        antall_dager=int(_least(limits, "dager_uke_maks", facts.dager_per_uke if soft else None, 7)),
        reise=min((int(minutes) for minutes in travel if minutes is not None), default=None),
        avtaler=tuple(meetings),
        ogsa=tuple(loose),
        sitater=tuple(dict.fromkeys(quotes)),
    )


_BOUNDS = frozenset(
    {
        "timer_uke_maks",
        "timer_dag_maks",
        "dager_uke_maks",
        "ikke_dag",
        "ikke_tid",
        "start_tidligst",
        "hjemme_for",
        "reise_minutter_maks",
    }
)


def _number(limit: Ramme) -> float | None:
    return float(limit.verdi) if isinstance(limit.verdi, int | float) else None


def _least(limits: Iterable[Ramme], kind: str, fact: float | None, most: float) -> float:
    said = [_number(limit) for limit in limits if limit.slag == kind]
    return min(value for value in (*said, fact, most) if value is not None)


def _clocks(limits: Iterable[Ramme], kind: str) -> Iterator[int]:
    for limit in limits:
        if limit.slag == kind and isinstance(limit.verdi, str) and (hit := re.fullmatch(r"(\d{1,2})[:.](\d\d)", limit.verdi)):
            yield int(hit[1]) * 60 + int(hit[2])


def _appointments(picture: Bilde) -> tuple[list[Avtale], list[int], list[int], list[Sitat]]:
    """Appointments with a day; hours when children are looked after, which bound every day; and clock times that say neither."""
    meetings: list[Avtale] = []
    opens: list[int] = []
    closes: list[int] = []
    loose: list[Sitat] = []
    placed = {r.sitat for r in picture.rammer if r.slag in _BOUNDS | {"best_tid"}}
    for quote in dict.fromkeys(_other_words(picture)):
        spans = [(int(a.verdi), int(a.til)) for a in amounts(quote.tekst) if a.enhet == "klokka" and a.til is not None]
        if not spans or quote in placed:
            continue
        start, end = spans[0]
        days = _days(quote.tekst)
        if _CHILDREN.search(quote.tekst) and not days:
            opens.append(start)
            closes.append(end)
        elif days and start < end:
            meetings += [Avtale(day, start, end, quote) for day in days]
        else:
            loose.append(quote)
    return meetings, opens, closes, loose


def _other_words(picture: Bilde) -> Iterator[Sitat]:
    yield from (r.sitat for r in picture.rammer)
    yield from (need.sitat for need in picture.behov)


def _days(text: str) -> Sequence[int]:
    return sorted({hit.lastindex - 1 for hit in _DAY.finditer(text) if hit.lastindex})
