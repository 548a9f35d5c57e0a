"""Choosing, refusing, promising, taking part: what follows, and what is refused with its facts."""

import math
from datetime import date, timedelta

import pytest

from planlegg.domain.case_moves import agree_contact, keep_promise, promise, show_options, tell_places
from planlegg.domain.find import find_point
from planlegg.domain.follow_moves import end_point, give_feedback, record_attendance
from planlegg.domain.hendelse import Oppmote
from planlegg.domain.kanikke import (
    KanIkkeAvsla,
    KanIkkeAvslutte,
    KanIkkeEndre,
    KanIkkeFinneOppgave,
    KanIkkeFinnePunkt,
    KanIkkeRegistrere,
    KanIkkeSkrive,
    KanIkkeVelge,
)
from planlegg.domain.plan_moves import change, choose, refuse, take_out

from .story import Story

TODAY = date(2026, 3, 2)


def test_an_activity_of_the_clients_own_enters_like_any_other() -> None:
    story = Story()
    story.choose("  Fikse mopeden til naboen ", forste_steg="Se på den lørdag", nar=TODAY)
    point = story.sak.punkter[0]
    assert (point.id, point.tittel, point.aktivitet, point.ansvar, point.status) == (
        "p1",
        "Fikse mopeden til naboen",
        "",
        "klient",
        "FORSLAG",
    )


def test_choosing_needs_a_title_possible_amounts_and_something_new() -> None:
    story = Story()
    story.choose("Verksted", aktivitet="verksted")
    story.choose("Gå tur")
    sak = story.sak
    assert choose(sak, tittel=" ") == KanIkkeVelge(grunn="uten_tittel", aktivitet="", tittel="")
    assert choose(sak, tittel="Annet", aktivitet="verksted") == KanIkkeVelge(
        grunn="alt_i_planen", aktivitet="verksted", tittel="Annet", punkt="p1"
    )
    assert choose(sak, tittel="GÅ TUR") == KanIkkeVelge(grunn="alt_i_planen", aktivitet="", tittel="GÅ TUR", punkt="p2")
    for hours in (-1, 169, math.nan, math.inf):
        assert choose(sak, tittel="Ny", timer_per_uke=hours) == KanIkkeVelge(grunn="timer", aktivitet="", tittel="Ny")
    assert choose(sak, tittel="Ny", dager_per_uke=8) == KanIkkeVelge(grunn="dager", aktivitet="", tittel="Ny")
    assert not isinstance(choose(sak, tittel="Ny", timer_per_uke=0, dager_per_uke=0), KanIkkeVelge)


def test_a_no_is_kept_with_its_words_until_the_client_chooses_it_after_all() -> None:
    story = Story()
    story.tell(refuse(story.sak, aktivitet="lager", ord="Ikke lager."))
    assert refuse(story.sak, aktivitet="lager", ord="Ikke lager.") == ()
    assert [(a.aktivitet, a.ord, a.gjelder) for a in story.sak.avslag] == [("lager", "Ikke lager.", True)]
    story.choose("Lager", aktivitet="lager")
    assert [a.gjelder for a in story.sak.avslag] == [False]
    assert refuse(story.sak, aktivitet="lager") == KanIkkeAvsla(grunn="i_planen", aktivitet="lager", punkt="p1")
    assert refuse(story.sak, aktivitet=" ") == KanIkkeAvsla(grunn="uten_aktivitet", aktivitet=" ")


