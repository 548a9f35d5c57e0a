"""At a real terminal: passphrase, interview, pause, resume, looking at options together."""

import json
import sys

import pytest

from tests.run import Planlegg
from tests.terminal import PASSPHRASE, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

QUESTIONS = (
    "Hva vil du at vi skal bruke tida på i dag?",
    "Er det noe vi skal la ligge i dag?",
    "Hva håper du er annerledes om et halvt år?",
)


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    return planlegg


def open_interview(case: Planlegg, *more: str) -> Terminal:
    screen = Terminal(case.home, "intervju", "klient-07", "--kort", *more)
    screen.expect("Passord")
    screen.type(PASSPHRASE)
    return screen


def test_a_new_store_asks_twice_and_shows_no_passphrase(planlegg: Planlegg) -> None:
    screen = Terminal(planlegg.home, "lager", "opprett")
    screen.expect("Passord til lageret:")
    screen.type(PASSPHRASE)
    screen.expect("en gang til")
    screen.type(PASSPHRASE)
    screen.expect("Lageret er laget")
    assert screen.end() == 0
    assert PASSPHRASE not in screen.seen


@pytest.mark.parametrize("more", [(), ("--enkel",)])
def test_answer_go_back_pause_and_resume(case: Planlegg, more: tuple[str, ...]) -> None:
    screen = open_interview(case, *more)
    screen.expect(QUESTIONS[0])
    screen.type("penger og dagen min")
    screen.expect(QUESTIONS[1])
    screen.type("<")
    screen.expect(QUESTIONS[0])
    screen.type("" if not more else "penger og dagen min")
    screen.expect(QUESTIONS[1])
    screen.type("vil ikke")
    screen.expect(QUESTIONS[2])
    screen.type("pause")
    screen.expect("Svarene er lagret")
    assert screen.end() == 0

    again = open_interview(case, *more)
    again.expect(QUESTIONS[2])
    assert QUESTIONS[0] not in again.seen
    again.kill()

    saved = case.ok("eksport", "klient-07", "--format", "json", "--til", case.home / "sak.json")
    assert saved.code == 0
    text = (case.home / "sak.json").read_text("utf-8")
    assert "penger og dagen min" in text
    assert "vil_ikke" in text


def test_a_killed_terminal_loses_only_the_unsent_line(case: Planlegg) -> None:
    screen = open_interview(case)
    screen.expect(QUESTIONS[0])
    screen.type("dette er sendt")
    screen.expect(QUESTIONS[1])
    screen.kill()
    case.ok("eksport", "klient-07", "--format", "json", "--til", case.home / "sak.json")
    assert "dette er sendt" in (case.home / "sak.json").read_text("utf-8")


def test_ctrl_c_stops_calmly_with_the_answers_kept(case: Planlegg) -> None:
    screen = open_interview(case)
    screen.expect(QUESTIONS[0])
    screen.type("noe viktig")
    screen.expect(QUESTIONS[1])
    screen.type("\x03")
    assert screen.end() == 130
    assert "Traceback" not in screen.seen
    case.ok("eksport", "klient-07", "--format", "json", "--til", case.home / "sak.json")
    assert "noe viktig" in (case.home / "sak.json").read_text("utf-8")


def test_choose_together_with_a_reservation(case: Planlegg) -> None:
    answers = {"format": 1, "alias": "klient-07", "svar": {"2.3": {"tekst": "Jeg vil jobbe med hage og planter."}}}
    case.ok("intervju", "klient-07", "--svar", case.write("svar.toml", answers))
    screen = Terminal(case.home, "sammen", "klient-07")
    screen.expect("Passord")
    screen.type(PASSPHRASE)
    for question, answer in (
        ("Skriv bokstaven", "a"),
        ("Første lille steg", ""),
        ("Når tar du steget", "2026-12-01"),
        ("Hva mener du", "2"),
        ("Med egne ord", "bare om det er stille"),
        ("Hva mener veilederen", "1"),
        ("Skriv bokstaven", ""),
        ("Hva skal veilederen gjøre", "Ringe i morgen"),
        ("Innen når", ""),
        ("Hvordan vil du at vi har kontakt", "melding"),
        ("Når snakkes vi igjen", "2026-12-02"),
        ("Vil dere skrive ned mer", "1"),
        ("Hvordan tar vi kontakt", "melding"),
        ("Hvilke dager", ""),
        ("Når kan du vente svar", "ok"),
        ("Hva haster", ""),
        ("Hvem svarer", "Kari Nordmann"),
        ("Hvem svarer", "vakta på kontoret"),
        ("Hva gjør vi om", ""),
        ("Når ser vi på dette igjen", ""),
        ("Vil dere skrive ned mer", "2"),
        ("Skriv en rolle, som", "søster"),
        ("Hva støtter de deg med", "blir med dit"),
        ("Hva kan de få vite", ""),
        ("ikke skal vite", ""),
        ("ett punkt i planen", "p1"),
        ("på arket ditt", "ja"),
        ("Skriv en rolle, som", ""),
        ("Vil dere skrive ned mer", ""),
    ):
        screen.expect(question)
        screen.type(answer)
    assert screen.end() == 0
    assert "ser ut som et navn" in screen.seen
    case.ok("eksport", "klient-07", "--format", "json", "--til", case.home / "sak.json")
    kept = json.loads((case.home / "sak.json").read_text("utf-8"))
    assert [kept["kontakt"][key] for key in ("tekst", "kanal", "vikar", "haster")] == [
        "melding",
        "melding",
        "vakta på kontoret",
        "",
    ]
    assert "dager" in kept["kontakt"]["svartid"]
    assert [(one["rolle"], one["punkter"], one["pa_arket"]) for one in kept["nettverk"]] == [("søster", ["p1"], True)]
    plan = case.ok("plan", "klient-07", "--json").json
    assert plan["status"] == "AVTALT"
    assert plan["punkter"][0]["standpunkter"][0]["ord"] == "bare om det er stille"
