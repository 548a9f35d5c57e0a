"""Search: why something was found, what was heard, and many searches in one run."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from planlegg.domain.kandidat import Felt, Maate
from planlegg.export.sok import HOW, WHERE
from tests.run import Planlegg, clean_environment
from tests.terminal import Terminal

BATCH = (
    '{"id": 1, "tekst": "jobbe med dyr"}\n'
    "\n"
    '{"qid": "q2", "query": "lastebil", "slag": "annet"}\r\n'
    '{"tekst": "vil lese, ikke kjøre lastebil"}\n'
)
BAD = {
    '{"tekst": 3}': ["linje 2, tekst", "tekst mellom"],
    '{"tekst": "  "}': ["linje 2, tekst", "tom"],
    '{"navn": "x"}': ["linje 2", "«tekst» eller «query»"],
    '{"tekst": "x", "query": "y"}': ["linje 2", "bare én"],
    '{"tekst": "x", "id": [1]}': ["linje 2, id"],
    '{"tekst": "x", "tekst": "y"}': ["linje 2", "«tekst» står to ganger"],
    '{"tekst": NaN}': ["linje 2", "nan"],
    '{"tekst": "x"': ["linje 2", "slutter midt i"],
    '{"tekst": "x"} {}': ["linje 2", "igjen"],
    "[1]": ["linje 2", "JSON-objekt"],
    "hei": ["linje 2", "JSON-objekt"],
    '{"tekst": ' + "[" * 5000 + "]" * 5000 + "}": ["linje 2", "20 nivåer"],
    '{"tekst": "' + "x" * 5_100_000 + '"}': ["linje 2", "for lang"],
    '{"tekst": "\\ud800"}': ["linje 2"],
}


def test_every_way_words_meet_has_plain_words() -> None:
    assert set(HOW) == set(get_args(Maate))
    assert set(WHERE) == set(get_args(Felt))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("bibliotek", "«bibliotek» står i hverdagsordene."),
        ("bibloteket", "trolig en skrivefeil"),
        ("hage", "«hage» står i hverdagsordene."),
        ("stellte dyra", "en annen form av samme ord"),
        ("rorlegger", "«rorlegger» møter «rørlegger»"),
    ],
)
def test_explained_hits_say_which_words_met_and_how(planlegg: Planlegg, text: str, wanted: str) -> None:
    told = " ".join(planlegg.ok("katalog", "sok", text, "--forklar").out.split())
    assert wanted in told


def test_words_like_nothing_are_said_to_be_so(planlegg: Planlegg) -> None:
    nearest = "Ingenting ligner godt på det du skrev."
    assert planlegg.ok("katalog", "sok", "asdfqwer").out.startswith(nearest)
    assert nearest not in planlegg.ok("katalog", "sok", "bibloteket").out


def test_explained_hits_say_what_was_heard(planlegg: Planlegg) -> None:
    words = ("katalog", "sok", "vil jobbe med hunder, men ikke på kafé", "--forklar", "--antall", "30")
    told = planlegg.ok(*words).out
    assert told.startswith("Dette vil du: «vil jobbe med hunder».\nDette vil du ikke: «ikke på kafé».\n")
    found = planlegg.ok(*words, "--json").json
    assert found["hort"] == {"vil": ["vil jobbe med hunder"], "vil_ikke": ["ikke på kafé"]}
    assert found["treff"][0]["ord"][0] == {
        **found["treff"][0]["ord"][0],
        "ord": "hunder",
        "maate": "likt",
        "likhet": found["treff"][0]["ord"][0]["likhet"],
    }
    assert all(hit["ord"] for hit in found["treff"])


def test_nothing_found_says_what_to_try(planlegg: Planlegg) -> None:
    assert "Prøv et annet ord" in planlegg.ok("katalog", "sok", "xqzxqz", "--forklar").out
    assert "Skriv også noe du vil" in planlegg.ok("katalog", "sok", "ikke dyr").out.replace("\n", " ")


def test_nothing_to_search_for_is_refused(planlegg: Planlegg) -> None:
    for words in ((), ("",), ("   ",)):
        done = planlegg("katalog", "sok", *words)
        assert (done.code, done.out) == (2, "")
        assert "Skriv hva du vil søke etter" in done.err


def test_a_personal_number_is_neither_searched_nor_shown(planlegg: Planlegg) -> None:
    for more in ((), ("--json",)):
        done = planlegg.ok("katalog", "sok", "vil jobbe med dyr, ikke 010190 12345", "--forklar", *more)
        assert "12345" not in done.out + done.err


def test_many_searches_give_a_line_each(planlegg: Planlegg) -> None:
    file = planlegg.write("sok.jsonl", BATCH)
    done = planlegg.ok("katalog", "sok", "--inn", file, "--json", "--antall", "3")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert [(line["linje"], line.get("id"), line.get("qid")) for line in lines] == [
        (1, 1, None),
        (3, None, "q2"),
        (4, None, None),
    ]
    assert "id" not in lines[1]
    one = planlegg.ok("katalog", "sok", "jobbe med dyr", "--json", "--antall", "3").json
    assert lines[0]["treff"] == one["treff"]
    assert done.err == ""
    assert planlegg.ok("katalog", "sok", "--inn", "-", "--json", "--antall", "3", stdin=BATCH).out == done.out


@pytest.mark.parametrize("bad", list(BAD), ids=range(len(BAD)))
def test_a_bad_line_is_told_and_the_rest_is_done(planlegg: Planlegg, bad: str) -> None:
    done = planlegg(
        "katalog", "sok", "--inn", "-", "--json", "--antall", "1", stdin=f'{{"tekst":"dyr"}}\n{bad}\n{{"tekst":"hage"}}\n'
    )
    assert done.code == 1
    assert [json.loads(line)["linje"] for line in done.out.splitlines()] == [1, 3]
    told = " ".join(done.err.split())
    assert [word for word in BAD[bad] if word not in told] == [], told
    assert "Ferdige søk: 2. Linjer som ikke kunne leses: 1." in told


def test_other_encodings_are_told_by_line(planlegg: Planlegg) -> None:
    raw = '{"tekst": "dyr"}\n{"tekst": "blåbær"}\n'.encode("latin-1")
    done = planlegg("katalog", "sok", "--json", "--inn", planlegg.write("sok.jsonl", raw))
    assert (done.code, len(done.out.splitlines())) == (1, 1)
    assert "linje 2" in done.err
    assert "UTF-8" in done.err
    marked = planlegg.write("sok.jsonl", b"\xef\xbb\xbf" + '{"tekst": "blåbær"}\r\n'.encode())
    assert planlegg.ok("katalog", "sok", "--json", "--inn", marked).out


def test_many_bad_lines_are_counted(planlegg: Planlegg) -> None:
    done = planlegg("katalog", "sok", "--inn", "-", "--json", stdin="x\n" * 500)
    assert done.code == 1
    assert "… og 480 til." in done.err
    assert "Ferdige søk: 0. Linjer som ikke kunne leses: 500." in done.err


def test_wrong_use_of_many_searches(planlegg: Planlegg) -> None:
    file = planlegg.write("sok.jsonl", BATCH)
    for words in ([], ["--json", "dyr"], ["--json", "--forklar"]):
        assert planlegg("katalog", "sok", "--inn", file, *words).code == 2
    missing = planlegg("katalog", "sok", "--json", "--inn", "finnes-ikke.jsonl")
    assert (missing.code, missing.out, "finnes ikke" in missing.err) == (2, "", True)
    assert planlegg("katalog", "sok", "--json", "--inn", planlegg.home).code == 2
    empty = planlegg.ok("katalog", "sok", "--json", "--inn", planlegg.write("tom.jsonl", ""))
    assert "ingen linjer" in empty.err


def started(planlegg: Planlegg, *words: str | Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "planlegg", "katalog", "sok", *map(str, words), "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(planlegg.home),
        cwd=planlegg.home,
    )


def test_answers_come_out_as_they_are_made_and_an_interruption_says_how_far(planlegg: Planlegg) -> None:
    run = started(planlegg, "--inn", "-")
    assert run.stdin
    assert run.stdout
    for number in range(3):
        run.stdin.write(b'{"id": %d, "tekst": "dyr"}\n' % number)
        run.stdin.flush()
        assert json.loads(run.stdout.readline())["id"] == number
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=60)
    assert run.returncode == 130
    # The signal may come after the third line is out and before it is counted.
    assert told.decode() in {f"Avbrutt etter linje {n}. Ferdige søk: {n}.\n" for n in (2, 3)}


def test_a_reader_that_leaves_is_no_trouble(planlegg: Planlegg) -> None:
    run = started(planlegg, "--inn", planlegg.write("sok.jsonl", '{"tekst": "dyr"}\n' * 400))
    assert run.stdout
    assert run.stderr
    run.stdout.readline()
    run.stdout.close()
    assert run.wait(timeout=60) == 1
    assert run.stderr.read() == b""
    run.stderr.close()


def test_a_bar_is_drawn_only_for_a_person_and_never_among_the_answers(planlegg: Planlegg) -> None:
    file = planlegg.write("sok.jsonl", '{"tekst": "dyr"}\n' * 30)
    words = ["katalog", "sok", "--inn", str(file), "--json"]
    shown = Terminal(planlegg.home, *words)
    assert shown.end() == 0
    assert "Søker" not in shown.seen
    assert shown.seen.count("planlegg.soklinje/1") == 30
    command = f"{sys.executable} -m planlegg {' '.join(words)} > {planlegg.home}/ut.jsonl"
    for more, drawn in (("", True), (" --enkel", False)):
        watched = Terminal(planlegg.home, shell=command + more)
        assert watched.end() == 0
        assert ("30/30" in watched.seen) is drawn
        assert len((planlegg.home / "ut.jsonl").read_text("utf-8").splitlines()) == 30
