"""Older and newer stores: a store of format 1 becomes one of today's, after a copy; a newer one is left alone."""

import json
import zipfile
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from planlegg.domain.fold import fold
from planlegg.domain.hendelse import Hendelse, Innforing
from planlegg.errors import Exit, StoreDamaged
from planlegg.export import sak_json, sak_toml
from planlegg.store import open_store
from planlegg.store.backup import content_digest
from planlegg.store.check import check
from planlegg.store.keyfile import from_bytes, unwrap
from planlegg.store.lager import Lager
from planlegg.store.restore import restore

from .conftest import NOW, PASSPHRASE

OLD = Path(__file__).resolve().parents[2] / "data" / "lager-1.zip"
OLD_PASSPHRASE = "gamle ord fra første utgave"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A closed store that the first version of the program wrote."""
    with zipfile.ZipFile(OLD) as archive:
        archive.extractall(tmp_path / "pakket")
    (tmp_path / "pakket" / "lager").rename(tmp_path / "lager")
    for path in (tmp_path / "lager").iterdir():
        path.chmod(0o600)
    (tmp_path / "lager").chmod(0o700)
    return tmp_path / "lager"


def written() -> dict[str, list[tuple[int, str, str, bytes]]]:
    """What the first version of the program had in that store, byte for byte."""
    lines = [json.loads(line) for line in zipfile.ZipFile(OLD).read("hendelser.jsonl").decode().splitlines()]
    found: dict[str, list[tuple[int, str, str, bytes]]] = {}
    for alias, _, nr, when, by, content in lines:
        found.setdefault(alias, []).append((nr, when, by, content.encode()))
    return found


def rows(store: Lager, alias: str) -> list[tuple[int, str, str, bytes]]:
    case = store.case_id(alias)
    with store._engine.begin() as connection:
        asked = "SELECT nr, naar, av, innhold FROM hendelse WHERE sak = ? ORDER BY nr"
        return [tuple(row) for row in connection.exec_driver_sql(asked, (case,))]


def test_a_store_of_format_1_opens_with_every_byte_and_its_documents_are_the_same(old: Path) -> None:
    with open_store(old, OLD_PASSPHRASE) as store:
        assert {alias: rows(store, alias) for alias in store.aliases()} == written()
        for alias, lines in written().items():
            entries = [
                Innforing(nr=nr, naar=datetime.fromisoformat(when), av=by, hendelse=event)
                for nr, when, by, content in lines
                for event in [msgspec.json.decode(content, type=Hendelse)]
            ]
            then, now = fold(entries), fold(store.events(alias))
            assert sak_toml.render(now, NOW.date()) == sak_toml.render(then, NOW.date())
            assert msgspec.json.encode(sak_json.as_object(now)) == msgspec.json.encode(sak_json.as_object(then))
        assert check(store) == ()


def test_a_copy_is_taken_first_and_named_and_is_the_store_as_it_was(old: Path, tmp_path: Path) -> None:
    with open_store(old, OLD_PASSPHRASE) as store:
        [note] = store.merknader
        copy = Path(str(note.facts["kopi"]))
        assert copy == tmp_path / "lager-format-1.kopi"
        assert store.copies() == (copy,)
    assert copy.stat().st_mode & 0o777 == 0o600
    with open_store(old, OLD_PASSPHRASE) as store:
        assert store.merknader == ()
    done = restore(copy, tmp_path / "igjen", OLD_PASSPHRASE, now=NOW)
    assert done.saker == len(written())
    with open_store(tmp_path / "igjen", OLD_PASSPHRASE) as again:
        assert {alias: rows(again, alias) for alias in again.aliases()} == written()


def test_a_copy_left_by_a_try_that_was_cut_down_is_used_when_it_says_the_same(old: Path, tmp_path: Path) -> None:
    from planlegg.store.backup import make_copy

    key = unwrap(from_bytes((old / "nokkel.json").read_bytes()), OLD_PASSPHRASE)
    make_copy(old, key, tmp_path / "lager-format-1.kopi")
    open_store(old, OLD_PASSPHRASE).close()
    assert sorted(path.name for path in tmp_path.glob("*.kopi")) == ["lager-format-1.kopi"]


def test_something_else_of_that_name_is_not_touched(old: Path, tmp_path: Path) -> None:
    (tmp_path / "lager-format-1.kopi").write_text("noe annet")
    with open_store(old, OLD_PASSPHRASE) as store:
        assert store.copies() == (tmp_path / "lager-format-1-2.kopi",)
    assert (tmp_path / "lager-format-1.kopi").read_text() == "noe annet"


def test_no_copy_no_change(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("planlegg.store.backup.settle", refuse)
    before = {path.name: path.read_bytes() for path in old.iterdir()}
    with pytest.raises(Exception, match="ikke plass"):
        open_store(old, OLD_PASSPHRASE)
    assert {path.name: path.read_bytes() for path in old.iterdir()} == before


def test_a_newer_store_is_named_with_both_formats_and_left_as_it_is(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store, store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE lager SET verdi = '3' WHERE navn = 'format'")
    before = {path.name: path.read_bytes() for path in filled.iterdir()}
    with pytest.raises(StoreDamaged, match=r"nyere utgave \(format 3\).*format 2"):
        open_store(filled, PASSPHRASE)
    assert int(StoreDamaged.exit_code) == Exit.STORE_DAMAGED == 4
    assert {path.name: path.read_bytes() for path in filled.iterdir()} == before


def test_an_event_of_an_unknown_kind_is_newer_and_not_damage(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store, store._engine.begin() as connection:
        asked = "UPDATE hendelse SET innhold = ? WHERE nr = 13 AND sak = (SELECT id FROM sak WHERE alias = 'Åse')"
        connection.exec_driver_sql(asked, (b'{"type":"fra_framtida","ord":["x"]}',))
    with open_store(filled, PASSPHRASE) as store:
        with pytest.raises(StoreDamaged, match=r"nyere utgave.*fra_framtida"):
            store.events("Åse")
        assert len(store.events("klient-01")) == 13
        [fault] = check(store)
        assert fault.path == "Åse"
        assert "nyere utgave" in str(fault)


def test_the_digest_of_a_store_sees_every_change(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        seen = set()
        for change in ("SELECT 1", "UPDATE sak SET siste = siste + 1", "INSERT INTO slettet VALUES ('a', 'b')"):
            with store._engine.begin() as connection:
                connection.exec_driver_sql(change)
                seen.add(content_digest(connection))
    assert len(seen) == 3
