"""Looking after the store through the real command line: keys, copies, erasing, and files that lie too open."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planlegg.store import open_store
from tests.run import PASSPHRASE, Planlegg
from tests.terminal import Terminal


@pytest.fixture
def filled(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-01")
    planlegg.ok("klient", "ny", "klient-02")
    return planlegg


def secret(planlegg: Planlegg, name: str, text: str) -> Path:
    path = planlegg.write(name, text + "\n")
    path.chmod(0o600)
    return path


def aliases(planlegg: Planlegg, *more: str | Path) -> list[str]:
    return [one["alias"] for one in planlegg.ok("klienter", "--json", *more).json["klienter"]]


def test_a_forgotten_passphrase_and_the_key_from_the_safe(planlegg: Planlegg) -> None:
    key = planlegg.home / "nokkel.txt"
    planlegg.ok("lager", "opprett", "--kontornokkel", key)
    assert key.stat().st_mode & 0o777 == 0o600
    written = key.read_text("utf-8")
    assert written.splitlines()[-1].count("-") == 13
    new = secret(planlegg, "nytt.txt", "et nytt og langt passord")
    refused = planlegg("lager", "nokkel", "--til", key)
    assert (refused.code, key.read_text("utf-8")) == (2, written)
    planlegg.ok("lager", "passord", "--gjenopprettingsnokkel", key, "--nytt-passord-fil", new)
    assert planlegg("klienter").code == 3
    assert aliases(planlegg, "--passord-fil", new) == []
    assert planlegg("lager", "passord", "--passord-fil", new).code == 2
    planlegg.ok("lager", "nokkel", "--fjern", "--passord-fil", new)
    gone = planlegg("klienter", "--gjenopprettingsnokkel", key)
    assert (gone.code, "åpner ikke lageret" in gone.err) == (3, True)
    slip = secret(planlegg, "slip.txt", written.splitlines()[-1][:-1])
    assert planlegg("klienter", "--gjenopprettingsnokkel", slip).code == 2


def test_a_copy_a_case_that_is_erased_and_the_copy_back_again(filled: Planlegg) -> None:
    copy = filled.home / "lager.kopi"
    filled.ok("lager", "kopi", "--til", copy)
    assert filled("lager", "kopi", "--til", copy).code == 2
    filled.ok("eksport", "klient-01", "--til", filled.home / "ark.html")
    unsure = filled("klient", "slett", "klient-01")
    assert (unsure.code, "--bekreft klient-01" in unsure.err) == (2, True)
    assert filled("klient", "slett", "klient-01", "--bekreft", "klient-02").code == 2
    assert filled("klient", "slett", "klient-77", "--bekreft", "klient-77").code == 2
    done = filled.ok("klient", "slett", "klient-01", "--bekreft", "KLIENT-01")
    assert "html, 23. november 2026" in " ".join(done.err.split())
    assert str(copy) in done.err.replace("\n", "")
    assert filled("klient", "slett", "klient-01", "--bekreft", "klient-01").code == 2
    assert aliases(filled) == ["klient-02"]
    assert filled("lager", "gjenopprett", copy).code == 2
    back = filled.ok("lager", "gjenopprett", copy, "--erstatt", "--json").json
    assert (back["saker"], back["slettet_igjen"]) == (1, 1)
    assert aliases(filled) == ["klient-02"]
    assert filled.ok("lager", "sjekk", "--json").json["helt"]
    broken = filled.write("brukket.kopi", copy.read_bytes()[:-100])
    assert filled("lager", "gjenopprett", broken, "--erstatt").code == 4
    assert aliases(filled) == ["klient-02"]


def test_a_person_types_the_alias_to_erase(filled: Planlegg) -> None:
    for typed, code in (("", 2), ("klient-02", 0)):
        run = Terminal(filled.home, "--enkel", "--passord-fil", str(filled.passphrase_file), "klient", "slett", "klient-02")
        run.expect("Skriv aliaset for å slette")
        run.type(typed)
        assert run.end() == code
    assert aliases(filled) == ["klient-01"]


@pytest.mark.parametrize("name", ["lager", "lager/saker.db", "lager/nokkel.json", "passord.txt"])
def test_what_others_can_read_is_not_opened_before_somebody_has_said_so(filled: Planlegg, name: str) -> None:
    path = filled.home / name
    path.chmod(0o755 if path.is_dir() else 0o644)
    refused = filled("klienter")
    assert refused.code == 2
    assert str(path) in refused.err.replace("\n", "").replace("  ", "")
    assert "0644" in refused.err or "0755" in refused.err
    assert aliases(filled, "--likevel") == ["klient-01", "klient-02"]
    path.chmod(0o700 if path.is_dir() else 0o600)
    assert aliases(filled) == ["klient-01", "klient-02"]


def test_a_person_is_asked_and_can_have_it_mended(filled: Planlegg) -> None:
    (filled.home / "lager" / "saker.db").chmod(0o640)
    for typed, code in (("", 2), ("stram inn", 0)):
        run = Terminal(filled.home, "--enkel", "--passord-fil", str(filled.passphrase_file), "klienter")
        run.expect("stram inn")
        run.type(typed)
        assert run.end() == code
    assert (filled.home / "lager" / "saker.db").stat().st_mode & 0o777 == 0o600
    filled.ok("klienter")


def test_checking_can_mend_what_is_too_open(filled: Planlegg) -> None:
    (filled.home / "lager").chmod(0o755)
    filled.ok("lager", "sjekk", "--stram-inn")
    assert (filled.home / "lager").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["saker (1).db", "saker (conflicted copy 2026-11-23).db", "nokkel-KONTOR-PC.json"])
def test_a_copy_that_synchronising_made_is_told_before_anything_is_written(filled: Planlegg, name: str) -> None:
    stranger = filled.home / "lager" / name
    stranger.write_bytes((filled.home / "lager" / "saker.db").read_bytes())
    stranger.chmod(0o600)
    before = {path.name: path.read_bytes() for path in stranger.parent.iterdir()}
    refused = filled("klient", "ny", "klient-03")
    assert (refused.code, "synkronisering" in refused.err) == (2, True)
    assert {path.name: path.read_bytes() for path in stranger.parent.iterdir()} == before
    filled.ok("klient", "ny", "klient-03", "--likevel")
    assert stranger.exists()


def test_a_store_of_another_owner_is_not_used_in_silence(filled: Planlegg) -> None:
    import os

    if os.geteuid() != 0:
        pytest.skip("only the administrator can give a file to somebody else")
    for path in (filled.home / "lager", *(filled.home / "lager").iterdir()):
        os.chown(path, 12345, 12345)
    refused = filled("klienter")
    assert (refused.code, "eies av en annen" in refused.err) == (2, True)
    filled.ok("klienter", "--likevel")
    filled.ok("klient", "ny", "klient-03", "--likevel")
    assert {path.stat().st_uid for path in (filled.home / "lager").iterdir()} == {12345}


@pytest.mark.parametrize(("years", "told"), [(4, "Advarsel: klokka på maskinen viser"), (-2, "Obs: klokka på maskinen viser")])
def test_a_clock_that_cannot_be_right_is_told(planlegg: Planlegg, years: int, told: str) -> None:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-01")
    assert "klokka" not in planlegg.ok("klienter").err
    with open_store(planlegg.home / "lager", PASSPHRASE) as store:
        store.trace("kollega", lambda: datetime.now(UTC) + timedelta(days=365 * years))
        store.note("liste")
    assert told in " ".join(planlegg.ok("sammen", "klient-01", "--egen", "Gå tur").err.split())
    assert "Gå tur" in planlegg.ok("plan", "klient-01").out
    planlegg.ok("lager", "sjekk")
    assert [e["nr"] for e in planlegg.ok("plan", "klient-01", "--historikk", "--json").json["hendelser"]] == [1, 2]
