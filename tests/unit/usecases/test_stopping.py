"""Stopping at any point ends well: what was decided is kept, it is said, and nothing is asked for."""

import pytest

from planlegg.store.lager import Lager
from tests.unit.usecases.test_look_together import Room


@pytest.fixture
def room(store: Lager) -> Room:
    return Room(store)


@pytest.mark.parametrize(
    ("lines", "chosen"),
    [
        (["pause"], 0),
        (["a", "pause"], 0),
        (["a", "", "pause"], 0),
        (["a", "", "2026-12-01", "pause"], 1),
        (["a", "", "2026-12-01", "1", "", "pause"], 1),
        (["a", "", "", "1", "", "1", "", "pause"], 1),
    ],
)
def test_a_stop_keeps_what_was_decided_and_says_so_kindly(room: Room, lines: list[str], chosen: int) -> None:
    case, script = room.talk(*lines)
    assert len(case.punkter) == chosen
    assert "lagret" in script.told[-1]
    assert [word for word in ("mangler", "ufullstendig", "ikke ferdig", "feil") if word in script.told[-1].casefold()] == []


def test_looking_again_goes_on_from_what_was_kept(room: Room) -> None:
    before, _ = room.talk("a", "", "2026-12-01", "pause")
    after, _ = room.talk("b", "", "", "pause")
    assert [p.tittel for p in after.punkter] == [before.punkter[0].tittel, "Kor"]
