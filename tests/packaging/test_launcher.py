"""``python3 cli.py``: the first start, the next ones, and what it says when it cannot."""

import ast
import importlib.util
import os
import re
import runpy
import signal
import sys
from pathlib import Path

import pytest

import cli
from tests.packaging.conftest import Checkout

MAKES = "Lager .venv"


def test_first_start_says_what_it_does_and_the_next_says_nothing(fresh: Checkout) -> None:
    code, out, err = fresh.run("demo")
    assert (code, out.split("|")[:2]) == (7, ["1.0", "['demo']"])
    assert err.splitlines()[0].startswith(f"{MAKES} for første gang")
    assert err.splitlines()[-1] == ".venv er klar."
    assert fresh.run("demo") == (7, out, "")


def test_arguments_input_folder_and_exit_code_go_through(started: Checkout, tmp_path: Path) -> None:
    (tmp_path / "liten.py").write_text("VERSION = 'mappa til brukeren'\n", "utf-8")
    code, out, err = started.run("--til", "et ark.html", "", "æøå", stdin="linje\n", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert err == ""
    assert out == f"1.0|['--til', 'et ark.html', '', 'æøå']|{tmp_path}|linje\n\n"
    assert code == 7


def test_interrupt_reaches_planlegg(started: Checkout) -> None:
    process = started.begin("vent")
    assert process.stdout is not None
    assert process.stdout.readline() == "venter\n"
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(60) == 130
    assert process.communicate()[1] == ""


def test_new_lock_means_new_environment(fresh: Checkout) -> None:
    fresh.run()
    fresh.lock("2.0")
    code, out, err = fresh.run()
    assert (code, out.split("|")[0]) == (7, "2.0")
    assert f"{MAKES} på nytt" in err


def test_killed_in_the_middle_starts_over(fresh: Checkout) -> None:
    process = fresh.begin()
    assert process.stderr is not None
    assert MAKES in process.stderr.readline()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert not (fresh.venv / cli.STAMP).exists()
    code, out, err = fresh.run()
    assert (code, out.split("|")[0]) == (7, "1.0"), err
    assert MAKES in err


def test_interrupted_in_the_middle_says_so(fresh: Checkout) -> None:
    process = fresh.begin()
    assert process.stderr is not None
    assert MAKES in process.stderr.readline()
    os.killpg(process.pid, signal.SIGINT)
    err = process.communicate()[1]
    assert process.returncode == 130
    assert "Avbrutt" in err
    assert "Traceback" not in err
    assert not (fresh.venv / cli.STAMP).exists()


@pytest.mark.parametrize("stamp", ["", "cpython-310 linux 00\n", "\xe6"])
def test_stamp_of_another_python_or_a_broken_one_is_not_ready(started: Checkout, stamp: str) -> None:
    environment = cli.Environment(started.venv, started.root / "requirements" / "planlegg.txt")
    assert environment.is_ready()
    right = (started.venv / cli.STAMP).read_bytes()
    (started.venv / cli.STAMP).write_text(stamp, "latin-1")
    assert not environment.is_ready()
    (started.venv / cli.STAMP).write_bytes(right)
    assert environment.is_ready()


def test_environment_without_its_python_is_not_ready(started: Checkout) -> None:
    environment = cli.Environment(started.venv, started.root / "requirements" / "planlegg.txt")
    away = environment.python.rename(environment.python.with_name("borte"))
    assert not environment.is_ready()
    away.rename(environment.python)
    assert environment.is_ready()


def test_two_starts_at_once_make_one_environment(fresh: Checkout) -> None:
    first, second = fresh.begin("a"), fresh.begin("b")
    said = [process.communicate(timeout=240) for process in (first, second)]
    assert (first.returncode, second.returncode) == (7, 7), said
    assert [err.count(MAKES) for _, err in said] in ([0, 1], [1, 0])


def test_own_pip_settings_do_not_lead_the_packages_elsewhere(fresh: Checkout, tmp_path: Path) -> None:
    code, out, err = fresh.run(PIP_TARGET=str(tmp_path / "annet"), PIP_USER="1", PIP_DRY_RUN="1", PIP_NO_BINARY=":all:")
    assert (code, out.split("|")[0]) == (7, "1.0"), err
    assert not (tmp_path / "annet").exists()


def refusal(checkout: Checkout, **variables: str) -> str:
    code, out, err = checkout.run(stdin="", cwd=None, **variables)
    assert (code, out) == (1, "")
    assert "Traceback" not in err
    return err


def test_package_that_is_not_the_locked_one_is_refused(fresh: Checkout) -> None:
    fresh.lock("1.0", digest="0" * 64)
    assert "ikke den samme som i låsefila planlegg.txt" in refusal(fresh)


def test_registry_without_the_package_is_named(fresh: Checkout) -> None:
    (fresh.registry / "liten-1.0-py3-none-any.whl").unlink()
    assert "Pakkelageret ga meg ikke alle pakkene" in refusal(fresh)


def test_no_contact_with_the_registry_is_named(fresh: Checkout) -> None:
    # Port 9 on this machine: nobody listens, so the answer is immediate and the same everywhere.
    address = "http://navn:hemmelig@127.0.0.1:9/simple"
    err = refusal(fresh, PIP_NO_INDEX="0", PIP_FIND_LINKS="", PIP_RETRIES="1", PIP_INDEX_URL=address)
    assert "Jeg får ikke hentet pakker fra pakkelageret" in err
    assert "hemmelig" not in err


def test_folder_that_cannot_be_written_is_named(fresh: Checkout) -> None:
    (fresh.root / ".venv.lock").mkdir()  # holds for root as well, who may write anywhere
    err = refusal(fresh)
    assert f"Jeg får ikke laget .venv i {fresh.root}" in err
    assert "en mappe du kan skrive i" in err


def test_python_without_venv_is_told_what_to_install(fresh: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else object())
    with pytest.raises(cli.CannotMake, match=re.escape("sudo apt install python3-venv")):
        cli.make(cli.Environment(fresh.venv, fresh.root / "requirements" / "planlegg.txt"))
    assert not fresh.venv.exists()


@pytest.mark.parametrize("file", ["cli.py", "tests/__main__.py", "tests/__init__.py"])
def test_old_python_can_read_the_launcher(file: str) -> None:
    ast.parse((cli.ROOT / file).read_text("utf-8"), feature_version=(3, 6))


def test_old_python_is_told_which_it_needs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    with pytest.raises(SystemExit) as stop:
        runpy.run_path(str(cli.ROOT / "cli.py"), run_name="__main__")
    assert stop.value.code == 2
    assert "trenger Python 3.11 eller nyere. Du startet med Python 3.8." in capsys.readouterr().err
