"""Versions of the plan, and what has changed between them."""

from datetime import date

import pytest

from planlegg.domain.case_moves import note_export
from planlegg.domain.follow_moves import end_point, record_attendance
from planlegg.domain.hendelse import Avsluttet, Slutt, TokUt
from planlegg.domain.kanikke import KanIkkeFinneVersjon
from planlegg.domain.plan_moves import take_out
from planlegg.domain.stance_moves import take_stance, withdraw
from planlegg.domain.versjon import differences, find_version, since_agreed

from .story import Story


def test_work_on_a_plan_nobody_has_answered_is_one_version() -> None:
    story = Story()
    assert (story.sak.versjon, story.sak.versjoner) == (0, ())
    walk = story.choose("Gå tur")
    story.choose("Båt")
    story.change(walk, timer_per_uke=2)
    assert [(v.nummer, [p.timer_per_uke for p in v.punkter]) for v in story.sak.versjoner] == [(1, [2, None])]


@pytest.mark.parametrize("how", ["stance", "document", "attendance"])
def test_what_somebody_answered_is_kept_whole(how: str) -> None:
    story = Story()
    walk = story.choose("Gå tur", timer_per_uke=2)
    today = date(2026, 3, 2)
    match how:
        case "stance":
            story.tell(take_stance(story.sak, punkt=walk, part="klient", stilling="UENIG"))
        case "document":
            story.tell(note_export(format="html", innhold="abc", leser="klient"))
        case _:
            story.tell(record_attendance(story.sak, punkt=walk, dag=today, kode="MOTT", i_dag=today))
    story.change(walk, timer_per_uke=4)
    old, new = story.sak.versjoner
    assert (old.punkter[0].timer_per_uke, new.punkter[0].timer_per_uke) == (2, 4)
    assert (old.nummer, new.nummer, story.sak.versjon) == (1, 2, 2)


def test_the_agreed_version_stands_with_its_stances_after_change_and_new_agreement() -> None:
    story = Story()
    walk = story.choose("Gå tur", timer_per_uke=2)
    story.agree(walk)
    story.change(walk, timer_per_uke=4)
    assert [(v.nummer, v.avtalt) for v in story.sak.versjoner] == [(1, True), (2, False)]
    assert story.sak.versjoner[0].punkter[0].avtalt
    assert story.sak.sist_avtalt == 1
    story.agree(walk)
    assert story.sak.sist_avtalt == 2


def test_an_undone_agreement_is_a_new_version() -> None:
    withdrawn, disagreed = Story(), Story()
    for story in (withdrawn, disagreed):
        story.agree(story.choose("Gå tur"))
    withdrawn.tell(withdraw(withdrawn.sak, punkt="p1"))
    disagreed.tell(take_stance(disagreed.sak, punkt="p1", part="klient", stilling="UENIG"))
    for story in (withdrawn, disagreed):
        assert [(v.nummer, v.avtalt, v.punkter[0].avtalt) for v in story.sak.versjoner] == [(1, True, True), (2, False, False)]


def test_differences_name_each_point_and_field() -> None:
    story = Story()
    walk, boat, cafe = story.choose("Gå tur", timer_per_uke=2), story.choose("Båt"), story.choose("Kafé")
    for point in (walk, boat, cafe):
        story.agree(point)
    story.change(walk, timer_per_uke=4, nar=date(2026, 4, 1))
    story.tell(take_out(story.sak, punkt=boat))
    story.tell(end_point(story.sak, punkt=cafe, kode="FULLFORT"))
    story.choose("Bibliotek")
    found = since_agreed(story.sak)
    assert [(d.punkt, d.slag, [f.felt for f in d.felter]) for d in found] == [
        ("p1", "endret", ["nar", "timer_per_uke"]),
        ("p2", "tatt_ut", []),
        ("p3", "avsluttet", []),
        ("p4", "ny", []),
    ]
    assert differences(story.sak, story.sak.versjon) == ()


def test_nothing_has_changed_since_an_agreement_that_never_was() -> None:
    story = Story()
    story.choose("Gå tur")
    assert since_agreed(story.sak) == ()
    assert differences(story.sak, 7) == KanIkkeFinneVersjon(versjon=7, siste=1)
    assert find_version(Story().sak, 1) == KanIkkeFinneVersjon(versjon=1, siste=0)


def test_taking_out_the_point_one_disagrees_with_leaves_the_rest_agreed() -> None:
    story = Story()
    walk, boat = story.choose("Gå tur"), story.choose("Båt")
    story.agree(walk)
    story.tell(take_stance(story.sak, punkt=boat, part="klient", stilling="UENIG"))
    story.add(TokUt(punkt=boat, ord="Ikke nå"))
    assert story.sak.status == "AVTALT"
    assert [p.id for p in story.sak.i_planen] == ["p1"]


@pytest.mark.parametrize(
    ("code", "status", "plan"),
    [
        ("FULLFORT", "FULLFORT", "AVSLUTTET"),
        ("FATT_JOBB", "AVBRUTT", "AVSLUTTET"),
        ("KURS_FULLT", "AVBRUTT", "AVSLUTTET"),
        ("FEILREGISTRERT", "AVBRUTT", "UTKAST"),
    ],
)
def test_how_a_point_ends_decides_where_it_and_the_plan_stand(code: Slutt, status: str, plan: str) -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.agree(walk)
    story.add(Avsluttet(punkt=walk, kode=code, klientens_ord="Fint", veileders_ord="Bra"))
    assert (story.sak.punkter[0].status, story.sak.status) == (status, plan)
    assert (story.sak.punkter[0].slutt.klientens_ord, story.sak.punkter[0].slutt.veileders_ord) == ("Fint", "Bra")  # type: ignore[union-attr]


def test_a_new_point_reopens_an_agreed_plan_and_its_id_is_never_used_again() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.agree(walk)
    story.tell(take_out(story.sak, punkt=walk))
    assert story.choose("Gå tur") == "p2"
    assert story.sak.status == "UNDER_REVISJON"
