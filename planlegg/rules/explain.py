"""Why one rule speaks or is silent in one situation, as values for ``regler forklar``."""

from datetime import date
from typing import Literal

import msgspec

from planlegg.domain.funn import Funn
from planlegg.domain.regel import Regel
from planlegg.rules.condition import Spor, deciding, trace
from planlegg.rules.fields import FIELDS
from planlegg.rules.findings import findings
from planlegg.rules.judge import about_case, about_krav, concerns, in_force
from planlegg.rules.values import Facts

Taus = Literal["utenfor_dato", "annen_aktivitet", "om_saken", "om_en_aktivitet", "om_krav", "nei", "ikke_sagt", "ukjent"]
"""Why a rule is silent. ``ikke_sagt``: the client has said nothing of it; ``ukjent``: something else is not known."""


class Forklaring(msgspec.Struct, frozen=True, kw_only=True):
    """``funn`` is what the rule says; when it says nothing, ``taus`` tells why. ``spor`` is there either way."""

    regel: Regel
    spor: Spor
    funn: tuple[Funn, ...] = ()
    taus: Taus | None = None


def explain(regel: Regel, facts: Facts, today: date) -> Forklaring:
    """One rule in one situation; give facts with an activity for a rule about activities, without for one about the case."""
    seen = trace(regel.nar, facts)
    silent = _silent(regel, facts, today, seen)
    return Forklaring(regel=regel, spor=seen, funn=() if silent else findings(regel, facts), taus=silent)


def _silent(regel: Regel, facts: Facts, today: date, seen: Spor) -> Taus | None:
    if not in_force(regel, today):
        return "utenfor_dato"
    if about_case(regel) != (facts.aktivitet is None):
        return "om_saken" if about_case(regel) else "om_en_aktivitet"
    if not about_case(regel) and not concerns(regel, facts):
        return "annen_aktivitet"
    if about_krav(regel):
        return "om_krav"
    if seen.utfall:
        return None
    if any(_unsaid(leaf) for leaf in deciding(seen)):
        return "ikke_sagt"
    return "ukjent" if seen.utfall is None else "nei"


def _unsaid(leaf: Spor) -> bool:
    field = FIELDS.get(leaf.betingelse.felt)
    return field is not None and field.klientens and not leaf.funnet
