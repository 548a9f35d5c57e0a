"""Following up at a real terminal, with the keys counted: a mark, several days, an end, the five questions, and old answers."""

import sys

import pytest

from tests.run import Planlegg
from tests.terminal import PASSPHRASE, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
ENTER = 1


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    for title in ("Hagegruppa", "Kor", "Strikking"):
        planlegg.ok("sammen", "klient-07", "--egen", title)
    planlegg.ok("sammen", "klient-07", "--part", "veileder", "--lov", "Ringe")
    return planlegg


class Counted:
    """A terminal that counts the keys of a person; free text and the passphrase are not counted."""

    def __init__(self, case: Planlegg, *args: str) -> None:
        self.screen = Terminal(case.home, *args)
        self.keys = 0
        self.screen.expect("Passord")
        self.screen.type(PASSPHRASE)

    def on(self, seen: str, keys: str = "", free: str = "") -> "Counted":
        self.screen.expect(seen)
        self.screen.type(keys + free)
        self.keys += len(keys) + ENTER
        return self

    def end(self) -> int:
        assert self.screen.end() == 0, self.screen.seen
        return self.keys


def attendance(case: Planlegg, number: int = 0) -> list[tuple[str, str, float | None]]:
    points = case.ok("plan", "klient-07", "--json").json["punkter"]
    return [(d["dag"], d["kode"], d["timer"]) for d in points[number]["deltakelse"]]


def test_one_mark_is_at_most_six_keys(case: Planlegg) -> None:
    run = Counted(case, "delta", "klient-07").on("I dag: 1 var der", "1").on("Vil du si hvordan det var?", ".")
    assert run.end() <= 6
    assert attendance(case) == [("2026-11-23", "MOTT", None)]


def test_a_mark_for_the_third_point_is_at_most_six_keys(case: Planlegg) -> None:
    run = Counted(case, "delta", "klient-07").on("I dag: 1 var der", "p3 3").on("Skriv punkt og tall for flere", "")
    assert run.end() <= 6
    assert attendance(case, 2) == [("2026-11-23", "FRAVAR_SYK", None)]


def test_several_days_and_hours_in_one_line(case: Planlegg) -> None:
    Counted(case, "delta", "klient-07").on("I dag: 1 var der", "1 i går 20.11 3t").on("Vil du si", ".").end()
    assert attendance(case) == [("2026-11-20", "MOTT", 3.0), ("2026-11-22", "MOTT", 3.0)]


def test_other_days_are_asked_for_and_a_day_ahead_is_told_of(case: Planlegg) -> None:
    run = Counted(case, "delta", "klient-07").on("I dag: 1 var der", "7").on("Hvilke dager?", "18.11, 19.11")
    run.on("1 var der, 2 en del", "2").on("Vil du si", "").on("I dag: 1 var der", "1 30.11").on("fram i tid", ".").end()
    assert attendance(case) == [("2026-11-18", "DELVIS", None), ("2026-11-19", "DELVIS", None)]
    assert attendance(case, 1) == []


def test_a_point_is_ended_with_both_accounts_the_clients_first(case: Planlegg) -> None:
    run = Counted(case, "delta", "klient-07").on("I dag: 1 var der", "8").on("Hvorfor slutter det?", "10")
    run.on("Klientens ord først", free="det ble mye").on("Hva sier veilederen?", free="vi venter").on("Vil du si", ".").end()
    [point, *_] = case.ok("plan", "klient-07", "--json").json["punkter"]
    assert point["slutt"] == {"kode": "ANNET", "klientens_ord": "det ble mye", "veileders_ord": "vi venter"}


def test_enter_marks_nothing(case: Planlegg) -> None:
    run = Counted(case, "delta", "klient-07")
    for title in ("Hagegruppa", "Kor", "Strikking"):
        run.on("I dag: 1 var der", "").on("Vil du si hvordan det var?", "")
        assert title in run.screen.seen
    run.on("Er dette gjort: «Ringe»?", "").end()
    assert [attendance(case, n) for n in range(3)] == [[], [], []]


def test_the_five_questions_with_the_plan_unchanged_are_at_most_twelve_keys(case: Planlegg) -> None:
    before = case.ok("plan", "klient-07", "--json").json
    run = Counted(case, "intervju", "klient-07", "--oppfolging")
    run.on("O.1", free="Jeg kom meg ut tre ganger.").on("O.2", free="Bussen var full.").on("O.3", "ja")
    run.on("O.4", "stå").on("O.5", free="Kor igjen på torsdag.").on("Stemmer det?", "")
    assert run.end() <= 12
    assert case.ok("plan", "klient-07", "--json").json["punkter"] == before["punkter"]


def test_answers_from_long_ago_are_told_of_and_asked_about(planlegg: Planlegg) -> None:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07", day="2026-05-20")
    answers = {"format": 1, "alias": "klient-07", "svar": {"1.1": {"tekst": "penger"}}}
    planlegg.ok("intervju", "klient-07", "--svar", planlegg.write("svar.toml", answers), day="2026-05-20")
    run = Counted(planlegg, "intervju", "klient-07", "--kort").on("fra 20. mai 2026, for 187 dager siden.", "")
    run.on("1.4", "pause")
    assert run.end() <= 8
    again = Counted(planlegg, "intervju", "klient-07", "--kort").on("for 187 dager siden.", "nei").on("1.1", "pause")
    again.end()


def test_what_was_changed_is_shown_and_asked_again_the_client_first(case: Planlegg) -> None:
    for part in ("klient", "veileder"):
        case.ok("sammen", "klient-07", "--punkt", "p1", "--part", part, "--stilling", "ENIG")
    case.ok("sammen", "klient-07", "--endre", "p1", "--timer", "3")
    run = Counted(case, "sammen", "klient-07", "--gitt-ved", "tolk", "--til-stede", "tolk")
    run.screen.expect("er endret siden dere ble enige: timer i uka: fra «–» til «3»")
    run.on("Hva mener du?", "1").on("Med egne ord?").on("Hva mener veilederen?", "1").screen.expect("Skriv bokstaven")
    run.screen.kill()
    point = case.ok("plan", "klient-07", "--json").json["punkter"][0]
    assert point["avtalt"]
    assert {(s["gitt_ved"], *s["til_stede"]) for s in point["standpunkter"]} == {("tolk", "tolk")}
