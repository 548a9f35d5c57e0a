"""Answers to options: read, find candidates, judge, and lay them out. Pure; the same input gives the same options."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, get_args

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde, Sitat
from planlegg.domain.forslag import Forslagssett
from planlegg.domain.funn import Funn
from planlegg.domain.hensyn import Hensyn, Uttrykk
from planlegg.domain.kandidat import Bevis, Kandidat
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
from planlegg.planning.quiet import quiet
from planlegg.planning.relevans import relevant
from planlegg.planning.veiled import veiled
from planlegg.rules import Facts, Sakfakta, activity_facts, case_facts, judge, judge_case
from planlegg.text.grammar import sentence_spans
from planlegg.usecases.planned import planned, too_big

NO_CASE = Sakfakta()
NOTHING = Bilde(alias="")
Utsagn = Literal["onsker", "styrker", "behov", "unngaa", "tidligere"]
SAID: tuple[Utsagn, ...] = get_args(Utsagn)
UNSAID = "ikke_gjengi"


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
    hensyn: tuple[Hensyn, ...] = ()
    uttrykk: tuple[Uttrykk, ...] = ()


def understand(answers: Svarsett, data: Data) -> Bilde:
    """The answers read."""
    picture = read(
        answers, data.lesedata, {question.id: question.bruk for question in data.sporsmal if question.hvem == "sammen"}
    )
    missing = tuple(q for q in picture.ikke_tatt_opp if q in data.forste or q in AVSNITT)
    return msgspec.structs.replace(picture, ikke_tatt_opp=missing, sagt=tuple(_sentences(answers)))


def _sentences(answers: Svarsett) -> Iterator[Sitat]:
    """Every sentence that was said, as it stands."""
    for answer in answers.svar:
        if answer.tilstand == "svart":
            yield from (Sitat(answer.id, start, answer.tekst[start:end]) for start, end in sentence_spans(answer.tekst))


def judged(picture: Bilde, data: Data, today: date, case: Sak | None = None, also: str = "") -> Grunnlag:
    """Every candidate with what the rules say of it, and what they say of the case. ``also`` is judged even if no words met it."""
    about_case = case_facts(picture, case_so_far(case, data.katalog, today))
    of_case = judge_case(data.regler, about_case, today)
    found = {c.aktivitet: c for c in relevant(met(picture, data.index), data.katalog, picture.unngaa)}
    steps = {f.aktivitet for f in of_case if f.virkning == "provesteg" and f.aktivitet in data.katalog}
    steps |= {also} & data.katalog.keys()
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
        hensyn=data.hensyn,
        planen=planned(case, picture, data.katalog),
        for_stort=too_big(case, data.uttrykk),
    )


def met(picture: Bilde, index: Index) -> tuple[Kandidat, ...]:
    """Every activity that meets something the client said, by id, with all the words that meet it, also those said again."""
    found: dict[str, dict[Utsagn, list[Bevis]]] = {}
    for kind in SAID:
        for one in getattr(picture, kind):
            alone = msgspec.structs.replace(NOTHING, **{kind: (one,)})
            for candidate in candidates(alone, index):
                kinds = found.setdefault(candidate.aktivitet, {})
                kinds.setdefault(kind, []).extend(getattr(candidate, kind))
    return tuple(
        Kandidat(aktivitet=key, **{kind: tuple(dict.fromkeys(items)) for kind, items in kinds.items()})
        for key, kinds in sorted(found.items())
    )


def case_so_far(case: Sak | None, katalog: Mapping[str, Aktivitet], today: date) -> Sakfakta:
    """What the rules may know of a case that has begun; all unknown when there is none."""
    if case is None:
        return NO_CASE
    points = case.apne
    helpers = [katalog[p.aktivitet].nye_hjelpere for p in points if p.aktivitet in katalog]
    return Sakfakta(
        nye_hjelpere=None if None in helpers else sum(number or 0 for number in helpers),
        dager_siden_gjennomgang=(today - case.versjon_naar.date()).days if case.versjon_naar else None,
        kontaktavtale=case.kontakt is not None,
        aktiviteter=tuple(p.aktivitet for p in points if p.aktivitet),
        timer_per_uke=sum(p.timer_per_uke or 0.0 for p in points) if points else None,
        malform=case.malform,
    )


def propose(answers: Svarsett, data: Data, today: date, case: Sak | None = None) -> Forslagssett:
    """The options for these answers on this day, in a case that may have begun."""
    basis = judged(understand(answers, data), data, today, case)
    unsaid = tuple(word for one in data.uttrykk if one.id == UNSAID for word in one.ord)
    found = quiet(options(basis), unsaid, data.tekster["treff_stille"])
    return veiled(found, shielded(basis.om_saken, data.regler), data.tekster["skjermet"])


def shielded(findings: Iterable[Funn], regler: Iterable[Regel]) -> tuple[Sitat, ...]:
    """The words that stand nowhere that others may read: those that the rules which shield rest on."""
    shields = {regel.id for regel in regler if regel.skjermer}
    return tuple(dict.fromkeys(quote for one in findings if one.regel in shields for quote in one.sitater))


def _judge(candidate: Kandidat, about_case: Facts, picture: Bilde, data: Data, today: date) -> Vurdert:
    entry = data.katalog[candidate.aktivitet]
    facts = activity_facts(about_case, picture, candidate, entry, today, katalog=data.katalog)
    return Vurdert(aktivitet=entry, kandidat=candidate, funn=judge(data.regler, facts, today))
