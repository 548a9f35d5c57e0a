"""Pick options that really differ: another way to work, another wish, another measure, another load."""

from collections.abc import Callable, Sequence
from typing import get_args

from planlegg.domain.aktivitet import Aktivitet, Terskel
from planlegg.planning.fit import few_helpers, fits_beside
from planlegg.planning.grunnlag import Grunnlag, Vurdert
from planlegg.planning.score import WISH, points, reasons_for
from planlegg.planning.weigh import worse

MOST = 3

EASING_WAYS = ("stotte", "okonomi", "helse", "avklare", "hverdag", "hvile")
"""Ways that ease the road; they join an option rather than being one, unless the client wished for them."""

DOORSTEPS = get_args(Terskel)
"""From none to a formal decision, as the catalogue lists them."""


def ranked(items: Sequence[Vurdert], basis: Grunnlag) -> list[Vurdert]:
    """Highest score first, then the lowest doorstep, then by id. What is excluded, or refused before, is not here."""
    return sorted(
        (i for i in items if not i.av("utelukk") and i.aktivitet.id not in basis.avslag),
        key=lambda i: (-points(i, basis), DOORSTEPS.index(i.aktivitet.terskel), i.aktivitet.id),
    )


def different(items: Sequence[Vurdert], basis: Grunnlag) -> list[Vurdert]:
    """Up to three, best first, each later one with points taken off for what it shares with those picked.

    What is worse than another on all that matters to the client is not among them.
    """
    left = [i for i in items if points(i, basis) > 0]
    left = [i for i in left if not any(worse(i, other, basis) for other in left)]
    picked: list[Vurdert] = []
    while left and len(picked) < MOST:
        worth = [points(i, basis) - _shared(i, picked, basis) for i in left]
        if max(worth) <= 0:
            break
        picked.append(left.pop(worth.index(max(worth))))  # the first of equals: ``items`` are ranked
    return picked


def companions(
    main: Aktivitet, support: Sequence[Vurdert], already: frozenset[str], fits: Callable[[Sequence[Aktivitet]], bool]
) -> list[Vurdert]:
    """Up to two that ease the road and stand beside ``main`` in one week. What is shown already comes again only where it meets a need."""
    beside = [i for i in support if i.aktivitet.id != main.id and fits_beside(main, i.aktivitet)]
    fresh = [i for i in beside if i.aktivitet.id not in already]
    chosen: list[Vurdert] = []
    for item in fresh or [i for i in beside if i.kandidat.behov]:
        entries = [main, *(c.aktivitet for c in chosen), item.aktivitet]
        alone = all(fits_beside(c.aktivitet, item.aktivitet) for c in chosen)
        if len(chosen) < 2 and alone and few_helpers(entries) and fits(entries):
            chosen.append(item)
    return chosen


def _shared(item: Vurdert, picked: Sequence[Vurdert], basis: Grunnlag) -> int:
    """Points for what the item shares with those picked: a wish that is met already adds less, and so does the same way."""
    met = {evidence.sitat for other in picked for evidence in other.kandidat.onsker}
    again = sum(line.vekt for line in reasons_for(item, basis) if line.regel == WISH and met.intersection(line.sitater))
    weights = basis.vekter
    return (
        again * weights["likt_onske"] // 100
        + weights["lik_vei"] * any(_same_way(item.aktivitet, other.aktivitet) for other in picked)
        + weights["lik_base"] * any(_base(item) == _base(other) for other in picked)
    )


def _same_way(one: Aktivitet, other: Aktivitet) -> bool:
    return one.vei == other.vei != "ukjent"


def _base(item: Vurdert) -> str:
    return item.aktivitet.bygger_pa or item.aktivitet.id
