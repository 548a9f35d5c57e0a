"""Judge a condition in Kleene's three values, and show what each part of it said."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.vilkar import AnnetFelt, Betingelse
from planlegg.rules.operators import compare
from planlegg.rules.values import Facts, Known, Truth

Form = Literal["blad", "alle", "noen", "ikke"]


class Spor(msgspec.Struct, frozen=True, kw_only=True):
    """What one part of a condition said. A leaf names the values it found and those of them that gave the outcome.

    ``avgjorde`` are the field's own values, ``andre`` those of the field it was compared with.
    """

    form: Form
    utfall: Truth
    betingelse: Betingelse
    funnet: tuple[Known, ...] = ()
    avgjorde: tuple[Known, ...] = ()
    andre: tuple[Known, ...] = ()
    deler: tuple["Spor", ...] = ()


def form(condition: Betingelse) -> Form:
    """Which of the four forms a condition has."""
    if condition.alle:
        return "alle"
    if condition.noen:
        return "noen"
    return "ikke" if condition.ikke is not None else "blad"


def leaves(condition: Betingelse) -> Iterator[Betingelse]:
    """Every leaf, in the order it is written."""
    if form(condition) == "blad":
        yield condition
    for part in (*condition.alle, *condition.noen, *((condition.ikke,) if condition.ikke else ())):
        yield from leaves(part)


def evaluate(condition: Betingelse, facts: Facts, still_open: tuple[str, ...] = ()) -> Truth:
    """The outcome alone. Stops as soon as it is settled. Fields that begin with ``still_open`` may yet get any value."""
    match form(condition):
        case "alle":
            return _settle(condition.alle, facts, still_open, enough=False)
        case "noen":
            return _settle(condition.noen, facts, still_open, enough=True)
        case "ikke":
            assert condition.ikke is not None
            return negate(evaluate(condition.ikke, facts, still_open))
        case _:
            return (
                None
                if still_open and any(name.startswith(still_open) for name in _fields(condition))
                else _says(condition, facts)
            )


def trace(condition: Betingelse, facts: Facts) -> Spor:
    """The outcome with everything it rests on."""
    shape = form(condition)
    if shape == "blad":
        outcome, decided, others = _decided(condition, facts)
        return Spor(
            form=shape, utfall=outcome, betingelse=condition, funnet=facts.of(condition.felt), avgjorde=decided, andre=others
        )
    written = (condition.ikke,) if condition.ikke is not None else condition.alle or condition.noen
    parts = tuple(trace(part, facts) for part in written)
    said = [part.utfall for part in parts]
    outcome = negate(said[0]) if shape == "ikke" else both(said) if shape == "alle" else either(said)
    return Spor(form=shape, utfall=outcome, betingelse=condition, deler=parts)


def deciding(spor: Spor) -> tuple[Spor, ...]:
    """The leaves that gave the outcome."""
    match spor.form:
        case "blad":
            return (spor,)
        case "ikke":
            return deciding(spor.deler[0])
        case _:
            # All parts give an «alle» its yes, but one no is enough; «noen» the other way round.
            whole = spor.utfall is (spor.form == "alle")
            return tuple(leaf for part in spor.deler if whole or part.utfall is spor.utfall for leaf in deciding(part))


def words(decided: tuple[Spor, ...]) -> tuple[Sitat, ...]:
    """The client's words in the leaves that gave the outcome, each once."""
    found = (quote for leaf in decided for value in (*leaf.avgjorde, *leaf.andre) for quote in value.sitater)
    return tuple(dict.fromkeys(found))


def both(said: list[Truth]) -> Truth:
    return False if False in said else None if None in said else True


def either(said: list[Truth]) -> Truth:
    return True if True in said else None if None in said else False


def negate(said: Truth) -> Truth:
    return None if said is None else not said


def _settle(parts: tuple[Betingelse, ...], facts: Facts, still_open: tuple[str, ...], *, enough: bool) -> Truth:
    """One part that says ``enough`` settles it; otherwise one unknown part leaves it unknown."""
    outcome: Truth = not enough
    for part in parts:
        said = evaluate(part, facts, still_open)
        if said is enough:
            return enough
        if said is None:
            outcome = None
    return outcome


def _says(leaf: Betingelse, facts: Facts) -> Truth:
    """A leaf holds when at least one of the field's values makes it hold."""
    if leaf.er in ("kjent", "ukjent"):
        return bool(facts.of(leaf.felt)) is (leaf.er == "kjent")
    return either([said for said, _, _ in _compared(leaf, facts)] or [None])


def _decided(leaf: Betingelse, facts: Facts) -> tuple[Truth, tuple[Known, ...], tuple[Known, ...]]:
    """What a leaf says, and the values on both sides that made it say so."""
    outcome = _says(leaf, facts)
    if leaf.er in ("kjent", "ukjent"):
        return outcome, facts.of(leaf.felt), ()
    held = [(one, two) for said, one, two in _compared(leaf, facts) if said is outcome]
    return outcome, tuple(dict.fromkeys(one for one, _ in held)), tuple(dict.fromkeys(two for _, two in held))


def _compared(leaf: Betingelse, facts: Facts) -> list[tuple[Truth, Known, Known]]:
    """Each of the field's values against each it is compared with; none when either side is unknown."""
    if leaf.er is None:
        return []
    others = facts.of(leaf.verdi.felt) if isinstance(leaf.verdi, AnnetFelt) else _fixed(leaf)
    return [(compare(leaf.er, one.verdi, two.verdi), one, two) for one in facts.of(leaf.felt) for two in others]


def _fields(leaf: Betingelse) -> tuple[str, ...]:
    return (leaf.felt, leaf.verdi.felt) if isinstance(leaf.verdi, AnnetFelt) else (leaf.felt,)


def _fixed(leaf: Betingelse) -> tuple[Known, ...]:
    return () if leaf.verdi is None or isinstance(leaf.verdi, AnnetFelt) else (Known(leaf.verdi),)
