"""What the matching is to reach, beside what was measured. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Literal

from bench.matching.kinds import KEPT, OWN, TRIAL, name
from bench.matching.results import Measured, Run, Timed

Side = Literal["minst", "høyst"]


@dataclass(frozen=True)
class Target:
    """``limit`` is the least or the most; ``best`` is the best baseline of the same run, by figure and name. None is not measured."""

    what: str
    side: Side
    limit: float
    own: float | None
    trial: float | None
    best: tuple[float, str] | None

    def reached(self) -> str:
        if self.own is None:
            return "ikke målt"
        if self._within(self.own):
            return "ja"
        return "bare i forsøket" if self.trial is not None and self._within(self.trial) else "nei"

    def _within(self, value: float) -> bool:
        return value >= self.limit if self.side == "minst" else value <= self.limit


OVERALL = (("R@1", "r1", 0.84), ("R@5", "r5", 0.90), ("nDCG@10", "ndcg", 0.87))
BY_KIND = (
    *((kind, "R@1", "r1", 0.98) for kind in ("misspelling-2", "ascii-fold", "split-compound", "inflection")),
    ("nynorsk", "R@1", "r1", 0.96),
    ("compound-part", "R@5", "r5", 0.95),
    ("compound-first", "R@5", "r5", 0.95),
    ("synonym-unlisted", "R@5", "r5", 0.75),
    ("english", "R@5", "r5", 0.50),
    ("definition", "R@5", "r5", 0.40),
)
QUERY_MS = ((1_000, 2, 5), (10_000, 3, 8), (100_000, 5, 15))
START_S = ((10_000, 0.15), (100_000, 0.30))
BUILD_AT, BUILD_S, BUILD_MB = 100_000, 4, 150


def targets(measured: Measured) -> list[Target]:
    """Every target, measured or not."""
    return [*_quality(measured), *_times(measured)]


def _quality(measured: Measured) -> Iterator[Target]:
    for what, measure, limit in OVERALL:
        yield _target(measured, f"{what} samlet", "minst", limit, partial(_of_all, measure=measure))
    yield _target(measured, "avoid@5", "høyst", 0.10, lambda run: run.avoid5)
    yield _target(measured, f"R@1, {name('avoidance')}", "minst", 0.90, partial(_of_kind, kind="avoidance", measure="r1"))
    for kind, what, measure, limit in BY_KIND:
        yield _target(measured, f"{what}, {name(kind)}", "minst", limit, partial(_of_kind, kind=kind, measure=measure))


def _target(measured: Measured, what: str, side: Side, limit: float, figure: Callable[[Run], float | None]) -> Target:
    own, trial = measured.of(OWN), measured.of(TRIAL)
    found = [(value, run.engine) for run in measured.baselines() if (value := figure(run)) is not None]
    best = (max if side == "minst" else min)(found, key=lambda one: one[0], default=None)
    return Target(what, side, limit, figure(own) if own else None, figure(trial) if trial else None, best)


def _of_all(run: Run, measure: str) -> float | None:
    figure: float = getattr(run.overall, measure)
    return figure


def _of_kind(run: Run, kind: str, measure: str) -> float | None:
    return getattr(run.kinds[kind], measure) if kind in run.kinds else None


def _times(measured: Measured) -> Iterator[Target]:
    for size, p50, p95 in QUERY_MS:
        yield _time(measured, size, "ett søk p50 ms", p50, lambda one: median(run.p50_ms for run in one.answering))
        yield _time(measured, size, "ett søk p95 ms", p95, lambda one: median(run.p95_ms for run in one.answering))
    for size, seconds in START_S:
        yield _time(measured, size, "start til svar s", seconds, start_s)
    yield _time(measured, BUILD_AT, "bygge indeks s", BUILD_S, _if_writing(build_s))
    yield _time(measured, BUILD_AT, "bygge indeks MB", BUILD_MB, _if_writing(build_mb))


def start_s(one: Timed) -> float | None:
    """From process start to first answer with a kept index; None when the engine keeps none."""
    return median(run.cold_s for run in one.answering) if all(run.kept for run in one.answering) else None


def build_s(one: Timed) -> float:
    return median(run.build_s for run in one.building)


def build_mb(one: Timed) -> float:
    return median(run.peak_mb for run in one.building)


def _if_writing(figure: Callable[[Timed], float]) -> Callable[[Timed], float | None]:
    """Of the baselines only those that write their index to a file."""
    return lambda one: figure(one) if one.engine in KEPT else None


def _time(measured: Measured, size: int, what: str, limit: float, figure: Callable[[Timed], float | None]) -> Target:
    own = next((figure(one) for one in measured.times() if one.size == size and one.engine == OWN), None)
    others = [one for one in measured.times() if one.size == size and one.engine != OWN]
    found = [(value, one.engine) for one in others if (value := figure(one)) is not None]
    return Target(f"{what}, {spaced(size)}", "høyst", limit, own, None, min(found, key=lambda one: one[0], default=None))


def spaced(size: int) -> str:
    """A count as people write it: 10 000."""
    return f"{size:,}".replace(",", " ")
