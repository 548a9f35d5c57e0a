"""One page: the most important points of every section, and how many there was no room for."""

from collections.abc import Mapping, Sequence

import msgspec

from planlegg.domain.mote import Avsnitt, Moteplan, Motepunkt

LINES = 60
COLUMNS = 80
LONGEST_QUOTE = 150
"""A longer quote is shown to here."""
SPACES = 5  # empty lines between groups of sections
IMPORTANCE: tuple[Avsnitt, ...] = (
    "grenser", "temaer", "lovet", "apent", "ma_sies", "tid", "bli_mott", "ligge", "privat", "onsker", "veileder", "muligheter",
    "roller", "smaating",
)  # fmt: skip
MOST: Mapping[Avsnitt, int] = {"temaer": 6, "apent": 7, "smaating": 3, "onsker": 4, "muligheter": 5, "privat": 4, "ma_sies": 8}
"""More than this of one kind is no help in a meeting."""
FIRST: Mapping[Avsnitt, int] = {
    "temaer": 3, "lovet": 3, "apent": 3, "ma_sies": 3, "tid": 3, "bli_mott": 2, "ligge": 2, "grenser": 99, "privat": 3, "onsker": 1,
    "veileder": 2, "muligheter": 2, "roller": 3, "smaating": 1,
}  # fmt: skip
"""What every section gets before any gets more. A limit that was left out could be broken, so they all stand."""


def one_page(plan: Moteplan) -> Moteplan:
    """The plan in 60 lines of 80 columns: first what every section must have, one point at a time, then more where there is room."""
    whole = dict(plan.avsnitt)
    order = [name for name in IMPORTANCE if name in whole]
    left = LINES - 1 - SPACES - len(order)
    kept: dict[Avsnitt, int] = dict.fromkeys(order, 0)
    for most in (FIRST, {name: min(len(whole[name]), MOST.get(name, len(whole[name]))) for name in order}):
        for place in range(max(most.values(), default=0)):
            for name in order:
                points = whole[name]
                # What comes after a point that was left out is left out too: the points stand by importance.
                if kept[name] == place < min(len(points), most[name]) and (lines := height(points[place])) <= left:
                    kept[name] += 1
                    left -= lines
    sections = tuple((name, points[: kept[name]]) for name, points in plan.avsnitt if kept[name])
    more = {name: len(points) - kept[name] for name, points in plan.avsnitt if len(points) > kept[name]}
    return msgspec.structs.replace(plan, avsnitt=sections, flere=more)


def height(point: Motepunkt) -> int:
    """Lines the point takes in the longest of the languages, with room for what stands beside the text."""
    longest = max(len(point.tekst.nb), len(point.tekst.nn), len(point.tekst.en))
    if point.sitat is not None:
        longest = min(longest, LONGEST_QUOTE)
    beside = 28 * (point.frist is not None) + 22 * (point.holdt is not None) + 16 * (point.hvem is not None)
    beside += 70 * (point.plasser is not None)
    return 1 + max(0, longest + beside - 1) // (COLUMNS - 7)


def shortened(words: str) -> str:
    """A quote as it is shown on the page: whole, or to the last whole word there is room for."""
    text = " ".join(words.split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 2].rsplit(" ", 1)[0] + " …"


def sections_of(parts: Sequence[tuple[Avsnitt, Sequence[Motepunkt]]]) -> tuple[tuple[Avsnitt, tuple[Motepunkt, ...]], ...]:
    """The sections that have something in them; the same line is said once."""
    made = ((name, tuple(dict.fromkeys(points))) for name, points in parts)
    return tuple((name, points) for name, points in made if points)
