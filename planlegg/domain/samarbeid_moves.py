"""Agreements about working together: people around the client, how to be met, who goes on, and topics for the next meeting."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from planlegg.domain.find import find_point
from planlegg.domain.hendelse import Part
from planlegg.domain.kanikke import KanIkkeFinnePunkt, KanIkkeFinneRolle, KanIkkeFinneTema, KanIkkeSkrive
from planlegg.domain.sak import Sak, Tema
from planlegg.domain.samarbeid import (
    BliMott,
    Kontinuitet,
    Nettverksrolle,
    NettverksrolleFjernet,
    TemaLukket,
    TemaMeldt,
    Temautfall,
)
from planlegg.domain.undone import ever

T = TypeVar("T", bound=msgspec.Struct)
EMPTIED = "-"
"""Alone in a field it empties the field; an empty field means that it stands as it was."""


def name_role(
    case: Sak,
    *,
    rolle: str,
    stotter: str = "",
    far_vite: str = "",
    ma_ikke_vite: str = "",
    punkter: tuple[str, ...] = (),
    pa_arket: bool = False,
) -> tuple[Nettverksrolle, ...] | KanIkkeSkrive | KanIkkeFinnePunkt:
    """Someone around the client, by role. What is said of a role replaces what was said of it before."""
    role = rolle.strip()
    if not role:
        return KanIkkeSkrive(hva="nettverk")
    found: list[str] = []
    for name in punkter:
        point = find_point(case, name)
        if isinstance(point, KanIkkeFinnePunkt):
            return point
        found.append(point.id)
    known = next((one.rolle for one in case.nettverk if one.rolle.casefold() == role.casefold()), role)
    event = Nettverksrolle(
        rolle=known,
        stotter=stotter.strip(),
        far_vite=far_vite.strip(),
        ma_ikke_vite=ma_ikke_vite.strip(),
        punkter=tuple(dict.fromkeys(found)),
        pa_arket=pa_arket,
    )
    return () if event in case.nettverk else (event,)


def drop_role(case: Sak, *, rolle: str) -> tuple[NettverksrolleFjernet, ...] | KanIkkeFinneRolle:
    """The role no longer stands in the plan."""
    wanted = rolle.strip().casefold()
    known = next((one.rolle for one in case.nettverk if one.rolle.casefold() == wanted), None)
    if known is None:
        return KanIkkeFinneRolle(rolle=rolle, kjente=tuple(one.rolle for one in case.nettverk))
    return (NettverksrolleFjernet(rolle=known),)


def be_met(case: Sak, **wishes: str) -> tuple[BliMott, ...] | KanIkkeSkrive:
    """How the client wants to be met. What is empty stands as it was; ``-`` alone empties it."""
    wishes = {key: text.strip() for key, text in wishes.items()}
    event = _merged(BliMott, case.bli_mott, wishes)
    if event == BliMott() and case.bli_mott is None:
        return KanIkkeSkrive(hva="bli_mott")
    return () if event == case.bli_mott else (event,)


def go_on(case: Sak, *, nar: date | None = None, **said: str) -> tuple[Kontinuitet, ...] | KanIkkeSkrive:
    """Who goes on with the client, and how the two say goodbye. What is empty stands as it was; ``-`` alone empties it."""
    before = case.kontinuitet
    event = _merged(Kontinuitet, before, {key: text.strip() for key, text in said.items()} | {"nar": nar})
    if event == Kontinuitet() and before is None:
        return KanIkkeSkrive(hva="kontinuitet")
    return () if event == before else (event,)


def raise_topic(case: Sak, *, tekst: str, part: Part = "klient") -> tuple[TemaMeldt, ...] | KanIkkeSkrive:
    """Someone wants to talk of this. The same topic, while it waits, stands once."""
    text = tekst.strip()
    if not text:
        return KanIkkeSkrive(hva="tema")
    if any((one.part, one.tekst) == (part, text) for one in case.temaer if one.utfall != "tatt_opp"):
        return ()
    return (TemaMeldt(id=f"t{ever(case.logg, TemaMeldt) + 1}", part=part, tekst=text),)


def close_topic(case: Sak, *, tema: str, utfall: Temautfall = "tatt_opp") -> tuple[TemaLukket, ...] | KanIkkeFinneTema:
    """The topic was taken up, or kept for another day. A parked topic can be taken up later."""
    found = _topic(case, tema)
    if found is None:
        return KanIkkeFinneTema(tema=tema, kjente=tuple(one.id for one in case.temaer if one.utfall != "tatt_opp"))
    return () if found.utfall == utfall else (TemaLukket(id=found.id, utfall=utfall),)


def _topic(case: Sak, name: str) -> Tema | None:
    wanted = name.strip().casefold()
    exact = next((one for one in case.temaer if one.id == wanted), None)
    return exact or next((one for one in case.temaer if one.tekst.casefold() == wanted and one.utfall != "tatt_opp"), None)


def _merged(kind: type[T], before: T | None, said: Mapping[str, Any]) -> T:
    """``kind`` with what was said over what stood before."""
    old = {field: getattr(before, field) for field in kind.__struct_fields__} if before is not None else {}
    new = {key: "" if value == EMPTIED else value for key, value in said.items() if value not in ("", None)}
    return kind(**(old | new))
