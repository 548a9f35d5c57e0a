"""Each engine in a process of its own: planlegg in this Python, the baselines by their own script."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.matching.kinds import OWN, TRIAL
from bench.matching.results import Missing, Run, parse

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {"sklearn": "scikit-learn"}
"""Packages that are installed under another name than they are imported."""
_NO_MODULE = re.compile(r"No module named '(\w+)")


@dataclass(frozen=True)
class Engines:
    """``python`` runs the baselines in ``script``."""

    python: str
    script: Path

    def run(self, engine: str, catalogue: Path, queries: Path, kept: Path | None = None) -> Run | Missing:
        """Run one engine; ``kept`` is where its index is kept, made there when it is not there."""
        if engine in (OWN, TRIAL):
            command = [sys.executable, "-m", "bench.matching.worker", engine, str(catalogue), str(queries)]
            command += [str(kept)] if kept else []
        elif not self.script.exists():
            return Missing(engine, f"finner ikke {self.script.name}")
        else:
            command = [
                self.python,
                str(self.script),
                "--catalogue",
                str(catalogue),
                "--queries",
                str(queries),
                "--worker",
                engine,
            ]
            command += ["--cache", str(kept / "indeks")] if kept else []
        environment = {**os.environ, "BENCH_T0": str(time.time())}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not at each start
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
        if done.returncode:
            return Missing(engine, reason(done.stderr))
        return parse(json.loads(done.stdout.splitlines()[-1]))


def reason(said: str) -> str:
    """Why a process stopped, from its last words."""
    last = said.strip().splitlines()[-1] if said.strip() else "stoppet uten å si hvorfor"
    found = _NO_MODULE.search(last)
    return f"mangler pakken {PACKAGES.get(found[1], found[1])}" if found else last


def to_install(missing: Sequence[Missing]) -> list[str]:
    """The packages that would let more engines run."""
    found = (one.why.removeprefix("mangler pakken ") for one in missing if one.why.startswith("mangler pakken "))
    return sorted(set(found))
