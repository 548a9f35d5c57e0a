"""Everything that is measured about options, equal treatment, practice and the store, in one run; takes about half an hour.

    python -m bench.alt [--antall 10000]

Prints: explanations that are true and hard limits broken over invented interviews, pairs that only differ in what must not matter,
practice points held and LIX for each sheet, ideas found for each invented situation, and what the store has survived. Search has
a bench of its own, ``bench.matching``.
"""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--antall", type=int, default=10_000, help="invented interviews")
    wanted = parser.parse_args()
    parts = (
        ("Options", "bench.planer", "--antall", str(wanted.antall)),
        ("Equal treatment", "bench.likebehandling"),
        ("Practice and plain language", "bench.praksis"),
        ("Ideas for the invented situations", "bench.situasjoner"),
        ("The store", "bench.lager"),
    )
    failed = []
    for title, module, *options in parts:
        print(f"\n## {title}: `python -m {' '.join([module, *options])}`\n", flush=True)
        if subprocess.run([sys.executable, "-m", module, *options], cwd=ROOT).returncode:
            failed.append(module)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
