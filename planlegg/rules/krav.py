"""Conditions that stand in the catalogue: met is silent, unmet shuts with a way to ask, unknown is to be cleared up."""

from collections.abc import Iterable

import msgspec

from planlegg.domain.aktivitet import Krav
from planlegg.domain.funn import Funn
from planlegg.domain.regel import Regel
from planlegg.rules.condition import evaluate
from planlegg.rules.findings import findings
from planlegg.rules.values import Facts, known


def judge_krav(wording: Iterable[Regel], facts: Facts) -> tuple[Funn, ...]:
    """Findings for the activity's own conditions and those of all it builds on, said in the words of the ``krav.`` rules."""
    rules = tuple(wording)
    found: list[Funn] = []
    for krav in all_krav(facts):
        if krav.gjelder is not None and evaluate(krav.gjelder, facts) is False:
            continue
        outcome = None if krav.nar is None else evaluate(krav.nar, facts)
        if outcome:
            continue
        said = known("ukjent" if outcome is None else "nei")
        here = msgspec.structs.replace(facts, felt={**facts.felt, "krav.utfall": said, "krav.tekst": known(krav.tekst)})
        for rule in rules:
            if evaluate(rule.nar, here):
                found += [msgspec.structs.replace(f, kilde=krav.hjemmel or f.kilde) for f in findings(rule, here)]
    return tuple(found)


def all_krav(facts: Facts) -> tuple[Krav, ...]:
    """The activity's conditions, then those of its base activities; a condition that stands twice counts once."""
    entries = (facts.aktivitet, *facts.grunnlag) if facts.aktivitet else ()
    return tuple(dict.fromkeys(krav for entry in entries if entry for krav in entry.krav))
