"""Agreement: who stands where, on exactly what, and when that no longer holds."""

from datetime import date
from typing import Any

import pytest

from planlegg.domain.case_moves import note_export, show_options
from planlegg.domain.follow_moves import end_point, record_attendance
from planlegg.domain.hendelse import Part, Stilling, TokStilling
from planlegg.domain.kanikke import KanIkkeFinnePunkt, KanIkkeTaStilling
from planlegg.domain.plan_moves import take_out
from planlegg.domain.stance_moves import take_stance, withdraw

from .story import Story


def test_a_plan_is_agreed_only_when_both_agree_to_every_open_point() -> None:
    story = Story()
    boat, walk = story.choose("Båtmotorer", aktivitet="verksted"), story.choose("Gå tur")
    seen: list[str] = [story.sak.status]
    seen.append(story.agree(boat).status)
    with_words = {"part": "klient", "stilling": "ENIG_MED_FORBEHOLD", "ord": "Ikke når det regner"}
    seen.append(story.tell(take_stance(story.sak, punkt=walk, **with_words)).status)  # type: ignore[arg-type]
    seen.append(story.tell(take_stance(story.sak, punkt=walk, part="veileder", stilling="ENIG")).status)
    assert seen == ["UTKAST", "DELT", "DELT", "AVTALT"]
    assert story.sak.punkter[1].standpunkter[0].ord == "Ikke når det regner"


@pytest.mark.parametrize(
    ("client", "counsellor", "agreed"),
    [
        ("ENIG", "ENIG", True),
        ("ENIG_MED_FORBEHOLD", "ENIG", True),
        ("ENIG", "ENIG_MED_FORBEHOLD", False),
        ("ENIG", "UENIG", False),
        ("UENIG", "ENIG", False),
        ("IKKE_TATT_STILLING", "ENIG", False),
        ("ENIG", "IKKE_TATT_STILLING", False),
    ],
)
def test_which_stances_make_an_agreement(client: Stilling, counsellor: Stilling, agreed: bool) -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.tell(take_stance(story.sak, punkt=walk, part="klient", stilling=client))
    story.tell(take_stance(story.sak, punkt=walk, part="veileder", stilling=counsellor))
    assert (story.sak.status == "AVTALT") is agreed
    assert (story.sak.punkter[0].status == "PLANLAGT") is agreed


def test_disagreement_is_kept_in_the_clients_words_and_stops_nothing_else() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.tell(take_stance(story.sak, punkt=walk, part="klient", stilling="UENIG", ord="Dette er ikke meg."))
    story.tell(record_attendance(story.sak, punkt=walk, dag=date(2026, 3, 2), kode="MOTT", i_dag=date(2026, 3, 2)))
    assert story.sak.punkter[0].stilling("klient") == "UENIG"
    assert story.sak.punkter[0].status == "GJENNOMFORES"
    assert story.sak.status == "DELT"


def test_having_seen_or_got_something_is_never_a_stance() -> None:
    story = Story()
    story.choose("Gå tur")
    story.tell(show_options(story.sak, forslag=("f1",), aktiviteter=("tur",)))
    story.tell(note_export(format="html", innhold="abc", leser="klient"))
    assert story.sak.status == "DELT"
    assert story.sak.punkter[0].stilling("klient") == "IKKE_TATT_STILLING"
    assert story.sak.punkter[0].standpunkter == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"tittel": "Gå lang tur"},
        {"forste_steg": "Ringe"},
        {"nar": date(2026, 4, 1)},
        {"timer_per_uke": 3.0},
        {"dager_per_uke": 1},
        {"ansvar": "veileder"},
        {"annerledes": "Sammen med søster"},
        {"uten": ("timer_per_uke",)},
    ],
)
def test_any_change_voids_both_stances_and_tells_what_changed(fields: dict[str, Any]) -> None:
    story = Story()
    walk = story.choose("Gå tur", timer_per_uke=2)
    story.agree(walk)
    before = story.sak.punkter[0].innhold
    story.change(walk, **fields)
    point = story.sak.punkter[0]
    assert point.innhold != before
    assert [point.stilling(part) for part in ("klient", "veileder")] == ["IKKE_TATT_STILLING"] * 2
    assert [s.gjelder for s in point.standpunkter] == [False, False]
    assert all(len(s.bortfalt) == 1 and s.innhold == before for s in point.standpunkter)
    assert story.sak.status == "UNDER_REVISJON"


def test_a_change_to_the_same_content_is_no_change() -> None:
    story = Story()
    walk = story.choose("Gå tur", timer_per_uke=2)
    story.agree(walk)
    before = story.sak
    story.change(walk, tittel=" Gå tur ", timer_per_uke=2.0, uten=("nar",))
    assert story.sak == before


