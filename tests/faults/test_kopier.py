"""Copies and what comes back from them: the newest is never lost, and what was closed stays closed."""

import pytest

from tests.run import Planlegg


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    (planlegg.home / "kopier").mkdir()
    return planlegg


def test_with_a_clock_that_went_back_the_copy_that_was_just_made_stays(case: Planlegg) -> None:
    folder = case.home / "kopier"
    for day in ("2026-11-21", "2026-11-22"):
        case.ok("lager", "kopi", "--til", folder, day=day)
    done = case.ok("lager", "kopi", "--til", folder, "--behold", "2", "--json", day="2025-01-01")
    assert done.json["sti"] not in done.json["fjernet"]
    assert sorted(path.name for path in folder.iterdir()) == ["lager-2025-01-01T120000.kopi", "lager-2026-11-22T120000.kopi"]
