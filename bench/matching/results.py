"""What a process that ran one engine came back with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.matching.kinds import OWN, TRIAL
from bench.matching.measures import Quality


@dataclass(frozen=True)
class Run:
    """One engine over one catalogue. ``kept``: the index came from a file; ``cold_s`` is from process start to first answer."""

    engine: str
    kept: bool
    build_s: float
    cold_s: float
    p50_ms: float
    p95_ms: float
    peak_mb: float
    overall: Quality
    avoid5: float | None
    kinds: Mapping[str, Quality]


@dataclass(frozen=True)
class Missing:
    """An engine that could not be run, and why."""

    engine: str
    why: str


@dataclass(frozen=True)
class Timed:
    """One engine at one size: a round is a build in one process and the queries in another."""

    size: int
    engine: str
    building: Sequence[Run]
    answering: Sequence[Run]


@dataclass(frozen=True)
class Measured:
    """All that was measured in one run of the bench; empty where a part was left out."""

    quality: Sequence[Run | Missing] = ()
    timed: Sequence[Timed | Missing] = ()

    def of(self, engine: str) -> Run | None:
        return next((one for one in self.ran() if one.engine == engine), None)

    def ran(self) -> list[Run]:
        return [one for one in self.quality if isinstance(one, Run)]

    def baselines(self) -> list[Run]:
        return [one for one in self.ran() if one.engine not in (OWN, TRIAL)]

    def times(self) -> list[Timed]:
        return [one for one in self.timed if isinstance(one, Timed)]


def parse(answer: Mapping[str, Any]) -> Run:
    """A run from the JSON object an engine's process printed. A baseline that read its file tells so by building in no time."""
    return Run(
        engine=answer["engine"],
        kept=answer.get("kept", answer["build_s"] == 0.0),
        build_s=answer["build_s"],
        cold_s=answer["cold_s"],
        p50_ms=answer["p50_ms"],
        p95_ms=answer["p95_ms"],
        peak_mb=answer["peak_mb"],
        overall=_quality(answer["all"], answer["queries"]),
        avoid5=answer["avoid5"],
        kinds={kind: _quality(figures, figures["n"]) for kind, figures in answer["kinds"].items()},
    )


def _quality(figures: Mapping[str, float], n: int) -> Quality:
    return Quality(n=n, r1=figures["r1"], r5=figures["r5"], ndcg=figures["ndcg"])
