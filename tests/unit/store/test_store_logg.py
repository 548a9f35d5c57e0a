"""The audit log in the store: a line for every view and change, and every way of tampering is named."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planlegg.domain.hendelse import Eksportert, OrdNotert, Skjerming
from planlegg.domain.logg import Loggfeil
from planlegg.errors import PlanleggError
from planlegg.store import open_store
from planlegg.store.check import check
from planlegg.store.lager import Lager

from .conftest import MARKER, NOW, PASSPHRASE

LATER = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)


@pytest.fixture
def traced(unlock: Callable[[], Lager]) -> Lager:
    store = unlock()
    store.trace("veileder", lambda: LATER)
    return store


def deeds(store: Lager) -> list[tuple[str, str]]:
    return [(line.handling, line.utfall) for line in store.log()]


def change(store: Lager, statement: str) -> None:
    with store._engine.connect().execution_options(writes=True) as connection, connection.begin():
        connection.exec_driver_sql(statement)


def test_a_view_and_a_change_are_one_line_each_without_content(traced: Lager) -> None:
    traced.events("Åse")
    traced.events("åse")
    traced.append("Åse", [OrdNotert(ord=(MARKER,))], expected=13, now=NOW, by="veileder")
    traced.append("Åse", [Eksportert(format="html", innhold="x")], expected=14, now=NOW, by="veileder")
    assert deeds(traced) == [("opprettet", "ok")] * 2 + [("vist", "ok"), ("endret", "ok"), ("eksportert", "ok")]
    seen = traced.log()[2]
    assert (seen.av, seen.naar, seen.sak) == ("veileder", LATER.isoformat(), traced.case_id("Åse"))
    assert not any(word in repr(traced.log()) for word in (MARKER, "Åse", "klient-01"))
    assert len(traced.log("Åse")) == 4
    assert traced.log_fault() is None
    assert not traced.log_cut()


def test_a_check_and_a_list_show_nobody(traced: Lager) -> None:
    before = deeds(traced)
    assert not any("logg" in fault.path for fault in check(traced))
    with traced.untraced():
        traced.events("Åse")
    assert deeds(traced) == before


def test_a_case_that_is_not_there_leaves_no_line(traced: Lager) -> None:
    before = deeds(traced)
    assert traced.events("finnes-ikke") == []
    assert deeds(traced) == before


def test_a_shielded_case_is_a_warning_until_it_is_no_longer(traced: Lager) -> None:
    traced.append("Åse", [Skjerming(paa=True, grunn_kode="ANSATT")], expected=13, now=NOW, by="veileder")
    traced.events("Åse")
    traced.append("Åse", [Skjerming(paa=False)], expected=14, now=NOW, by="veileder")
    assert deeds(traced)[2:] == [("endret", "skjermet"), ("vist", "skjermet"), ("endret", "ok")]


def test_an_erased_case_leaves_that_it_was_erased(traced: Lager) -> None:
    traced.erase("Åse", NOW)
    assert deeds(traced)[-1] == ("slettet", "ok")
    assert traced.log_fault() is None


@pytest.mark.parametrize(
    ("statement", "fault", "quick"),
    [
        ("DELETE FROM logg WHERE nr = 3", Loggfeil(nr=3, slag="mangler"), True),
        ("DELETE FROM logg WHERE nr = 1", Loggfeil(nr=1, slag="mangler"), True),
        ("UPDATE logg SET av = 'en annen' WHERE nr = 4", Loggfeil(nr=4, slag="endret"), False),
        ("UPDATE logg SET utfall = 'avvist' WHERE nr = 6", Loggfeil(nr=6, slag="endret"), False),
        ("UPDATE logg SET kjede = x'00' WHERE nr = 6", Loggfeil(nr=6, slag="endret"), True),
        ("DELETE FROM logg WHERE nr >= 5", Loggfeil(nr=5, slag="kuttet"), True),
        ("DELETE FROM logg", Loggfeil(nr=1, slag="kuttet"), True),
        ("DELETE FROM lager WHERE navn = 'logg'", Loggfeil(nr=6, slag="endret"), True),
    ],
)
def test_tampering_names_the_first_bad_line(traced: Lager, statement: str, fault: Loggfeil, quick: bool) -> None:
    for n in range(4):
        traced.note("liste" if n % 2 else "logg")
    assert len(traced.log()) == 6
    change(traced, statement)
    assert traced.log_fault() == fault
    assert traced.log_cut() is quick
    assert any(f"linje {fault.nr}" in str(one) for one in check(traced) if one.path == "logg")


def test_two_lines_that_change_places_are_noticed(traced: Lager) -> None:
    traced.note("liste")
    traced.note("logg")
    for statement in ("nr = -3 WHERE nr = 3", "nr = 3 WHERE nr = 4", "nr = 4 WHERE nr = -3"):
        change(traced, f"UPDATE logg SET {statement}")
    assert traced.log_fault() == Loggfeil(nr=3, slag="endret")


def test_going_on_after_a_cut_does_not_hide_it(traced: Lager) -> None:
    traced.note("liste")
    change(traced, "DELETE FROM logg WHERE nr = 3")
    traced.note("logg")
    assert traced.log_fault() == Loggfeil(nr=3, slag="mangler")


def test_nothing_is_shown_or_changed_when_the_line_cannot_be_written(traced: Lager) -> None:
    change(traced, "CREATE TRIGGER nei BEFORE INSERT ON logg BEGIN SELECT RAISE(ABORT, 'nei'); END")
    with pytest.raises(PlanleggError):
        traced.events("Åse")
    with pytest.raises(PlanleggError):
        traced.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=NOW, by="veileder")
    with traced.untraced():
        assert len(traced.events("Åse")) == 13


def test_many_can_look_at_once(filled: Path) -> None:
    found: list[int] = []
    together = threading.Barrier(6)

    def look() -> None:
        with open_store(filled, PASSPHRASE) as store:
            store.trace("veileder", lambda: LATER)
            together.wait()
            found.append(len(store.events("Åse")) + len(store.events("klient-01")))

    threads = [threading.Thread(target=look) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [26] * 6
    with open_store(filled, PASSPHRASE) as store:
        assert len(store.log()) == 2 + 12
        assert store.log_fault() is None
