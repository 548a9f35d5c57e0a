"""The page about practice: every point stands there once, and every test it names exists."""

import re
from collections import Counter

import pytest

from bench.praksis import PAGE, POINTS, names_of_tests, points
from tests.run import ROOT

FOUND = points(PAGE.read_text("utf-8"))
TESTS = names_of_tests()


def test_every_point_stands_there_once_and_in_order() -> None:
    assert [point.number for point in FOUND] == list(range(1, POINTS + 1))


@pytest.mark.parametrize("point", FOUND, ids=lambda point: str(point.number))
def test_every_point_names_tests_that_exist_or_says_why_not(point) -> None:  # type: ignore[no-untyped-def]
    assert point.tests or point.reason or point.lacking, "neither a test, a reason, nor what is lacking"
    assert [name for name in point.tests if name not in TESTS] == []
    assert "tests/" in point.text or not point.held


def test_what_looks_like_a_test_is_read_as_one() -> None:
    named = Counter(line.count("::") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("- **"))
    assert sum(times * lines for times, lines in named.items()) == sum(len(point.tests) for point in FOUND)


def test_a_line_is_read_in_its_parts() -> None:
    page = (
        "- **1** Gjør dette. Prøve: `tests/a/test_x.py::test_y`, `tests/a/test_x.py::TestZ::test_w`. Ikke ennå: resten.\n"
        "- **2** Lar det være. Grunn: det er menneskets.\n"
    )
    held, own = points(page)
    assert held.tests == ("tests/a/test_x.py::test_y", "tests/a/test_x.py::TestZ::test_w")
    assert (held.lacking, held.held) == ("resten.", False)
    assert (own.tests, own.reason, own.held) == ((), "det er menneskets.", False)


def test_tests_are_found_in_functions_and_classes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "tests" / "unit"
    folder.mkdir(parents=True)
    source = "import pytest\n@pytest.mark.parametrize('a', [1])\ndef test_one(a): ...\nclass TestTwo:\n    def test_in(self): ...\ndef no(): ...\n"
    (folder / "test_a.py").write_text(source, encoding="utf-8")
    assert names_of_tests(tmp_path) == {"tests/unit/test_a.py::test_one", "tests/unit/test_a.py::TestTwo::test_in"}


PRINCIPLES = (
    ("person", "group"), ("tell", "feelings"), ("present", "timer"), ("grade", "colour"), ("blame", "both"), ("choose", "beforehand"),
    ("confiden", "receiver"),
)  # fmt: skip


def test_the_review_has_all_seven_principles() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    review = text.split("## Before a change that people will meet: seven lines", 1)[1].split("\n## ", 1)[0]
    lines = re.findall(r"^(\d)\. (.+(?:\n   .+)*)", review, re.MULTILINE)
    assert [number for number, _ in lines] == [str(n) for n in range(1, 8)]
    for (_, line), words in zip(lines, PRINCIPLES, strict=True):
        assert [word for word in words if word not in line.casefold()] == [], line
    assert "trade" in review
