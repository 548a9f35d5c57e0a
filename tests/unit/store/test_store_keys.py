"""Another passphrase, and the office's recovery key: the cases are never touched, and there is always something that opens."""

from pathlib import Path

import pytest

from planlegg.errors import PlanleggError, StoreLocked, UsageFault, WrongPassphrase
from planlegg.store import open_store, rewrap
from planlegg.store.keyfile import from_bytes
from planlegg.store.recovery import as_file, new_recovery_key, read_recovery_key
from planlegg.store.rewrap import change_passphrase, drop_recovery_key, set_recovery_key

from .conftest import CHEAP, PASSPHRASE

NEW = "noe helt annet enn før"


def opens(folder: Path, secret: str, slag: str = "passord") -> bool:
    try:
        with open_store(folder, secret, slag=slag) as store:  # type: ignore[arg-type]
            return len(store.events("Åse")) == 13
    except WrongPassphrase:
        return False


def recovery_of(folder: Path) -> str:
    got: list[str] = []
    set_recovery_key(folder, PASSPHRASE, lambda key, store: got.append(key))
    return got[0]


def test_the_new_passphrase_opens_and_the_old_one_no_longer_does(filled: Path) -> None:
    cases = (filled / "saker.db").read_bytes()
    change_passphrase(filled, PASSPHRASE, NEW, cost=CHEAP)
    assert opens(filled, NEW)
    assert not opens(filled, PASSPHRASE)
    assert (filled / "saker.db").read_bytes() == cases
    assert (filled / "nokkel.json").stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in filled.iterdir()) == ["nokkel.json", "saker.db"]


def test_a_wrong_passphrase_or_a_weak_new_one_changes_nothing(filled: Path) -> None:
    before = (filled / "nokkel.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        change_passphrase(filled, "ikke dette her", NEW, cost=CHEAP)
    with pytest.raises(UsageFault):
        change_passphrase(filled, PASSPHRASE, "kort", cost=CHEAP)
    with pytest.raises(WrongPassphrase):
        change_passphrase(filled, new_recovery_key(), NEW, slag="gjenoppretting", cost=CHEAP)
    assert (filled / "nokkel.json").read_bytes() == before


def test_when_the_key_file_cannot_be_written_the_old_passphrase_still_opens(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(rewrap, "replace_file", full)
    with pytest.raises(PlanleggError, match="Ingenting er endret"):
        change_passphrase(filled, PASSPHRASE, NEW, cost=CHEAP)
    assert opens(filled, PASSPHRASE)


def test_two_who_change_at_once_do_not_undo_each_other(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = rewrap.wrap

    def meanwhile(*asked: object) -> object:
        monkeypatch.setattr(rewrap, "wrap", real)
        change_passphrase(filled, PASSPHRASE, "den andre var først her", cost=CHEAP)
        return real(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(rewrap, "wrap", meanwhile)
    with pytest.raises(StoreLocked):
        change_passphrase(filled, PASSPHRASE, NEW, cost=CHEAP)
    assert opens(filled, "den andre var først her")


def test_a_recovery_key_opens_the_store_and_sets_a_new_passphrase(filled: Path) -> None:
    key = recovery_of(filled)
    assert opens(filled, key, "gjenoppretting")
    assert opens(filled, PASSPHRASE)
    assert not opens(filled, key)
    assert not opens(filled, PASSPHRASE, "gjenoppretting")
    change_passphrase(filled, key, NEW, slag="gjenoppretting", cost=CHEAP)
    assert opens(filled, NEW)
    assert opens(filled, key, "gjenoppretting")


def test_a_newer_recovery_key_replaces_the_old_one_and_it_can_be_taken_away(filled: Path) -> None:
    first, second = recovery_of(filled), recovery_of(filled)
    assert not opens(filled, first, "gjenoppretting")
    assert opens(filled, second, "gjenoppretting")
    assert drop_recovery_key(filled, PASSPHRASE)
    assert not opens(filled, second, "gjenoppretting")
    assert not drop_recovery_key(filled, PASSPHRASE)
    assert opens(filled, PASSPHRASE)


def test_a_recovery_key_that_could_not_be_handed_over_opens_nothing(filled: Path) -> None:
    before = (filled / "nokkel.json").read_bytes()

    def refuse(key: str, store: str) -> None:
        raise PlanleggError("ikke skrevet")

    with pytest.raises(PlanleggError):
        set_recovery_key(filled, PASSPHRASE, refuse)
    assert (filled / "nokkel.json").read_bytes() == before


def test_the_key_itself_stands_nowhere_in_the_store(filled: Path) -> None:
    key = recovery_of(filled)
    for path in filled.iterdir():
        assert key.encode() not in path.read_bytes()
        assert key.replace("-", "").encode() not in path.read_bytes()
    assert {entry.slag for entry in from_bytes((filled / "nokkel.json").read_bytes()).nokler} == {"passord", "gjenoppretting"}


def test_a_recovery_key_is_read_as_people_write_it_and_a_slip_is_told() -> None:
    key = new_recovery_key()
    assert read_recovery_key(as_file(key, "0" * 32)) == key
    assert read_recovery_key(key.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == key
    at = 7
    other = "A" if key[at] != "A" else "B"
    for slip in (key[:at] + other + key[at + 1 :], key[:-1], key + "7", "", "bare ord"):
        with pytest.raises(UsageFault, match="skrivefeil"):
            read_recovery_key(slip)
