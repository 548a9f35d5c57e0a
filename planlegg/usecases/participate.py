"""How it has gone since last time: participation, feedback, kept promises, and what came to an end."""

from collections.abc import Sequence

from planlegg.usecases.case import Lagret
from planlegg.usecases.kanikke import KanIkkeFinneKlient, KanIkkeSammen
from planlegg.usecases.ports import Clock, Store
from planlegg.usecases.requests import Deltakelsesvalg
from planlegg.usecases.together import together


def participate(
    store: Store, alias: str, requests: Sequence[Deltakelsesvalg], clock: Clock, by: str
) -> Lagret | KanIkkeFinneKlient | KanIkkeSammen:
    """Record what happened, all or nothing. The plan itself stands as it was."""
    return together(store, alias, requests, {}, clock, by)
