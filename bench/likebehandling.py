"""Same answers, same options: many pairs, and one set of answers in many processes that differ in all that must not matter.

    python -m bench.likebehandling [--par 500] [--runder 50]

Prints pairs and changed pairs of each kind, and how many different outputs the processes gave (1 is expected).
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
import tomllib
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import tomli_w

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 23)
LOCALES = ("C", "C.UTF-8", "nb_NO.UTF-8", "tr_TR.UTF-8", "de_DE.ISO8859-1")
ZONES = ("UTC", "Europe/Oslo", "Pacific/Kiritimati", "America/Los_Angeles")
DAYS = 7
"""The days that are tried follow each other, inside a time in which the same rules hold."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--par", type=int, default=500)
    parser.add_argument("--runder", type=int, default=50)
    chosen = parser.parse_args()
    begun = time.perf_counter()
    print("| slag | par | endret |\n| --- | --- | --- |")
    for kind, (tried, changed) in pairs(chosen.par).items():
        print(f"| {kind} | {tried} | {changed} |")
    print(f"\n{time.perf_counter() - begun:.1f} s")
    from tests.run import as_answers

    situations = ROOT / "tests" / "data" / "situasjoner.toml"
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "svar.toml"
        answers.write_text(tomli_w.dumps(as_answers(tomllib.loads(situations.read_text("utf-8"))["vignett"][0])), "utf-8")
        print(f"{different_outputs(answers, chosen.runder)} different outputs of {chosen.runder} processes")


def pairs(at_least: int) -> dict[str, tuple[int, int]]:
    """Pairs of each kind and how many were changed, over as many whole interviews as it takes."""
    from planlegg.commands.session import Session
    from planlegg.usecases.likebehandling import compare
    from planlegg.usecases.likebehandling_par import interviews

    run = Session({"dato": DAY})
    words, found = run.rulebook.likeord, dict[str, tuple[int, int]]()
    for number in count(1):
        *_, answers = interviews(words, run.katalog, number)
        for pair in compare(answers, number, words, run.data, DAY, run.rulebook.hjemler):
            tried, changed = found.get(pair.slag, (0, 0))
            found[pair.slag] = (tried + 1, changed + bool(pair.forskjeller))
        if sum(tried for tried, _ in found.values()) >= at_least:
            break
    return found | {"alle": (sum(tried for tried, _ in found.values()), sum(changed for _, changed in found.values()))}


def environments(rounds: int) -> list[dict[str, str]]:
    """Settings of a process that must not matter, no two alike."""
    return [
        {
            "PYTHONHASHSEED": str(number),
            "LC_ALL": LOCALES[number % len(LOCALES)],
            "TZ": ZONES[number % len(ZONES)],
        }
        for number in range(rounds)
    ]


def different_outputs(answers: Path, rounds: int) -> int:
    """How many different outputs ``forslag --svar`` gives over this many processes."""
    seen = set()
    for number, settings in enumerate(environments(rounds)):
        day = DAY + timedelta(days=number % DAYS)
        done = subprocess.run(
            [sys.executable, "-m", "planlegg", "--dato", day.isoformat(), "forslag", "--svar", str(answers), "--json"],
            env={**os.environ, **settings, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            check=True,
        )
        seen.add(done.stdout)
    return len(seen)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
