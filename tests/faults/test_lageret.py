"""Cut down, or with a failing disk, anywhere in any use case that changes something: wholly before or wholly after.

A sample of the points; ``python -m bench.lager`` tries every one.
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from planlegg.store import open_store
from planlegg.store.check import check
from tests.faults.harness import Worker, can_trace, sample
from tests.faults.matrix import judge
from tests.faults.usecases import ANSWERS, CASES, FIRST, filled
from tests.run import DAY, ROOT

SAMPLE = 5
traced = pytest.mark.skipif(not can_trace(), reason="this machine does not let one process spoil the calls of another")


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as running:
        yield running


@traced
@pytest.mark.parametrize("case", CASES)
def test_whatever_happens_it_is_wholly_before_or_wholly_after(case: str, worker: Worker, tmp_path: Path) -> None:
    verdict = judge(worker, case, tmp_path, lambda points: sample(points, SAMPLE))
    assert verdict.lost == []
    assert verdict.killed > 0
    assert verdict.killed + verdict.refused + verdict.carried_on == SAMPLE
    assert verdict.possible > 2 * SAMPLE


def mutating() -> set[str]:
    """Every function that changes something on the disk, and that a command can reach: those that call what writes."""
    writes = {"save", "_writing", "write_new", "replace_file", "settle", "swap", "pack"}
    folders = (ROOT / "planlegg" / "usecases", ROOT / "planlegg" / "store", ROOT / "planlegg" / "loading")
    used = {node.id for path in (ROOT / "planlegg").rglob("*.py") for node in ast.walk(_tree(path)) if isinstance(node, ast.Name)}
    used |= {
        node.attr
        for path in (ROOT / "planlegg").rglob("*.py")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute)
    }
    used |= {
        alias.name
        for path in (ROOT / "planlegg").rglob("*.py")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname
    }
    return {
        f"{path.stem}.{node.name}"
        for folder in folders
        for path in folder.glob("*.py")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef) and node.name in used and writes & set(_called(node))
    }


def _tree(path: Path) -> ast.AST:
    return ast.parse(path.read_text("utf-8"))


def _called(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", "")
            yield node.func.attr if isinstance(node.func, ast.Attribute) and node.func.attr != "save" else name


def test_every_use_case_that_changes_something_is_among_those_that_are_cut_down(tmp_path: Path) -> None:
    seen: set[str] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add(f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}")

    for number, case in enumerate(CASES.values()):
        home = tmp_path / str(number)
        home.mkdir()
        case.start(home)
        sys.setprofile(note)
        try:
            assert case.act(home) == 0
        finally:
            sys.setprofile(None)
    assert len(mutating()) > 20
    assert mutating() - seen == {"lager.held"}, "only that somebody sits with a case is gone again by itself"


def small_disk(kilobytes: int, home: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run lines of shell in ``home``, where ``disk`` is a file system of its own of that size."""
    (home / "disk").mkdir()
    lines = f"mount -t tmpfs -o size={kilobytes}k,mode=700 tmpfs disk && {script}"
    return subprocess.run(
        ["unshare", "-Urm", "sh", "-c", lines],
        cwd=home,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PLANLEGG_PASSORD_FIL": str(home / "passord"),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )


def can_mount(home: Path) -> bool:
    try:
        return small_disk(64, home, "true").returncode == 0
    except FileNotFoundError:
        return False


PLANLEGG = f"{sys.executable} -m planlegg --dato {DAY} --ikke-spor --lager"


def test_a_disk_that_fills_up_says_so_and_keeps_what_was_saved(tmp_path: Path) -> None:
    (tmp_path / "prove").mkdir()
    if not can_mount(tmp_path / "prove"):
        pytest.skip("this machine does not let us make a file system of our own")
    filled(tmp_path)
    (tmp_path / "svar.toml").write_text(ANSWERS.replace("dyr", "dyr og ro. " * 3000), "utf-8")
    save = f"{PLANLEGG} disk/lager klient ny klient-$n && {PLANLEGG} disk/lager intervju klient-$n --svar svar-$n.toml"
    each = f"sed s/klient-01/klient-$n/ svar.toml > svar-$n.toml; {save} > ut || break; echo ja"
    script = (
        f"cp -a lager disk/ && for n in 10 11 12 13 14; do {each}; done; {PLANLEGG} disk/lager lager kopi --til disk/a.kopi; "
    )
    full = small_disk(240, tmp_path, script + "cp -a disk/lager etter; ls -A disk")
    saved = full.stdout.count("ja\n")
    assert 0 < saved < 5, full.stderr
    with open_store(tmp_path / "etter", FIRST) as store:
        answered = [alias for alias in store.aliases() if len(store.events(alias)) == 2]
        assert [f"klient-{n}" for n in range(10, 10 + saved)] == answered
        assert check(store) == ()
    assert "ikke plass" in full.stderr
    assert "Det trengs rundt" in " ".join(full.stderr.split())
    assert full.stdout.split()[saved:] == ["lager"], "no half copy, and nothing left over"


def test_where_nothing_can_be_written_it_is_said_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "prove").mkdir()
    if not can_mount(tmp_path / "prove"):
        pytest.skip("this machine does not let us make a file system of our own")
    filled(tmp_path)
    script = f"cp -a lager disk/ && mount -o remount,ro disk && {PLANLEGG} disk/lager klient ny klient-03"
    closed = small_disk(512, tmp_path, script + f"; {PLANLEGG} disk/nytt lager opprett; echo slutt")
    assert closed.stdout == "slutt\n"
    assert "kan ikke skrives" in closed.stderr
    assert "Du kan ikke skrive i" in closed.stderr
    with open_store(tmp_path / "lager", FIRST) as store:
        assert store.aliases() == ["klient-01", "klient-02"]
