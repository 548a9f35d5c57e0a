"""Why each option was on the table, as it was shown: kept, so that it can be told later when rules and catalogue have changed."""

from collections.abc import Iterable, Iterator
from typing import Literal

from planlegg.domain.forslag import ForslagAktivitet, Forslagssett, Linje
from planlegg.domain.hendelse import Vistgrunn
from planlegg.domain.tekst import Sprak
from planlegg.usecases.requests import Vis

Side = Literal["for", "mot", "ukjent", "tilpasning", "ma_sies", "utelukket"]


def showing(found: Forslagssett, sprak: Sprak) -> Vis:
    """That these options were laid on the table, with their reasons in the language they were shown in."""
    activities = [activity for option in found.forslag for activity in option.aktiviteter]
    reasons = [reason for activity in {a.id: a for a in activities}.values() for reason in _of(activity, sprak)]
    for left in found.utelukket:
        quote = left.sitat
        reasons.append(
            Vistgrunn(
                til=left.id,
                side="utelukket",
                regel=left.regel,
                sitat=quote.tekst if quote else "",
                svar=quote.svar if quote else "",
                tekst=left.grunn.pa(sprak),
            )
        )
    return Vis(
        forslag=tuple(option.id for option in found.forslag),
        aktiviteter=tuple(activity.id for activity in activities),
        grunner=tuple(reasons),
    )


def _of(activity: ForslagAktivitet, sprak: Sprak) -> Iterator[Vistgrunn]:
    yield from _lines(activity.id, "for", activity.grunner_for, sprak)
    yield from _lines(activity.id, "mot", activity.grunner_mot, sprak)
    yield from _lines(activity.id, "ukjent", activity.ukjent, sprak)
    yield from _lines(activity.id, "tilpasning", activity.tilpasning, sprak)
    yield from _lines(activity.id, "ma_sies", activity.ma_sies, sprak)


def _lines(to: str, side: Side, lines: Iterable[Linje], sprak: Sprak) -> Iterator[Vistgrunn]:
    for line in lines:
        quotes = line.sitater
        first, others = quotes[:1], quotes[1:]
        yield Vistgrunn(
            til=to,
            side=side,
            regel=line.regel,
            sitat=first[0].tekst if first else "",
            svar=first[0].svar if first else "",
            vekt=line.vekt,
            tekst=line.tekst.pa(sprak),
        )
        for quote in others:
            yield Vistgrunn(til=to, side=side, regel=line.regel, sitat=quote.tekst, svar=quote.svar)
