"""The commands the journeys run begin warm, and are otherwise as any process."""

from pathlib import Path

import pytest

from tests import warm
from tests.run import Planlegg, as_answers, situations

pytestmark = pytest.mark.skipif(not warm.POSSIBLE, reason="this machine cannot start a process from another")


@pytest.mark.parametrize(
    "words",
    [
        ["--version"],
        ["katalog", "sok", "hund"],
        ["forslag", "--svar", "svar.toml", "--json"],
        ["forslag", "--svar", "-", "--json"],
        ["forslag", "--svar", "borte.toml"],
        ["klienter"],
        ["finnes-ikke"],
    ],
    ids=" ".join,
)
def test_a_warm_process_says_and_ends_as_a_cold_one(tmp_path: Path, words: list[str]) -> None:
    planlegg = Planlegg(tmp_path)
    given = planlegg.write("svar.toml", as_answers(situations()[0])).read_text("utf-8")
    cold = planlegg(*words, stdin=given, env={"PLANLEGG_HVEM": "veileder"})
    assert planlegg(*words, stdin=given) == cold
    assert cold.out or cold.err


def test_each_process_has_its_own_environment_and_loads_the_program_itself(tmp_path: Path) -> None:
    (tmp_path / "planlegg").mkdir()
    (tmp_path / "planlegg" / "__init__.py").touch()
    (tmp_path / "planlegg" / "__main__.py").write_text(
        "import os, sys\nprint(sorted(os.environ), sorted(n for n in sys.modules if n.startswith('planlegg')))\nsys.exit(7)",
        "utf-8",
    )
    assert warm.run([], {"EN": "1"}, tmp_path, None) == (7, "['EN'] ['planlegg']\n", "")
