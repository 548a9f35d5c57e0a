"""Wrong passphrase, damage, and stores that mean harm: told apart, and never opened as empty or with wrong data."""

import hashlib
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from planlegg.domain.hendelse import Innforing, Opprettet, OrdNotert
from planlegg.errors import Exit, PlanleggError, StoreDamaged, UsageFault, WrongPassphrase
from planlegg.store import create_store, keyfile, open_store
from planlegg.store.lager import Lager
from planlegg.store.rewrap import set_recovery_key

from .conftest import CHEAP, MARKER, NOW, PASSPHRASE

SEED = 20260302
Contents = dict[str, list[Innforing]]


def contents(store: Lager) -> Contents:
    return {alias: store.events(alias) for alias in store.aliases()}


def tried(folder: Path, passphrase: str = PASSPHRASE) -> Contents | PlanleggError:
    """Everything in the store, or why it cannot be read."""
    try:
        with open_store(folder, passphrase) as store:
            return contents(store)
    except PlanleggError as error:
        return error


@pytest.mark.parametrize(
    "wrong", ["", "fire ord etter hverandrE", PASSPHRASE + " ", " " + PASSPHRASE, "x" * 9000, "fire ord\netter hverandre"]
)
def test_a_wrong_passphrase_is_told_alike_each_time_and_touches_nothing(filled: Path, wrong: str) -> None:
    before = {path.name: path.read_bytes() for path in filled.iterdir()}
    said = set()
    for _ in range(3):
        with pytest.raises(WrongPassphrase) as told:
            open_store(filled, wrong)
        said.add(str(told.value))
    assert said == {"Passordet åpner ikke lageret. Ingenting er endret."}
    assert int(WrongPassphrase.exit_code) == Exit.WRONG_PASSPHRASE
    assert {path.name: path.read_bytes() for path in filled.iterdir()} == before


@pytest.mark.parametrize(
    "same", [PASSPHRASE + "\n", PASSPHRASE + "\r\n", PASSPHRASE.replace(" ", "\u00a0"), PASSPHRASE.replace(" ", "\u2003")]
)
def test_line_ends_last_and_kinds_of_space_do_not_count(filled: Path, same: str) -> None:
    assert isinstance(tried(filled, same), dict)


def test_a_letter_in_one_or_two_code_points_is_the_same_passphrase(tmp_path: Path) -> None:
    create_store(tmp_path / "lager", "blåbær på åsen", cost=CHEAP).close()
    assert tried(tmp_path / "lager", "bla\u030abær pa\u030a a\u030asen") == {}


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for missing in (tmp_path / "borte", tmp_path):
        with pytest.raises(UsageFault, match="ikke noe lager"):
            open_store(missing, PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["nokkel.json", "saker.db"])
def test_a_missing_or_empty_file_is_damage(filled: Path, name: str) -> None:
    kept = (filled / name).read_bytes()
    (filled / name).unlink()
    assert isinstance(tried(filled), StoreDamaged)
    (filled / name).write_bytes(b"")
    assert isinstance(tried(filled), StoreDamaged)
    assert (filled / name).read_bytes() == b""
    (filled / name).write_bytes(kept)
    assert isinstance(tried(filled), dict)


@pytest.mark.parametrize("name", ["nokkel.json", "saker.db"])
def test_cut_at_any_length_it_is_damaged_never_empty(filled: Path, name: str) -> None:
    whole = (filled / name).read_bytes()
    pages = list(range(4096, len(whole), 4096))
    lengths = {0, 1, len(whole) - 1, *pages, *random.Random(SEED).sample(range(len(whole)), 100)}
    for length in sorted(lengths):
        (filled / name).write_bytes(whole[:length])
        assert isinstance(tried(filled), StoreDamaged), length
        assert (filled / name).stat().st_size == length


@pytest.mark.parametrize("name", ["nokkel.json", "saker.db"])
def test_a_flipped_bit_anywhere_never_gives_wrong_data(filled: Path, name: str) -> None:
    true = tried(filled)
    whole = (filled / name).read_bytes()
    chosen, refused = random.Random(SEED), 0
    at = {*range(0, 32), *range(4000, 4120), *(chosen.randrange(len(whole)) for _ in range(120))} & set(range(len(whole)))
    for place in sorted(at):
        broken = bytearray(whole)
        broken[place] ^= 1 << chosen.randrange(8)
        (filled / name).write_bytes(broken)
        found = tried(filled)
        assert isinstance(found, StoreDamaged) or found == true, place
        refused += isinstance(found, StoreDamaged)
    assert refused > len(at) * 0.9
    (filled / name).write_bytes(whole)
    assert tried(filled) == true


