"""How well the matching finds, beside brute-force fuzzy search (rapidfuzz WRatio) in the same run.

    python -m bench.matching --data ../shared/eval

The folder holds ``catalogue.jsonl`` (id, title, alt, tags) and ``queries.jsonl`` (query, relevant, kind, avoid). Printed: R@1, R@5,
nDCG@10 and avoid@5 overall, R@1 and R@5 for each kind, time to build and time for one query. Recall@k is found / min(k, relevant);
avoid@5 is the share of queries that say no to something and still show it among the first five.
"""

import argparse
import json
import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process, utils

from planlegg.matching import Post, build, find_text

Search = Callable[[str], list[str]]
KEPT = 10
DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "eval"


def ours(catalogue: Sequence[dict[str, Any]]) -> Search:
    """The matching as ``katalog sok`` uses it."""
    posts = [Post(id=e["id"], tittel=(e["title"],), ord=(*e.get("alt", ()), *e.get("tags", ()))) for e in catalogue]
    index = build(posts)
    return lambda query: [found.id for found in find_text(index, query, KEPT)]


def brute_force(catalogue: Sequence[dict[str, Any]]) -> Search:
    """Every title and keyword compared with the whole query."""
    labels = [
        (e["id"], utils.default_process(text)) for e in catalogue for text in (e["title"], *e.get("alt", ()), *e.get("tags", ()))
    ]
    texts = [text for _, text in labels]

    def search(query: str) -> list[str]:
        found = process.extract(utils.default_process(query), texts, scorer=fuzz.WRatio, limit=4 * KEPT)
        return list(dict.fromkeys(labels[at][0] for _, _, at in found))[:KEPT]

    return search


ENGINES: dict[str, Callable[[Sequence[dict[str, Any]]], Search]] = {"WRatio": brute_force, "planlegg": ours}


def measure(got: Sequence[str], relevant: Iterable[str]) -> tuple[float, float, float]:
    """R@1, R@5 and nDCG@10 of one answer."""
    wanted = set(relevant)
    hits = [one in wanted for one in got[:KEPT]]
    gain = sum(1 / math.log2(at + 2) for at, hit in enumerate(hits) if hit)
    ideal = sum(1 / math.log2(at + 2) for at in range(min(KEPT, len(wanted))))
    return float(any(hits[:1])), sum(hits[:5]) / min(5, len(wanted)), gain / ideal


class Result:
    """What one engine gave."""

    def __init__(self, name: str, catalogue: Sequence[dict[str, Any]], queries: Sequence[dict[str, Any]]) -> None:
        self.name = name
        self.by_kind: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
        self.avoided: list[bool] = []
        self.ms: list[float] = []
        start = time.perf_counter()
        search = ENGINES[name](catalogue)
        self.build_ms = 1000 * (time.perf_counter() - start)
        search(queries[0]["query"])
        for query in queries:
            start = time.perf_counter()
            got = search(query["query"])
            self.ms.append(1000 * (time.perf_counter() - start))
            self.by_kind[query["kind"]].append(measure(got, query["relevant"]))
            if query.get("avoid"):
                self.avoided.append(bool(set(got[:5]) & set(query["avoid"])))
        self.ms.sort()

    def figures(self, kind: str | None = None) -> list[float]:
        rows = self.by_kind[kind] if kind else [row for rows in self.by_kind.values() for row in rows]
        return [sum(column) / len(rows) for column in zip(*rows, strict=True)]

    def row(self) -> str:
        avoid = f"{sum(self.avoided) / len(self.avoided):.3f}" if self.avoided else "-"
        quality = " | ".join(f"{figure:.3f}" for figure in self.figures())
        times = f"{self.ms[len(self.ms) // 2]:.2f} | {self.ms[int(len(self.ms) * 0.95)]:.2f}"
        return f"| {self.name} | {quality} | {avoid} | {self.build_ms:.0f} | {times} |"


def read(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder with catalogue.jsonl and queries.jsonl")
    options = parser.parse_args()
    catalogue, queries = read(options.data / "catalogue.jsonl"), read(options.data / "queries.jsonl")
    results = [Result(name, catalogue, queries) for name in ENGINES]
    print(f"{len(catalogue)} entries, {len(queries)} queries\n")
    print("| engine | R@1 | R@5 | nDCG@10 | avoid@5 | build ms | p50 ms | p95 ms |\n|---|---|---|---|---|---|---|---|")
    print("\n".join(result.row() for result in results))
    print(
        f"\n| kind | n | {' | '.join(f'{r.name} R@1 | R@5 | nDCG@10' for r in results)} |\n|---|---|{'---|---|---|' * len(results)}"
    )
    for kind in sorted(results[0].by_kind):
        cells = [f"{figure:.3f}" for result in results for figure in result.figures(kind)]
        print(f"| {kind} | {len(results[0].by_kind[kind])} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
