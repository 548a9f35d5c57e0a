"""The walk over the questions: next, back, jump, close a section, resume. Pure; every step makes a new walk."""

from collections.abc import Iterable, Mapping

import msgspec

from planlegg.domain.sporsmal import Del, Sporsmal
from planlegg.domain.svar import Svar


class Vandring(msgspec.Struct, frozen=True, kw_only=True):
    """Where the walk stands. ``nr`` equal to the number of questions means that the walk is over."""

    sporsmal: tuple[Sporsmal, ...]
    svar: Mapping[str, Svar]
    lukket: frozenset[str] = frozenset()
    nr: int = 0

    @property
    def naa(self) -> Sporsmal | None:
        return self.sporsmal[self.nr] if self.nr < len(self.sporsmal) else None


def route(
    questions: Iterable[Sporsmal], sections: Iterable[Del], *, short: bool = False, follow_up: bool = False
) -> tuple[Sporsmal, ...]:
    """The questions of one route that are asked together; the counsellor's own reflection is never among them."""
    wanted = {section.id for section in sections if (section.rute == "oppfolging") == follow_up}
    return tuple(q for q in questions if q.hvem == "sammen" and q.del_ in wanted and (q.kort_rute or not short))


def start(questions: tuple[Sporsmal, ...], answers: Iterable[Svar] = ()) -> Vandring:
    """At the first question that is neither answered nor skipped before."""
    known = {answer.id: answer for answer in answers if answer.tilstand != "ikke_spurt"}
    first = next((number for number, question in enumerate(questions) if question.id not in known), len(questions))
    return Vandring(sporsmal=questions, svar=known, nr=first)


def answer(walk: Vandring, given: Svar) -> Vandring:
    """Keep the answer and go on to the next open question."""
    return _forward(msgspec.structs.replace(walk, svar={**walk.svar, given.id: given}))


def back(walk: Vandring) -> Vandring:
    """To the question before, whose answer is kept; at the first one nothing happens."""
    for number in range(walk.nr - 1, -1, -1):
        if walk.sporsmal[number].del_ not in walk.lukket:
            return msgspec.structs.replace(walk, nr=number)
    return walk


def jump(walk: Vandring, question_id: str) -> Vandring | None:
    """To one question by id, also in a section that was closed; ``None`` when the route has no such question."""
    for number, question in enumerate(walk.sporsmal):
        if question.id == question_id:
            return msgspec.structs.replace(walk, nr=number, lukket=walk.lukket - {question.del_})
    return None


def close_section(walk: Vandring) -> Vandring:
    """Leave the rest of this section for today, without asking why."""
    if walk.naa is None:
        return walk
    return _forward(msgspec.structs.replace(walk, lukket=walk.lukket | {walk.naa.del_}))


def section_number(walk: Vandring) -> tuple[int, int]:
    """Which part this is, and how many parts there are."""
    parts = list(dict.fromkeys(question.del_ for question in walk.sporsmal))
    return (parts.index(walk.naa.del_) + 1 if walk.naa else len(parts)), len(parts)


def _forward(walk: Vandring) -> Vandring:
    """To the next open question; failing that to the first one that was jumped over; else the walk is over."""
    count = len(walk.sporsmal)
    for number in (*range(walk.nr + 1, count), *range(min(walk.nr, count))):
        question = walk.sporsmal[number]
        if question.id not in walk.svar and question.del_ not in walk.lukket:
            return msgspec.structs.replace(walk, nr=number)
    return msgspec.structs.replace(walk, nr=count)
