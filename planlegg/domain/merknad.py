"""What the counsellor may want to look at once more. Never a demand, and never about the person."""

from typing import Literal

import msgspec

from planlegg.domain.hendelse import Part, Slutt
from planlegg.domain.innhold import Feltforskjell
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak

Merknadsslag = Literal[
    "uten_neste_kontakt", "uten_oppgave", "uten_forste_steg", "gjentatt", "stilling_bortfalt", "veileder_forst"
]
_NOTHING_TO_LEARN: tuple[Slutt, ...] = ("FULLFORT", "FATT_JOBB", "UTDANNING", "FIKK_IKKE_PLASS", "KURS_FULLT", "FEILREGISTRERT")


class Merknad(msgspec.Struct, frozen=True, kw_only=True):
    """One remark. ``ord`` are the client's earlier words (``gjentatt``); ``felter`` what has changed (``stilling_bortfalt``)."""

    slag: Merknadsslag
    punkt: str = ""
    part: Part | None = None
    ord: str = ""
    felter: tuple[Feltforskjell, ...] = ()


def remarks(case: Sak) -> tuple[Merknad, ...]:
    """Everything worth a second look in a plan with open points; empty when there is none."""
    found: list[Merknad] = []
    for point in case.apne:
        found += _about(case, point)
    if case.apne and (case.kontakt is None or case.kontakt.neste is None):
        found.append(Merknad(slag="uten_neste_kontakt"))
    parts: tuple[Part, ...] = ("klient", "veileder")
    for part in parts:
        steps = any(p.ansvar == part and p.forste_steg for p in case.apne)
        if case.apne and not steps and not any(o.part == part for o in case.oppgaver):
            found.append(Merknad(slag="uten_oppgave", part=part))
    return tuple(found)


def _about(case: Sak, point: Punkt) -> list[Merknad]:
    found = [
        Merknad(slag="stilling_bortfalt", punkt=point.id, part=stance.part, felter=stance.bortfalt)
        for stance in point.standpunkter
        if not stance.gjelder and not stance.trukket
    ]
    if point.stilling("veileder") != "IKKE_TATT_STILLING" and point.standpunkt("klient") is None:
        found.append(Merknad(slag="veileder_forst", punkt=point.id, part="klient"))
    if not point.forste_steg:
        found.append(Merknad(slag="uten_forste_steg", punkt=point.id))
    if point.aktivitet and not point.annerledes:
        ends = [p.slutt for p in case.punkter if p.aktivitet == point.aktivitet and p.id != point.id and p.slutt is not None]
        hard = [end for end in ends if end.kode not in _NOTHING_TO_LEARN]
        if hard:
            found.append(Merknad(slag="gjentatt", punkt=point.id, ord=hard[-1].klientens_ord))
    return found
