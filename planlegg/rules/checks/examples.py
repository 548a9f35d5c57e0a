"""Rules without an example for and one against, and examples that do not come out as written."""

from collections.abc import Iterator

from planlegg.domain.regel import Eksempel, Regel
from planlegg.errors import Fault
from planlegg.rules.checks.condition import unknown_field
from planlegg.rules.examples import fits, run
from planlegg.rules.fields import FIELDS


def check_examples(regel: Regel) -> Iterator[Fault]:
    here = f"regel {regel.id}.eksempel"
    yield from no_examples(regel)
    for example in regel.eksempel:
        faults = list(_values(example, here))
        yield from faults
        speaks = not faults and bool(run(regel, example))
        if not faults and example.gir and not speaks:
            yield Fault(here, "eksemplet «{navn}» skulle slå til, men regelen tier.", navn=example.navn)
        elif not example.gir and speaks:
            yield Fault(here, "eksemplet «{navn}» skulle tie, men regelen slår til.", navn=example.navn)


def no_examples(regel: Regel) -> Iterator[Fault]:
    """An example for and one against are what a rule must have to be used."""
    here = f"regel {regel.id}.eksempel"
    if not any(example.gir for example in regel.eksempel):
        yield Fault(here, "mangler et eksempel der regelen slår til (gir = true).")
    if all(example.gir for example in regel.eksempel):
        yield Fault(here, "mangler et eksempel der regelen tier (gir = false).")


def _values(example: Eksempel, here: str) -> Iterator[Fault]:
    if not example.navn.strip():
        yield Fault(here, "et eksempel mangler navn.")
    for name, value in example.felt.items():
        if name not in FIELDS:
            yield unknown_field(name, f"{here} «{example.navn}»")
        elif not fits(FIELDS[name], value):
            yield Fault(f"{here} «{example.navn}»", "verdien {verdi} passer ikke for {felt}.", verdi=value, felt=name)
