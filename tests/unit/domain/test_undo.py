"""Undo and redo: nothing is removed, a no never becomes a yes, and what went out of the house stays out."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planlegg.domain.case_moves import note_export, promise
from planlegg.domain.hendelse import Angret, GjortOm, Innforing
from planlegg.domain.kanikke import KanIkkeAngre, KanIkkeGjoreOm
from planlegg.domain.sak import Sak
from planlegg.domain.stance_moves import take_stance, withdraw
from planlegg.domain.undo_moves import redo, undo
from planlegg.domain.versjon import differences, since_agreed

from .story import NOW, Story
from .test_case_properties import STORIES, told


def back(story: Story) -> Any:
    return undo(story.sak, "veileder", NOW)


def content(case: Sak) -> tuple[object, ...]:
    """What a case says, apart from its numbers and versions."""
    return (
        case.svarsett,
        case.punkter,
        case.avslag,
        case.oppgaver,
        case.kontakt,
        case.krav,
        case.horinger,
        case.plasser,
        case.status,
    )


def test_at_the_very_start_there_is_nothing_to_undo() -> None:
    assert back(Story()) == KanIkkeAngre(grunn="ingenting")
    assert redo(Story().sak) == KanIkkeGjoreOm()


def test_undoing_everything_ends_at_the_start_and_redoing_everything_comes_back() -> None:
    story = Story()
    story.agree(story.choose("Gå tur", timer_per_uke=2.0))
    story.tell(promise(story.sak, part="veileder", tekst="Ringe"))
    before = content(story.sak)
    while not isinstance(outcome := back(story), KanIkkeAngre):
        story.tell(outcome)
    assert outcome.grunn == "ingenting"
    assert (story.sak.punkter, story.sak.oppgaver, story.sak.status) == ((), (), "UTKAST")
    while not isinstance(outcome := redo(story.sak), KanIkkeGjoreOm):
        story.tell(outcome)
    assert content(story.sak) == before


def test_an_undone_agreement_is_a_new_version_and_the_old_stays() -> None:
    story = Story()
    story.agree(story.choose("Gå tur"))
    agreed = story.sak.versjoner[-1]
    story.tell(back(story))
    assert story.sak.status == "UNDER_REVISJON"
    assert story.sak.versjon == agreed.nummer + 1
    assert story.sak.tidligere_versjoner[-1].punkter == agreed.punkter
    assert story.sak.tidligere_versjoner[-1].avtalt


def test_undoing_a_change_gives_back_exactly_what_was_agreed() -> None:
    story = Story()
    point = story.choose("Gå tur", timer_per_uke=2.0)
    story.agree(point)
    story.change(point, timer_per_uke=4.0)
    assert story.sak.status == "UNDER_REVISJON"
    story.tell(back(story))
    assert story.sak.status == "AVTALT"
    assert since_agreed(story.sak) == ()


def test_an_undone_choice_is_told_as_taken_out_and_its_id_is_never_used_again() -> None:
    story = Story()
    story.choose("Gå tur")
    story.tell(take_stance(story.sak, punkt="p1", part="klient", stilling="UENIG"))
    story.tell(back(story))
    story.tell(back(story))
    assert [(d.punkt, d.slag) for d in differences(story.sak, 1)] == [("p1", "tatt_ut")]  # type: ignore[union-attr]
    assert story.choose("Båt") == "p2"


def test_a_withdrawal_is_never_undone() -> None:
    story = Story()
    point = story.choose("Gå tur")
    story.agree(point)
    story.tell(withdraw(story.sak, punkt=point))
    refused = back(story)
    assert isinstance(refused, KanIkkeAngre)
    assert (refused.grunn, refused.hva) == ("endelig", "trakk")


def test_undoing_a_no_never_makes_an_agreement() -> None:
    story = Story()
    point = story.choose("Gå tur")
    story.agree(point)
    story.tell(take_stance(story.sak, punkt=point, part="klient", stilling="UENIG", ord="jeg vil ikke"))
    refused = back(story)
    assert isinstance(refused, KanIkkeAngre)
    assert (refused.grunn, refused.hva) == ("gir_enighet", point)
    assert story.sak.status == "UNDER_REVISJON"


def test_what_others_wrote_is_theirs_to_undo() -> None:
    story = Story()
    story.choose("Gå tur")
    refused = undo(story.sak, "vikar", NOW)
    assert isinstance(refused, KanIkkeAngre)
    assert (refused.grunn, refused.av, refused.naar) == ("andre", "veileder", NOW)


def test_something_new_ends_redo_but_a_document_does_not() -> None:
    story = Story()
    story.choose("Gå tur")
    story.tell(back(story))
    story.tell(note_export(format="html", innhold="a", leser="klient"))
    assert not isinstance(redo(story.sak), KanIkkeGjoreOm)
    story.choose("Båt")
    assert redo(story.sak) == KanIkkeGjoreOm()


def test_a_document_is_looked_past_and_stays_in_the_list() -> None:
    story = Story()
    story.choose("Gå tur")
    story.tell(note_export(format="html", innhold="a", leser="klient"))
    story.tell(back(story))
    assert story.sak.punkter == ()
    assert [one.innhold for one in story.sak.eksporter] == ["a"]


def test_the_order_is_that_of_the_numbers_also_when_the_clock_goes_back() -> None:
    story = Story()
    story.choose("Gå tur")
    entry = Innforing(nr=3, naar=NOW - timedelta(days=300), av="veileder", hendelse=Angret(hendelser=(2,)))
    again = Innforing(nr=4, naar=NOW - timedelta(days=400), av="veileder", hendelse=GjortOm(hendelser=(2,)))
    from planlegg.domain.fold import fold

    assert fold([*story.entries, entry]).punkter == ()
    assert [p.id for p in fold([*story.entries, entry, again]).punkter] == ["p1"]


@given(STORIES, st.integers(1, 8))
def test_undo_then_redo_gives_the_same_case(moves: list[Any], times: int) -> None:
    story = told(moves)
    before, undone = content(story.sak), 0
    for _ in range(times):
        outcome = back(story)
        if isinstance(outcome, KanIkkeAngre):
            break
        story.tell(outcome)
        undone += 1
    for _ in range(undone):
        story.tell(redo(story.sak))
    assert content(story.sak) == before
    assert story.refolded() == story.sak


@given(STORIES, st.integers(1, 8), st.sampled_from(["klient", "veileder"]))
def test_after_any_undoing_an_agreement_holds_only_for_the_present_content_and_a_withdrawal_ends_it(
    moves: list[Any], times: int, part: Any
) -> None:
    story = told(moves)
    for _ in range(times):
        outcome = back(story)
        if isinstance(outcome, KanIkkeAngre):
            break
        story.tell(outcome)
        for point in story.sak.apne:
            stances = [s for s in point.standpunkter if s.gjelder]
            assert all(s.innhold == point.innhold for s in stances)
            if story.sak.status == "AVTALT":
                assert {s.stilling for s in stances} <= {"ENIG", "ENIG_MED_FORBEHOLD"}
                assert {s.part for s in stances} == {"klient", "veileder"}
    for point in story.sak.apne:
        story.tell(withdraw(story.sak, punkt=point.id, part=part))
        assert story.sak.status != "AVTALT"
        refused = back(story)
        assert isinstance(refused, KanIkkeAngre)


@given(STORIES)
def test_versions_that_were_left_never_change_by_undo(moves: list[Any]) -> None:
    story = told(moves)
    left = story.sak.tidligere_versjoner
    while not isinstance(outcome := back(story), KanIkkeAngre):
        story.tell(outcome)
        assert story.sak.tidligere_versjoner[: len(left)] == left
        left = story.sak.tidligere_versjoner
    assert [v.nummer for v in story.sak.versjoner] == list(range(1, story.sak.versjon + 1))
