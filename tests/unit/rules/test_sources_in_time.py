"""Sources are named when nobody has read them for more than a year, counted from the day that is given."""

from datetime import date, timedelta

import msgspec
import pytest

from planlegg.rules import old_sources
from tests.run import Planlegg
from tests.unit.rules.parts import SOURCES

RELEASED = date(2026, 11, 23)
"""The day the data of this release were released."""
ONE = next(iter(SOURCES.values()))


def test_every_source_was_read_within_the_year_before_the_release() -> None:
    assert [source.id for source in old_sources(SOURCES.values(), RELEASED)] == []
    assert [source.id for source in SOURCES.values() if source.sjekket > RELEASED] == []


@pytest.mark.parametrize(("days", "old"), [(0, False), (365, False), (366, True), (4000, True)])
def test_more_than_a_year_is_old(days: int, old: bool) -> None:
    read = msgspec.structs.replace(ONE, sjekket=RELEASED - timedelta(days=days))
    assert (old_sources([read], RELEASED) == (read,)) is old


def test_the_oldest_comes_first_whatever_the_order() -> None:
    ages = {"b": 500, "a": 500, "c": 900, "new": 3}
    made = [msgspec.structs.replace(ONE, id=name, sjekket=RELEASED - timedelta(days=age)) for name, age in ages.items()]
    assert [source.id for source in old_sources(made, RELEASED)] == ["c", "a", "b"]
    assert old_sources(reversed(made), RELEASED) == old_sources(made, RELEASED)


def test_the_check_names_them_from_the_given_day_and_finds_no_fault(tmp_path) -> None:  # type: ignore[no-untyped-def]
    planlegg = Planlegg(tmp_path)
    fresh = planlegg.ok("regler", "sjekk", "--json", day=RELEASED.isoformat()).json
    assert fresh["gamle_kilder"] == []
    later = planlegg.ok("regler", "sjekk", "--json", day="2031-01-01").json
    assert {row["id"] for row in later["gamle_kilder"]} == set(SOURCES)
    assert later["feil"] == []
    text = planlegg.ok("regler", "sjekk", day="2031-01-01").out
    assert (
        f"Kilder ingen har lest på over tolv måneder. Les dem på nytt, og sett ny dato i hjemler.toml ({len(SOURCES)}):"
        in " ".join(text.split())
    )
    assert "Se alle med --json." in text
