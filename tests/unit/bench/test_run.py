"""The whole command on a tiny catalogue, with real processes; without the baselines' script, which is not part of the program."""

import json
import sys
from pathlib import Path

import pytest

from bench.matching.__main__ import HEADINGS, main
from bench.matching.data import answerable, present, read, spaced, write
from bench.matching.kinds import OWN, QUALITY
from bench.matching.processes import Engines, reason, to_install
from bench.matching.results import Missing, Run

ROOT = Path(__file__).resolve().parents[3]
CATALOGUE = [
    {"id": "bakeri", "title": "Bakeri", "alt": ["bake brød"]},
    {"id": "hage", "title": "Hagearbeid", "tags": ["planter"]},
    {"id": "kor", "title": "Synge i kor"},
    {"id": "lager", "title": "Lagerarbeid"},
]
QUERIES = [
    {"qid": "1", "query": "bakkeri", "relevant": ["bakeri"], "kind": "misspelling-1"},
    {"qid": "2", "query": "vil synge, ikke lager", "relevant": ["kor"], "avoid": ["lager"], "kind": "avoidance"},
    {"qid": "3", "query": "romfart", "relevant": ["hage"], "kind": "english"},
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write(tmp_path / "catalogue.jsonl", CATALOGUE)
    write(tmp_path / "queries.jsonl", QUERIES)
    return tmp_path


def test_planlegg_is_measured_in_a_process_of_its_own(data: Path) -> None:
    engines = Engines(sys.executable, data / "bench_baselines.py")
    found = engines.run(OWN, data / "catalogue.jsonl", data / "queries.jsonl")
    assert isinstance(found, Run), found
    assert (found.overall.n, found.kinds["misspelling-1"].r1, found.kinds["english"].r1) == (3, 1.0, 0.0)
    assert engines.run("hybrid", data, data) == Missing("hybrid", "finner ikke bench_baselines.py")


def test_the_command_prints_draws_and_keeps_the_figures(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture, figures = data / "figurer" / "ny.svg", data / "alt.json"
    main(["--data", str(data), "--bare", "kvalitet", "--svg", str(picture), "--json", str(figures)])
    said, kept = capsys.readouterr().out, json.loads(figures.read_text("utf-8"))
    for name in ("om", "maal", "kvalitet", "slag-r1", "slag-r5", "slag-ndcg"):
        assert f"## {HEADINGS[name]}\n" in said
    assert "| hybrid | finner ikke bench_baselines.py |" in said
    assert str(data) not in said + kept["om"]
    assert [one["engine"] for one in kept["quality"]] == list(QUALITY)
    assert picture.read_text("utf-8").startswith("<svg")


def test_the_document_in_the_house_has_room_for_every_table() -> None:
    document = (ROOT / "docs" / "matching.md").read_text("utf-8")
    assert [
        name for name in HEADINGS if f"<!-- bench:{name} -->\n" not in document or f"<!-- /bench:{name} -->" not in document
    ] == []


@pytest.mark.parametrize("part", [["--quick"], ["--bare", "kvalitet"]])
def test_a_part_of_a_run_is_not_written_into_a_document(data: Path, part: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--data", str(data), *part, "--skriv", str(data / "side.md")])


def test_queries_that_a_small_catalogue_cannot_answer_are_left_out(data: Path) -> None:
    ids = present(data / "catalogue.jsonl", frozenset({"kor", "hage", "borte"}))
    assert ids == {"kor", "hage"}
    assert [query["qid"] for query in answerable(read(data / "queries.jsonl"), ids)] == ["2", "3"]


def test_a_sample_is_evenly_spaced() -> None:
    many = [{"qid": str(n)} for n in range(10)]
    assert [query["qid"] for query in spaced(many, 4)] == ["0", "2", "5", "7"]
    assert spaced(many, 20) == many


def test_a_missing_package_is_named_as_it_is_installed() -> None:
    said = "Traceback …\nModuleNotFoundError: No module named 'sklearn.feature_extraction'"
    gone = [
        Missing("tfidf_char", reason(said)),
        Missing("x", reason("")),
        Missing("bm25_stem", reason("No module named 'bm25s'")),
    ]
    assert to_install(gone) == ["bm25s", "scikit-learn"]
