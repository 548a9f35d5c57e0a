"""The walk over the questions: nothing is mandatory, back works, a pause loses nothing."""

from hypothesis import given
from hypothesis import strategies as st

from planlegg.domain.sporsmal import Del, Sporsmal
from planlegg.domain.svar import Svar
from planlegg.interview.walk import Vandring, answer, back, close_section, jump, route, section_number, start
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook

BOOK = Rulebook(rules_folder())


def given_walk(short: bool = False) -> Vandring:
    return start(route(BOOK.sporsmal, BOOK.deler, short=short))


def to_the_end(walk: Vandring) -> list[str]:
    seen = []
    while walk.naa is not None:
        seen.append(walk.naa.id)
        walk = answer(walk, Svar(id=walk.naa.id, tilstand="hopp"))
    return seen


def test_routes_hold_the_questions_of_the_outline() -> None:
    assert len(route(BOOK.sporsmal, BOOK.deler)) == 33
    assert len(route(BOOK.sporsmal, BOOK.deler, short=True)) == 12
    assert [q.id for q in route(BOOK.sporsmal, BOOK.deler, follow_up=True)] == ["O.1", "O.2", "O.3", "O.4", "O.5"]
    assert sum(q.hvem == "veileder" for q in BOOK.sporsmal) == 6


def test_sensitive_questions_are_never_among_the_first_three() -> None:
    for short in (False, True):
        assert all(q.niva == "personlig" for q in route(BOOK.sporsmal, BOOK.deler, short=short)[:3])


def test_every_question_is_reached_and_may_be_skipped() -> None:
    walk = given_walk()
    assert to_the_end(walk) == [q.id for q in walk.sporsmal]


def test_back_three_change_one_and_later_answers_are_still_there() -> None:
    walk = given_walk(short=True)
    for number in range(5):
        assert walk.naa is not None
        walk = answer(walk, Svar(id=walk.naa.id, tekst=f"svar {number}"))
    changed = back(back(back(walk)))
    assert changed.naa is not None
    changed = answer(changed, Svar(id=changed.naa.id, tekst="noe annet"))
    assert [s.tekst for s in changed.svar.values()] == ["svar 0", "svar 1", "noe annet", "svar 3", "svar 4"]


def test_back_at_the_first_question_stays() -> None:
    assert back(given_walk()) == given_walk()


def test_resume_begins_at_the_first_open_question() -> None:
    walk = given_walk(short=True)
    first, second = walk.sporsmal[:2]
    resumed = start(walk.sporsmal, [Svar(id=first.id, tilstand="vil_ikke"), Svar(id=second.id, tilstand="ikke_spurt")])
    assert resumed.naa == second


def test_a_closed_section_is_left_and_can_be_opened_by_name() -> None:
    walk = given_walk()
    assert walk.naa is not None
    section = walk.naa.del_
    closed = close_section(walk)
    assert closed.naa is not None
    assert closed.naa.del_ != section
    opened = jump(closed, walk.naa.id)
    assert opened is not None
    assert opened.naa == walk.naa
    assert section not in opened.lukket


def test_what_was_jumped_over_comes_back_before_the_end() -> None:
    walk = given_walk(short=True)
    last = walk.sporsmal[-1].id
    jumped = jump(walk, last)
    assert jumped is not None
    assert answer(jumped, Svar(id=last, tekst="x")).naa == walk.sporsmal[0]


def test_answered_questions_are_not_walked_again() -> None:
    walk = given_walk(short=True)
    gap = start(walk.sporsmal, [Svar(id=q.id, tekst="x") for q in walk.sporsmal if q.id != walk.sporsmal[2].id])
    assert gap.naa == walk.sporsmal[2]
    assert answer(gap, Svar(id=walk.sporsmal[2].id, tekst="y")).naa is None


def test_jump_to_an_unknown_question_is_refused() -> None:
    assert jump(given_walk(), "99.9") is None


def test_progress_is_told_in_parts() -> None:
    part, parts = section_number(given_walk())
    assert (part, parts) == (1, 9)


@given(st.lists(st.sampled_from(["answer", "back", "close", "jump"]), max_size=60))
def test_any_way_through_keeps_every_answer(steps: list[str]) -> None:
    walk, kept = given_walk(), {}
    for number, step in enumerate(steps):
        if step == "answer" and walk.naa is not None:
            kept[walk.naa.id] = f"svar {number}"
            walk = answer(walk, Svar(id=walk.naa.id, tekst=f"svar {number}"))
        elif step == "back":
            walk = back(walk)
        elif step == "close":
            walk = close_section(walk)
        elif step == "jump":
            walk = jump(walk, walk.sporsmal[number % len(walk.sporsmal)].id) or walk
    assert {key: s.tekst for key, s in walk.svar.items()} == kept
    assert 0 <= walk.nr <= len(walk.sporsmal)


def test_questions_are_short_and_in_three_languages() -> None:
    for question in BOOK.sporsmal:
        for text in (question.tekst.nb, question.tekst.nn, question.tekst.en):
            assert 0 < len(text.split()) <= 20, question.id


def test_types_are_those_of_the_data() -> None:
    assert all(isinstance(q, Sporsmal) for q in BOOK.sporsmal)
    assert all(isinstance(d, Del) for d in BOOK.deler)
