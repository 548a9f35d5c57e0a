"""What belongs together: items that share something, directly or through others, and words that stand in the same place."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from planlegg.domain.bilde import Sitat

T = TypeVar("T")
_HEADING = re.compile(r"[^.:!?;]{2,60}:\s+(?=\S)")


def together(items: Sequence[T], keys: Callable[[T], Iterable[Hashable]]) -> list[list[T]]:
    """The items in groups that share no key with one another, in the order they came."""
    groups: list[tuple[set[Hashable], list[tuple[int, T]]]] = []
    for place, item in enumerate(items):
        shared, members = set(keys(item)), [(place, item)]
        apart = []
        for group in groups:
            if group[0] & shared:
                shared |= group[0]
                members += group[1]
            else:
                apart.append(group)
        groups = [*apart, (shared, members)]
    ordered = sorted((sorted(members, key=lambda one: one[0]) for _, members in groups), key=lambda members: members[0][0])
    return [[item for _, item in members] for members in ordered]


def overlap(one: Sitat, other: Sitat) -> bool:
    """Whether two quotes share characters of the same answer."""
    if one.svar != other.svar:
        return False
    return one.start < other.start + len(other.tekst) and other.start < one.start + len(one.tekst)


def after_heading(quote: Sitat) -> Sitat:
    """The words after «what must differ: …»: the heading is about all that follows it, not about the first thing alone."""
    heading = _HEADING.match(quote.tekst)
    return Sitat(quote.svar, quote.start + heading.end(), quote.tekst[heading.end() :]) if heading else quote
