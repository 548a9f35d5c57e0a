"""Cut a use case down, or let the disk fail, at the n-th call that changes something on the disk; and look at what is left.

A worker process loads the program once and forks one child for each try. The child stops itself, ``strace`` takes hold of
it with one call to spoil, and it goes on. No part of the program is replaced, so the database library's own calls count too.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.run import ROOT

CALLS = (
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "ftruncate",
    "rename",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "mkdir",
)
KILL = "signal=SIGKILL"
_FULL = ("write", "pwrite64", "ftruncate", "mkdir", "link", "linkat")
CLAIMED, KILLED, CRASHED = 0, -signal.SIGKILL, 99


@dataclass(frozen=True)
class Point:
    """The ``nr``-th call of one kind, and what happens there."""

    call: str
    nr: int
    harm: str

    def __str__(self) -> str:
        return f"{self.call} {self.nr}: {self.harm}"


def can_trace() -> bool:
    """Whether this machine lets one process spoil the calls of another."""
    if shutil.which("strace") is None:
        return False
    probe = ["strace", "-qq", "-o", os.devnull, "-e", "trace=getppid", "-e", "inject=getppid:error=EIO", "true"]
    return subprocess.run(probe, capture_output=True).returncode == 0


class Worker:
    """The process that holds the loaded program. Use it as a context manager."""

    def __enter__(self) -> "Worker":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.worker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"},
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(20)

    def run(self, case: str, home: Path, point: Point | None = None, trace: Path | None = None) -> int:
        """One try of a use case in ``home``: 0 when it claimed success, otherwise its exit code, or minus the signal."""
        self._tell(f"{case}\t{home}")
        child = int(self._hear())
        tracer = self._held(child, point, trace) if point or trace else None
        os.kill(child, signal.SIGCONT)
        self._tell("")
        code = int(self._hear())
        if tracer is not None:
            tracer.wait(20)
        return code

    def points(self, case: str, home: Path) -> list[Point]:
        """Every place where a clean run can be cut down or refused. Runs it once, in ``home``."""
        trace = home.with_name(home.name + ".kall")
        code = self.run(case, home, trace=trace)
        assert code == CLAIMED, f"{case} fails by itself: {code}"
        seen = Counter(re.findall(r"^(?:\d+ +)?(\w+)\(", trace.read_text("utf-8", "replace"), flags=re.M))
        return [
            Point(call, nr, harm)
            for call in CALLS
            for nr in range(1, seen[call] + 1)
            for harm in (KILL, "error=ENOSPC" if call in _FULL else "error=EIO")
        ]

    def _held(self, child: int, point: Point | None, trace: Path | None) -> subprocess.Popen[bytes]:
        words = ["strace", "-qq", "-p", str(child), "-o", str(trace or os.devnull)]
        if point is None:
            words += ["-e", "trace=" + ",".join(CALLS)]
        else:
            words += ["-e", f"trace={point.call}", "-e", f"inject={point.call}:{point.harm}:when={point.nr}"]
        tracer = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        status = Path(f"/proc/{child}/status")
        while "TracerPid:\t0\n" in status.read_text():
            assert tracer.poll() is None, "strace could not take hold"
            time.sleep(0.001)
        return tracer

    def _tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _hear(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the worker is gone"
        return line


def sample(points: list[Point], count: int) -> list[Point]:
    """About ``count`` of the points, evenly spread, the first and the last among them."""
    if len(points) <= count:
        return points
    return [points[round(at * (len(points) - 1) / (count - 1))] for at in range(count)]


def tried(worker: Worker, case: str, start: Path, room: Path, points: Iterable[Point]) -> Iterator[tuple[Point, int, Path]]:
    """Each point in a fresh copy of ``start``: the point, how the run ended, and the folder it left."""
    for number, point in enumerate(points):
        home = room / f"{case}-{number}"
        shutil.copytree(start, home)
        yield point, worker.run(case, home, point), home
        shutil.rmtree(home)
