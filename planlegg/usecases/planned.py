"""What a case that has begun means for the next options: what the week holds already, and what was too big."""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from planlegg.domain.aktivitet import UKJENT_FORM, Aktivitet, Timer
from planlegg.domain.bilde import Bilde, Sitat
from planlegg.domain.hensyn import Uttrykk
from planlegg.domain.kandidat import Kandidat
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.domain.tekst import Tekst
from planlegg.interview.read_basis import negated
from planlegg.planning.amount import days_per_week, hours_per_week
from planlegg.planning.same import overlap
from planlegg.planning.week import Del
from planlegg.text.fold import word_set
from planlegg.text.lexicon import ROLE_OF
from planlegg.text.spelling import canonical
from planlegg.usecases.learned import ILL, PREFIX, with_experience

TOO_BIG = "for_stort"
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_END = re.compile(r"[.,;:!?\n]|\s(?:men|fordi|but|because|og|and)\s", re.IGNORECASE)
_CARRIES = word_set("PREP ART ADV OBJ ME IT SOFT NOW STRONG SO OM BE SKIP CAN")
_TIME = word_set(
    "timer timar dager dagar dag gang gong uke uka veke veka oppgaver oppgåver hours days day once week tasks me right now for at akkurat no nå"
)


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


def too_big(case: Sak | None, phrases: Iterable[Uttrykk]) -> dict[str, Sitat]:
    """Activities of the case that the client has said are too big, with their latest words."""
    pattern = _pattern(phrases)
    if case is None or pattern is None:
        return {}
    return {key: quote for key, quote in _said(case) if key and _is_too_big(quote.tekst, pattern)}


def too_big_wished(
    picture: Bilde, found: Iterable[Kandidat], katalog: Mapping[str, Aktivitet], phrases: Iterable[Uttrykk]
) -> dict[str, Sitat]:
    """What answers say is too big: the activity that is wished for, or was tried, in the same sentence or the one before."""
    pattern = _pattern(phrases)
    evidence = [
        (one.sitat, one.treff.likhet, c.aktivitet)
        for c in found
        if katalog[c.aktivitet].slag not in ("steg", "pause")
        for one in (*c.onsker, *c.tidligere)
    ]
    large: dict[str, Sitat] = {}
    before: Sitat | None = None
    for sentence in picture.sagt if pattern is not None else ():
        if pattern is not None and not sentence.svar.startswith(PREFIX) and _is_too_big(sentence.tekst, pattern):
            near = [one for one in evidence if overlap(one[0], sentence)]
            if not near and before is not None and before.svar == sentence.svar:
                near = [one for one in evidence if overlap(one[0], before)]
            if near:
                large[min(near, key=lambda one: (-one[1], one[2]))[2]] = sentence
        before = sentence
    return large


def _pattern(phrases: Iterable[Uttrykk]) -> re.Pattern[str] | None:
    words = [word for phrase in phrases if phrase.id == TOO_BIG for word in phrase.ord]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE) if words else None


def _is_too_big(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether the thing itself is too big, or takes too much time: not too many people, or too far to travel."""
    for hit in pattern.finditer(text):
        start = max((text.rfind(mark, 0, hit.start()) for mark in ".,;:!?\n"), default=-1) + 1
        rest = _CLAUSE_END.split(text[hit.end() :], maxsplit=1)[0]
        about = [canonical(word) for word in _WORD.findall(rest.lower())]
        if not negated(text[start : hit.start()]) and all(word in _TIME or ROLE_OF.get(word) in _CARRIES for word in about):
            return True
    return False


def _said(case: Sak) -> Iterator[tuple[str, Sitat]]:
    """The client's words about each activity, oldest first, each with where it was said."""
    yield from ((one.aktivitet, Sitat("sagt_nei", 0, one.ord)) for one in case.avslag if one.gjelder and one.ord)
    told = {answer.id: answer.tekst for answer in with_experience(Svarsett(alias=case.alias), case).svar}
    for point in case.i_planen:
        for stance in point.standpunkter:
            if stance.part == "klient" and stance.ord:
                yield point.aktivitet, Sitat(f"standpunkt:{point.id}", 0, stance.ord)
        days = [day.ord for day in point.deltakelse if day.kode not in ILL]
        words = [said for one in point.tilbakemeldinger for said in (one.hvordan, one.endre)]
        for said in (*days, *words):
            for name in (f"{PREFIX}{point.id}{part}" for part in ("", ":dag", ":endre")):
                if said and (at := told.get(name, "").find(said)) >= 0:
                    yield point.aktivitet, Sitat(name, at, said)
                    break