def test_a_page_of_zeros_or_of_an_older_or_other_store_is_damage(filled: Path, tmp_path: Path) -> None:
    whole = (filled / "saker.db").read_bytes()
    with create_store(tmp_path / "annet", PASSPHRASE, cost=CHEAP):
        pass
    stranger = (tmp_path / "annet" / "saker.db").read_bytes()
    for page in range(1, len(whole) // 4096):
        for instead in (b"\0" * 4096, stranger[4096:8192], whole[4096 * (page - 1) : 4096 * page]):
            (filled / "saker.db").write_bytes(whole[: 4096 * page] + instead + whole[4096 * (page + 1) :])
            assert isinstance(tried(filled), StoreDamaged), page
    (filled / "saker.db").write_bytes(stranger)
    assert isinstance(tried(filled), StoreDamaged)


def cut_off_with_its_log(folder: Path, to: Path) -> None:
    """What lies on the disk when the machine stops while one reads and another has saved."""
    with open_store(folder, PASSPHRASE) as reader, open_store(folder, PASSPHRASE) as writer, reader._engine.begin() as reading:
        reading.exec_driver_sql("SELECT count(*) FROM sak").scalar()
        writer.append("ny", [Opprettet(alias="ny")], expected=0, now=NOW, by="veileder")
        to.mkdir(mode=0o700)
        for name in ("saker.db", "saker.db-wal", "nokkel.json"):
            shutil.copy(folder / name, to / name)


def test_a_log_from_another_store_is_told_and_taken_in_by_nobody(filled: Path, tmp_path: Path) -> None:
    create_store(tmp_path / "annet", PASSPHRASE, cost=CHEAP).close()
    cut_off_with_its_log(filled, tmp_path / "mitt")
    cut_off_with_its_log(tmp_path / "annet", tmp_path / "fremmed")
    mine, log = tmp_path / "mitt", tmp_path / "mitt" / "saker.db-wal"
    own = log.read_bytes()
    shutil.copy(tmp_path / "fremmed" / "saker.db-wal", log)
    before = (mine / "saker.db").read_bytes()
    said = tried(mine)
    assert isinstance(said, StoreDamaged)
    assert "saker.db-wal" in str(said)
    with pytest.raises(StoreDamaged):
        set_recovery_key(mine, PASSPHRASE, lambda key, store: None)
    assert (mine / "saker.db").read_bytes() == before
    log.write_bytes(own)
    found = tried(mine)
    assert isinstance(found, dict)
    assert "ny" in found


def test_a_key_file_and_a_database_that_do_not_belong_together_are_damage(filled: Path, tmp_path: Path) -> None:
    """Also when somebody who knows the passphrase made the other key file."""
    other = tmp_path / "annet"
    create_store(other, PASSPHRASE, cost=CHEAP).close()
    shutil.copy(other / "nokkel.json", filled / "nokkel.json")
    assert isinstance(tried(filled), StoreDamaged)


def rewritten(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """A key file somebody has changed on purpose, with its sum made right."""
    said = msgspec.json.decode((folder / "nokkel.json").read_bytes().split(b"\n")[0])
    change(said)
    body = msgspec.json.encode(said)
    (folder / "nokkel.json").write_bytes(body + b"\n" + hashlib.sha256(body).hexdigest().encode() + b"\n")


@pytest.mark.parametrize(
    "cost",
    [
        {"minne_kib": 64 * 1024 * 1024},
        {"runder": 2**31},
        {"runder": 2**63},
        {"baner": 1000},
        {"minne_kib": -1},
        {"minne_kib": 0},
        {"runder": 0},
        {"minne_kib": 1024 * 1024, "runder": 64},
        {"minne_kib": "64"},
        {"minne_kib": 8, "baner": 8},
    ],
)
def test_a_key_file_that_asks_for_too_much_is_refused_before_any_work(
    filled: Path, cost: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    worked: list[object] = []
    monkeypatch.setattr(keyfile, "hash_secret_raw", lambda *asked: worked.append(asked))
    rewritten(filled, lambda said: said["nokler"][0]["kostnad"].update(cost))
    assert isinstance(tried(filled), StoreDamaged)
    assert worked == []


def test_cheaper_parameters_give_no_key(filled: Path) -> None:
    rewritten(filled, lambda said: said["nokler"][0]["kostnad"].update(minne_kib=8))
    assert isinstance(tried(filled), WrongPassphrase)


@pytest.mark.parametrize("field", ["salt", "innpakket", "segl"])
def test_what_the_seal_covers_cannot_be_changed(filled: Path, field: str) -> None:
    def change(said: dict[str, Any]) -> None:
        value = said["nokler"][0][field]
        said["nokler"][0][field] = ("1" if value[0] == "0" else "0") + value[1:]

    rewritten(filled, change)
    assert isinstance(tried(filled), WrongPassphrase)


def test_a_newer_store_is_not_opened_and_both_versions_are_named(filled: Path) -> None:
    rewritten(filled, lambda said: said.update(format=7, noe_nytt=[1]))
    before = {path.name: path.read_bytes() for path in filled.iterdir()}
    found = tried(filled)
    assert isinstance(found, StoreDamaged)
    assert found.facts == {"lager": 7, "program": keyfile.FORMAT}
    assert int(StoreDamaged.exit_code) == Exit.STORE_DAMAGED
    assert {path.name: path.read_bytes() for path in filled.iterdir()} == before


@pytest.mark.parametrize("junk", [b"{}", b"[]\n", b"\xff\xfe", b"null", b'{"format": "x"}', b"\0" * 70_000])
def test_any_other_file_in_the_key_files_place_is_damage(filled: Path, junk: bytes) -> None:
    (filled / "nokkel.json").write_bytes(junk)
    assert isinstance(tried(filled), StoreDamaged)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM hendelse WHERE nr = 13",
        "DELETE FROM hendelse WHERE nr = 5",
        "UPDATE sak SET siste = 12",
        "UPDATE hendelse SET innhold = '{}' WHERE nr = 2",
        'UPDATE hendelse SET innhold = \'{"type":"fra_framtida"}\' WHERE nr = 2',
        "UPDATE hendelse SET naar = 'i går' WHERE nr = 2",
    ],
)
def test_a_row_that_is_gone_or_unreadable_is_damage_not_a_shorter_case(unlock: Callable[[], Lager], harm: str) -> None:
    store = unlock()
    with store._engine.begin() as connection:
        connection.exec_driver_sql(harm)
    for alias in store.aliases():
        with pytest.raises(StoreDamaged):
            store.events(alias)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE lager SET verdi = '2' WHERE navn = 'lager'",
        "UPDATE lager SET verdi = '3' WHERE navn = 'format'",
        "DELETE FROM lager",
        "DROP TABLE lager",
    ],
)
def test_a_database_that_is_not_what_the_key_file_says_is_not_opened(
    unlock: Callable[[], Lager], filled: Path, harm: str
) -> None:
    with unlock()._engine.begin() as connection:
        connection.exec_driver_sql(harm)
    assert isinstance(tried(filled), StoreDamaged)


