"""The two parts of the bench: quality with every query, and speed at each size, in rounds that take turns."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.matching.data import answerable, present, read, scaled, spaced, write
from bench.matching.kinds import KEPT, LABELS, NOT_AT_SCALE, SPEED
from bench.matching.processes import Engines
from bench.matching.results import Missing, Run, Timed


def quality(engines: Engines, names: Sequence[str], data: Path, count: int) -> list[Run | Missing]:
    """Every engine with the same queries, ``count`` of them; 0 is all."""
    with tempfile.TemporaryDirectory() as folder:
        asked = read(data / "queries.jsonl")
        queries = write(Path(folder) / "sporsmal.jsonl", spaced(asked, count) if count else asked)
        found = []
        for name in names:
            say(f"kvalitet: {LABELS[name]}")
            found.append(engines.run(name, data / "catalogue.jsonl", queries))
    return found


def speed(engines: Engines, data: Path, tools: Path, sizes: Sequence[int], count: int, rounds: int) -> list[Timed | Missing]:
    """Build, start and time for a query at each size. The engines take turns, and each round begins with another one.

    The build stands in a process that answers a single query, so that its peak of memory is its own.
    """
    found: list[Timed | Missing] = []
    base = data / "catalogue.jsonl"
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            catalogue = scaled(tools, base, size, folder)
            asked = [query for query in read(data / "queries.jsonl") if query["kind"] not in NOT_AT_SCALE]
            ids = present(catalogue, frozenset(key for query in asked for key in query["relevant"]))
            asked = spaced(answerable(asked, ids), count)
            one, some = write(folder / "en.jsonl", asked[:1]), write(folder / "flere.jsonl", asked)
            found += _at_one_size(engines, size, catalogue, one, some, rounds)
    return found


def _at_one_size(engines: Engines, size: int, catalogue: Path, one: Path, some: Path, rounds: int) -> list[Timed | Missing]:
    gone: dict[str, Missing] = {}
    timed: dict[str, Timed] = {name: Timed(size, name, [], []) for name in SPEED}
    for turn in range(rounds):
        for name in (*SPEED[turn % len(SPEED) :], *SPEED[: turn % len(SPEED)]):
            if name in gone:
                continue
            say(f"fart: {size} oppføringer, runde {turn + 1} av {rounds}, {LABELS[name]}")
            with tempfile.TemporaryDirectory(dir=catalogue.parent) as folder:
                kept = Path(folder) if name in KEPT else None
                building, answering = engines.run(name, catalogue, one, kept), engines.run(name, catalogue, some, kept)
            for run in (building, answering):
                if isinstance(run, Missing):
                    gone[name] = run
            if isinstance(building, Run) and isinstance(answering, Run):
                timed[name] = Timed(size, name, [*timed[name].building, building], [*timed[name].answering, answering])
    return [gone.get(name, timed[name]) for name in SPEED]


def say(line: str) -> None:
    """Progress, beside the tables."""
    print(line, file=sys.stderr, flush=True)