def test_what_is_over_or_gone_is_not_changed() -> None:
    story = Story()
    walk, boat = story.choose("Gå tur"), story.choose("Båt")
    assert change(story.sak, punkt=walk, tittel=" ") == KanIkkeEndre(grunn="uten_tittel", punkt=walk)
    assert change(story.sak, punkt=walk, timer_per_uke=200) == KanIkkeEndre(grunn="timer", punkt=walk)
    assert change(story.sak, punkt=walk, dager_per_uke=-1) == KanIkkeEndre(grunn="dager", punkt=walk)
    story.tell(end_point(story.sak, punkt=walk, kode="SYK"))
    story.tell(take_out(story.sak, punkt=boat, ord="Ikke nå"))
    assert change(story.sak, punkt=walk, tittel="Ny") == KanIkkeEndre(grunn="avsluttet", punkt=walk)
    assert take_out(story.sak, punkt=walk) == KanIkkeEndre(grunn="avsluttet", punkt=walk)
    assert change(story.sak, punkt=boat, tittel="Ny") == KanIkkeEndre(grunn="tatt_ut", punkt=boat)
    assert take_out(story.sak, punkt=boat) == ()
    assert story.sak.punkter[1].tatt_ut_ord == "Ikke nå"


def test_a_point_is_found_by_id_activity_or_title() -> None:
    story = Story()
    story.choose("Verksted", aktivitet="verksted")
    story.choose("Gå på tur")
    for name, wanted in [("p1", "p1"), ("verksted", "p1"), ("ga\u030a pa\u030a TUR ".replace("ga", "Ga"), "p2")]:
        point = find_point(story.sak, name)
        assert not isinstance(point, KanIkkeFinnePunkt)
        assert point.id == wanted
    assert find_point(story.sak, "") == KanIkkeFinnePunkt(punkt="", kjente=("p1", "p2"))


def test_an_open_point_is_meant_before_one_that_is_over() -> None:
    story = Story()
    first = story.choose("Verksted", aktivitet="verksted")
    story.tell(end_point(story.sak, punkt=first, kode="SYK"))
    story.choose("Verksted igjen", aktivitet="verksted")
    found = find_point(story.sak, "verksted")
    assert not isinstance(found, KanIkkeFinnePunkt)
    assert found.id == "p2"


def test_of_two_open_points_neither_is_guessed() -> None:
    story = Story()
    story.choose("Tur", aktivitet="a")
    story.choose("Tur", aktivitet="b")
    assert find_point(story.sak, "tur") == KanIkkeFinnePunkt(punkt="tur", kjente=("p1", "p2"), flere=("p1", "p2"))


def test_the_same_day_again_is_a_correction_and_the_history_keeps_both() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    for code, words in (("FRAVAR_SYK", ""), ("DELVIS", "Kom en time")):
        story.tell(record_attendance(story.sak, punkt=walk, dag=TODAY, kode=code, i_dag=TODAY, timer=1, ord=words))  # type: ignore[arg-type]
    assert [(d.kode, d.ord) for d in story.sak.punkter[0].deltakelse] == [("DELVIS", "Kom en time")]
    assert len(story.entries) == 4
    assert record_attendance(story.sak, punkt=walk, dag=TODAY, kode="DELVIS", i_dag=TODAY, timer=1, ord="Kom en time") == ()


@pytest.mark.parametrize(
    ("code", "status"),
    [("MOTT", "GJENNOMFORES"), ("DELVIS", "GJENNOMFORES"), ("FRAVAR_AVTALT", "FORSLAG"), ("IKKE_REGISTRERT", "FORSLAG")],
)
def test_only_having_been_there_starts_an_activity(code: Oppmote, status: str) -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.tell(record_attendance(story.sak, punkt=walk, dag=TODAY, kode=code, i_dag=TODAY))
    assert story.sak.punkter[0].status == status


