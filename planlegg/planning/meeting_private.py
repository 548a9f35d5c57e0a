"""Questions for the counsellor alone before a meeting: what may become hard. Never kept, never on paper, never lines to read aloud."""

from collections.abc import Iterator, Mapping
from datetime import date

from planlegg.domain.forslag import Forslagssett
from planlegg.domain.mote import Motepunkt
from planlegg.domain.sak import Sak
from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.tekst import Tekst
from planlegg.planning.grunnlag import fill

BEFORE = "0"
"""The part of the interview that the counsellor goes through alone, before the meeting."""
SCARCE = ("fullt", "venteliste", "stengt")


def private_points(
    case: Sak, found: Forslagssett, left: int, questions: Mapping[str, Sporsmal], texts: Mapping[str, Tekst], today: date
) -> Iterator[Motepunkt]:
    """What in this case may become hard to talk of, then the questions everyone can ask themselves."""
    late = [task for task in case.apne_oppgaver("veileder") if task.frist is not None and task.frist < today]
    yield from (Motepunkt(tekst=fill(texts["privat_lofte"], tekst=task.tekst), frist=task.frist) for task in late[:1])
    if any(stance.trukket for point in case.punkter for stance in point.standpunkter):
        yield Motepunkt(tekst=texts["privat_trukket"])
    if any(a.plasser.status in SCARCE for option in found.forslag for a in option.aktiviteter):
        yield Motepunkt(tekst=texts["privat_plasser"])
    if found.gjentak:
        yield Motepunkt(tekst=texts["privat_provd_for"])
    if left:
        yield Motepunkt(tekst=texts["privat_ligge"])
    if case.bli_mott is not None and case.bli_mott.annen_veileder:
        yield Motepunkt(tekst=texts["privat_annen_veileder"])
    yield from (Motepunkt(tekst=one.tekst) for one in questions.values() if one.del_ == BEFORE)
