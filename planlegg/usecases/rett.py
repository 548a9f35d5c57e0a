"""Put an answer right. The new words count from now on; the old ones stand only in what the client may see of everything."""

import msgspec

from planlegg.domain.hendelse import Svarte
from planlegg.domain.svar import Svar
from planlegg.usecases.case import Lagret, load_case, save
from planlegg.usecases.kanikke import KanIkkeFinneKlient
from planlegg.usecases.ports import Clock, Store


class KanIkkeRette(msgspec.Struct, frozen=True, kw_only=True):
    """There is no such answer. ``kjente`` are the ids of those there are."""

    svar: str
    kjente: tuple[str, ...]


def put_right(
    store: Store, alias: str, svar: str, tekst: str, clock: Clock, by: str
) -> Lagret | KanIkkeFinneKlient | KanIkkeRette:
    """An empty text takes the words away: the answer then stands as skipped."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    old = next((one for one in case.svarsett.svar if one.id == svar), None)
    if old is None:
        return KanIkkeRette(svar=svar, kjente=tuple(one.id for one in case.svarsett.svar))
    new = Svar(id=svar, tekst=tekst, tilstand="svart" if tekst else "hopp", hvem=old.hvem)
    return save(store, case, alias, () if new == old else (Svarte(svar=new, rettet=True),), clock, by)
