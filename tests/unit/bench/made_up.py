"""Hand-made results: planlegg a little better than another engine, at one size."""

from bench.matching.kinds import KINDS, OWN
from bench.matching.measures import Quality
from bench.matching.results import Measured, Missing, Run, Timed


def run(engine: str, share: float = 0.9, *, ms: float = 2.0, seconds: float = 0.2, kept: bool = True) -> Run:
    """Every figure of quality is ``share``, save what is avoided; the slowest query takes three times the usual."""
    return Run(
        engine=engine,
        kept=kept,
        build_s=seconds,
        cold_s=seconds,
        p50_ms=ms,
        p95_ms=3 * ms,
        peak_mb=100.0,
        overall=Quality(n=30, r1=share, r5=share, ndcg=share),
        avoid5=1 - share,
        kinds={kind: Quality(n=2, r1=share, r5=share, ndcg=share) for kind in KINDS},
    )


def timed(engine: str, size: int, *ms: float, kept: bool = True) -> Timed:
    rounds = [run(engine, ms=one, kept=kept) for one in ms]
    return Timed(size, engine, rounds, rounds)


MEASURED = Measured(
    quality=[run(OWN, 0.95), Missing("bm25_stem", "mangler pakken bm25s"), run("rf_wratio", 0.7), run("hybrid", 0.8)],
    timed=[timed(OWN, 10_000, 2.0, 1.0, 8.0), timed("rf_wratio", 10_000, 20.0, 20.0, 40.0, kept=False)],
)
