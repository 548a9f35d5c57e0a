"""planlegg in a process of its own: make or open the index, answer every query, print one JSON object like the baselines'.

``python -m bench.matching.worker ENGINE CATALOGUE QUERIES [FOLDER]``; BENCH_T0 is when the process was started, in seconds since 1970.
"""

import json
import os
import resource
import sys
import time
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path

from bench.matching.kinds import OWN
from bench.matching.measures import avoid5, percentile, quality

FIRST = "lastebil sjåfør"
"""The baselines' own first query."""


def main(engine: str, catalogue: str, queries: str, folder: str = "") -> None:
    begun = float(os.environ.get("BENCH_T0", time.time()))
    from bench.matching import ours, trial

    started = time.perf_counter()
    index, kept = ours.made(Path(catalogue), Path(folder) if folder else None)
    build_s = time.perf_counter() - started
    search = ours.plain(index) if engine == OWN else trial.with_model(index)
    if search is None:
        sys.exit(f"mangler {trial.PACKAGE}")
    search(FIRST)
    cold_s = time.time() - begun

    got, times = [], []
    asked = [json.loads(line) for line in Path(queries).read_text("utf-8").splitlines()]
    for query in asked:
        started = time.perf_counter()
        got.append(search(query["query"]))
        times.append(1000 * (time.perf_counter() - started))
    answers = list(zip(got, [query["relevant"] for query in asked], strict=True))
    by_kind = defaultdict(list)
    for query, answer in zip(asked, answers, strict=True):
        by_kind[query["kind"]].append(answer)
    result = {
        "engine": engine,
        "kept": kept,
        "queries": len(asked),
        "build_s": round(build_s, 3),
        "cold_s": round(cold_s, 3),
        "p50_ms": round(percentile(times, 0.5), 3),
        "p95_ms": round(percentile(times, 0.95), 3),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        "all": asdict(quality(answers)),
        "avoid5": avoid5(list(zip(got, [query.get("avoid", ()) for query in asked], strict=True))),
        "kinds": {kind: asdict(quality(some)) for kind, some in by_kind.items()},
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main(*sys.argv[1:])
