"""A thorough look at an open store. It reports; it never repairs."""

from typing import TYPE_CHECKING

from planlegg.domain.fold import fold
from planlegg.errors import Fault, PlanleggError
from planlegg.usecases.overview import overview, unpacked

if TYPE_CHECKING:
    from planlegg.store.lager import Lager

_LOG = {
    "mangler": "linje {nr} mangler. Loggen er endret utenfor programmet.",
    "endret": "linje {nr} er endret, lagt til eller flyttet. Loggen er endret utenfor programmet.",
    "kuttet": "linje {nr} og resten er borte. Loggen er endret utenfor programmet.",
}


def check(store: "Lager") -> tuple[Fault, ...]:
    """Everything that is not as it should be, each with where; empty when the store is sound.

    Looks at every page, every reference, and every case's history from its first event to its line in the list.
    """
    faults = [Fault("databasen", "svarer: {feil}", feil=said) for said in store.integrity()]
    wrong = store.log_fault()
    if wrong is not None:
        faults.append(Fault("logg", _LOG[wrong.slag], nr=wrong.nr))
    for alias, last, line in store.overviews():
        try:
            with store.untraced():
                case = fold(store.events(alias))
        except PlanleggError as error:
            faults.append(Fault(_name(alias, store), error.template, **error.facts))
            continue
        kept = unpacked(line, last)
        if kept is not None and kept != overview(case):
            faults.append(Fault(_name(alias, store), "linja i klientlista stemmer ikke med historikken."))
    return tuple(faults)


def _name(alias: str, store: "Lager") -> str:
    """What a case is called where others may look: one that is shielded by the beginning of its opaque id."""
    hidden = store.shielded_id(alias)
    return hidden[:8] if hidden else alias
