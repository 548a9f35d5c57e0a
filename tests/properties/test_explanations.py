"""Every reason is true: without its words the line is gone, and the score falls by exactly its weight."""

from typing import Any

import pytest
from hypothesis import given, settings

from planlegg.domain.svar import Svarsett
from planlegg.loading.answers import load_answers
from planlegg.usecases.propose import propose
from planlegg.usecases.without import without
from tests.properties.made import DATA, DAY, interviews
from tests.properties.truth import tried
from tests.run import Planlegg, as_answers, situations


@given(interviews)
@settings(max_examples=12)
def test_every_line_of_every_option_is_true(answers: Svarsett) -> None:
    assert [one for one in tried(answers, DATA, DAY) if not one.ok] == []


@pytest.mark.parametrize("situation", situations(), ids=lambda one: str(one["id"]))
def test_every_line_is_true_in_the_shipped_situations(situation: dict[str, Any], tmp_path: Any) -> None:
    file = Planlegg(tmp_path).write("svar.toml", as_answers(situation))
    answers = load_answers(file, [question.id for question in DATA.sporsmal]).svarsett
    found = list(tried(answers, DATA, DAY))
    assert found
    assert [one for one in found if not one.ok] == []


@given(interviews)
@settings(max_examples=40)
def test_the_lines_sum_to_the_score_and_name_the_words(answers: Svarsett) -> None:
    texts = {answer.id: answer.tekst for answer in answers.svar}
    for option in propose(answers, DATA, DAY).forslag:
        for activity in option.aktiviteter:
            lines = (*activity.grunner_for, *activity.grunner_mot)
            assert activity.poeng == sum(line.vekt for line in lines)
            assert all(line.vekt >= 0 for line in activity.grunner_for)
            assert all(line.vekt <= 0 for line in activity.grunner_mot)
            for quote in (quote for line in lines for quote in line.sitater):
                assert texts[quote.svar][quote.start : quote.start + len(quote.tekst)] == quote.tekst


@given(interviews)
@settings(max_examples=40)
def test_no_words_weigh_twice(answers: Svarsett) -> None:
    for option in propose(answers, DATA, DAY).forslag:
        for activity in option.aktiviteter:
            lines = [line for line in (*activity.grunner_for, *activity.grunner_mot) if line.vekt]
            quotes = [quote for line in lines for quote in line.sitater]
            assert len(quotes) == len(set(quotes))


@given(interviews)
@settings(max_examples=40)
def test_words_that_stand_in_no_answer_take_nothing_out(answers: Svarsett) -> None:
    assert without(answers, ()) == answers
