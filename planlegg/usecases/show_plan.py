"""The plan as it stands or stood, what has changed, and everything that happened."""

import msgspec

from planlegg.domain.hendelse import Innforing
from planlegg.domain.kanikke import KanIkkeFinneVersjon
from planlegg.domain.merknad import Merknad, remarks
from planlegg.domain.sak import Sak, Versjon
from planlegg.domain.versjon import Forskjell, differences, find_version, since_agreed
from planlegg.usecases.case import load_case
from planlegg.usecases.kanikke import KanIkkeFinneKlient
from planlegg.usecases.ports import Store


class Planvisning(msgspec.Struct, frozen=True, kw_only=True):
    """A case with one version of its plan. ``versjon`` is ``None`` before anything is chosen.

    ``endringer`` is what has changed from that version until now; ``siden_avtalt`` what has changed since both agreed.
    """

    sak: Sak
    versjon: Versjon | None
    endringer: tuple[Forskjell, ...]
    siden_avtalt: tuple[Forskjell, ...]
    merknader: tuple[Merknad, ...]


def show_plan(store: Store, alias: str, number: int | None = None) -> Planvisning | KanIkkeFinneKlient | KanIkkeFinneVersjon:
    """The present version, or version ``number``."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    if number is None and not case.versjon:
        return Planvisning(sak=case, versjon=None, endringer=(), siden_avtalt=(), merknader=())
    wanted = case.versjon if number is None else number
    version, changes = find_version(case, wanted), differences(case, wanted)
    if isinstance(version, KanIkkeFinneVersjon):
        return version
    if isinstance(changes, KanIkkeFinneVersjon):
        return changes
    return Planvisning(sak=case, versjon=version, endringer=changes, siden_avtalt=since_agreed(case), merknader=remarks(case))


def history(store: Store, alias: str) -> tuple[Innforing, ...] | KanIkkeFinneKlient:
    """Every event of one case, in order."""
    events = store.events(alias)
    return tuple(events) if events else KanIkkeFinneKlient(alias=alias)
