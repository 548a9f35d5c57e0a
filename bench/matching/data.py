"""Catalogues and queries: read, sampled, made bigger. Nothing big is held here: a child's peak memory counts from its parent's."""

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Query = dict[str, Any]


def read(path: Path) -> list[Query]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path: Path, queries: Iterable[Query]) -> Path:
    path.write_text("".join(json.dumps(query, ensure_ascii=False) + "\n" for query in queries), "utf-8")
    return path


def present(catalogue: Path, wanted: frozenset[str]) -> frozenset[str]:
    """Which of these ids a catalogue holds."""
    with catalogue.open(encoding="utf-8") as lines:
        return frozenset(key for key in (json.loads(line)["id"] for line in lines) if key in wanted)


def answerable(queries: Iterable[Query], ids: frozenset[str]) -> list[Query]:
    """The queries whose right answers are all among these ids."""
    return [query for query in queries if ids.issuperset(query["relevant"])]


def spaced(queries: Sequence[Query], count: int) -> list[Query]:
    """So many queries, evenly spaced; all when there are no more."""
    step = max(1.0, len(queries) / count)
    return [queries[int(at * step)] for at in range(min(count, len(queries)))]


def scaled(tools: Path, base: Path, size: int, folder: Path) -> Path:
    """A catalogue of this size, made by the evaluation folder's own script."""
    made = folder / f"katalog-{size}.jsonl"
    script = tools / "scale_catalogue.py"
    command = [sys.executable, str(script), "--n", str(size), "--base", str(base), "--out", str(made)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return made
