"""Rules that can never speak, where two parts of one condition plainly shut each other out."""

import math
from collections.abc import Iterable, Iterator

from planlegg.domain.vilkar import AnnetFelt, Betingelse
from planlegg.errors import Fault
from planlegg.rules.condition import form
from planlegg.rules.fields import FIELDS


def check_never(condition: Betingelse, path: str) -> Iterator[Fault]:
    """A fault for each field whose parts cannot hold together; looks inside every «noen» too."""
    together: dict[str, list[Betingelse]] = {}
    for leaf in _required(condition):
        together.setdefault(leaf.felt, []).append(leaf)
    for name, parts in together.items():
        if name in FIELDS and _shut_out(parts, several=FIELDS[name].flere):
            yield Fault(path, "kravene til {felt} kan aldri gjelde samtidig, så regelen slår aldri til.", felt=name)
    for part in condition.noen:
        yield from check_never(part, path)


def _required(condition: Betingelse) -> Iterator[Betingelse]:
    """Leaves that must hold for the whole to hold."""
    if form(condition) == "blad":
        yield condition
    for part in condition.alle:
        yield from _required(part)


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
