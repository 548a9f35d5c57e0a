"""Answers to options: read, find candidates, judge, and lay them out. Pure; the same input gives the same options."""

from collections.abc import Mapping
from datetime import date

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde
from planlegg.domain.forslag import Forslagssett
from planlegg.domain.kandidat import Kandidat
from planlegg.domain.regel import Regel
from planlegg.domain.sak import Sak
from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.svar import AVSNITT, Svarsett
from planlegg.domain.tekst import Tekst
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read import read
from planlegg.matching import Index, candidates
from planlegg.planning.grunnlag import Grunnlag, Vurdert
from planlegg.planning.options import options
from planlegg.planning.relevans import relevant
from planlegg.rules import Facts, Sakfakta, activity_facts, case_facts, judge, judge_case

NO_CASE = Sakfakta()


class Data(msgspec.Struct, frozen=True, kw_only=True):
    """The data options are made from, loaded and checked."""

    katalog: Mapping[str, Aktivitet]
    index: Index
    regler: tuple[Regel, ...]
    sporsmal: tuple[Sporsmal, ...]
    forste: frozenset[str]  # ids of the questions of a first conversation
    lesedata: Lesedata
    vekter: Mapping[str, int]
    tekster: Mapping[str, Tekst]


def understand(answers: Svarsett, data: Data) -> Bilde:
    """The answers read."""
    picture = read(
        answers, data.lesedata, {question.id: question.bruk for question in data.sporsmal if question.hvem == "sammen"}
    )
    missing = tuple(q for q in picture.ikke_tatt_opp if q in data.forste or q in AVSNITT)
    return msgspec.structs.replace(picture, ikke_tatt_opp=missing)


def judged(picture: Bilde, data: Data, today: date, case: Sak | None = None) -> Grunnlag:
    """Every candidate with what the rules say of it, and what they say of the case."""
    about_case = case_facts(picture, case_so_far(case, data.katalog, today))
    of_case = judge_case(data.regler, about_case, today)
    found = {c.aktivitet: c for c in relevant(candidates(picture, data.index), data.katalog, picture.unngaa)}
    steps = {f.aktivitet for f in of_case if f.virkning == "provesteg" and f.aktivitet in data.katalog}
    items = [
        _judge(candidate, about_case, picture, data, today)
        for candidate in (*found.values(), *(Kandidat(aktivitet=step) for step in sorted(steps - set(found))))
    ]
    return Grunnlag(
        bilde=picture,
        katalog=data.katalog,
        vurdert=tuple(items),
        om_saken=of_case,
        avslag={a.aktivitet: a.ord for a in case.avslag if a.gjelder} if case else {},
        vekter=data.vekter,
        tekster=data.tekster,
    )


def case_so_far(case: Sak | None, katalog: Mapping[str, Aktivitet], today: date) -> Sakfakta:
    """What the rules may know of a case that has begun; all unknown when there is none."""
    if case is None:
        return NO_CASE
    points = case.apne
    return Sakfakta(
        nye_hjelpere=sum(katalog[p.aktivitet].nye_hjelpere for p in points if p.aktivitet in katalog),
        dager_siden_gjennomgang=(today - case.versjon_naar.date()).days if case.versjon_naar else None,
        kontaktavtale=case.kontakt is not None,
        aktiviteter=tuple(p.aktivitet for p in points if p.aktivitet),
        timer_per_uke=sum(p.timer_per_uke or 0.0 for p in points) if points else None,
        malform=case.malform,
    )


def propose(answers: Svarsett, data: Data, today: date, case: Sak | None = None) -> Forslagssett:
    """The options for these answers on this day, in a case that may have begun."""
    return options(judged(understand(answers, data), data, today, case))


def _judge(candidate: Kandidat, about_case: Facts, picture: Bilde, data: Data, today: date) -> Vurdert:
    entry = data.katalog[candidate.aktivitet]
    facts = activity_facts(about_case, picture, candidate, entry, today, katalog=data.katalog)
    return Vurdert(aktivitet=entry, kandidat=candidate, funn=judge(data.regler, facts, today))
