"""Pick options that really differ: another way to work, another wish, another measure."""

from collections.abc import Sequence
from typing import get_args

from planlegg.domain.aktivitet import Aktivitet, Terskel
from planlegg.planning.grunnlag import Grunnlag, Vurdert
from planlegg.planning.score import WISH, points, reasons_for

MOST = 3
HELPERS = 2
"""Most new people with a helping role in one option."""

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
    """Up to three, best first, each later one with points taken off for what it shares with those picked."""
    left = [i for i in items if points(i, basis) > 0]
    picked: list[Vurdert] = []
    while left and len(picked) < MOST:
        worth = [points(i, basis) - _shared(i, picked, basis) for i in left]
        if max(worth) <= 0:
            break
        picked.append(left.pop(worth.index(max(worth))))  # the first of equals: ``items`` are ranked
    return picked


def companions(main: Aktivitet, support: Sequence[Vurdert], already: frozenset[str]) -> list[Vurdert]:
    """Up to two that ease the road and fit beside ``main``; those not yet shown come first."""
    fitting = [i for i in support if i.aktivitet.id != main.id and fits_beside(main, i.aktivitet)]
    fresh = [i for i in fitting if i.aktivitet.id not in already]
    chosen: list[Vurdert] = []
    helpers = main.nye_hjelpere
    for item in fresh or fitting:
        if (
            len(chosen) < 2
            and helpers + item.aktivitet.nye_hjelpere <= HELPERS
            and all(fits_beside(c.aktivitet, item.aktivitet) for c in chosen)
        ):
            chosen.append(item)
            helpers += item.aktivitet.nye_hjelpere
    return chosen


def fits_beside(one: Aktivitet, other: Aktivitet) -> bool:
    """Whether the two can stand in one plan by law, and are not one another's base."""
    bases = {one.id, one.bygger_pa} - {""}, {other.id, other.bygger_pa} - {""}
    return not (bases[0] & bases[1] or bases[0] & set(other.kombineres_ikke) or bases[1] & set(one.kombineres_ikke))


def _shared(item: Vurdert, picked: Sequence[Vurdert], basis: Grunnlag) -> int:
    """Points for what the item shares with those picked: a wish that is met already adds less, and so does the same way."""
    met = {evidence.sitat for other in picked for evidence in other.kandidat.onsker}
    again = sum(line.vekt for line in reasons_for(item, basis) if line.regel == WISH and line.sitat in met)
    weights = basis.vekter
    return (
        again * weights["likt_onske"] // 100
        + weights["lik_vei"] * any(item.aktivitet.vei == other.aktivitet.vei for other in picked)
        + weights["lik_base"] * any(_base(item) == _base(other) for other in picked)
    )


def _base(item: Vurdert) -> str:
    return item.aktivitet.bygger_pa or item.aktivitet.id