def test_only_agreed_absence_lies_ahead() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    tomorrow = TODAY + timedelta(days=1)
    assert record_attendance(story.sak, punkt=walk, dag=tomorrow, kode="MOTT", i_dag=TODAY) == KanIkkeRegistrere(
        grunn="fram_i_tid", punkt=walk, dag=tomorrow
    )
    story.tell(record_attendance(story.sak, punkt=walk, dag=tomorrow, kode="FRAVAR_AVTALT", i_dag=TODAY))
    assert record_attendance(story.sak, punkt=walk, dag=TODAY, kode="MOTT", i_dag=TODAY, timer=25) == KanIkkeRegistrere(
        grunn="timer", punkt=walk, dag=TODAY
    )
    story.tell(take_out(story.sak, punkt=walk))
    assert record_attendance(story.sak, punkt=walk, dag=TODAY, kode="MOTT", i_dag=TODAY) == KanIkkeRegistrere(
        grunn="tatt_ut", punkt=walk, dag=TODAY
    )
    assert end_point(story.sak, punkt=walk, kode="SYK") == KanIkkeAvslutte(grunn="tatt_ut", punkt=walk)


def test_feedback_is_kept_as_said_and_an_empty_one_is_none() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.tell(give_feedback(story.sak, punkt=walk, hjalp="At vi var to"))
    story.tell(give_feedback(story.sak, punkt=walk, hvordan="Bra", endre="Kortere"))
    assert [(t.hvordan, t.hjalp, t.endre) for t in story.sak.punkter[0].tilbakemeldinger] == [
        ("", "At vi var to", ""),
        ("Bra", "", "Kortere"),
    ]
    assert give_feedback(story.sak, punkt=walk, hvordan=" ") == KanIkkeSkrive(hva="tilbakemelding")


def test_ending_again_corrects_the_end() -> None:
    story = Story()
    walk = story.choose("Gå tur")
    story.tell(end_point(story.sak, punkt=walk, kode="SYK", klientens_ord="Ryggen"))
    assert end_point(story.sak, punkt=walk, kode="SYK", klientens_ord="Ryggen") == ()
    story.tell(end_point(story.sak, punkt=walk, kode="FULLFORT", klientens_ord="Jeg gikk likevel"))
    assert story.sak.punkter[0].status == "FULLFORT"


def test_promises_of_both_are_kept_apart_and_done_once() -> None:
    story = Story()
    story.tell(promise(story.sak, part="veileder", tekst="Ringe verkstedet", frist=TODAY))
    story.tell(promise(story.sak, part="klient", tekst="Finne fram klær"))
    assert promise(story.sak, part="veileder", tekst="Ringe verkstedet ", frist=TODAY) == ()
    assert promise(story.sak, part="klient", tekst=" ") == KanIkkeSkrive(hva="oppgave")
    story.tell(keep_promise(story.sak, oppgave="ringe verkstedet"))
    assert keep_promise(story.sak, oppgave="o1") == ()
    assert [(o.id, o.part) for o in story.sak.apne_oppgaver()] == [("o2", "klient")]
    assert story.sak.apne_oppgaver("veileder") == ()
    assert keep_promise(story.sak, oppgave="o7") == KanIkkeFinneOppgave(oppgave="o7", kjente=("o2",))


def test_a_new_contact_day_keeps_the_agreed_words() -> None:
    story = Story()
    assert agree_contact(story.sak) == KanIkkeSkrive(hva="kontakt")
    story.tell(agree_contact(story.sak, tekst="Melding tirsdager", neste=TODAY))
    story.tell(agree_contact(story.sak, neste=date(2026, 3, 9)))
    assert story.sak.kontakt is not None
    assert (story.sak.kontakt.tekst, story.sak.kontakt.neste) == ("Melding tirsdager", date(2026, 3, 9))
    assert agree_contact(story.sak, neste=date(2026, 3, 9)) == ()


def test_what_was_shown_and_told_is_kept_once_each_time_it_is_new() -> None:
    story = Story()
    for _ in range(2):
        story.tell(show_options(story.sak, forslag=("f1",), aktiviteter=("verksted",)))
        story.tell(tell_places(story.sak, aktivitet="verksted", status="venteliste", sjekket=TODAY))
    story.tell(tell_places(story.sak, aktivitet="verksted", status="ledig", sjekket=TODAY))
    assert len(story.sak.vist) == 1
    assert [p.status for p in story.sak.plasser] == ["venteliste", "ledig"]
