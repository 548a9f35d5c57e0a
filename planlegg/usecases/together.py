"""What the two decide together: a list of requests, saved whole or not at all."""

from collections.abc import Mapping, Sequence

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.fold import fold
from planlegg.domain.hendelse import Hendelse
from planlegg.usecases.case import Lagret, entries, load_case, save
from planlegg.usecases.decide import decide
from planlegg.usecases.kanikke import KanIkkeFinneKlient, KanIkkeSammen
from planlegg.usecases.ports import Clock, Store
from planlegg.usecases.requests import Fellesvalg


def together(
    store: Store, alias: str, requests: Sequence[Fellesvalg], catalogue: Mapping[str, Aktivitet], clock: Clock, by: str
) -> Lagret | KanIkkeFinneKlient | KanIkkeSammen:
    """Carry out the requests in order, each on the case as the former left it, in one transaction.

    ``catalogue`` gives the title and first step of chosen activities by id; it may be empty when requests bring their own.
    """
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    now = clock()
    ahead, events = case, list[Hendelse]()
    for number, request in enumerate(requests, start=1):
        outcome = decide(ahead, request, catalogue, now.date())
        if not isinstance(outcome, Sequence):
            return KanIkkeSammen(nummer=number, valg=request, grunn=outcome)
        ahead = fold(entries(ahead, outcome, now, by), ahead)
        events += outcome
    return save(store, case, alias, events, lambda: now, by)
