"""Run the real command line in a process of its own, with an empty home folder."""

import json
import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from planlegg.store import create_store
from planlegg.store.keyfile import Kostnad
from tests import warm

ROOT = Path(__file__).resolve().parent.parent
DAY = "2026-11-23"
PASSPHRASE = "fire stille elger går"
CHEAP = Kostnad(minne_kib=64, runder=1, baner=1)
"""A guess at the passphrase that takes no time: opening a store takes a second by design, and the journeys open many."""
PARAGRAPHS = ("onsker", "ressurser", "nettverk", "begrensninger", "tidligere")


@dataclass(frozen=True)
class Run:
    """What one run left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Planlegg:
    """The command line for one invented counsellor: own home folder, own store, a day that stands."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.passphrase_file = home / "passord.txt"
        self.passphrase_file.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self.passphrase_file.chmod(0o600)

    def __call__(
        self, *args: str | Path, stdin: str | None = None, day: str | None = DAY, env: dict[str, str] | None = None
    ) -> Run:
        words = [str(arg) for arg in args]
        if day:
            words = ["--dato", day, *words]
        words = ["--lager", str(self.home / "lager"), *words]
        environment = {**clean_environment(self.home), "PLANLEGG_PASSORD_FIL": str(self.passphrase_file), **(env or {})}
        if warm.POSSIBLE and not env:
            return Run(*warm.run(words, environment, self.home, stdin))
        done = subprocess.run(
            [sys.executable, "-m", "planlegg", *words],
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            encoding="utf-8",
            env=environment,
            cwd=self.home,
            timeout=warm.PATIENCE,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    def ok(self, *args: str | Path, **more: Any) -> Run:
        """A run that must succeed; shows what it said otherwise."""
        done = self(*args, **more)
        assert done.code == 0, f"{args}\n{done.out}\n{done.err}"
        return done

    def new_store(self) -> None:
        """A store as ``lager opprett`` makes it, but for what a guess at the passphrase costs."""
        create_store(self.home / "lager", PASSPHRASE, cost=CHEAP).close()

    def write(self, name: str, tree: dict[str, Any] | str | bytes) -> Path:
        """A file in the home folder: TOML from a mapping, or the text or bytes as given."""
        path = self.home / name
        raw = tree if isinstance(tree, bytes) else (tree if isinstance(tree, str) else tomli_w.dumps(tree)).encode("utf-8")
        path.write_bytes(raw)
        return path


def clean_environment(home: Path) -> dict[str, str]:
    """Only what a process needs to start, and nothing of the machine's own settings."""
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "LANG", "TMPDIR") if key in os.environ}
    return {**kept, "HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PLANLEGG_HVEM": "veileder"}


def situations() -> list[dict[str, Any]]:
    """The invented situations, as they stand in their file."""
    return list(tomllib.loads((ROOT / "tests/data/situasjoner.toml").read_text("utf-8"))["vignett"])


def as_answers(situation: dict[str, Any]) -> dict[str, Any]:
    """A situation as an answers file."""
    return {
        "format": 1,
        "alias": situation["alias"],
        "malform": "nn" if situation["malform"] == "nynorsk" else "nb",
        "klientens_ord": situation["klientens_ord"],
        "harde_grenser": situation["harde_grenser"],
        "fakta": {"alder": situation["alder"], "rammer": situation["rammer"]},
        "svar": {key: {"tekst": situation[key]} for key in PARAGRAPHS},
    }
