"""What one answer, and many, are worth. Pure.

R@k is found among the first k / min(k, number of relevant); nDCG@10 has binary relevance; avoid@5 is the share of queries that say no
to something and still show it among the first five. Percentiles are of the sorted list, without interpolation.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median

DEPTH = 10


@dataclass(frozen=True)
class Quality:
    """Means over ``n`` queries, each 0 to 1."""

    n: int
    r1: float
    r5: float
    ndcg: float


def recall(got: Sequence[str], relevant: Collection[str], depth: int) -> float:
    """The share found among the first ``depth``, of as many as there is room for."""
    return len(set(got[:depth]) & set(relevant)) / min(depth, len(set(relevant)))


def ndcg(got: Sequence[str], relevant: Collection[str]) -> float:
    """Discounted gain of the first ten, as a share of the best there could be."""
    gain = sum(1 / math.log2(at + 2) for at, one in enumerate(got[:DEPTH]) if one in relevant)
    return gain / sum(1 / math.log2(at + 2) for at in range(min(DEPTH, len(set(relevant)))))


def quality(answers: Sequence[tuple[Sequence[str], Collection[str]]]) -> Quality:
    """The means over answers, each with what was relevant. At least one answer."""
    count = len(answers)
    return Quality(
        n=count,
        r1=sum(recall(got, relevant, 1) for got, relevant in answers) / count,
        r5=sum(recall(got, relevant, 5) for got, relevant in answers) / count,
        ndcg=sum(ndcg(got, relevant) for got, relevant in answers) / count,
    )


def avoid5(answers: Sequence[tuple[Sequence[str], Collection[str]]]) -> float | None:
    """The share of answers with an avoided entry among the first five; None when nothing was to be avoided."""
    asked = [bool(set(got[:5]) & set(avoided)) for got, avoided in answers if avoided]
    return sum(asked) / len(asked) if asked else None


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` of the values lie below."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def typical_ratio(values: Sequence[float], beside: Sequence[float]) -> float:
    """The median of the ratios round by round: what slows the machine down in one round slows both."""
    return median(one / other for one, other in zip(values, beside, strict=True))