def test_changing_back_does_not_bring_an_agreement_back() -> None:
    story = Story()
    walk = story.choose("Gå tur", timer_per_uke=2)
    story.agree(walk)
    story.change(walk, timer_per_uke=5)
    story.change(walk, timer_per_uke=2)
    assert not story.sak.punkter[0].avtalt
    assert story.sak.punkter[0].standpunkter[0].bortfalt == ()
    story.agree(walk)
    assert story.sak.status == "AVTALT"


def test_a_change_leaves_the_other_points_alone() -> None:
    story = Story()
    walk, boat = story.choose("Gå tur"), story.choose("Båt")
    story.agree(walk)
    story.agree(boat)
    story.change(walk, timer_per_uke=5)
    assert [p.avtalt for p in story.sak.punkter] == [False, True]


def test_a_stance_on_what_no_longer_stands_there_is_refused_with_the_difference() -> None:
    story = Story()
    walk = story.choose("Gå tur", timer_per_uke=2)
    seen = story.sak.punkter[0].innhold
    story.change(walk, timer_per_uke=5)
    refusal = take_stance(story.sak, punkt=walk, part="klient", stilling="ENIG", innhold=seen)
    assert isinstance(refusal, KanIkkeTaStilling)
    assert refusal.grunn == "innhold_endret"
    assert [(d.felt, d.fra, d.til) for d in refusal.forskjeller] == [("timer_per_uke", 2, 5)]


def test_a_stored_stance_on_another_content_does_not_hold() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.add(TokStilling(punkt=walk, part="klient", stilling="ENIG", innhold="0" * 16))
    assert story.sak.punkter[0].stilling("klient") == "IKKE_TATT_STILLING"
    assert story.sak.punkter[0].standpunkter[0].til is None


@pytest.mark.parametrize("part", ["klient", "veileder"])
def test_withdrawing_needs_no_reason_and_ends_the_agreement(part: Part) -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.agree(walk)
    story.tell(withdraw(story.sak, punkt=walk, part=part))
    point = story.sak.punkter[0]
    assert point.stilling(part) == "IKKE_TATT_STILLING"
    assert point.standpunkt(part).trukket  # type: ignore[union-attr]
    assert (point.status, story.sak.status) == ("FORSLAG", "UNDER_REVISJON")
    assert [s.stilling for s in point.tidligere_standpunkter] == ["ENIG"]


def test_the_client_can_withdraw_from_what_is_going_on_and_from_what_they_never_answered() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.agree(walk)
    story.tell(record_attendance(story.sak, punkt=walk, dag=date(2026, 3, 2), kode="MOTT", i_dag=date(2026, 3, 2)))
    going = story.sak.punkter[0].status
    story.tell(withdraw(story.sak, punkt="Gå tur", ord="Det ble for mye"))
    assert (going, story.sak.punkter[0].status) == ("GJENNOMFORES", "FORSLAG")
    assert story.sak.punkter[0].standpunkter[0].trukket_ord == "Det ble for mye"
    silent = Story()
    silent.choose("Gå tur")
    silent.tell(withdraw(silent.sak, punkt="p1"))
    assert silent.sak.punkter[0].standpunkter[0].trukket


def test_the_same_stance_twice_is_one_and_another_one_replaces_it() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.agree(walk)
    assert take_stance(story.sak, punkt=walk, part="klient", stilling="ENIG") == ()
    story.tell(take_stance(story.sak, punkt=walk, part="klient", stilling="UENIG", gitt_ved="tolk", til_stede=("tolk",)))
    point = story.sak.punkter[0]
    assert [s.part for s in point.standpunkter] == ["klient", "veileder"]
    assert point.standpunkter[0].til_stede == ("tolk",)
    assert [s.stilling for s in point.tidligere_standpunkter] == ["ENIG"]


def test_no_stance_on_what_is_over_gone_or_unknown() -> None:
    story = Story()
    walk, boat = story.choose("Gå tur"), story.choose("Båt")
    story.tell(end_point(story.sak, punkt=walk, kode="FULLFORT"))
    story.tell(take_out(story.sak, punkt=boat))
    grounds = [take_stance(story.sak, punkt=p, part="klient", stilling="ENIG") for p in (walk, boat, "p9")]
    assert grounds == [
        KanIkkeTaStilling(grunn="avsluttet", punkt="p1"),
        KanIkkeTaStilling(grunn="tatt_ut", punkt="p2"),
        KanIkkeFinnePunkt(punkt="p9", kjente=("p1",)),
    ]


def test_what_was_changed_after_it_was_shared_is_a_draft_again() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.tell(take_stance(story.sak, punkt=walk, part="klient", stilling="UENIG"))
    assert story.sak.status == "DELT"
    assert story.change(walk, timer_per_uke=1).status == "UTKAST"
