"""The tables and the targets, from hand-made results."""

import pytest

from bench.matching.kinds import KINDS, OWN, TRIAL
from bench.matching.results import Measured, parse
from bench.matching.tables import by_kind, tables
from bench.matching.targets import Target, targets
from tests.unit.bench.made_up import MEASURED, run, timed

PARTS = ["bygg", "fart", "kvalitet", "maal", "slag-ndcg", "slag-r1", "slag-r5", "start", "storrelse"]


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line[2:-2].split(" | ")] for line in table.split("\n")][2:]


def test_every_table_has_all_its_rows() -> None:
    made = tables(MEASURED)
    assert sorted(made) == PARTS
    assert [row[0] for row in rows(made["kvalitet"])] == ["planlegg", "BM25 med stammer", "WRatio", "hybrid"]
    for measure in ("r1", "r5", "ndcg"):
        assert [row[0] for row in rows(made[f"slag-{measure}"])] == [f"{name} (`{kind}`)" for kind, name in KINDS.items()]
    assert len(rows(made["maal"])) == len(targets(MEASURED)) == 25
    assert [row[:2] for row in rows(made["fart"])] == [["10 000", "planlegg"], ["10 000", "WRatio"]]
    assert rows(made["storrelse"])[1] == ["10 000", "WRatio", "30", "0.900", "0.900", "0.900"]
    assert [row[1] for row in rows(made["start"])] == ["planlegg"]
    assert [row[1] for row in rows(made["bygg"])] == ["planlegg"]


def test_every_row_has_as_many_cells_as_the_head() -> None:
    for table in tables(MEASURED).values():
        assert len({line.count(" | ") for line in table.split("\n")}) == 1


def test_a_part_that_was_left_out_has_no_table() -> None:
    assert sorted(tables(Measured(quality=MEASURED.quality))) == ["kvalitet", "maal", "slag-ndcg", "slag-r1", "slag-r5"]


def test_an_engine_that_could_not_run_says_why() -> None:
    assert "| BM25 med stammer | mangler pakken bm25s |" in tables(MEASURED)["kvalitet"]


def test_the_best_of_a_row_is_marked_also_when_two_are_equal() -> None:
    table = by_kind([run(OWN, 0.5), run("hybrid", 0.5), run("rf_wratio", 0.25)], "r1")
    assert {tuple(row[2:]) for row in rows(table)} == {("**0.500**", "**0.500**", "0.250")}


def test_speed_is_told_first_as_a_ratio_of_the_same_round() -> None:
    ours, other = rows(tables(MEASURED)["fart"])
    assert ours == ["10 000", "planlegg", "1.0", "1.0", "2.00", "6.00", "1.00–8.00"]
    assert other == ["10 000", "WRatio", "10.0", "10.0", "20.00", "60.00", "20.00–40.00"]


def test_an_index_that_is_built_at_every_start_is_said_to_be() -> None:
    made = tables(Measured(timed=[timed(OWN, 1_000, 2.0, kept=False)]))
    assert rows(made["start"]) == [["1 000", "planlegg", "1.0", "0.200", "bygd på nytt"]]


def found(measured: Measured, what: str) -> Target:
    return next(one for one in targets(measured) if one.what == what)


def test_a_target_stands_beside_the_best_of_the_others() -> None:
    whole = found(MEASURED, "R@1 samlet")
    assert (whole.own, whole.best, whole.reached()) == (0.95, (0.8, "hybrid"), "ja")
    avoided = found(MEASURED, "avoid@5")
    assert (avoided.side, avoided.best, avoided.reached()) == ("høyst", (pytest.approx(0.2), "hybrid"), "ja")
    assert found(MEASURED, "R@1, to skrivefeil").reached() == "nei"
    assert found(MEASURED, "ett søk p50 ms, 10 000").reached() == "ja"


def test_what_was_not_measured_is_not_called_reached() -> None:
    assert {one.reached() for one in targets(Measured())} == {"ikke målt"}
    assert found(MEASURED, "ett søk p50 ms, 100 000").reached() == "ikke målt"
    built_anew = Measured(timed=[timed(OWN, 10_000, 2.0, kept=False)])
    assert found(built_anew, "start til svar s, 10 000").reached() == "ikke målt"


def test_a_target_that_only_the_trial_reaches_says_so() -> None:
    both = Measured(quality=[run(OWN, 0.3), run(TRIAL, 0.6), run("hybrid", 0.2)])
    assert found(both, "R@5, engelsk").reached() == "bare i forsøket"
    assert found(both, "R@1 samlet").reached() == "nei"


def test_an_engine_s_own_answer_is_read() -> None:
    figures = {"r1": 0.5, "r5": 0.75, "mrr": 0.6, "ndcg": 0.7}
    answer = {"engine": "hybrid", "queries": 8, "build_s": 0.0, "cold_s": 0.1, "p50_ms": 1.0, "p95_ms": 2.0, "peak_mb": 50.0}
    read = parse({**answer, "avoid5": None, "all": figures, "kinds": {"english": {"n": 4, **figures}}})
    assert (read.kept, read.overall.n, read.overall.r5, read.kinds["english"].n) == (True, 8, 0.75, 4)
    assert not parse({**answer, "kept": False, "avoid5": None, "all": figures, "kinds": {}}).kept
