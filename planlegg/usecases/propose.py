"""Answers to options: read, find candidates, judge, and lay them out. Pure; the same input gives the same options."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, get_args

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Behov, Bilde, Sitat
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
from planlegg.interview.read_rest import answered, not_taken_up
from planlegg.matching import Index, candidates
from planlegg.planning.grunnlag import Grunnlag, Vurdert
from planlegg.planning.motsagt import WHOLE_KINDS
from planlegg.planning.options import options
from planlegg.planning.quiet import quiet
from planlegg.planning.relevans import relevant
from planlegg.planning.same import after_heading
from planlegg.planning.steps import smaller
from planlegg.planning.veiled import veiled, veiled_picture
from planlegg.rules import Facts, Sakfakta, activity_facts, case_facts, judge, judge_case, may_speak
from planlegg.text.fold import fold
from planlegg.text.grammar import sentence_spans
from planlegg.usecases.learned import away, joined, own, tried, uses, with_experience
from planlegg.usecases.planned import planned, too_big, too_big_wished

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


def understand(answers: Svarsett, data: Data, case: Sak | None = None) -> Bilde:
    """The answers read, with what was told of how it went among them. Only the interview counts as answered or left out."""
    asked: dict[str, str] = {question.id: question.bruk for question in data.sporsmal if question.hvem == "sammen"}
    picture = joined(read(answers, data.lesedata, {**asked, **uses(answers)}), case)
    missing = tuple(q for q in not_taken_up(own(answers), asked) if q in data.forste or q in AVSNITT)
    return msgspec.structs.replace(
        picture, antall_svar=answered(own(answers)), ikke_tatt_opp=missing, sagt=tuple(_sentences(answers))
    )


def _sentences(answers: Svarsett) -> Iterator[Sitat]:
    """Every sentence that was said, as it stands."""
    for answer in answers.svar:
        if answer.tilstand == "svart":
            yield from (Sitat(answer.id, start, answer.tekst[start:end]) for start, end in sentence_spans(answer.tekst))


def judged(picture: Bilde, data: Data, today: date, case: Sak | None = None, also: str = "") -> Grunnlag:
    """Every candidate with what the rules say of it, and what they say of the case. ``also`` is judged even if no words met it."""
    about_case = case_facts(picture, case_so_far(case, data.katalog, today))
    of_case = judge_case(data.regler, about_case, today)
    kinds = frozenset(limit.sitat for slag in WHOLE_KINDS for limit in picture.ramme(slag))
    found = {c.aktivitet: c for c in relevant(met(picture, data.index), data.katalog, picture.unngaa, kinds)}
    steps = {f.aktivitet for f in of_case if f.virkning == "provesteg" and f.aktivitet in data.katalog}
    large = {**too_big_wished(picture, found.values(), data.katalog, data.uttrykk), **too_big(case, data.uttrykk)}
    steps |= {step.id for key in large if key in data.katalog for step in smaller(data.katalog[key], data.katalog)}
    steps |= {also} & data.katalog.keys()
    days = away(case)
    asked = msgspec.structs.replace(data, regler=may_speak(data.regler, about_case, today))
    items = tuple(
        _judge(candidate, about_case, picture, asked, today, days.get(candidate.aktivitet))
        for candidate in with_tried(
            (*found.values(), *(Kandidat(aktivitet=step) for step in sorted(steps - set(found)))), picture
        )
    )
    return Grunnlag(
        bilde=picture,
        katalog=data.katalog,
        vurdert=items,
        om_saken=of_case,
        avslag={a.aktivitet: a.ord for a in case.avslag if a.gjelder} if case else {},
        vekter=data.vekter,
        tekster=data.tekster,
        hensyn=data.hensyn,
        planen=planned(case, picture, data.katalog),
        for_stort=large,
        stengt=frozenset(_shut(items, about_case, picture, asked, today) if kinds else ()),
    )


def met(picture: Bilde, index: Index) -> tuple[Kandidat, ...]:
    """Every activity that meets something the client said, by id, with all the words that meet it, also those said again."""
    found: dict[str, dict[Utsagn, list[Bevis]]] = {}
    for kind in SAID:
        for one in getattr(picture, kind):
            if kind == "tidligere" and one.aktivitet:
                continue  # it is known which activity that was
            alone = msgspec.structs.replace(NOTHING, **{kind: (one,)})
            for candidate in candidates(alone, index):
                kinds = found.setdefault(candidate.aktivitet, {})
                kinds.setdefault(kind, []).extend(getattr(candidate, kind))
    for candidate in _must_have(picture, index):
        found.setdefault(candidate.aktivitet, {}).setdefault("behov", []).extend(candidate.behov)
    return tuple(
        Kandidat(aktivitet=key, **{kind: tuple(dict.fromkeys(items)) for kind, items in kinds.items()})
        for key, kinds in sorted(found.items())
    )


def _must_have(picture: Bilde, index: Index) -> Iterator[Kandidat]:
    """What must be in place is a need as well, where the catalogue has just that: who lacks money for the ferry is told of what pays for it."""
    for limit in picture.ramme("trenger"):
        if isinstance(limit.verdi, str):
            need = Behov(sitat=after_heading(limit.sitat), ord=limit.verdi)
            for found in candidates(msgspec.structs.replace(NOTHING, behov=(need,)), index):
                same = tuple(one for one in found.behov if fold(one.treff.katalogord) == fold(need.ord))
                yield msgspec.structs.replace(found, behov=same)


def with_tried(found: Iterable[Kandidat], picture: Bilde) -> Iterator[Kandidat]:
    """The candidates, each with what was told of it in the plan; what no words lead to is not brought up by that alone."""
    told: dict[str, list[Bevis]] = {}
    for one in tried(picture):
        told.setdefault(one.treff.aktivitet, []).append(one)
    for candidate in found:
        more = told.get(candidate.aktivitet, ())
        yield msgspec.structs.replace(candidate, tidligere=(*candidate.tidligere, *more)) if more else candidate


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
    """The options for these answers on this day, in a case that may have begun and whose feedback counts like answers."""
    return laid_out(weighed(answers, data, today, case), data)


def weighed(answers: Svarsett, data: Data, today: date, case: Sak | None = None) -> Grunnlag:
    """Every candidate judged, before anything is picked."""
    return judged(understand(with_experience(answers, case), data, case), data, today, case)


def laid_out(basis: Grunnlag, data: Data) -> Forslagssett:
    """The options made of what was judged, without the words that are not to be shown."""
    unsaid = tuple(word for one in data.uttrykk if one.id == UNSAID for word in one.ord)
    found = quiet(options(basis), unsaid, data.tekster["treff_stille"])
    return veiled(found, shielded(basis.om_saken, data.regler), data.tekster["skjermet"])


def readable(answers: Svarsett, data: Data, today: date) -> Bilde:
    """What was understood, as it may be read back where others can see the screen: without the words that a rule shields."""
    picture = understand(answers, data)
    found = judge_case(data.regler, case_facts(picture, NO_CASE), today)
    return veiled_picture(picture, shielded(found, data.regler))


def shielded(findings: Iterable[Funn], regler: Iterable[Regel]) -> tuple[Sitat, ...]:
    """The words that stand nowhere that others may read: those that the rules which shield rest on."""
    shields = {regel.id for regel in regler if regel.skjermer}
    return tuple(dict.fromkeys(quote for one in findings if one.regel in shields for quote in one.sitater))


def _shut(items: Iterable[Vurdert], about_case: Facts, picture: Bilde, data: Data, today: date) -> Iterator[str]:
    """What these could lead on to that the client's limits shut: it is not named as where they lead either."""
    further = {key for item in items for key in item.aktivitet.forer_til if key in data.katalog}
    yield from (key for key in sorted(further) if _judge(Kandidat(aktivitet=key), about_case, picture, data, today).av("utelukk"))


def _judge(candidate: Kandidat, about_case: Facts, picture: Bilde, data: Data, today: date, days: Tekst | None = None) -> Vurdert:
    entry = data.katalog[candidate.aktivitet]
    facts = activity_facts(about_case, picture, candidate, entry, today, katalog=data.katalog, fravar=days)
    return Vurdert(aktivitet=entry, kandidat=candidate, funn=judge(data.regler, facts, today))
