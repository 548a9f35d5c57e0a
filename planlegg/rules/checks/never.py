"""Rules that can never speak, where parts of one condition plainly shut each other out."""

import math
from collections.abc import Iterable, Iterator
from itertools import islice, product

from planlegg.domain.vilkar import AnnetFelt, Betingelse
from planlegg.errors import Fault
from planlegg.rules.condition import form
from planlegg.rules.fields import FIELDS

MOST_WAYS = 200
"""Ways for a condition to hold that are looked at; a condition with more is taken to be possible."""


def check_never(condition: Betingelse, path: str) -> Iterator[Fault]:
    """A fault for each field whose parts cannot hold together; looks at each alternative of every «noen» too."""
    told: set[str] = set()
    for name in _impossible(_required(condition)):
        told.add(name)
        yield Fault(path, "kravene til {felt} kan aldri gjelde samtidig, så regelen slår aldri til.", felt=name)
    for part in _alternatives(condition):
        yield from check_never(part, path)
    ways = list(islice(_ways(condition), MOST_WAYS + 1))
    if not told and condition.alle and len(ways) <= MOST_WAYS and all(_impossible(way) for way in ways):
        names = ", ".join(sorted({name for way in ways for name in _impossible(way)}))
        yield Fault(path, "kravene til {felt} kan aldri gjelde samtidig, så regelen slår aldri til.", felt=names)


def _alternatives(condition: Betingelse) -> Iterator[Betingelse]:
    yield from condition.noen
    for part in condition.alle:
        yield from _alternatives(part)


def _required(condition: Betingelse) -> tuple[Betingelse, ...]:
    """Leaves, and things that must not hold, that are needed for the whole to hold."""
    if form(condition) in ("blad", "ikke"):
        return (condition,)
    return tuple(leaf for part in condition.alle for leaf in _required(part))


def _ways(condition: Betingelse) -> Iterator[tuple[Betingelse, ...]]:
    """Each way for the condition to hold, with one alternative of every «noen»."""
    if condition.noen:
        for part in condition.noen:
            yield from _ways(part)
    elif condition.alle:
        for chosen in product(*(tuple(islice(_ways(part), MOST_WAYS + 1)) for part in condition.alle)):
            yield tuple(leaf for way in chosen for leaf in way)
    else:
        yield (condition,)


def _impossible(parts: Iterable[Betingelse]) -> list[str]:
    """Fields whose parts cannot hold together."""
    together: dict[str, list[Betingelse]] = {}
    barred = [part.ikke for part in parts if part.ikke is not None]
    for leaf in parts:
        if form(leaf) == "blad":
            together.setdefault(leaf.felt, []).append(leaf)
    return [
        name
        for name, leaves in together.items()
        if name in FIELDS and (_shut_out(leaves, several=FIELDS[name].flere) or any(leaf in barred for leaf in leaves))
    ]


def _shut_out(parts: list[Betingelse], *, several: bool) -> bool:
    operators = {part.er for part in parts}
    if "ukjent" in operators and len(operators) > 1:
        return True
    fixed = [part for part in parts if part.verdi is not None and not isinstance(part.verdi, AnnetFelt)]
    # Two limits of one kind may each hold one part, so only single-valued fields are looked at.
    return not several and (_no_number(fixed) or _no_word(fixed))


def _no_number(parts: Iterable[Betingelse]) -> bool:
    low, high, open_low, open_high = -math.inf, math.inf, False, False
    for part in parts:
        if isinstance(part.verdi, bool) or not isinstance(part.verdi, int | float):
            continue
        if part.er in ("minst", "over", "lik") and part.verdi >= low:
            low, open_low = part.verdi, part.er == "over" or (open_low and part.verdi == low)
        if part.er in ("hoyst", "under", "lik") and part.verdi <= high:
            high, open_high = part.verdi, part.er == "under" or (open_high and part.verdi == high)
    return low > high or (low == high and (open_low or open_high))


def _no_word(parts: Iterable[Betingelse]) -> bool:
    allowed: set[object] | None = None
    barred: set[object] = set()
    for part in parts:
        words: set[object] = set(part.verdi) if isinstance(part.verdi, tuple) else {part.verdi}
        if part.er == "lik" or (part.er == "en_av" and FIELDS[part.felt].slag != "liste"):
            allowed = words if allowed is None else allowed & words
        elif part.er in ("ulik", "ingen_av"):
            barred |= words
    return allowed is not None and not allowed - barred
