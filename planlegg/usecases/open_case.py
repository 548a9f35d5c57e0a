"""Open a case under a neutral alias, in the language the client wants sheets in."""

from planlegg.domain.hendelse import MalformValgt, Opprettet
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak
from planlegg.text.alike import look
from planlegg.usecases.case import Lagret, load_case, neutral, save
from planlegg.usecases.kanikke import KanIkkeFinneKlient, KanIkkeOpprette
from planlegg.usecases.ports import Clock, Store


def open_case(store: Store, alias: str, malform: Sprak, clock: Clock, by: str) -> Lagret | KanIkkeOpprette:
    """Open a case. That the alias is neutral is checked where it is read."""
    name = neutral(alias)
    held = load_case(store, name)
    if isinstance(held, Sak):
        return KanIkkeOpprette(alias=name, finnes=held.alias)
    if look(name) in map(look, store.aliases()):
        return KanIkkeOpprette(alias=name, finnes="")
    return save(store, Sak(), name, (Opprettet(alias=name, malform=malform),), clock, by)


def choose_language(store: Store, alias: str, malform: Sprak, clock: Clock, by: str) -> Lagret | KanIkkeFinneKlient:
    """The language of the client's sheets from now on. What was said stands as it was said."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    return save(store, case, alias, () if case.malform == malform else (MalformValgt(malform=malform),), clock, by)
