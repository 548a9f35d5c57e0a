"""The measures on answers small enough to reckon by hand."""

import math

import pytest

from bench.matching.measures import avoid5, ndcg, percentile, quality, recall, typical_ratio

ANSWER = ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize(
    ("relevant", "first", "five"),
    [(["a"], 1.0, 1.0), (["b"], 0.0, 1.0), (["f"], 0.0, 0.0), (["a", "b", "x", "y"], 1.0, 0.5), (["x"], 0.0, 0.0)],
)
def test_recall_is_found_of_those_there_is_room_for(relevant: list[str], first: float, five: float) -> None:
    assert recall(ANSWER, relevant, 1) == first
    assert recall(ANSWER, relevant, 5) == five


def test_recall_is_whole_when_more_is_relevant_than_is_shown() -> None:
    assert recall(ANSWER, ["a", "b", "c", "d", "e", "f", "g"], 5) == 1.0


def test_an_empty_answer_finds_nothing() -> None:
    assert (recall([], ["a"], 5), ndcg([], ["a"])) == (0.0, 0.0)


def test_ndcg_falls_with_the_place() -> None:
    assert ndcg(ANSWER, ["a"]) == 1.0
    assert ndcg(ANSWER, ["b"]) == pytest.approx(1 / math.log2(3))
    assert ndcg(ANSWER, ["a", "c"]) == pytest.approx((1 + 1 / 2) / (1 + 1 / math.log2(3)))


def test_ndcg_looks_at_ten() -> None:
    assert ndcg([f"{n}" for n in range(10)] + ["a"], ["a"]) == 0.0
    assert ndcg([f"{n}" for n in range(10)], [f"{n}" for n in range(30)]) == pytest.approx(1.0)


def test_quality_is_the_mean_over_queries() -> None:
    found = quality([(["a", "b"], ["a"]), (["x", "b"], ["b"]), (["x"], ["a"]), (["a"], ["a"])])
    assert (found.n, found.r1, found.r5) == (4, 0.5, 0.75)
    assert found.ndcg == pytest.approx((2 + 1 / math.log2(3)) / 4)


def test_avoided_among_the_first_five_counts_once_for_a_query_that_avoids() -> None:
    assert avoid5([(ANSWER, ["e", "a"]), (ANSWER, ["f"]), (ANSWER, []), (ANSWER, ["x"])]) == pytest.approx(1 / 3)
    assert avoid5([(ANSWER, [])]) is None


def test_percentiles_are_of_the_sorted_values() -> None:
    assert percentile([5.0, 1.0, 3.0, 2.0, 4.0], 0.5) == 3.0
    assert percentile([float(n) for n in range(100)], 0.95) == 95.0
    assert percentile([7.0], 0.95) == 7.0


def test_a_slow_round_does_not_move_the_ratio() -> None:
    assert typical_ratio([20.0, 200.0, 20.0], [2.0, 20.0, 2.0]) == 10.0
