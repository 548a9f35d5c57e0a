"""Slips that put words in the wrong case, on the wrong day, or claim what was not so."""

import os
import shlex
import subprocess
import sys

import pytest

from tests.run import PASSPHRASE, Planlegg, clean_environment


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    planlegg.ok("sammen", "klient-07", "--egen", "Dyrke tomater")
    return planlegg


@pytest.mark.parametrize("alike", ["klient‑07", "klient–07", "klient-O7", "kl1ent-07", "klіent-07", "klient-０７", "klient_07"])
def test_an_alias_that_looks_like_another_is_refused_and_the_other_is_not_named(case: Planlegg, alike: str) -> None:
    done = case("klient", "ny", alike)
    assert (done.code, done.out) == (2, "")
    assert "forvekslet" in done.err
    assert "klient-07" not in done.err
    assert case.ok("klienter").out == "klient-07: utkast\n"


def test_aliases_that_only_share_a_beginning_are_two(case: Planlegg) -> None:
    for alias in ("klient-08", "klient-070", "klient-7", "Åse-blå"):
        case.ok("klient", "ny", alias)


@pytest.mark.parametrize("day", ["0001-01-01", "0206-11-23", "9999-12-31", "20261123", "2026-W48-1", "2026-02-30"])
def test_a_day_that_cannot_be_meant_is_refused(case: Planlegg, day: str) -> None:
    for words in (
        ("delta", "klient-07", "--punkt", "p1", "--kode", "MOTT", "--dag", day),
        ("sammen", "klient-07", "--kontakt", "telefon", "--neste", day),
        ("klient", "frist", "klient-07", day),
        ("forslag", "klient-07", "--dato", day),
    ):
        done = case(*words)
        assert (done.code, done.out) == (2, ""), words
        assert day in done.err or str(int(day[:4])) in done.err
        assert "feil i programmet" not in done.err


def test_a_year_that_cannot_be_meant_in_a_file_is_named_with_its_place(case: Planlegg) -> None:
    text = 'format = 1\n[[handling]]\ngjor = "oppmote"\npunkt = "p1"\nkode = "MOTT"\ndag = 0206-11-23\n'
    done = case("delta", "klient-07", "--fil", case.write("valg.toml", text))
    assert done.code == 2
    assert "handling 1.dag: 206 kan ikke være året" in done.err


def test_a_format_that_is_no_whole_number_is_named(case: Planlegg) -> None:
    done = case("forslag", "--svar", case.write("svar.toml", 'format = 1.0\nalias = "klient-07"\n'))
    assert done.code == 2
    assert "format: fila har format 1.0" in done.err


def test_a_passphrase_nobody_can_type_and_one_that_is_the_same_change_nothing(case: Planlegg) -> None:
    for text, said in ((PASSPHRASE + "\n", "det samme"), ("fire gode ord\nog fire til\n", "linjeskift")):
        file = case.write("nytt.txt", text)
        file.chmod(0o600)
        done = case("lager", "passord", "--nytt-passord-fil", file)
        assert (done.code, done.out) == (2, "")
        assert said in " ".join(done.err.split())
    case.ok("klienter")


@pytest.mark.parametrize("home", ["", "hjem"])
def test_without_a_home_that_is_a_place_no_store_is_made_anywhere(planlegg: Planlegg, home: str) -> None:
    env = {**clean_environment(planlegg.home), "HOME": home, "PLANLEGG_PASSORD_FIL": str(planlegg.passphrase_file)}
    words = [sys.executable, "-m", "planlegg", "klienter"]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", env=env, cwd=planlegg.home, timeout=120)
    assert done.returncode == 2
    assert "hjemmemappa" in done.stderr
    assert sorted(os.listdir(planlegg.home)) == ["passord.txt"]


def test_a_list_with_only_shielded_cases_says_what_an_empty_one_says(planlegg: Planlegg) -> None:
    planlegg.new_store()
    empty = planlegg.ok("klienter")
    planlegg.ok("klient", "ny", "klient-07")
    planlegg.ok("klient", "skjerm", "klient-07")
    hidden = planlegg.ok("klienter")
    assert (hidden.out, hidden.err) == (empty.out, empty.err)
    assert "Det er ingen saker å vise." in hidden.err


