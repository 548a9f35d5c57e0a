"""Erased is gone: from the rows, the pages, the logs and the list, and from copies when asked; nothing else changes."""

import base64
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from planlegg.domain.hendelse import Eksportert, Hendelse, Opprettet, OrdNotert
from planlegg.store import open_store
from planlegg.store.backup import content_digest
from planlegg.store.engine import outside
from planlegg.store.lager import Lager
from planlegg.store.restore import restore

from .conftest import NOW, PASSPHRASE


def markers(count: int, seed: int = 58) -> list[str]:
    """Words found nowhere else, with Norwegian letters and quotes so that the spellings differ."""
    chosen = random.Random(seed)
    return [f'MÅRK"{chosen.getrandbits(64):016x}ø' for _ in range(count)]


def spellings(marker: str) -> set[bytes]:
    """The marker in six encodings; base64 at each of the three places it can begin."""
    latin, text = marker.encode("latin-1"), marker.encode("utf-8")
    shifted = (base64.b64encode(b"x" * at + text)[4 if at else 0 :].rstrip(b"=")[:-2] for at in range(3))
    escaped = json.dumps(marker)[1:-1].encode(), json.dumps(marker, ensure_ascii=False)[1:-1].encode()
    return {text, marker.encode("utf-16-le"), marker.encode("utf-16-be"), latin, *escaped, *shifted}


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def raw_hits(folder: Path, words: list[str]) -> list[str]:
    """Which of the words stand in any file, in any spelling."""
    held = [path.read_bytes() for path in files(folder)]
    return [word for word in words if any(form in data for data in held for form in spellings(word))]


def decrypted_hits(store: Lager, words: list[str], room: Path) -> list[str]:
    """The same with the key in hand: every page of the database, free ones too, written out in the clear."""
    room.mkdir()
    plain = room / "klartekst.db"
    outside(store._engine, "ATTACH DATABASE ? AS klar KEY ''", str(plain))
    outside(store._engine, "SELECT sqlcipher_export('klar')")
    outside(store._engine, "DETACH DATABASE klar")
    with store._engine.begin() as connection:
        free = connection.exec_driver_sql("PRAGMA freelist_count").scalar()
    assert free == 0, "free pages could hold what was deleted"
    found = raw_hits(room, words)
    plain.unlink()
    return found


def fill(store: Lager, alias: str, words: list[str]) -> None:
    events: list[Hendelse] = [Opprettet(alias=alias), *(OrdNotert(ord=(word + " ro" * 300,)) for word in words)]
    store.append(
        alias, [*events, Eksportert(format="html", innhold="0" * 64)], expected=0, now=NOW, by="v", oversikt=words[0].encode()
    )


def test_no_marker_of_an_erased_case_is_found_with_or_without_the_key(
    filled: Path, unlock: Callable[[], Lager], tmp_path: Path
) -> None:
    words = markers(20)
    store = unlock()
    others = store.events("Åse")
    alias = words[0].replace('"', "")
    fill(store, alias, words)
    assert decrypted_hits(store, words, tmp_path / "for") == words, "the search itself finds what is there"
    assert store.erase(alias, NOW) is True
    assert raw_hits(filled, [*words, alias]) == []
    assert decrypted_hits(store, [*words, alias], tmp_path / "etter") == []
    assert store.events(alias) == []
    assert store.events("Åse") == others
    assert store.aliases() == ["klient-01", "Åse"]
    assert not (filled / "saker.db-wal").exists() or (filled / "saker.db-wal").stat().st_size == 0 or not raw_hits(filled, words)


