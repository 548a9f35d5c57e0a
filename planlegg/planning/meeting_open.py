"""What is open before a meeting, the most important first, and what the two have promised since last time."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import zip_longest

from planlegg.domain.bilde import Bilde
from planlegg.domain.forslag import Forslagssett
from planlegg.domain.hendelse import Part
from planlegg.domain.mote import Motepunkt
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Lofte, Sak
from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.tekst import Tekst
from planlegg.planning.grunnlag import fill

PARTS: tuple[Part, Part] = ("veileder", "klient")


def plain(words: str) -> Tekst:
    """Words somebody has written, the same in every language."""
    return Tekst(nb=words, nn=words, en=words)


def open_points(
    picture: Bilde, found: Forslagssett, questions: Mapping[str, Sporsmal], texts: Mapping[str, Tekst], case: Sak, today: date
) -> Iterator[Motepunkt]:
    """First what the client withdrew, wants otherwise or has a reservation about; then what they were unsure of; last what is not asked."""
    for group in (_void, _wanted, _reserved):
        yield from (Motepunkt(tekst=text) for point in case.apne for text in group(point, texts))
    yield from (Motepunkt(tekst=one.tekst) for one in found.spor)
    yield from (Motepunkt(tekst=questions[q].tekst) for q in picture.vet_ikke if q in questions)
    parked = [topic for topic in case.temaer if topic.utfall == "parkert"]
    yield from (Motepunkt(tekst=fill(texts["mote_parkert"], tema=topic.tekst), hvem=topic.part) for topic in parked)
    unagreed = [point for point in case.apne if not point.standpunkter]
    yield from (Motepunkt(tekst=fill(texts["mote_ikke_avtalt"], tittel=point.tittel)) for point in unagreed)
    if case.kontakt is not None and case.kontakt.gjennomgang is not None and case.kontakt.gjennomgang <= today:
        yield Motepunkt(tekst=texts["mote_gjennomgang"], frist=case.kontakt.gjennomgang)
    if case.apne and (case.kontakt is None or case.kontakt.neste is None):
        yield Motepunkt(tekst=texts["mote_uten_neste"])
    missing = (questions[q] for q in picture.ikke_tatt_opp if q in questions)
    yield from (Motepunkt(tekst=one.tekst) for one in missing if one.kort_rute and one.hvem == "sammen")


def promised(case: Sak, today: date) -> Iterator[Motepunkt]:
    """Open promises of the two by turns, the counsellor's first and the oldest day first; then what was kept since last time."""
    last = last_met(case, today)
    own, theirs = (sorted(case.apne_oppgaver(part), key=lambda task: (task.frist or date.max, task.nr)) for part in PARTS)
    waiting = [task for pair in zip_longest(own, theirs) for task in pair if task is not None]
    kept = [task for task in case.oppgaver if task.gjort is not None and (last is None or task.gjort.date() >= last)]
    yield from (_promise(task) for task in (*waiting, *kept))


def last_met(case: Sak, today: date) -> date | None:
    """The last day before today when the two decided or looked at something together; nothing before that."""
    days = [shown.naar.date() for shown in case.vist] + [stance.naar.date() for p in case.punkter for stance in p.standpunkter]
    days += [case.kontakt.naar.date()] if case.kontakt is not None else []
    return max((day for day in days if day < today), default=None)


def _promise(task: Lofte) -> Motepunkt:
    return Motepunkt(tekst=plain(task.tekst), hvem=task.part, frist=task.frist, holdt=task.gjort is not None)


def _void(point: Punkt, texts: Mapping[str, Tekst]) -> Iterable[Tekst]:
    void = any(not stance.gjelder for stance in point.standpunkter)
    return (fill(texts["mote_spor_pa_nytt"], tittel=point.tittel),) if void else ()


def _wanted(point: Punkt, texts: Mapping[str, Tekst]) -> Iterable[Tekst]:
    wanted = [told.endre.strip() for told in point.tilbakemeldinger if told.endre.strip()][-1:]
    return (fill(texts["mote_vil_endre"], tittel=point.tittel, ord=words) for words in wanted)


def _reserved(point: Punkt, texts: Mapping[str, Tekst]) -> Iterable[Tekst]:
    stance = point.standpunkt("klient")
    if stance is None or not stance.gjelder or stance.stilling not in ("ENIG_MED_FORBEHOLD", "UENIG"):
        return ()
    key = "mote_forbehold" if stance.stilling == "ENIG_MED_FORBEHOLD" else "mote_uenig"
    return (fill(texts[key if stance.ord else f"{key}_uten_ord"], tittel=point.tittel, ord=stance.ord),)
