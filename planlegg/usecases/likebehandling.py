"""Whether the options stay the same when something changes that must never matter, pair by pair."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

import msgspec

from planlegg.domain.fold import fold
from planlegg.domain.forslag import Linje
from planlegg.domain.hendelse import Deltok, FaktaGitt, Hendelse, Innforing, Opprettet, Svarte, Valgte
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.likebehandling import Aldersvilkar, Forskjell, Likeord, Parfunn
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.planning.choose import ranked
from planlegg.planning.grunnlag import Grunnlag
from planlegg.planning.score import reasons
from planlegg.rules import lawful_age
from planlegg.usecases.likebehandling_par import of_age, variants
from planlegg.usecases.propose import Data, laid_out, weighed

Grunn = tuple[Literal["for", "mot"], str, str, int]
"""Side, activity, rule and weight."""
Stengt = tuple[str, str, str]
"""Activity, rule and source."""


class Utfall(msgspec.Struct, frozen=True, kw_only=True):
    """All of the options that must be the same. ``vist`` is what is laid on the table, ``rekke`` everything open in its order.

    ``linjer`` are the reasons of all that was judged, ``lagt_fram`` those that are shown.
    """

    vist: tuple[tuple[str, ...], ...]
    rekke: tuple[str, ...]
    poeng: dict[str, int]
    linjer: frozenset[Grunn]
    lagt_fram: frozenset[Grunn]
    stengt: frozenset[Stengt]


def compare(
    answers: Svarsett, number: int, words: Likeord, data: Data, today: date, hjemler: Mapping[str, Hjemmel]
) -> Iterator[Parfunn]:
    """What came of every pair of one interview, in a fixed order."""
    asked = [question.id for question in data.sporsmal if question.id in data.forste]
    known: dict[Svarsett, Utfall] = {}

    def outcome(one: Svarsett) -> Utfall:
        if one not in known:
            known[one] = _outcome(weighed(one, data, today), data)
        return known[one]

    for pair in variants(answers, words, asked, number):
        found = _differences(outcome(pair.en), outcome(pair.annen))
        yield Parfunn(slag=pair.slag, verdi=pair.verdi, intervju=number, forskjeller=found)
        if pair.en != answers:
            known.pop(pair.en), known.pop(pair.annen)
    unknown = outcome(of_age(answers, None))
    for age in words.aldre:
        changed, lawful = _aged(unknown, outcome(of_age(answers, age)), data, hjemler)
        yield Parfunn(slag="alder", verdi=str(age), intervju=number, forskjeller=changed, aldersvilkar=lawful)
    chosen = next((entry for option in outcome(answers).vist for entry in option[1:]), "")
    if chosen:
        there, gone = (
            _outcome(weighed(case.svarsett, data, today, case), data)
            for case in (begun(answers, chosen, days, data, today) for days in (0, words.fravar))
        )
        yield Parfunn(slag="fravar", verdi=str(words.fravar), intervju=number, forskjeller=_differences(there, gone))


def begun(answers: Svarsett, activity: str, away: int, data: Data, today: date) -> Sak:
    """A case with one activity chosen, and so many days away from it without a reason."""
    noon = datetime.combine(today, time(12), tzinfo=UTC)
    what: list[Hendelse] = [
        Opprettet(alias=answers.alias, malform=answers.malform),
        *(Svarte(svar=answer) for answer in answers.svar),
        FaktaGitt(fakta=answers.fakta),
        Valgte(punkt="p1", tittel=data.katalog[activity].tittel.pa(answers.malform), aktivitet=activity),
        *(Deltok(punkt="p1", dag=today - timedelta(days=day), kode="FRAVAR_ANNET") for day in range(away, 0, -1)),
    ]
    return fold(Innforing(nr=nr, naar=noon, av="likebehandling", hendelse=event) for nr, event in enumerate(what, 1))


def _outcome(basis: Grunnlag, data: Data) -> Utfall:
    shown = laid_out(basis, data)
    lines = {item.aktivitet.id: reasons(item, basis) for item in basis.vurdert}
    every = [(key, line) for key, found in lines.items() for line in found]
    on_table = [(a.id, line) for option in shown.forslag for a in option.aktiviteter for line in (*a.grunner_for, *a.grunner_mot)]
    return Utfall(
        vist=tuple((option.id, *(a.id for a in option.aktiviteter)) for option in shown.forslag),
        rekke=tuple(item.aktivitet.id for item in ranked(basis.vurdert, basis)),
        poeng={key: sum(line.vekt for line in found) for key, found in lines.items()},
        linjer=_lines(every),
        lagt_fram=_lines(on_table),
        stengt=frozenset(
            (
                *((item.aktivitet.id, f.regel, f.kilde) for item in basis.vurdert for f in item.av("utelukk")),
                *((one.id, one.regel, one.kilde) for one in shown.utelukket),
            )
        ),
    )


def _lines(found: Iterable[tuple[str, Linje]]) -> frozenset[Grunn]:
    return frozenset(("for" if line.vekt >= 0 else "mot", key, line.regel, line.vekt) for key, line in found)


def _differences(
    one: Utfall, other: Utfall, lawful: frozenset[str] = frozenset(), *, shown: bool = True
) -> tuple[Forskjell, ...]:
    """What differs, but for where the activities in ``lawful`` stand, and what planning itself says of them."""
    found = {
        Forskjell(felt="utelukket", aktivitet=activity, regel=rule, kilde=source)
        for activity, rule, source in one.stengt ^ other.stengt
        if source or activity not in lawful
    }
    grounds = (one.linjer ^ other.linjer) | (one.lagt_fram ^ other.lagt_fram if shown else frozenset())
    found |= {Forskjell(felt=side, aktivitet=activity, regel=rule) for side, activity, rule, _ in grounds}
    both = sorted(one.poeng.keys() | other.poeng.keys())
    found |= {Forskjell(felt="poeng", aktivitet=key) for key in both if one.poeng.get(key) != other.poeng.get(key)}
    here, there = (tuple(key for key in outcome.rekke if key not in lawful) for outcome in (one, other))
    if here != there or (shown and one.vist != other.vist):
        found.add(Forskjell(felt="rekkefolge"))
    return tuple(sorted(found))


def _aged(
    unknown: Utfall, aged: Utfall, data: Data, hjemler: Mapping[str, Hjemmel]
) -> tuple[tuple[Forskjell, ...], tuple[Aldersvilkar, ...]]:
    """What an age changed that it may not, and the conditions of law that shut something at that age."""
    lawful = {
        shut
        for shut in unknown.stengt ^ aged.stengt
        if lawful_age(*shut, regler=data.regler, katalog=data.katalog, hjemler=hjemler)
    }
    unknown, aged = (msgspec.structs.replace(one, stengt=one.stengt - lawful) for one in (unknown, aged))
    found = _differences(unknown, aged, frozenset(key for key, _, _ in lawful), shown=not lawful)
    return found, tuple(sorted(Aldersvilkar(aktivitet=a, regel=r, kilde=k) for a, r, k in lawful))
