"""Cut down, or with a failing disk, anywhere in any use case that changes something: wholly before or wholly after.

A sample of the points; ``python -m bench.lager`` tries every one.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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
