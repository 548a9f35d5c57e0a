"""Participation week by week, the time line, and the days that come."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from planlegg.domain.case_moves import agree_contact, promise
from planlegg.domain.fold import fold
from planlegg.domain.follow_moves import end_point, record_attendance
from planlegg.domain.hear_moves import plan_to_hear
from planlegg.domain.hendelse import Deltok, Endret, Hendelse, Innforing, Kontaktavtale
from planlegg.domain.kalender import calendar
from planlegg.domain.omfang import amounts
from planlegg.domain.stance_moves import take_stance, withdraw
from planlegg.domain.tidslinje import ahead, steps
from planlegg.domain.undo_moves import undo

from .story import NOW, Story

TODAY = date(2026, 3, 20)


def attended(story: Story, day: date, code: Any, **more: Any) -> None:
    story.tell(record_attendance(story.sak, punkt="p1", dag=day, kode=code, i_dag=TODAY, **more))


def at(story: Story, when: datetime, event: Hendelse) -> None:
    story.entries.append(Innforing(nr=len(story.entries) + 1, naar=when, av="veileder", hendelse=event))
    story.sak = fold(story.entries)


def test_agreed_absence_stands_apart_and_unknown_hours_are_not_zero() -> None:
    story = Story()
    story.choose("Gå tur", timer_per_uke=4.0, dager_per_uke=2)
    attended(story, date(2026, 3, 2), "MOTT", timer=2.0)
    attended(story, date(2026, 3, 3), "DELVIS")
    attended(story, date(2026, 3, 4), "FRAVAR_AVTALT")
    attended(story, date(2026, 3, 5), "FRAVAR_SYK")
    attended(story, date(2026, 3, 6), "IKKE_REGISTRERT")
    [one] = amounts(story.sak)
    [week] = one.uker
    assert (week.uke, week.fra, week.plan_timer, week.plan_dager) == (10, date(2026, 3, 2), 4.0, 2)
    assert week.mengde == one.til_sammen
    assert (week.mengde.dager, week.mengde.timer, week.mengde.uten_timer) == (2, 2.0, 1)
    assert (week.mengde.borte_avtalt, week.mengde.borte) == (1, 1)


def test_a_later_change_does_not_judge_an_earlier_week() -> None:
    story = Story()
    story.choose("Gå tur", timer_per_uke=4.0)
    attended(story, date(2026, 3, 3), "MOTT")
    at(story, datetime(2026, 3, 10, tzinfo=UTC), Endret(punkt="p1", timer_per_uke=8.0))
    at(story, datetime(2026, 3, 11, tzinfo=UTC), Deltok(punkt="p1", dag=date(2026, 3, 11), kode="MOTT"))
    [one] = amounts(story.sak)
    assert [week.plan_timer for week in one.uker] == [4.0, 8.0]
    assert [len(found.uker) for found in amounts(story.sak, date(2026, 3, 9))] == [1]


def test_weeks_are_right_around_new_year() -> None:
    story = Story()
    story.choose("Gå tur")
    for day in (date(2026, 12, 31), date(2027, 1, 3), date(2027, 1, 4)):
        story.tell(record_attendance(story.sak, punkt="p1", dag=day, kode="MOTT", i_dag=date(2027, 1, 5)))
    [one] = amounts(story.sak)
    assert [(week.ar, week.uke, week.mengde.dager) for week in one.uker] == [(2026, 53, 2), (2027, 1, 1)]


def test_an_undone_day_is_not_counted() -> None:
    story = Story()
    story.choose("Gå tur")
    attended(story, date(2026, 3, 2), "MOTT")
    story.tell(undo(story.sak, "veileder", NOW))
    assert amounts(story.sak) == ()
    assert [type(one.innforing.hendelse).__name__ for one in steps(story.sak)] == ["Opprettet", "Valgte"]


def test_days_of_a_kind_in_one_week_are_one_step_and_words_stand_alone() -> None:
    story = Story()
    story.agree(story.choose("Gå tur"))
    for day in (2, 3, 4):
        attended(story, date(2026, 3, day), "MOTT")
    attended(story, date(2026, 3, 5), "MOTT", ord="det var fint")
    attended(story, date(2026, 3, 9), "MOTT")
    found = steps(story.sak)
    assert [one.antall for one in found if isinstance(one.innforing.hendelse, Deltok)] == [3, 1, 1]
    assert [one.avtalt for one in found if one.avtalt] == [("p1",)]


def test_a_corrected_day_stands_once_and_in_the_order_of_the_days() -> None:
    story = Story()
    story.choose("Gå tur")
    attended(story, date(2026, 3, 9), "MOTT")
    attended(story, date(2026, 3, 4), "FRAVAR_SYK")
    attended(story, date(2026, 3, 4), "MOTT")
    days = [one for one in steps(story.sak) if isinstance(one.innforing.hendelse, Deltok)]
    assert [(one.dag.day, one.innforing.hendelse.kode) for one in days] == [(4, "MOTT"), (9, "MOTT")]  # type: ignore[union-attr]


def test_what_was_a_registration_error_is_no_step() -> None:
    story = Story()
    story.choose("Gå tur")
    story.tell(end_point(story.sak, punkt="p1", kode="FEILREGISTRERT"))
    assert [type(one.innforing.hendelse).__name__ for one in steps(story.sak)] == ["Opprettet", "Valgte"]


def test_undo_of_a_change_is_no_new_agreement_on_the_line() -> None:
    story = Story()
    story.agree(story.choose("Gå tur"))
    story.change("p1", timer_per_uke=3.0)
    story.tell(undo(story.sak, "veileder", NOW))
    assert [one.avtalt for one in steps(story.sak) if one.avtalt] == [("p1",)]


def test_the_days_that_come_are_meetings_steps_deadlines_and_just_hearing() -> None:
    story = Story()
    story.choose("Gå tur", nar=date(2026, 3, 25))
    story.tell(agree_contact(story.sak, tekst="melding", neste=date(2026, 3, 23)))
    story.tell(promise(story.sak, part="veileder", tekst="Ringe", frist=date(2026, 3, 10)))
    story.tell(plan_to_hear(story.sak, dag=date(2026, 4, 1)))
    assert [post.slag for post in calendar(story.sak)] == ["frist", "mote", "steg", "bare_hore"]
    assert [post.slag for post in ahead(story.sak, TODAY)] == ["mote", "steg", "bare_hore"]


@pytest.mark.parametrize(("day", "same"), [(5, True), (12, False)])
def test_a_meeting_that_is_moved_before_it_came_is_the_same_meeting(day: int, same: bool) -> None:
    story = Story()
    at(story, datetime(2026, 3, 2, tzinfo=UTC), Kontaktavtale(tekst="", neste=date(2026, 3, 10)))
    [before] = calendar(story.sak)
    at(story, datetime(2026, 3, day, tzinfo=UTC), Kontaktavtale(tekst="", neste=date(2026, 3, 30)))
    [after] = calendar(story.sak)
    assert (before.id == after.id) is same


def test_withdrawing_is_a_step_and_an_agreement_after_it_is_another() -> None:
    story = Story()
    story.agree(story.choose("Gå tur"))
    story.tell(withdraw(story.sak, punkt="p1"))
    story.tell(take_stance(story.sak, punkt="p1", part="klient", stilling="ENIG"))
    assert [bool(one.avtalt) for one in steps(story.sak)] == [False, False, True, False, True]
