"""The process: stopped from outside, streams that are closed or full, few files to open."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.run import ROOT, Planlegg, clean_environment
from tests.terminal import Terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and streams of POSIX systems")


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    return planlegg


def shell(planlegg: Planlegg, words: str, after: str, *, before: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """One command as a shell runs it, with what is redirected or limited."""
    line = f'{before}{sys.executable} -m planlegg --lager "$HOME/lager" --dato 2026-11-23 {words} {after}'
    env = {**clean_environment(planlegg.home), "PLANLEGG_PASSORD_FIL": str(planlegg.passphrase_file), **more}
    return subprocess.run(["/bin/sh", "-c", line], capture_output=True, encoding="utf-8", env=env, timeout=120)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_stopped_from_outside_what_was_answered_is_kept(case: Planlegg, number: signal.Signals) -> None:
    screen = Terminal(case.home, "intervju", "klient-07", env={"PLANLEGG_PASSORD_FIL": str(case.passphrase_file)})
    screen.expect("1.1")
    screen.type("Om hagen.")
    screen.expect("1.2")
    os.kill(screen.pid, number)
    assert screen.end() == 143
    assert "Stoppet utenfra" in screen.seen
    assert "Om hagen." in case.ok("klient", "innsyn", "klient-07").out


def test_stopped_at_the_passphrase_the_shell_shows_what_is_typed_again(case: Planlegg) -> None:
    line = f'{sys.executable} -m planlegg --lager "$HOME/lager" klienter & echo nr=$!; fg %1; echo kode=$?; stty -a'
    screen = Terminal(case.home, shell=f"set -m; {line}")
    screen.expect("nr=")
    screen.expect("Passord til lageret:")
    number = int(screen.seen.partition("nr=")[2].split()[0])
    os.kill(number, signal.SIGTERM)
    screen.expect("kode=143")
    screen.end()
    assert " echo " in screen.seen
    assert " icanon " in screen.seen


def test_what_was_done_is_done_also_when_nobody_can_be_told(case: Planlegg) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    for number, after in enumerate(("2>/dev/full", "2>&-", ">&-", "<&- >&- 2>&-")):
        assert shell(case, f"klient ny k{number}", after).returncode == 0, after
    assert {f"k{number}: utkast" for number in range(4)} <= set(case.ok("klienter").out.splitlines())


def test_output_that_is_lost_is_told(case: Planlegg) -> None:
    for after in (">&-", ">/dev/full") if Path("/dev/full").exists() else (">&-",):
        for words in ("klienter", "plan klient-07 --json", "--help"):
            done = shell(case, words, after)
            assert (done.returncode, "Noe gikk galt med en fil eller med skjermen" in done.stderr) == (1, True), (words, after)
            assert "Traceback" not in done.stderr


def test_json_is_whole_where_the_output_has_few_letters(case: Planlegg) -> None:
    done = shell(case, "klient ny blåbær --json", "", PYTHONIOENCODING="ascii:strict")
    assert (done.returncode, json.loads(done.stdout)["alias"]) == (0, "blåbær")


@pytest.mark.parametrize("most", [5, 6, 7])
def test_with_few_files_to_open_it_stops_and_says_why(case: Planlegg, most: int) -> None:
    for words in ("klienter", "forslag klient-07"):
        done = shell(case, words, "", before=f"ulimit -n {most}; ")
        assert done.returncode in (0, 1)
        assert "Traceback" not in done.stderr
        assert done.returncode == 0 or done.stderr.strip()


def test_a_name_that_is_too_long_is_told_in_plain_words(case: Planlegg) -> None:
    done = case("eksport", "klient-07", "--til", "x" * 300)
    assert done.code == 1
    assert "navnet er for langt" in " ".join(done.err.split())


def test_when_too_many_files_are_open_the_rights_are_not_blamed(case: Planlegg) -> None:
    done = shell(case, "sammen klient-07 --lov Ringe", "", before="ulimit -n 5; ")
    assert done.returncode == 1
    assert "or mange filer er åpne" in " ".join(done.stderr.split())
    assert "rettighetene" not in done.stderr


def test_words_are_kept_where_the_surroundings_know_no_letters(case: Planlegg) -> None:
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert shell(case, "sammen klient-07 --lov 'Ringe Åse på mandag'", "", **bare).returncode == 0
    assert "Ringe Åse på mandag" in case.ok("plan", "klient-07").out


def test_bytes_that_are_no_letters_are_refused_with_the_name_of_the_option(case: Planlegg) -> None:
    before = case.ok("plan", "klient-07").out
    done = shell(case, "sammen klient-07 --lov \"$(printf 'x\\377')\"", "")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--lov har tegn som ikke er UTF-8" in done.stderr
    assert case.ok("plan", "klient-07").out == before


def test_a_number_in_the_name_of_whoever_writes_stands_in_no_log(case: Planlegg) -> None:
    case.ok("klienter", env={"PLANLEGG_HVEM": "Kari 01010112345"})
    told = case.ok("logg").out
    assert "01010112345" not in told
    assert "Kari [11 siffer skjult]" in told


def test_an_unforeseen_error_tells_its_kind_and_place_and_no_words(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--egen", "MERKETORD")
    broken = case.home / "odelagt"
    broken.mkdir()
    script = "import hashlib\ndef sha256(said=b'', **_): raise ValueError(said)\nhashlib.sha256 = sha256\n"
    (broken / "sitecustomize.py").write_text(script)
    done = case("plan", "klient-07", env={"PYTHONPATH": f"{broken}:{ROOT}"})
    assert (done.code, done.out) == (1, "")
    assert "feil i programmet (ValueError, sitecustomize:2)" in done.err
    assert "MERKETORD" not in done.err
    assert "Traceback" not in done.err