def test_a_fault_from_the_database_never_carries_content(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    with store._engine.begin() as connection:
        connection.exec_driver_sql("CREATE TRIGGER stopp BEFORE INSERT ON hendelse BEGIN SELECT RAISE(ABORT, 'nei'); END")
    with pytest.raises(PlanleggError) as told:
        store.append("Åse", [OrdNotert(ord=(MARKER,))], expected=13, now=NOW, by="v")
    assert MARKER not in f"{told.value!r} {told.value} {told.value.__cause__} {told.value.facts}"
    assert told.value.__suppress_context__
    assert len(store.events("Åse")) == 13


def test_nothing_readable_lies_in_any_file_while_open_or_after(unlock: Callable[[], Lager], filled: Path) -> None:
    store = unlock()
    store.append("Åse", [OrdNotert(ord=(MARKER,))], expected=13, now=NOW, by="veileder-marker")
    markers = [
        word.encode(code)
        for word in (MARKER, "Åse", "klient-01", "veileder-marker", "hendelse", "SQLite format")
        for code in ("utf-8", "utf-16-le")
    ]
    for _ in range(2):
        for path in filled.iterdir():
            data = path.read_bytes()
            assert [m for m in markers if m in data] == [], path.name
        store.close()
    assert sorted(path.name for path in filled.iterdir()) == ["nokkel.json", "saker.db"]
