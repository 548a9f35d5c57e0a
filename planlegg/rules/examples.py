"""The examples that stand in a rule: small situations it must speak or be silent in."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from planlegg.domain.bilde import Sitat
from planlegg.domain.funn import Funn
from planlegg.domain.regel import Eksempel, Regel
from planlegg.domain.tekst import Tekst
from planlegg.rules.condition import evaluate
from planlegg.rules.fields import FIELDS
from planlegg.rules.findings import findings
from planlegg.rules.values import Facts, Field, Known, Value

ANSWER = "eksempel"
"""Id of the answer that example values of the client's are taken to come from."""
TITLE = Tekst(nb="aktiviteten", nn="aktiviteten", en="the activity")
_CLOCK = re.compile(r"([01]\d|2[0-4]):[0-5]\d")


def run(regel: Regel, example: Eksempel) -> tuple[Funn, ...]:
    """What the rule says in the situation, whatever the date; empty when it is silent."""
    if regel.aktivitet and example.felt.get("aktivitet.id", regel.aktivitet) != regel.aktivitet:
        return ()
    facts = situation(example)
    return findings(regel, facts) if evaluate(regel.nar, facts) else ()


def situation(example: Eksempel) -> Facts:
    """The example's values as facts. A list for a field that is not a list is several values; the rest is unknown."""
    named = ((FIELDS[name], value) for name, value in example.felt.items() if name in FIELDS)
    given = {field.navn: tuple(_known(field, value)) for field, value in named}
    return Facts(felt={"aktivitet.tittel": (Known(TITLE),), **given})


def fits(field: Field, value: object) -> bool:
    """Whether an example value is of the field's kind."""
    several = isinstance(value, list) and field.slag != "liste"
    return all(_one_fits(field, one) for one in value) if several and isinstance(value, list) else _one_fits(field, value)


def _known(field: Field, value: Any) -> Iterator[Known]:
    for one in value if isinstance(value, list) and field.slag != "liste" else [value]:
        held: Value = tuple(one) if isinstance(one, list) else Tekst(nb=one, nn=one, en=one) if field.slag == "flertekst" else one
        yield Known(held, (Sitat(ANSWER, 0, str(one)),) if field.klientens else ())


def _one_fits(field: Field, value: object) -> bool:
    match field.slag:
        case "tall":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "ja_nei":
            return isinstance(value, bool)
        case "dato":
            return isinstance(value, date)
        case "liste":
            return isinstance(value, list) and all(isinstance(w, str) and (not field.valg or w in field.valg) for w in value)
        case "klokkeslett":
            return isinstance(value, str) and bool(_CLOCK.fullmatch(value))
        case _:
            return isinstance(value, str) and (not field.valg or value in field.valg)
