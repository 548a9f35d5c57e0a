"""Too many new people at once: what the rule about it says of a plan that has just grown."""

from collections.abc import Iterable, Mapping
from datetime import date

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde
from planlegg.domain.regel import Regel
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Tekst
from planlegg.rules import case_facts, judge_case
from planlegg.usecases.propose import case_so_far

RULE = "for-mange-nye-hjelpere"


def too_many_new(case: Sak, katalog: Mapping[str, Aktivitet], regler: Iterable[Regel], today: date) -> Tekst | None:
    """The reminder, when the open points of the plan bring too many new helpers; nothing when they do not, or nobody knows."""
    facts = case_facts(Bilde(alias=case.alias), case_so_far(case, katalog, today))
    found = judge_case(tuple(rule for rule in regler if rule.id == RULE), facts, today)
    return found[0].tekst if found else None
