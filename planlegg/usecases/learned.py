"""What the client has said of how it went, as answers of their own, so that the next options rest on those words like on any other.

Feedback and what was said of a day are read by the same grammar as the interview. A day one was not there never weighs.
"""

from collections.abc import Iterator, Mapping
from typing import get_args

import msgspec

from planlegg.domain.bilde import Bilde, Tidligere
from planlegg.domain.hendelse import Oppmote
from planlegg.domain.kandidat import Bevis, Treff
from planlegg.domain.punkt import Deltakelse, Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svar, Svarsett
from planlegg.domain.tekst import Sprak, Tekst

PREFIX = "tilbakemelding:"
"""Ids of such answers: the point they are about, and what they tell."""
USES: Mapping[str, str] = {"": "erfaring", ":dag": "erfaring_dag", ":hjalp": "hjalp", ":endre": "endre"}
ILL: frozenset[Oppmote] = frozenset({"FRAVAR_SYK", "FRAVAR_SYKT_BARN"})
"""Words about a day of illness are not read: illness says nothing of what fits."""
AWAY: Mapping[Oppmote, Tekst] = {
    "FRAVAR_SYK": Tekst(nb="syk", nn="sjuk", en="ill"),
    "FRAVAR_SYKT_BARN": Tekst(nb="sykt barn", nn="sjukt barn", en="ill child"),
    "FRAVAR_AVTALT": Tekst(nb="avtalt fri", nn="avtalt fri", en="time off as agreed"),
    "FRAVAR_ANNET": Tekst(nb="ikke der", nn="ikkje der", en="not there"),
}
DAYS_MOST = 3


def with_experience(answers: Svarsett, case: Sak | None) -> Svarsett:
    """The answers, and after them what the client has said of each point of the plan, word for word."""
    told = tuple(_told(case)) if case is not None else ()
    return msgspec.structs.replace(answers, svar=(*answers.svar, *told)) if told else answers


def own(answers: Svarsett) -> Svarsett:
    """The answers of the interview alone."""
    return msgspec.structs.replace(answers, svar=tuple(one for one in answers.svar if not one.id.startswith(PREFIX)))


def uses(answers: Svarsett) -> dict[str, str]:
    """What each answer about how it went is used for."""
    ids = (one.id for one in answers.svar if one.id.startswith(PREFIX))
    return {name: USES[name[len(PREFIX) :][len(_point(name)) :]] for name in ids}


def joined(picture: Bilde, case: Sak | None) -> Bilde:
    """The picture, where what was told of one activity of the plan is one experience with that activity."""
    if case is None:
        return picture
    points = {point.id: point for point in case.punkter}
    made: dict[str, Tidligere] = {}
    kept: list[Tidligere] = []
    for one in picture.tidligere:
        point = points.get(_point(one.sitat.svar)) if one.sitat.svar.startswith(PREFIX) else None
        if point is None:
            kept.append(one)
            continue
        key = point.aktivitet or point.id
        before = made.get(key)
        made[key] = msgspec.structs.replace(
            before or one,
            ord=point.tittel,
            aktivitet=point.aktivitet,
            **{
                field: tuple(dict.fromkeys((*(getattr(before, field) if before else ()), *getattr(one, field))))
                for field in ("ble_bra", "ble_ikke_bra", "annerledes")
            },
        )
    return msgspec.structs.replace(picture, tidligere=(*kept, *made.values()))


def tried(picture: Bilde) -> Iterator[Bevis]:
    """Evidence that an activity of the plan is the very one that was tried."""
    for one in picture.tidligere:
        if one.aktivitet:
            hit = Treff(aktivitet=one.aktivitet, ord=one.ord, katalogord=one.ord, felt="tittel", likhet=1.0, maate="likt")
            yield Bevis(sitat=one.sitat, treff=hit)


def away(case: Sak | None) -> dict[str, Tekst]:
    """For each activity, the latest days one was not there and how it was recorded. It asks whether the time fits; it never weighs."""
    found: dict[str, list[Deltakelse]] = {}
    for point in _points(case) if case else ():
        if point.aktivitet:
            found.setdefault(point.aktivitet, []).extend(day for day in point.deltakelse if day.kode in AWAY)
    return {key: _days(sorted(days, key=lambda day: day.dag)[-DAYS_MOST:]) for key, days in found.items() if days}


def _days(days: list[Deltakelse]) -> Tekst:
    told: dict[str, str] = {
        sprak: ", ".join(f"{day.dag.day}.{day.dag.month}. ({AWAY[day.kode].pa(sprak)})" for day in days)
        for sprak in get_args(Sprak)
    }
    return Tekst(nb=told["nb"], nn=told["nn"], en=told["en"])


def _told(case: Sak) -> Iterator[Svar]:
    for point in _points(case):
        for part, words in _words(point, case).items():
            if words:
                yield Svar(id=f"{PREFIX}{point.id}{part}", tekst="\n".join(dict.fromkeys(words)))


def _words(point: Punkt, case: Sak) -> dict[str, list[str]]:
    """What was said of one point: how it was, of days one was not there, what helped, and what should change."""
    said = point.tilbakemeldinger
    there = [day.ord for day in point.deltakelse if day.kode == "MOTT" and day.ord]
    others = [day.ord for day in point.deltakelse if day.kode not in ("MOTT", *ILL) and day.ord]
    ended = [point.slutt.klientens_ord] if point.slutt and point.slutt.klientens_ord else []
    return {
        "": [*(one.hvordan for one in said if one.hvordan), *there, *ended],
        ":dag": others,
        ":hjalp": [one.hjalp for one in said if one.hjalp],
        ":endre": [*(one.endre for one in said if one.endre), *_changed(point, case)],
    }


def _changed(point: Punkt, case: Sak) -> list[str]:
    """What a later point with the same activity says is to be different now."""
    last = max((one.nr for one in point.tilbakemeldinger), default=point.slutt.nr if point.slutt else point.nr)
    later = [one for one in case.punkter if one.aktivitet == point.aktivitet and one.nr > last and one.i_planen]
    return [one.annerledes for one in later if one.annerledes and point.aktivitet]


def _points(case: Sak) -> tuple[Punkt, ...]:
    """Every point that ever was in the plan, without those registered by mistake."""
    return tuple(one for one in case.punkter if one.slutt is None or one.slutt.kode != "FEILREGISTRERT")


def _point(answer: str) -> str:
    return answer[len(PREFIX) :].partition(":")[0]
