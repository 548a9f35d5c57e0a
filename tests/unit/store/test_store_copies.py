"""Copies: proven before they get their name, never over anything, and back again the same."""

import os
import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from planlegg.domain.hendelse import OrdNotert
from planlegg.errors import PlanleggError, StoreDamaged, StoreLocked, UsageFault, WrongPassphrase
from planlegg.store import backup, create_store, open_store
from planlegg.store.backup import generation
from planlegg.store.lager import Lager
from planlegg.store.restore import restore
from planlegg.store.rewrap import change_passphrase
from planlegg.store.swap import staging

from .conftest import CHEAP, NOW, PASSPHRASE

Contents = dict[str, list[object]]


def contents(folder: Path, passphrase: str = PASSPHRASE) -> Contents:
    with open_store(folder, passphrase) as store:
        return {alias: list(store.events(alias)) for alias in store.aliases()}


@pytest.fixture
def copy(filled: Path, tmp_path: Path) -> Path:
    with open_store(filled, PASSPHRASE) as store:
        store.copy(tmp_path / "a.kopi")
    return tmp_path / "a.kopi"


def test_a_copy_is_one_file_for_its_owner_and_gives_the_same_store_elsewhere(filled: Path, copy: Path, tmp_path: Path) -> None:
    assert copy.stat().st_mode & 0o777 == 0o600
    done = restore(copy, tmp_path / "annen maskin" / "lager", PASSPHRASE, now=NOW)
    assert (done.saker, done.slettet_igjen, done.gammelt, done.slettet_ukjent) == (2, 0, None, False)
    assert contents(tmp_path / "annen maskin" / "lager") == contents(filled)
    assert (tmp_path / "annen maskin" / "lager").stat().st_mode & 0o777 == 0o700
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.kopi", "annen maskin", "lager"]


@pytest.mark.parametrize("mask", [0o000, 0o777])
def test_a_copy_and_what_comes_of_it_are_for_the_owner_only_whatever_the_mask(filled: Path, tmp_path: Path, mask: int) -> None:
    old = os.umask(mask)
    try:
        with open_store(filled, PASSPHRASE) as store:
            store.copy(tmp_path / "a.kopi")
        restore(tmp_path / "a.kopi", tmp_path / "b", PASSPHRASE, now=NOW)
    finally:
        os.umask(old)
    modes = {
        path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "a.kopi", tmp_path / "b", *(tmp_path / "b").iterdir())
    }
    assert modes == {"a.kopi": 0o600, "b": 0o700, "nokkel.json": 0o600, "saker.db": 0o600}


def test_nothing_is_ever_copied_over(unlock: Callable[[], Lager], tmp_path: Path) -> None:
    (tmp_path / "fins.kopi").write_text("noe annet")
    (tmp_path / "lenke.kopi").symlink_to(tmp_path / "borte")
    for name in ("fins.kopi", "lenke.kopi"):
        with pytest.raises(UsageFault, match="finnes fra før"):
            unlock().copy(tmp_path / name)
    with pytest.raises(UsageFault, match="Lag den først"):
        unlock().copy(tmp_path / "borte" / "a.kopi")
    assert (tmp_path / "fins.kopi").read_text() == "noe annet"
    assert not (tmp_path / "borte").exists()


