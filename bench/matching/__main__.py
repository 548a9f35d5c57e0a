"""Everything that is measured of the matching, beside other engines in the same run, as one page of tables.

``python -m bench.matching --data MAPPE [--quick] [--svg FIL] [--json FIL] [--skriv docs/matching.md]``

The folder holds catalogue.jsonl, queries.jsonl, bench_baselines.py and scale_catalogue.py. Each engine runs in a process of its own;
speed is measured in three rounds that take turns, and the median counts. An engine whose package is missing is said to be missing.
"""

import argparse
import json
import os
import platform
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from bench.matching.chart import chart, series
from bench.matching.document import with_tables
from bench.matching.kinds import QUALITY, SLOW
from bench.matching.processes import Engines, to_install
from bench.matching.results import Measured, Missing
from bench.matching.rounds import quality, speed
from bench.matching.tables import tables

SIZES, QUICK_SIZES = (1_000, 10_000, 100_000), (1_000, 10_000)
PICTURE = Path("figurer") / "matching.svg"
HEADINGS = {
    "om": "Målt",
    "maal": "Mål",
    "kvalitet": "Kvalitet samlet",
    "slag-r1": "R@1 for hvert slag",
    "slag-r5": "R@5 for hvert slag",
    "slag-ndcg": "nDCG@10 for hvert slag",
    "storrelse": "Kvalitet når katalogen vokser",
    "fart": "Ett søk",
    "start": "Fra start til første svar",
    "bygg": "Bygge indeksen",
}


def main(given: list[str] | None = None) -> None:
    options = arguments(given)
    data = options.data.resolve()
    tools = (options.verktoy or options.data).resolve()
    engines = Engines(options.python, tools / "bench_baselines.py")
    names = [name for name in QUALITY if not (options.quick and name in SLOW)]
    sizes, count, rounds = (QUICK_SIZES, 40, 1) if options.quick else (SIZES, 200, 3)
    measured = Measured(
        quality=quality(engines, names, data, 200 if options.quick else 0) if options.bare != "fart" else (),
        timed=speed(engines, data, tools, sizes, count, rounds) if options.bare != "kvalitet" else (),
    )
    made = {"om": about(options), **tables(measured)}
    print("\n\n".join(f"## {HEADINGS[name]}\n\n{made[name]}" for name in HEADINGS if name in made))
    packages = to_install([one for one in (*measured.quality, *measured.timed) if isinstance(one, Missing)])
    if packages:
        print(f"\nFlere motorer kan være med: pip install {' '.join(packages)} (se --python).", file=sys.stderr)
    if options.json:
        options.json.write_text(json.dumps({"om": made["om"], **asdict(measured)}, ensure_ascii=False, indent=1), "utf-8")
    if options.skriv:
        options.skriv.write_text(with_tables(options.skriv.read_text("utf-8"), made), "utf-8")
    picture = options.svg or (options.skriv and options.skriv.parent / PICTURE)
    if picture and measured.quality:
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_text(chart(series(measured)), "utf-8")


def arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.matching", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with catalogue.jsonl and queries.jsonl")
    parser.add_argument(
        "--verktoy", type=Path, help="folder with bench_baselines.py and scale_catalogue.py (the same when not given)"
    )
    parser.add_argument("--python", default=sys.executable, help="the Python that has the packages of the baselines (this one)")
    parser.add_argument("--bare", choices=["kvalitet", "fart"], help="only one part")
    parser.add_argument(
        "--quick", action="store_true", help="few queries, one round, at most 10 000 entries: to see that all works"
    )
    parser.add_argument("--svg", type=Path, help="write the chart of R@5 by kind here")
    parser.add_argument("--json", type=Path, help="write all that was measured here")
    parser.add_argument(
        "--skriv", type=Path, help=f"put the tables between the marks of this document, and the chart in {PICTURE}"
    )
    options = parser.parse_args(given)
    if options.skriv and (options.quick or options.bare):
        parser.error("et dokument skal ha en hel kjøring: ta bort --quick og --bare, eller --skriv")
    return options


def about(options: argparse.Namespace) -> str:
    """When, where and with what command, without the names of folders."""
    flags = [*(["--bare", options.bare] if options.bare else []), *(["--quick"] if options.quick else [])]
    command = " ".join(
        ["python -m bench.matching --data MAPPE", *flags, *(["--skriv docs/matching.md"] if options.skriv else [])]
    )
    today = datetime.now().astimezone().date().isoformat()
    where = f"{platform.system()}, {os.cpu_count()} kjerner, Python {platform.python_version()}"
    return f"{today} med `{command}`. {where}."


if __name__ == "__main__":
    main()
