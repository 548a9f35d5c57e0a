"""What a case that has begun means for the next options: what the week holds already, and what was too big."""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from planlegg.domain.aktivitet import UKJENT_FORM, Aktivitet, Timer
from planlegg.domain.bilde import Bilde
from planlegg.domain.hensyn import Uttrykk
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Tekst
from planlegg.planning.amount import days_per_week, hours_per_week
from planlegg.planning.week import Del

TOO_BIG = "for_stort"


def planned(case: Sak | None, picture: Bilde, katalog: Mapping[str, Aktivitet]) -> tuple[Del, ...]:
    """The open points of the plan as things that take time; the client's own activities like any other."""
    return tuple(_part(point, picture, katalog) for point in case.apne) if case else ()


def _part(point: Punkt, picture: Bilde, katalog: Mapping[str, Aktivitet]) -> Del:
    """Hours and days as agreed; where nothing is agreed, as the catalogue has it. Of one's own, unknown is unknown."""
    entry = katalog.get(point.aktivitet) or own_activity(point)
    hours = hours_per_week(entry, picture) if point.timer_per_uke is None else point.timer_per_uke
    days = days_per_week(entry, picture, hours) if point.dager_per_uke is None else point.dager_per_uke
    return Del(aktivitet=entry, timer=hours, dager=days if days is not None or hours is None else 1)


def own_activity(point: Punkt) -> Aktivitet:
    """An activity of the client's own, as an entry among others: everything that nobody has said is unknown."""
    hours = point.timer_per_uke
    return Aktivitet(
        id=point.aktivitet or point.id,
        slag="egen",
        vei="ukjent",
        tittel=Tekst(nb=point.tittel, nn=point.tittel, en=point.tittel),
        setning=Tekst(nb="", nn="", en=""),
        forste_steg=Tekst(nb=point.forste_steg, nn=point.forste_steg, en=point.forste_steg),
        ord=(),
        beslutter="du_selv",
        terskel="ingen",
        form=msgspec.structs.replace(
            UKJENT_FORM, timer=None if hours is None else Timer(hours, hours, hours), dager_minst=point.dager_per_uke
        ),
    )


def too_big(case: Sak | None, phrases: Iterable[Uttrykk]) -> dict[str, str]:
    """Activities the client has said are too big, with their latest words."""
    words = [word for phrase in phrases if phrase.id == TOO_BIG for word in phrase.ord]
    if case is None or not words:
        return {}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    return {key: said for key, said in _said(case) if key and pattern.search(said)}


def _said(case: Sak) -> Iterator[tuple[str, str]]:
    """The client's words about each activity, oldest first."""
    yield from ((refused.aktivitet, refused.ord) for refused in case.avslag if refused.gjelder)
    for point in case.i_planen:
        told = [one.ord for one in point.standpunkter if one.part == "klient"]
        told += [words for one in point.tilbakemeldinger for words in (one.hvordan, one.endre)]
        yield from ((point.aktivitet, said) for said in told if said)
