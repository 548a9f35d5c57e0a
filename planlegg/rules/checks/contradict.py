"""Rules that contradict each other: one shuts a door, or speaks against, in every case where another opens it."""

from collections.abc import Iterator, Sequence
from datetime import date

from planlegg.domain.regel import Regel, Virkning
from planlegg.domain.vilkar import Betingelse
from planlegg.errors import Fault
from planlegg.rules.condition import form

OPENS: tuple[Virkning, ...] = ("for", "tilpasning")


def check_contradictions(rules: Sequence[Regel]) -> Iterator[Fault]:
    """One fault for each pair, told of the rule that loses."""
    for shuts in (rule for rule in rules if rule.virkning == "utelukk"):
        for other in rules:
            if other.virkning in OPENS and _together(shuts, other) and implies(other.nar, shuts.nar):
                told = "hver gang denne slår til, utelukker «{id}» det samme, så den blir aldri vist."
                yield Fault(f"regel {other.id}.nar", told, id=shuts.id)
    against = [rule for rule in rules if rule.virkning == "mot"]
    for speaks in (rule for rule in rules if rule.virkning == "for"):
        for other in against:
            if _together(speaks, other) and implies(speaks.nar, other.nar) and implies(other.nar, speaks.nar):
                yield Fault(f"regel {speaks.id}.nar", "«{id}» taler mot i akkurat de samme tilfellene.", id=other.id)


def implies(one: Betingelse, other: Betingelse) -> bool:
    """Whether ``other`` plainly holds whenever ``one`` does. A no means only that it is not plain to see."""
    if form(one) == "noen":
        return all(implies(part, other) for part in one.noen)
    if form(other) == "alle":
        return all(implies(one, part) for part in other.alle)
    if form(other) == "noen":
        return any(implies(one, part) for part in other.noen)
    if form(one) == "alle":
        return any(implies(part, other) for part in one.alle)
    return one == other or _narrower(one, other)


def _narrower(one: Betingelse, other: Betingelse) -> bool:
    """One of fewer words is one of more, and what has a value is known."""
    if form(one) != "blad" or form(other) != "blad" or one.felt != other.felt:
        return False
    if other.er == "kjent":
        return one.er not in ("kjent", "ukjent")
    wider = other.verdi if other.er == "en_av" and isinstance(other.verdi, tuple) else ()
    said = one.verdi if one.er == "en_av" and isinstance(one.verdi, tuple) else (one.verdi,) if one.er == "lik" else ()
    return bool(said) and set(said) <= set(wider)


def _together(one: Regel, other: Regel) -> bool:
    """Whether both can hold of the same activity on the same day. The one that shuts must be bound no narrower."""
    return one.aktivitet in ("", other.aktivitet) and max(one.gjelder_fra, other.gjelder_fra) <= min(_last(one), _last(other))


def _last(rule: Regel) -> date:
    return rule.gjelder_til or date.max
