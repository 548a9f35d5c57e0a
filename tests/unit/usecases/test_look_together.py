"""The conversation about options with a scripted asker: nothing is chosen by Enter, every decision is kept at once."""

from collections.abc import Sequence
from datetime import date

import pytest

from planlegg.domain.aktivitet import Plasser
from planlegg.domain.forslag import Forslag, ForslagAktivitet, Forslagssett
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Tekst
from planlegg.store.lager import Lager
from planlegg.usecases.case import Lagret
from planlegg.usecases.coming_day import Kalender
from planlegg.usecases.look_back import look_back
from planlegg.usecases.look_together import look_together
from planlegg.usecases.open_case import open_case
from planlegg.usecases.requests import Fellesvalg
from planlegg.usecases.together import together
from tests.unit.usecases.conftest import NOW
from tests.unit.usecases.test_interview import Script

CALENDAR = Kalender(NOW.date(), str)


def text(words: str) -> Tekst:
    return Tekst(nb=words, nn=words, en=words)


def activity(name: str) -> ForslagAktivitet:
    return ForslagAktivitet(
        id=name,
        tittel=text(name.title()),
        setning=text("Du er med."),
        forste_steg=text("Vi ringer."),
        avgjores_av="organisasjon",
        timer_per_uke=2.0,
        dager_per_uke=1,
        grunner_for=(),
        grunner_mot=(),
        ukjent=(),
        tilpasning=(),
        ma_sies=(),
        plasser=Plasser(),
        poeng=1,
    )


def table(*names: str) -> Forslagssett:
    options = tuple(
        Forslag(id=n, slag="aktivitet", tittel=text(n), forste_steg=text("x"), timer_per_uke=2.0, aktiviteter=(activity(n),))
        for n in names
    )
    return Forslagssett(
        antall_svar=1, ikke_tatt_opp=(), vil_ikke=(), forslag=options, utelukket=(), gjentak=(), paminnelser=(), grenser=()
    )


class Room:
    """One client, one scripted conversation, the real store."""

    def __init__(self, store: Lager) -> None:
        self.store = store
        open_case(store, "klient-01", "nb", clock=lambda: NOW, by="veileder")

    def apply(self, requests: Sequence[Fellesvalg]) -> Sak:
        done = together(self.store, "klient-01", requests, catalogue={}, clock=lambda: NOW, by="veileder")
        assert isinstance(done, Lagret)
        return done.sak

    def talk(self, *lines: str) -> tuple[Sak, Script]:
        script = Script(*lines)
        look_together(table("hage", "kor"), script, self.apply, str, "nb", calendar=CALENDAR)
        return self.apply([]), script


@pytest.fixture
def room(store: Lager) -> Room:
    return Room(store)


def test_enter_alone_chooses_nothing(room: Room) -> None:
    case, _ = room.talk("", "", "", "")
    assert case.punkter == ()


def test_choose_with_a_reservation_in_own_words(room: Room) -> None:
    case, _ = room.talk("a", "", "2026-12-01", "2", "bare ute", "1", "", "", "", "")
    [point] = case.punkter
    assert (point.aktivitet, point.forste_steg, point.nar) == ("hage", "Vi ringer.", date(2026, 12, 1))
    assert (point.stilling("klient"), point.standpunkt("klient").ord) == ("ENIG_MED_FORBEHOLD", "bare ute")  # type: ignore[union-attr]
    assert case.status == "AVTALT"


def test_a_day_as_people_say_it_is_read_back_before_it_is_kept(room: Room) -> None:
    case, script = room.talk("a", "", "en gang", "1.12", "nei", "2. desember", "", "1", "", "1", "", "", "", "")
    assert case.punkter[0].nar == date(NOW.year, 12, 2)
    assert sum("Den dagen forsto jeg ikke" in told for told in script.told) == 1
    assert [line.split()[2] for line in script.lined if "2026-12-0" in line] == ["2026-12-01.", "2026-12-02."]


def test_no_needs_no_reason_and_is_kept(room: Room) -> None:
    case, _ = room.talk("nei b", "", "", "", "", "")
    assert [(a.aktivitet, a.ord) for a in case.avslag] == [("kor", "")]


def test_own_idea_enters_like_any_other(room: Room) -> None:
    case, _ = room.talk("egen strikkekafé", "Spørre naboen", "", "1", "", "1", "", "", "", "")
    assert [(p.tittel, p.aktivitet, p.status) for p in case.punkter] == [("strikkekafé", "", "PLANLAGT")]


def test_enter_is_no_stance(room: Room) -> None:
    case, _ = room.talk("a", "", "", "", "", "", "", "", "")
    assert case.punkter[0].stilling("klient") == "IKKE_TATT_STILLING"


def test_a_day_that_does_not_exist_is_asked_again(room: Room) -> None:
    case, script = room.talk("a", "", "31.02.2026", "31.12.2026", "4", "4", "", "", "", "")
    assert case.punkter[0].nar == date(2026, 12, 31)
    assert any("Den dagen forsto jeg ikke" in told for told in script.told)


def test_eleven_digits_are_hidden_before_anything_is_kept(room: Room) -> None:
    case, script = room.talk("nei a", "ring 010190 12345", "", "", "", "")
    assert "12345" not in case.avslag[0].ord
    assert any("11 siffer" in told for told in script.told)


def test_looking_back_keeps_words_and_attendance(room: Room) -> None:
    case, _ = room.talk("a", "", "", "1", "", "1", "", "", "", "")
    script = Script("1", "fint ute", "at du ble med", "")
    look_back(case, script, room.apply, str, NOW.date())
    point = room.apply([]).punkter[0]
    assert [(t.hvordan, t.hjalp) for t in point.tilbakemeldinger] == [("fint ute", "at du ble med")]
    assert [d.kode for d in point.deltakelse] == ["MOTT"]
