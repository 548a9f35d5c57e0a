"""Carry out requests on one case, or end with the refusal in words."""

from collections.abc import Mapping, Sequence

from planlegg.commands.refusals import as_fault
from planlegg.commands.session import Session
from planlegg.domain.aktivitet import Aktivitet
from planlegg.usecases.case import Lagret
from planlegg.usecases.ports import Clock, Store
from planlegg.usecases.requests import Fellesvalg
from planlegg.usecases.together import together


def apply(run: Session, alias: str, requests: Sequence[Fellesvalg]) -> Lagret:
    """All of the requests in one transaction of this run's store, or none and an error."""
    return carry_out(run.store, alias, requests, catalogue=run.katalog, clock=run.now, by=run.by)


def carry_out(
    store: Store, alias: str, requests: Sequence[Fellesvalg], *, catalogue: Mapping[str, Aktivitet], clock: Clock, by: str
) -> Lagret:
    """The same in any store."""
    outcome = together(store, alias, requests, catalogue=catalogue, clock=clock, by=by)
    if not isinstance(outcome, Lagret):
        raise as_fault(outcome)
    return outcome
