"""The judgement over the harness: for every try, was anything lost, or said to be saved that was not?"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.harness import CLAIMED, CRASHED, KILLED, Point, Worker, tried
from tests.faults.usecases import CASES, Parts

DOCUMENTED = {1, 2, 3, 4, 5}


@dataclass
class Verdict:
    """Of one use case: how many tries of each kind there were, and in words each one that lost something."""

    case: str
    possible: int = 0
    killed: int = 0
    refused: int = 0
    carried_on: int = 0
    lost: list[str] = field(default_factory=list)


def judge(worker: Worker, case: str, room: Path, choose: Callable[[list[Point]], list[Point]]) -> Verdict:
    """Try the chosen points of one use case."""
    start = room / f"{case}-start"
    start.mkdir()
    CASES[case].start(start)
    before = found(case, start, room)
    clean = room / f"{case}-helt"
    shutil.copytree(start, clean)
    points = worker.points(case, clean)
    after = found(case, clean, room)
    assert before != after, f"{case} changes nothing"
    verdict = Verdict(case, possible=len(points))
    for point, code, home in tried(worker, case, start, room, choose(points)):
        verdict.killed += code == KILLED
        verdict.refused += code in DOCUMENTED
        verdict.carried_on += code == CLAIMED
        fault = _lost(code, before, after, lambda home=home: found(case, home, room))  # type: ignore[misc]
        if fault:
            verdict.lost.append(f"{case}, {point} (endte med {code}): {fault}")
    return verdict


def found(case: str, home: Path, room: Path) -> Parts:
    """What is in a folder, looked at in a copy, so that looking mends nothing in the folder itself."""
    look = room / "sett"
    shutil.copytree(home, look)
    try:
        return CASES[case].parts(look)
    finally:
        shutil.rmtree(look)


def _lost(code: int, before: Parts, after: Parts, look: Callable[[], Parts]) -> str:
    if code == CRASHED:
        return "programmet falt sammen"
    try:
        now = look()
    except Exception as error:
        return f"kan ikke leses: {type(error).__name__}: {error}"
    if code == CLAIMED and now != after:
        return f"det ble sagt at det gikk: {now}"
    between = [name for name in now if now[name] not in (before[name], after[name])]
    return f"verken før eller etter: {[(name, now[name]) for name in between]}" if between else ""
