"""Answers files that cannot be used: one clear message, exit code 2, nothing changed."""

from pathlib import Path

import pytest

from tests.run import Planlegg

GOOD = 'format = 1\nalias = "klient-01"\n[svar.onsker]\ntekst = "Vil jobbe med dyr."\n'

BROKEN = {
    "unknown key": (GOOD.replace("[svar.onsker]", "[svar.onskr]"), ["onskr", "onsker"]),
    "unknown top key": (GOOD + "[fakte]\nalder = 3\n", ["fakte", "fakta"]),
    "wrong type": (GOOD + '[fakta]\nalder = "ti"\n', ["fakta.alder", "helt tall"]),
    "out of range": (GOOD + "[fakta]\ntimer_per_dag = 25\n", ["fakta.timer_per_dag", "0", "24"]),
    "negative": (GOOD + "[fakta]\ntimer_per_uke = -3\n", ["fakta.timer_per_uke"]),
    "duplicate key": (GOOD + "[fakta]\nalder = 1\nalder = 2\n", ["linje 7", "to ganger"]),
    "duplicate table": (GOOD + GOOD.split("\n", 2)[2], ["to ganger"]),
    "nan": (GOOD + "[fakta]\ntimer_per_uke = nan\n", ["fakta.timer_per_uke", "nan"]),
    "deep": (GOOD + "[fakta]\nalder = " + "[" * 5000 + "]" * 5000 + "\n", ["nivåer", "20"]),
    "less deep": (GOOD + "[fakta]\nalder = " + "[" * 50 + "]" * 50 + "\n", ["nivåer", "20"]),
    "huge integer": (GOOD + "[fakta]\nalder = " + "9" * 5000 + "\n", ["heltall", "for langt"]),
    "large integer": (GOOD + "[fakta]\nalder = " + "9" * 30 + "\n", ["for stort"]),
    "open string": (GOOD + 'x = "abc\n', ["linje 5"]),
    "no such day": (GOOD + "[fakta]\nalder = 2026-02-30\n", ["linje 6", "dato"]),
    "other format": (GOOD.replace("format = 1", "format = 99"), ["99", "1"]),
    "no format": (GOOD.replace("format = 1\n", ""), ["format = 1"]),
    "no alias": (GOOD.replace('alias = "klient-01"\n', ""), ["alias"]),
    "blank alias": (GOOD.replace("klient-01", "  "), ["alias", "klient-01"]),
    "personal number as alias": (GOOD.replace("klient-01", "010190 12345"), ["alias", "nøytralt"]),
    "mail as alias": (GOOD.replace("klient-01", "navn@eksempel.no"), ["alias", "nøytralt"]),
    "wrong state": (GOOD + 'tilstand = "vilikke"\n', ["vilikke", "vil_ikke"]),
    "empty": ("", ["format = 1", "alias"]),
    "comments only": ("# ingenting\n", ["format = 1"]),
}


@pytest.mark.parametrize("name", list(BROKEN))
def test_broken_file_is_named_and_refused(planlegg: Planlegg, name: str) -> None:
    text, words = BROKEN[name]
    file = planlegg.write("svar.toml", text)
    done = planlegg("forslag", "--svar", file)
    assert (done.code, done.out) == (2, ""), done.err
    assert "svar.toml" in done.err
    assert [word for word in words if word not in done.err] == [], done.err
    assert "Traceback" not in done.err
    assert not (planlegg.home / "lager").exists()


def test_all_faults_of_a_file_are_told_at_once(planlegg: Planlegg) -> None:
    file = planlegg.write("svar.toml", GOOD + '[fakta]\nalder = "x"\ndager_per_uke = 9\n[svar.onskerr]\ntekst = 3\n')
    told = planlegg("forslag", "--svar", file).err
    assert all(word in told for word in ("fakta.alder", "fakta.dager_per_uke", "onskerr"))


RAW = {
    "latin-1": ('format = 1\nalias = "blåbær"\n'.encode("latin-1"), ["linje 2", "UTF-8"]),
    "utf-16": (GOOD.encode("utf-16"), ["UTF-16"]),
    "spreadsheet": (b"PK\x03\x04" + b"\0" * 50, ["regneark"]),
    "control character": (GOOD.replace("dyr", "dy\x00r").encode(), ["linje 4"]),
}


@pytest.mark.parametrize("name", list(RAW))
def test_bytes_that_are_not_our_text(planlegg: Planlegg, name: str) -> None:
    raw, words = RAW[name]
    done = planlegg("forslag", "--svar", planlegg.write("svar.toml", raw))
    assert done.code == 2
    assert [word for word in words if word not in done.err] == [], done.err


def test_byte_order_mark_and_windows_lines_are_accepted(planlegg: Planlegg) -> None:
    plain = planlegg.ok("forslag", "--json", "--svar", planlegg.write("a.toml", GOOD))
    other = planlegg.ok(
        "forslag", "--json", "--svar", planlegg.write("b.toml", b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    )
    assert plain.json == other.json


def test_missing_file_folder_and_closed_file(planlegg: Planlegg) -> None:
    missing = planlegg("forslag", "--svar", planlegg.home / "finnes-ikke.toml")
    folder = planlegg("forslag", "--svar", planlegg.home)
    assert (missing.code, folder.code) == (2, 2)
    assert "finnes ikke" in missing.err
    assert "mappe" in folder.err


def test_file_of_200_megabytes_is_refused_without_being_read(planlegg: Planlegg) -> None:
    big = planlegg.home / "stor.toml"
    with big.open("wb") as file:
        file.truncate(200_000_000)
    done = planlegg("forslag", "--svar", big)
    assert done.code == 2
    assert "for stor" in done.err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs an endless file")
def test_endless_input_is_bounded(planlegg: Planlegg) -> None:
    done = planlegg("forslag", "--svar", "/dev/zero")
    assert done.code == 2
    assert "for stor" in done.err


def test_eleven_digits_are_hidden_and_told(planlegg: Planlegg) -> None:
    text = GOOD.replace("med dyr", "med dyr, nummeret er 010190 12345 og")
    done = planlegg.ok("forslag", "--json", "--svar", planlegg.write("svar.toml", text))
    assert "12345" not in done.out + done.err
    assert "010190" not in done.out + done.err
    assert "11 siffer" in done.err


def test_escape_sequences_are_shown_harmless(planlegg: Planlegg) -> None:
    text = GOOD.replace("med dyr", "med dyr \\u001b[2J\\u001b]0;tittel\\u0007 \\u202e og mat")
    file = planlegg.write("svar.toml", text)
    for done in (planlegg.ok("forslag", "--svar", file), planlegg.ok("forslag", "--json", "--svar", file)):
        assert not [char for char in done.out + done.err if (ord(char) < 32 and char != "\n") or char in "\x9b\u202e"]


def test_words_that_look_like_options_are_plain_text(planlegg: Planlegg) -> None:
    for alias in ("-rf", "--help", "@fil", "null", "true", "0", "..", "'; DROP TABLE"):
        file = planlegg.write("svar.toml", GOOD.replace('"klient-01"', f'"""{alias}"""'))
        assert planlegg.ok("forslag", "--json", "--svar", file).json["bygger_pa"]["antall_svar"] == 1
