"""Events in, events out."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from planlegg.domain.hendelse import Hendelse, Opprettet, OrdNotert, Svarte
from planlegg.domain.svar import Svar
from planlegg.errors import PlanleggError, StoreLocked
from planlegg.store import create_store, open_store
from planlegg.store.lager import Lager

from .conftest import CHEAP, NOW, PASSPHRASE


def test_what_went_in_comes_out_the_same_after_closing(folder: Path) -> None:
    words = "Æ ø å Å č đ 👩‍👩‍👧 \x00 \x1b[2J '; DROP TABLE sak"
    events: list[Hendelse] = [
        Opprettet(alias="Åse", malform="nn"),
        Svarte(svar=Svar(id="2.3", tekst=words)),
        OrdNotert(ord=("-rf", "null")),
    ]
    when = datetime(2026, 3, 2, 12, 30, 1, 5, tzinfo=timezone(timedelta(hours=2)))
    with create_store(folder, PASSPHRASE, cost=CHEAP) as store:
        kept = store.append("Åse", events, expected=0, now=when, by="veileder")
    with open_store(folder, PASSPHRASE) as store:
        assert store.events("Åse") == kept
    assert [(e.nr, e.naar, e.naar.utcoffset(), e.av, e.hendelse) for e in kept] == [
        (n, when, timedelta(hours=2), "veileder", event) for n, event in enumerate(events, start=1)
    ]


def test_cases_are_apart_and_found_however_the_alias_is_written(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    assert store.aliases() == ["klient-01", "Åse"]
    assert store.events("A\u030aSE ") == store.events("Åse")
    assert len(store.events("Åse")) == 13
    assert not any("klient-01" in str(e.hendelse) for e in store.events("Åse"))
    assert store.events("ukjent") == []


def test_whoever_read_an_older_case_is_told_who_came_first(unlock: Callable[[], Lager]) -> None:
    store, other = unlock(), unlock()
    other.append("Åse", [OrdNotert(ord=("Først",))], expected=13, now=NOW, by="den andre")
    with pytest.raises(StoreLocked) as told:
        store.append("Åse", [OrdNotert(ord=("Sist",))], expected=13, now=NOW, by="veileder")
    assert told.value.facts == {"av": "den andre", "naar": "02.03.2026 kl. 12.00"}
    assert len(store.events("Åse")) == 14


def test_a_case_is_made_once_and_not_added_to_when_it_is_gone(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    with pytest.raises(StoreLocked):
        store.append("åse", [Opprettet(alias="åse")], expected=0, now=NOW, by="veileder")
    with pytest.raises(StoreLocked):
        store.append("borte", [OrdNotert(ord=("x",))], expected=3, now=NOW, by="veileder")
    assert store.aliases() == ["klient-01", "Åse"]


def test_a_busy_store_says_so_and_readers_are_not_kept_waiting(unlock: Callable[[], Lager]) -> None:
    store, other = unlock(), unlock()
    with other._engine.connect().execution_options(writes=True) as holding, holding.begin():
        assert len(store.events("Åse")) == 13
        assert unlock().aliases() == ["klient-01", "Åse"]
        with pytest.raises(StoreLocked, match="i bruk"):
            store.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=NOW, by="veileder")
    store.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=NOW, by="veileder")


def test_no_events_is_no_case_and_a_time_without_zone_is_a_mistake(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    assert store.append("ny", [], expected=0, now=NOW, by="veileder") == []
    assert store.events("ny") == []
    with pytest.raises(ValueError, match="zone"):
        store.append("ny", [Opprettet(alias="ny")], expected=0, now=datetime(2026, 1, 1), by="veileder")  # noqa: DTZ001


def test_the_line_of_a_case_follows_its_last_saving(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    store.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=datetime(2026, 1, 1, tzinfo=UTC), by="v", oversikt=b"linje")
    assert store.overviews() == [("klient-01", 13, b""), ("Åse", 14, b"linje")]


@pytest.mark.parametrize("how", ["flyttet", "slettet", "byttet"])
def test_nothing_is_said_to_be_saved_in_a_store_that_is_no_longer_there(
    filled: Path, unlock: Callable[[], Lager], how: str
) -> None:
    store = unlock()
    away = filled.with_name("flyttet")
    if how == "flyttet":
        filled.rename(away)
    elif how == "slettet":
        (filled / "saker.db").unlink()
    else:
        (filled / "saker.db").rename(filled / "saker (kopi).db")
        (filled / "saker.db").write_bytes((filled / "saker (kopi).db").read_bytes())
    with pytest.raises(PlanleggError, match="ikke lagret"):
        store.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=NOW, by="veileder")
    store.close()
    for place in {filled, away} if how != "slettet" else set():
        if place.exists():
            with open_store(place, PASSPHRASE) as again:
                assert len(again.events("Åse")) == 13


def test_any_folder_name_will_do(tmp_path: Path) -> None:
    folder = tmp_path / "mappe ?#%41 æ'\";"
    with create_store(folder, PASSPHRASE, cost=CHEAP) as store:
        store.append("a", [Opprettet(alias="a")], expected=0, now=NOW, by="v")
    with open_store(folder, PASSPHRASE) as store:
        assert store.aliases() == ["a"]
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]
