"""What the rules say: of one activity, or of the case as a whole."""

from collections.abc import Iterable
from datetime import date

from planlegg.domain.funn import Funn
from planlegg.domain.regel import Regel
from planlegg.rules.condition import evaluate, leaves
from planlegg.rules.fields import OF_ACTIVITY
from planlegg.rules.findings import findings
from planlegg.rules.krav import judge_krav
from planlegg.rules.values import Facts

CASE_EFFECTS = ("paminnelse", "provesteg")


def judge(regler: Iterable[Regel], facts: Facts, today: date) -> tuple[Funn, ...]:
    """All that is said of the activity ``facts`` are about, in the order of the rules; its own conditions come last."""
    rules = [r for r in regler if in_force(r, today)]
    found = [f for r in rules if concerns(r, facts) and evaluate(r.nar, facts) and not about_case(r) for f in findings(r, facts)]
    return (*found, *judge_krav([r for r in rules if about_krav(r)], facts))


def may_speak(regler: Iterable[Regel], case: Facts, today: date) -> tuple[Regel, ...]:
    """The rules that can say something of some activity in this case; the others need not be asked about each."""
    rules = (r for r in regler if in_force(r, today) and not about_case(r))
    return tuple(r for r in rules if evaluate(r.nar, case, OF_ACTIVITY) is not False)


def judge_case(regler: Iterable[Regel], facts: Facts, today: date) -> tuple[Funn, ...]:
    """All that is said of the case: reminders, trial steps, and what must be said whatever is chosen."""
    rules = (r for r in regler if in_force(r, today) and about_case(r))
    return tuple(f for r in rules if evaluate(r.nar, facts) for f in findings(r, facts))


def in_force(regel: Regel, today: date) -> bool:
    """Whether the rule holds on this day; its last day counts."""
    return regel.gjelder_fra <= today and (regel.gjelder_til is None or today <= regel.gjelder_til)


def concerns(regel: Regel, facts: Facts) -> bool:
    """Whether a rule bound to one activity is bound to this one, or to one that this one builds on."""
    if not regel.aktivitet:
        return True
    return any(regel.aktivitet == entry.id for entry in (facts.aktivitet, *facts.grunnlag) if entry is not None)


def about_case(regel: Regel) -> bool:
    """Whether the rule speaks of the whole case. What must be said is case-wide when it names nothing of an activity."""
    if regel.virkning in CASE_EFFECTS:
        return True
    return (
        regel.virkning == "ma_sies"
        and not regel.aktivitet
        and not any(leaf.felt.startswith(OF_ACTIVITY) for leaf in leaves(regel.nar))
    )


def about_krav(regel: Regel) -> bool:
    """Whether the rule gives the wording for conditions that stand in the catalogue."""
    return regel.nar.felt.startswith("krav.")