def test_a_copy_that_does_not_say_what_the_store_says_never_gets_its_name(
    unlock: Callable[[], Lager], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = iter(["det ene", "det andre"])
    monkeypatch.setattr(backup, "content_digest", lambda _: next(said))
    with pytest.raises(StoreDamaged, match="ikke lik"):
        unlock().copy(tmp_path / "a.kopi")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lager"]


def test_a_copy_without_room_says_how_much_is_needed_and_leaves_nothing(
    unlock: Callable[[], Lager], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("planlegg.store.container.os.fsync", full)
    with pytest.raises(PlanleggError, match=r"rundt \d+ MB"):
        unlock().copy(tmp_path / "a.kopi")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lager"]


def test_a_few_generations_are_kept_and_only_of_this_store(unlock: Callable[[], Lager], tmp_path: Path) -> None:
    room = tmp_path / "kopier"
    room.mkdir()
    with create_store(tmp_path / "annet", PASSPHRASE, cost=CHEAP) as other:
        other.copy(room / "lager-2020-01-01T000000.kopi")
    (room / "lager-2019.kopi").write_text("ingen kopi")
    store = unlock()
    made = []
    for day in range(4):
        made.append(generation(room, NOW + timedelta(days=day // 2)))
        store.copy(made[-1])
    assert [path.name for path in made] == sorted((path.name for path in made), key=lambda name: Path(name).stem)
    assert store.let_go(room, 2, made[-1]) == tuple(map(str, made[:2]))
    assert sorted(path.name for path in room.iterdir()) == sorted(
        ["lager-2019.kopi", "lager-2020-01-01T000000.kopi", made[2].name, made[3].name]
    )
    assert store.copies() == tuple(sorted(made[2:]))


def test_a_store_that_is_there_goes_aside_only_when_asked_and_is_kept(filled: Path, copy: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        store.append("Åse", [OrdNotert(ord=("etter kopien",))], expected=13, now=NOW, by="v")
    later = contents(filled)
    with pytest.raises(UsageFault, match="--erstatt"):
        restore(copy, filled, PASSPHRASE, now=NOW)
    assert contents(filled) == later
    done = restore(copy, filled, PASSPHRASE, now=NOW, replace=True)
    assert len(contents(filled)["Åse"]) == 13
    assert done.gammelt is not None
    assert contents(Path(done.gammelt)) == later
    with open_store(filled, PASSPHRASE) as store:
        assert Path(done.gammelt) in store.copies()


def test_a_wrong_passphrase_a_damaged_copy_or_something_else_replaces_nothing(filled: Path, copy: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in filled.iterdir()}
    whole = copy.read_bytes()
    with pytest.raises(WrongPassphrase):
        restore(copy, filled, "ikke dette her", now=NOW, replace=True)
    chosen = random.Random(3)
    for _ in range(40):
        broken = bytearray(whole)
        broken[chosen.randrange(len(broken) - 400)] ^= 1 << chosen.randrange(8)
        copy.write_bytes(bytes(broken))
        try:
            restore(copy, tmp_path / "ut", PASSPHRASE, now=NOW)
        except StoreDamaged:
            assert not (tmp_path / "ut").exists()
            continue
        assert contents(tmp_path / "ut") == contents(filled)
        os.rename(tmp_path / "ut", tmp_path / f"ut{_}")
    for length in (0, 10, 5000, len(whole) // 2, len(whole) - 1):
        copy.write_bytes(whole[:length])
        with pytest.raises(StoreDamaged, match="hel sikkerhetskopi"):
            restore(copy, filled, PASSPHRASE, now=NOW, replace=True)
    with pytest.raises(UsageFault):
        restore(tmp_path / "borte.kopi", filled, PASSPHRASE, now=NOW, replace=True)
    with pytest.raises(UsageFault):
        restore(filled, filled, PASSPHRASE, now=NOW, replace=True)
    assert {path.name: path.read_bytes() for path in filled.iterdir()} == before


def test_what_is_no_store_is_never_moved_aside(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / "katt.txt").write_text("mjau")
    with pytest.raises(UsageFault):
        restore(copy, tmp_path / "bilder", PASSPHRASE, now=NOW, replace=True)
    assert [path.name for path in (tmp_path / "bilder").iterdir()] == ["katt.txt"]


def test_cases_erased_since_the_copy_do_not_come_back(filled: Path, copy: Path, tmp_path: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        gone = store.case_id("Åse")
        assert store.erase("Åse", NOW)
    done = restore(copy, filled, PASSPHRASE, now=NOW, replace=True)
    assert (done.saker, done.slettet_igjen, done.slettet_ukjent) == (1, 1, False)
    assert list(contents(filled)) == ["klient-01"]
    with open_store(filled, PASSPHRASE) as store, store._engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT sak FROM slettet").scalars().all() == [gone]


def test_erasures_of_a_store_that_cannot_be_read_are_said_to_be_unknown(filled: Path, copy: Path) -> None:
    (filled / "saker.db").write_bytes(b"x" * 8192)
    done = restore(copy, filled, PASSPHRASE, now=NOW, replace=True)
    assert done.slettet_ukjent
    assert len(contents(filled)) == 2


def test_a_store_in_use_is_not_put_aside(filled: Path, copy: Path, unlock: Callable[[], Lager]) -> None:
    store = unlock()
    with pytest.raises(StoreLocked):
        restore(copy, filled, PASSPHRASE, now=NOW, replace=True)
    store.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=NOW, by="v")
    assert len(contents(filled)["Åse"]) == 14


def test_the_passphrase_of_the_day_of_the_copy_opens_it(filled: Path, copy: Path) -> None:
    change_passphrase(filled, PASSPHRASE, "noe helt annet enn før", cost=CHEAP)
    restore(copy, filled, PASSPHRASE, now=NOW, replace=True)
    assert len(contents(filled)) == 2


def test_a_swap_that_was_cut_down_is_finished_by_whoever_comes_next(filled: Path, copy: Path) -> None:
    before = contents(filled)
    filled.rename(filled.with_name("lager.erstattet-x"))
    restore(copy, staging(filled), PASSPHRASE, now=NOW)
    assert not filled.exists()
    assert contents(filled) == before
