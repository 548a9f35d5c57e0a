"""Files that are not what they seem, and places where nothing may be written."""

import os
import stat
import subprocess
import sys

import pytest

from planlegg.store.places import DATABASE, KEY_FILE
from tests.faults.harness import can_trace
from tests.run import Planlegg, clean_environment

FORMAT = {"format": 1, "alias": "klient-07", "svar": {"2.3": {"tekst": "Jeg vil jobbe med hage."}}}


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    planlegg.ok("intervju", "klient-07", "--svar", planlegg.write("svar.toml", FORMAT))
    return planlegg


def test_no_document_goes_over_the_store_or_into_its_folder(case: Planlegg) -> None:
    store = case.home / "lager"
    names, key_file = sorted(os.listdir(store)), (store / KEY_FILE).read_bytes()
    for place in (store / DATABASE, store / KEY_FILE, store / "ark.html", store / ".." / "lager" / DATABASE):
        done = case("eksport", "klient-07", "--til", place, "--overskriv")
        assert done.code == 2, place
        assert "mappa til lageret" in " ".join(done.err.split())
    assert case("klient", "innsyn", "klient-07", "--til", store / DATABASE, "--overskriv").code == 2
    assert case("plan", "klient-07", "--tidslinje", "--ut", store / DATABASE, "--overskriv").code == 2
    assert case("lager", "kopi", "--til", store).code == 2
    assert case("lager", "kopi", "--til", store / "lager.kopi").code == 2
    assert case("lager", "nokkel", "--til", store / "nokkel.txt").code == 2
    assert sorted(os.listdir(store)) == names
    assert (store / KEY_FILE).read_bytes() == key_file
    case.ok("plan", "klient-07")


def test_a_dash_is_no_name_of_a_file(case: Planlegg) -> None:
    for words in (("eksport", "klient-07"), ("klient", "innsyn", "klient-07"), ("lager", "kopi"), ("lager", "nokkel")):
        done = case(*words, "--til", "-")
        assert (done.code, done.out) == (2, "")
        assert "Gi fila et navn" in " ".join(done.err.split())
        assert not (case.home / "-").exists()


def test_no_document_goes_over_a_copy_or_the_file_with_the_passphrase(case: Planlegg) -> None:
    copy = case.home / "lager.kopi"
    case.ok("lager", "kopi", "--til", copy)
    for place in (copy, case.passphrase_file):
        before = place.read_bytes()
        done = case("eksport", "klient-07", "--til", place, "--overskriv")
        assert (done.code, place.read_bytes()) == (2, before)
        assert "ikke rørt" in done.err


@pytest.mark.skipif(os.name == "nt", reason="named pipes are files on POSIX systems only")
def test_what_is_no_file_is_neither_waited_for_nor_replaced(case: Planlegg) -> None:
    pipe, link, real = case.home / "pipe", case.home / "link.html", case.home / "ekte.html"
    os.mkfifo(pipe, 0o600)
    real.write_text("noe fra før", encoding="utf-8")
    link.symlink_to(real)
    for words in (
        ("forslag", "--svar", pipe),
        ("sammen", "klient-07", "--fil", pipe),
        ("klienter", "--passord-fil", pipe),
        ("klienter", "--gjenopprettingsnokkel", pipe),
        ("katalog", "sok", "hage", "--katalog", pipe),
        ("eksport", "klient-07", "--til", pipe, "--overskriv"),
        ("eksport", "klient-07", "--til", link, "--overskriv"),
    ):
        done = case(*words)
        assert (done.code, done.out) == (2, ""), words
        assert "pipe" in done.err or "link.html" in done.err
    assert pipe.is_fifo()
    assert link.is_symlink()
    assert real.read_text("utf-8") == "noe fra før"
    assert case("lager", "gjenopprett", pipe, "--erstatt").code == 4


@pytest.mark.skipif(os.name == "nt", reason="named pipes are files on POSIX systems only")
@pytest.mark.parametrize("name", [DATABASE, KEY_FILE])
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_a_pipe_or_a_folder_in_the_place_of_a_file_of_the_store_is_damage(case: Planlegg, name: str, make: object) -> None:
    place = case.home / "lager" / name
    place.unlink()
    make(place, 0o700 if make is os.mkdir else 0o600)  # type: ignore[operator]
    done = case("klienter")
    assert (done.code, done.out) == (4, "")
    assert name in done.err


def test_a_file_that_is_too_large_is_told_with_the_true_limit(case: Planlegg) -> None:
    file = case.write("langt.txt", "x" * 20_000)
    file.chmod(0o600)
    done = case("klienter", "--passord-fil", file)
    assert done.code == 2
    assert "10 kB" in done.err


@pytest.mark.skipif(not can_trace(), reason="this machine does not let one process spoil the calls of another")
@pytest.mark.parametrize("words", [("eksport", "klient-07", "--til", "ut"), ("lager", "kopi", "--til", "ut")])
def test_on_a_memory_stick_a_file_gets_its_name_all_the_same(case: Planlegg, words: tuple[str, ...]) -> None:
    for given, code in ((words, 0), (words, 2)):
        spoil = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=link,linkat", "-e", "inject=link,linkat:error=EPERM"]
        line = [*spoil, sys.executable, "-m", "planlegg", "--lager", str(case.home / "lager"), *given]
        env = {**clean_environment(case.home), "PLANLEGG_PASSORD_FIL": str(case.passphrase_file)}
        done = subprocess.run(line, capture_output=True, encoding="utf-8", env=env, cwd=case.home, timeout=120)
        assert done.returncode == code, done.stderr
    assert (case.home / "ut").stat().st_size > 1000
    assert not [*case.home.glob(".planlegg-*")]


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX systems")
@pytest.mark.parametrize("mask", [0o000, 0o777])
def test_a_document_is_for_its_owner_whatever_the_mask(case: Planlegg, mask: int) -> None:
    before = os.umask(mask)
    try:
        case.ok("eksport", "klient-07", "--til", case.home / "ark.html")
        case.ok("eksport", "klient-07", "--til", case.home / "ark.html", "--overskriv")
    finally:
        os.umask(before)
    assert stat.S_IMODE((case.home / "ark.html").stat().st_mode) == 0o600
