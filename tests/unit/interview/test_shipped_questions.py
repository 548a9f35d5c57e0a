"""The questions as they ship: what comes first, what is never asked, and what an answer may never move."""

import re

import pytest

from planlegg.domain.sporsmal import Sporsmal
from planlegg.interview.walk import route
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.usecases.interview import interview
from tests.unit.usecases.test_interview import Script

BOOK = Rulebook(rules_folder())
FULL = route(BOOK.sporsmal, BOOK.deler)
SHORT = route(BOOK.sporsmal, BOOK.deler, short=True)
TOGETHER = [q for q in BOOK.sporsmal if q.hvem == "sammen"]
GROUPS = re.compile(
    r"målgruppe|innsatsgruppe|ytelse|yting|stønad|diagnose|sykdom|sjukdom|trygd|benefit|diagnosis|illness|target group", re.I
)
WHY = re.compile(r"\b(hvorfor|kvifor|why)\b", re.I)


def texts(question: Sporsmal) -> tuple[str, ...]:
    return (question.tekst.nb, question.tekst.nn, question.tekst.en)


@pytest.mark.parametrize("questions", [FULL, SHORT], ids=["full", "short"])
def test_the_conversation_begins_with_open_words_about_what_the_client_wants(questions: tuple[Sporsmal, ...]) -> None:
    first = questions[0]
    assert (first.bruk, first.valg) == ("dagsorden", ())
    wish = next(number for number, q in enumerate(questions) if q.bruk == "onske")
    assert wish < min(number for number, q in enumerate(questions) if q.bruk in ("ramme", "ramme_hard", "tidligere"))


@pytest.mark.parametrize("question", TOGETHER, ids=lambda q: q.id)
def test_no_question_sorts_people_or_asks_for_a_cause(question: Sporsmal) -> None:
    for text in texts(question):
        assert GROUPS.search(text) is None
        asked_why = [part for part in re.split(r"(?<=[.?!]) ", text) if WHY.search(part)]
        assert [
            part for part in asked_why if "trenger ikke" not in part and "treng ikkje" not in part and "need not" not in part
        ] == []


def test_every_part_asked_together_has_a_question_with_room_for_own_words() -> None:
    for part in {q.del_ for q in TOGETHER}:
        assert [q.id for q in TOGETHER if q.del_ == part and not q.valg], part


def test_the_counsellors_own_reflection_is_in_no_route_and_moves_nothing() -> None:
    own = [q for q in BOOK.sporsmal if q.hvem == "veileder"]
    assert {q.del_ for q in own} == {"0", "10"}
    assert {(q.niva, q.bruk) for q in own} == {("egen_refleksjon", "ingen")}
    walked = {q.id for q in (*FULL, *SHORT, *route(BOOK.sporsmal, BOOK.deler, follow_up=True))}
    assert walked & {q.id for q in own} == set()


def test_what_is_asked_about_the_conversation_is_never_used_for_options() -> None:
    about = [q for q in BOOK.sporsmal if q.del_ == "9"]
    assert {q.id for q in about} == {"9.1", "9.2", "9.3"}
    assert {q.bruk for q in about} == {"ingen"}


def test_what_one_manages_is_asked_before_what_limits_and_the_options_come_after() -> None:
    places = {use: [n for n, q in enumerate(FULL) if q.bruk == use] for use in ("ressurs", "ramme_hard")}
    assert max(places["ressurs"]) < min(places["ramme_hard"])
    looking = next(n for n, q in enumerate(FULL) if q.id == "7.1")
    assert looking > max(n for n, q in enumerate(FULL) if q.del_ in ("2", "3", "4", "5", "6"))


def test_a_talk_along_the_way_begins_with_what_went_well() -> None:
    first, second, *_ = route(BOOK.sporsmal, BOOK.deler, follow_up=True)
    assert first.bruk == "ressurs"
    assert "bra" in first.tekst.nb
    assert "skyld" in second.hvorfor.nb


def test_the_short_talk_holds_a_topic_a_wish_a_small_step_and_the_counsellors_own_task() -> None:
    assert [q.id for q in SHORT if q.id in ("1.1", "2.3", "8.1", "8.2")] == ["1.1", "2.3", "8.1", "8.2"]
    assert len(SHORT) < len(FULL) / 2


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
def test_help_at_every_question_says_why_it_is_asked(sprak) -> None:  # type: ignore[no-untyped-def]
    for question in (*FULL, *route(BOOK.sporsmal, BOOK.deler, follow_up=True)):
        script = Script("?")
        interview((question,), (), script, lambda _: None, str, sprak)
        assert question.hvorfor.pa(sprak) in script.told[0]
        assert len(question.hvorfor.pa(sprak).split()) >= 8


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
def test_information_stands_only_where_it_is_asked_for(sprak) -> None:  # type: ignore[no-untyped-def]
    from planlegg.terminal.askers import heading

    for question in FULL:
        shown = heading(question, (1, 9), str, sprak)
        assert question.tekst.pa(sprak) in shown
        assert question.hvorfor.pa(sprak) not in shown
        assert len(shown.split("\n")) <= 2 + len(question.valg)


def test_resources_people_and_everyday_life_have_parts_of_their_own() -> None:
    used = {q.del_: {other.bruk for other in FULL if other.del_ == q.del_} for q in FULL}
    assert used["4"] == {"ressurs"}
    assert "nettverk" in used["5"]
    assert {"ramme", "ramme_hard"} <= used["6"]
    assert [sum(q.del_ == part for q in FULL) >= 2 for part in ("4", "5", "6")] == [True] * 3


def test_own_reflection_is_questions_and_never_lines_to_say() -> None:
    own = [q for q in BOOK.sporsmal if q.hvem == "veileder"]
    for question in own:
        assert all(text.endswith("?") for text in texts(question))
        assert re.search(r"\b(jeg|eg|I)\b", " ".join(texts(question)) + " jeg" * (question.id == "10.1"))
        assert "uten at du velger det" in question.hvorfor.nb
