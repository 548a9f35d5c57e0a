"""The agreed days of a case: meetings, first steps, deadlines, and days to just hear how it goes."""

from datetime import date, datetime
from typing import Literal

import msgspec

from planlegg.domain.hendelse import Kontaktavtale
from planlegg.domain.sak import Sak
from planlegg.domain.undone import counting

Kalenderslag = Literal["mote", "steg", "frist", "gjennomgang", "bare_hore"]


class Kalenderpost(msgspec.Struct, frozen=True, kw_only=True):
    """One agreed day. ``id`` is the same for as long as it is the same thing, also when the day is moved; ``sagt`` is when it was agreed."""

    id: str
    slag: Kalenderslag
    dag: date
    sagt: datetime
    om: str = ""


def calendar(case: Sak) -> tuple[Kalenderpost, ...]:
    """Every agreed day that is still open, past ones too."""
    found: list[Kalenderpost] = []
    contact = case.kontakt
    if contact is not None and contact.neste is not None:
        found.append(Kalenderpost(id=f"mote-{_meeting(case)}", slag="mote", dag=contact.neste, sagt=contact.naar))
    if contact is not None and contact.gjennomgang is not None:
        found.append(Kalenderpost(id="gjennomgang", slag="gjennomgang", dag=contact.gjennomgang, sagt=contact.naar))
    for point in case.apne:
        if point.nar is not None:
            found.append(
                Kalenderpost(id=point.id, slag="steg", dag=point.nar, sagt=point.naar, om=point.forste_steg or point.tittel)
            )
    for task in case.apne_oppgaver():
        if task.frist is not None:
            found.append(Kalenderpost(id=task.id, slag="frist", dag=task.frist, sagt=task.naar, om=task.tekst))
    for one in case.horinger:
        if one.gjort is None:
            found.append(Kalenderpost(id=one.id, slag="bare_hore", dag=one.dag, sagt=one.naar, om=one.ord))
    return tuple(sorted(found, key=lambda post: (post.dag, post.id)))


def _meeting(case: Sak) -> int:
    """The event that first set the present meeting. A day that is moved before it has come is the same meeting."""
    began, planned = 0, None
    for entry in counting(case.logg):
        event = entry.hendelse
        if isinstance(event, Kontaktavtale) and event.neste is not None and event.neste != planned:
            if planned is None or planned <= entry.naar.date():
                began = entry.nr
            planned = event.neste
    return began