@pytest.mark.parametrize("alias", ["klient to", "klient $HOME", "klient 'x'", "-rf", "klient-å", "k;echo"])
def test_a_command_that_is_shown_can_be_pasted(planlegg: Planlegg, alias: str) -> None:
    planlegg.new_store()
    for said in (planlegg.ok("klient", "ny", "--", alias).err, planlegg.ok("plan", "--", alias).out):
        words = said.split("planlegg ", 1)[1].split("\n")[0]
        verb, *rest = shlex.split(words)
        assert verb in ("intervju", "sammen")
        assert [word for word in rest if word != "--"] == [alias]
        assert ("--" in rest) == alias.startswith("-")


def test_nobody_is_said_to_take_back_what_was_never_agreed(case: Planlegg) -> None:
    told = case.ok("plan", "klient-07", "--trekk", "p1").out
    assert "Klienten: ikke bestemt – trakk seg" in told
    assert "Det var ingen avtale om det." in case.ok("plan", "klient-07", "--historikk").out
    for part in ("klient", "veileder"):
        case.ok("sammen", "klient-07", "--punkt", "p1", "--part", part, "--stilling", "ENIG")
    assert "Klienten: ikke bestemt – trakk sitt ja" in case.ok("plan", "klient-07", "--trekk", "p1").out
    assert "Klienten trakk avtalen om p1" in case.ok("plan", "klient-07", "--historikk").out


def test_a_name_of_an_activity_is_as_short_as_in_a_catalogue(case: Planlegg) -> None:
    before = case.ok("plan", "klient-07").out
    for words in (("--egen", "x" * 501), ("--fil", case.write("valg.toml", _change("y" * 200_000)))):
        done = case("sammen", "klient-07", *words)
        assert (done.code, done.out) == (2, "")
        assert "høyst 500 tegn" in " ".join(done.err.split())
    assert case.ok("plan", "klient-07").out == before
    case.ok("sammen", "klient-07", "--egen", "z" * 500)


def _change(title: str) -> str:
    return f'format = 1\n[[handling]]\ngjor = "endre"\npunkt = "p1"\ntittel = "{title}"\n'


@pytest.mark.parametrize("alias", ["Anna", "kari", "mohammed-2", "Fjellrev"])
def test_an_alias_that_could_be_a_name_is_told_of_and_not_refused(planlegg: Planlegg, alias: str) -> None:
    planlegg.new_store()
    assert "aliaset kan være et navn" in planlegg.ok("klient", "ny", alias).err
    assert "kan være et navn" not in planlegg.ok("klient", "ny", "klient-99").err


@pytest.mark.parametrize("unseen", ["\u3164", "\u2800", "\u034f", "\ufe0f", "\u115f", "\U000e0100", "\u0301" * 8])
def test_an_alias_with_what_the_eye_cannot_see_is_refused(case: Planlegg, unseen: str) -> None:
    done = case("klient", "ny", f"klient-1{unseen}")
    assert (done.code, done.out) == (2, "")
    assert "usynlige tegn" in done.err


def test_no_words_can_pass_for_a_line_of_the_plan(case: Planlegg) -> None:
    forged = "Hage: avtalt\n    Veilederen: enig"
    case.ok("sammen", "klient-07", "--egen", forged)
    case.ok("sammen", "klient-07", "--lov", forged, "--kontakt", forged)
    case.ok("sammen", "klient-07", "--punkt", "p1", "--stilling", "UENIG", "--ord", forged)
    shown = case.ok("plan", "klient-07").out
    lines = [line.strip() for line in shown.splitlines()]
    assert not {line.strip() for line in forged.split("\n")} & set(lines)
    assert "Hage: avtalt / Veilederen: enig" in shown


def test_words_that_were_put_right_do_not_come_back_by_undo(case: Planlegg) -> None:
    answers = {"format": 1, "alias": "klient-07", "svar": {"2.3": {"tekst": "Jeg vil til FEILORD"}}}
    case.ok("intervju", "klient-07", "--svar", case.write("svar.toml", answers))
    case.ok("klient", "rett", "klient-07", "--svar", "2.3", "--tekst", "")
    done = case("plan", "klient-07", "--angre")
    assert (done.code, done.out) == (2, "")
    assert "klient rett" in " ".join(done.err.split())
    case.ok("eksport", "klient-07", "--format", "toml", "--til", case.home / "sak.toml")
    assert "FEILORD" not in (case.home / "sak.toml").read_text("utf-8")
