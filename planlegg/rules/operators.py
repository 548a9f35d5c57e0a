"""Compare one value with one other: yes, no or unknown. A value of the wrong kind is unknown, never no."""

from collections.abc import Mapping

from planlegg.domain.vilkar import Operator
from planlegg.rules.values import Kind, Span, Truth, Value

ALLOWED: Mapping[Kind, frozenset[Operator]] = {
    "tall": frozenset({"lik", "ulik", "minst", "hoyst", "over", "under", "kjent", "ukjent"}),
    "klokkeslett": frozenset({"lik", "ulik", "minst", "hoyst", "over", "under", "kjent", "ukjent"}),
    "ja_nei": frozenset({"lik", "ulik", "kjent", "ukjent"}),
    "ord": frozenset({"lik", "ulik", "en_av", "ingen_av", "kjent", "ukjent"}),
    "tekst": frozenset({"lik", "ulik", "en_av", "ingen_av", "inneholder", "inneholder_ikke", "kjent", "ukjent"}),
    "liste": frozenset({"inneholder", "inneholder_ikke", "en_av", "ingen_av", "kjent", "ukjent"}),
    "dato": frozenset({"kjent", "ukjent"}),
    "flertekst": frozenset({"kjent", "ukjent"}),
}
"""Which operators make sense for which kind of field."""

NEGATED: Mapping[Operator, Operator] = {"ulik": "lik", "ingen_av": "en_av", "inneholder_ikke": "inneholder"}


def compare(operator: Operator, value: Value, other: Value) -> Truth:
    """``value`` against ``other``. ``kjent`` and ``ukjent`` are settled before a value is looked at."""
    if operator in NEGATED:
        positive = compare(NEGATED[operator], value, other)
        return None if positive is None else not positive
    match operator:
        case "lik":
            return _equal(value, other)
        case "en_av":
            return _among(value, other)
        case "inneholder":
            return _contains(value, other)
        case "minst" | "hoyst" | "over" | "under":
            return _ordered(operator, value, other)
        case _:
            return None


def _equal(value: Value, other: Value) -> Truth:
    if isinstance(value, bool) or isinstance(other, bool):
        return value == other if isinstance(value, bool) and isinstance(other, bool) else None
    ends, others = _ends(value), _ends(other)
    if ends and others:
        if ends[1] < others[0] or others[1] < ends[0]:
            return False
        return True if ends[0] == ends[1] == others[0] == others[1] else None
    if isinstance(value, str) and isinstance(other, str):
        return value.casefold() == other.casefold()
    return None


def _among(value: Value, other: Value) -> Truth:
    if not isinstance(other, tuple):
        return None
    allowed = {word.casefold() for word in other}
    if isinstance(value, tuple):
        return any(word.casefold() in allowed for word in value)
    return value.casefold() in allowed if isinstance(value, str) else None


def _contains(value: Value, other: Value) -> Truth:
    if not isinstance(other, str):
        return None
    if isinstance(value, tuple):
        return other.casefold() in {word.casefold() for word in value}
    return other.casefold() in value.casefold() if isinstance(value, str) else None


def _ordered(operator: Operator, value: Value, other: Value) -> Truth:
    """At the ends of a span first: yes only if both ends say yes, no only if both say no."""
    if isinstance(value, str) and isinstance(other, str):
        return _holds(operator, (value > other) - (value < other))
    ends, others = _ends(value), _ends(other)
    if not ends or not others:
        return None
    said = {_holds(operator, (one > two) - (one < two)) for one in ends for two in others}
    return said.pop() if len(said) == 1 else None


def _holds(operator: Operator, sign: int) -> bool:
    return {"minst": sign >= 0, "hoyst": sign <= 0, "over": sign > 0, "under": sign < 0}[operator]


def _ends(value: Value) -> tuple[float, float] | None:
    if isinstance(value, Span):
        return value.lav, value.hoy
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value, value
    return None
