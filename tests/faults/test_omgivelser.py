"""What surrounds the program: the list of processes, shared folders, little memory, strict Pythons, and the same run twice."""

import json
import os
import resource
import stat
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from tests.run import ROOT, Planlegg, clean_environment

ALIAS = "klient-01"
WORDS = "MERKETORD jeg vil heller jobbe med hunder"
ANSWERS = {"format": 1, "alias": ALIAS, "svar": {"2.3": {"tekst": "jeg vil jobbe med hester"}}}
HARD = "Gå \x1b[31mtur ]]> & <b>\"'\ufffe\u2028 i skogen"


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", ALIAS)
    planlegg.ok("intervju", ALIAS, "--svar", planlegg.write("svar.toml", ANSWERS))
    return planlegg


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="the list of processes is read from /proc")
def test_words_given_on_stdin_stand_in_no_list_of_processes(case: Planlegg) -> None:
    words = ["--lager", str(case.home / "lager"), "klient", "rett", ALIAS, "--svar", "2.3", "--tekst-fil", "-"]
    variables = {**clean_environment(case.home), "PLANLEGG_PASSORD_FIL": str(case.passphrase_file)}
    run = subprocess.Popen(
        [sys.executable, "-m", "planlegg", *words], stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=variables
    )
    assert run.stdin is not None
    run.stdin.write(WORDS.encode())
    run.stdin.flush()
    time.sleep(0.5)
    seen = b"".join((Path("/proc") / str(run.pid) / name).read_bytes() for name in ("cmdline", "environ", "comm"))
    assert b"planlegg" in seen
    assert b"MERKETORD" not in seen
    assert run.communicate()[1] is not None
    assert run.returncode == 0
    assert "MERKETORD" in case.ok("klient", "innsyn", ALIAS).out


@pytest.mark.parametrize("mode", [0o777, 0o2770, 0o1777])
def test_a_document_in_a_folder_others_may_use_is_for_its_owner_only(case: Planlegg, mode: int) -> None:
    folder = case.home / "delt"
    folder.mkdir()
    folder.chmod(mode)
    case.ok("eksport", ALIAS, "--til", folder / "ark.html")
    assert stat.S_IMODE((folder / "ark.html").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["ark.html"]


def test_text_that_no_xml_may_hold_is_shown_in_the_drawing_and_whole_in_json(case: Planlegg) -> None:
    case.ok("sammen", ALIAS, "--fil", case.write("valg.toml", {"format": 1, "handling": [{"gjor": "velg", "tittel": HARD}]}))
    case.ok("plan", ALIAS, "--tidslinje", "--ut", case.home / "linje.svg")
    shown = "".join(ET.fromstring((case.home / "linje.svg").read_text("utf-8")).itertext())
    assert "]]> & <b>\"'" in shown
    assert "\x1b" not in shown
    case.ok("eksport", ALIAS, "--format", "json", "--til", case.home / "sak.json")
    titles = [point["tittel"] for point in json.loads((case.home / "sak.json").read_text("utf-8"))["plan"]["punkter"]]
    assert titles == [HARD]


def test_the_same_export_twice_has_the_same_bytes_and_a_stopped_row_of_exports_says_which(case: Planlegg) -> None:
    for form in ("html", "tekst", "ics", "json", "toml"):
        first, second = (case.home / f"{nr}.{form}" for nr in (1, 2))
        case.ok("eksport", ALIAS, "--format", form, "--til", first)
        case.ok("eksport", ALIAS, "--format", form, "--til", second)
        if form not in ("json", "toml"):  # the whole case holds its register of documents, and grows with each
            assert first.read_bytes() == second.read_bytes(), form
    done = [case("eksport", alias, "--til", case.home / f"{alias}.html") for alias in (ALIAS, "klient-77", ALIAS)]
    assert [run.code for run in done] == [0, 2, 2]
    assert "klient-77" in done[1].err
    assert f"{ALIAS}.html" in done[2].err


@pytest.mark.parametrize("flags", [["-O"], ["-OO"], ["-W", "error"], ["-X", "dev"]])
def test_strict_and_bare_pythons(case: Planlegg, flags: list[str]) -> None:
    words = [sys.executable, *flags, "-m", "planlegg", "forslag", "--svar", str(case.home / "svar.toml"), "--json"]
    run = subprocess.run(words, capture_output=True, env=clean_environment(case.home), cwd=case.home, check=False)
    assert run.returncode == 0, run.stderr.decode()
    assert json.loads(run.stdout)["forslag"]


def test_a_cache_that_cannot_be_written_is_no_hindrance(case: Planlegg) -> None:
    lines = [{"id": f"a{n}", "title": f"Aktivitet nummer {n} med hund"} for n in range(1200)]
    catalogue = case.write("stor.jsonl", "\n".join(json.dumps(line) for line in lines) + "\n")
    blocked = case.write("fil-og-ikke-mappe", "x")
    found = case.ok("katalog", "sok", "hund", "--katalog", catalogue, "--json", env={"XDG_CACHE_HOME": str(blocked)})
    assert found.json["treff"]


@pytest.mark.parametrize("megabytes", [40, 120, 256])
def test_little_memory_is_enough_or_told(case: Planlegg, megabytes: int) -> None:
    def little() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

    words = [sys.executable, "-m", "planlegg", "forslag", "--svar", str(case.home / "svar.toml"), "--json"]
    run = subprocess.run(words, capture_output=True, env=clean_environment(case.home), preexec_fn=little, check=False)
    assert run.returncode in (0, 1, 2), run.stderr.decode()
    assert b"Traceback" not in run.stderr
    if run.returncode == 0:
        assert json.loads(run.stdout)["forslag"]
    else:
        assert run.stderr.strip()


def test_a_python_that_knows_nothing_of_the_surroundings_starts_the_checkout(planlegg: Planlegg) -> None:
    words = [
        sys.executable,
        "-I",
        "-c",
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from planlegg.__main__ import main; main()",
    ]
    environment = {**os.environ, **clean_environment(planlegg.home)}
    for asked in ("--version", "katalog sok hund", "demo"):
        run = subprocess.run([*words, *asked.split()], capture_output=True, text=True, env=environment, check=False)
        assert (run.returncode, run.stderr) == (0, ""), asked
        assert run.stdout


def test_a_withdrawn_yes_names_the_day(case: Planlegg) -> None:
    given: dict[str, Any] = {"mottaker": "lege", "formal": "overlevering", "omfang": ["plan"]}
    case.ok("sammen", ALIAS, "--fil", case.write("ja.toml", {"format": 1, "handling": [{"gjor": "samtykke", **given}]}))
    case.ok("eksport", ALIAS, "--ark", "overlevering", "--til", case.home / "o.html")
    case.ok("klient", "samtykke", ALIAS, "--trekk", "s1")
    stopped = case("eksport", ALIAS, "--ark", "overlevering", "--til", case.home / "o2.html")
    assert stopped.code == 2
    assert "23.11.2026" in stopped.err
    assert not (case.home / "o2.html").exists()
