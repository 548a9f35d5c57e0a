"""Slips that put words in the wrong case, on the wrong day, or claim what was not so."""

import os
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
