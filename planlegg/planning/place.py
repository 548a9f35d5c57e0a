"""Why one activity stands where it stands: its place among all that is open, and what keeps it from being shown."""

from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.forslag import Forslagssett
from planlegg.planning.choose import EASING_WAYS
from planlegg.planning.grunnlag import Grunnlag, Vurdert
from planlegg.planning.options import Utvalg, may_be_shown
from planlegg.planning.score import points
from planlegg.planning.weigh import worse

Hvorfor = Literal[
    "vist",
    "stengt",
    "sagt_nei",
    "uka",
    "vil_ikke",
    "steg",
    "ikke_onsket",
    "under_null",
    "verre",
    "flere_poeng",
    "ligner",
    "letter",
]
"""``letter``: it eases the road and stands beside others; ``ligner``: a better one goes the same way or meets the same wish."""


class Plassering(msgspec.Struct, frozen=True, kw_only=True):
    """``nummer`` is the option it stands in, 0 when it is not shown; ``rekke`` its place among all ``av`` that are open, 0 if closed.

    ``foran`` are the activities that were picked instead, with their points.
    """

    nummer: int
    rekke: int
    av: int
    poeng: int
    hvorfor: Hvorfor
    foran: tuple[tuple[Aktivitet, int], ...] = ()


def placed(item: Vurdert, basis: Grunnlag, chosen: Utvalg, found: Forslagssett) -> Plassering:
    """Where the activity stands in these options."""
    key = item.aktivitet.id
    number = next((nr for nr, one in enumerate(found.forslag, 1) if any(a.id == key for a in one.aktiviteter)), 0)
    row = [one.aktivitet.id for one in chosen.rekke]
    picked = tuple((one.aktivitet, points(one, basis)) for one in chosen.valgt)
    return Plassering(
        nummer=number,
        rekke=row.index(key) + 1 if key in row else 0,
        av=len(row),
        poeng=points(item, basis),
        hvorfor="vist" if number else _why(item, basis, chosen),
        foran=() if number else picked,
    )


def _why(item: Vurdert, basis: Grunnlag, chosen: Utvalg) -> Hvorfor:
    score = points(item, basis)
    tests: tuple[tuple[Hvorfor, bool], ...] = (
        ("sagt_nei", item.aktivitet.id in basis.avslag),
        ("stengt", bool(item.av("utelukk"))),
        ("uka", any(one.aktivitet.id == item.aktivitet.id for one, _ in chosen.uten_plass)),
        ("vil_ikke", bool(item.kandidat.unngaa)),
        ("steg", not may_be_shown(item)),
        ("ikke_onsket", not item.kandidat.onsker),
        ("under_null", score <= 0),
        ("verre", any(worse(item, other, basis) for other in chosen.valgt)),
        ("flere_poeng", all(score <= points(other, basis) for other in chosen.valgt)),
        ("letter", item.aktivitet.vei in EASING_WAYS),
    )
    return next((why for why, holds in tests if holds), "ligner")