def test_an_unknown_case_and_one_that_is_erased_already_are_told(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    with store._engine.begin() as connection:
        before = content_digest(connection)
    assert store.erase("ukjent", NOW) is None
    with store._engine.begin() as connection:
        assert content_digest(connection) == before
    assert store.erase("Åse", NOW) is True
    assert store.erase("Åse", NOW) is None


def test_the_same_alias_can_be_used_again_and_is_another_case(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    first = store.case_id("Åse")
    store.erase("Åse", NOW)
    store.append("Åse", [Opprettet(alias="Åse")], expected=0, now=NOW, by="v")
    assert store.case_id("Åse") not in (None, first)
    assert len(store.events("Åse")) == 1


def test_when_another_reads_old_pages_the_rest_is_tidied_at_the_next_opening(
    filled: Path, unlock: Callable[[], Lager], tmp_path: Path
) -> None:
    words = markers(3)
    store, other = unlock(), unlock()
    fill(store, "x", words)
    with other._engine.connect() as reading, reading.begin():
        reading.exec_driver_sql("SELECT count(*) FROM hendelse").all()
        assert store.erase("x", NOW) is False
        assert store.events("x") == []
    other.close()
    store.close()
    with open_store(filled, PASSPHRASE) as again:
        assert decrypted_hits(again, words, tmp_path / "klar") == []
        with again._engine.begin() as connection:
            assert "rydding" not in connection.exec_driver_sql("SELECT navn FROM lager").scalars().all()


def test_copies_that_hold_the_case_are_known_and_rewritten_when_asked(
    filled: Path, unlock: Callable[[], Lager], tmp_path: Path
) -> None:
    words = markers(5)
    store = unlock()
    store.copy(tmp_path / "tidlig.kopi")
    fill(store, "x", words)
    store.copy(tmp_path / "sen.kopi")
    store.copy(tmp_path / "odelagt.kopi")
    (tmp_path / "odelagt.kopi").write_bytes(b"PK")
    key = store.case_id("x")
    assert key is not None
    assert store.copies_with(key) == ((tmp_path / "odelagt.kopi", None), (tmp_path / "sen.kopi", True))
    store.erase("x", NOW)
    store.take_out(tmp_path / "sen.kopi", key, NOW)
    assert store.copies_with(key) == ((tmp_path / "odelagt.kopi", None),)
    assert (tmp_path / "sen.kopi").stat().st_mode & 0o777 == 0o600
    restore(tmp_path / "sen.kopi", tmp_path / "ut", PASSPHRASE, now=NOW)
    with open_store(tmp_path / "ut", PASSPHRASE) as again:
        assert again.aliases() == ["klient-01", "Åse"]
        assert decrypted_hits(again, words, tmp_path / "klar") == []


def test_a_store_that_was_put_aside_is_one_of_the_copies(filled: Path, unlock: Callable[[], Lager], tmp_path: Path) -> None:
    store = unlock()
    store.copy(tmp_path / "a.kopi")
    store.close()
    done = restore(tmp_path / "a.kopi", filled, PASSPHRASE, now=NOW, replace=True)
    store = unlock()
    key = store.case_id("Åse")
    assert key is not None
    aside = Path(str(done.gammelt))
    assert (aside, True) in store.copies_with(key)
    store.take_out(aside, key, NOW)
    assert aside not in [path for path, _ in store.copies_with(key)]


def test_what_runs_that_were_cut_down_left_behind_goes_too_and_nothing_of_a_living_one(
    filled: Path, unlock: Callable[[], Lager], tmp_path: Path
) -> None:
    (tmp_path / "kopier").mkdir()
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    store = unlock()
    store.copy(tmp_path / "kopier" / "a.kopi")
    left = [
        tmp_path / f".planlegg-kopi.{dead.pid}.x.ny",
        tmp_path / "kopier" / f".planlegg-kopi.{dead.pid}.x.ny",
        tmp_path / f".lager.{dead.pid}.x.ny",
        tmp_path / ".lager.gjenopprettes",
    ]
    kept = [tmp_path / f".lager.{os.getpid()}.x.ny", tmp_path / ".lager.annet.ny", tmp_path / f".annet.{dead.pid}.x.ny"]
    for folder in (*left, *kept):
        shutil.copytree(filled, folder)
    assert store.erase("Åse", NOW)
    assert [path for path in left if path.exists()] == []
    assert [path for path in kept if not path.exists()] == []
    assert store.aliases() == ["klient-01"]
