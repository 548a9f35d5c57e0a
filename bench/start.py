"""Whole processes, as ratios in one run: how long a person waits before anything is shown.

    python -m bench.start [--runs 20]

Prints a table of medians. ``--help`` is compared with a bare ``import click``; options and search with the start of Python.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

import tomli_w

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "svar.toml"
        situations = ROOT / "tests" / "data" / "situasjoner.toml"
        answers.write_text(tomli_w.dumps(as_answers(tomllib.loads(situations.read_text("utf-8"))["vignett"][0])), "utf-8")
        cases = {
            "python": ["-c", "pass"],
            "import click": ["-c", "import click"],
            "planlegg --help": ["-m", "planlegg", "--help"],
            "planlegg --version": ["-m", "planlegg", "--version"],
            "planlegg katalog sok": ["-m", "planlegg", "katalog", "sok", "dyr"],
            "planlegg forslag --svar": ["-m", "planlegg", "forslag", "--svar", str(answers)],
            "planlegg forbered --svar": ["-m", "planlegg", "forbered", "--svar", str(answers)],
        }
        medians = {name: median(args, runs) for name, args in cases.items()}
    print("| process | median s | × python | × import click |")
    print("| --- | --- | --- | --- |")
    for name, seconds in medians.items():
        print(f"| {name} | {seconds:.3f} | {seconds / medians['python']:.1f} | {seconds / medians['import click']:.1f} |")


def median(args: list[str], runs: int) -> float:
    """Median wall time of one process over ``runs`` runs, after one that warms the file cache."""
    times = []
    for _ in range(runs + 1):
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, *args],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        times.append(time.perf_counter() - begun)
    return statistics.median(times[1:])


def as_answers(situation: dict[str, object]) -> dict[str, object]:
    sys.path.insert(0, str(ROOT))
    from tests.run import as_answers as convert

    return convert(situation)


if __name__ == "__main__":
    main()
