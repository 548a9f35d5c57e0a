"""Catalogues that cannot be used: every fault at once, nothing half loaded."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.run import ROOT, Planlegg

ANSWERS = {"format": 1, "alias": "klient-01", "svar": {"onsker": {"tekst": "Vil jobbe med dyr."}}}


def entry(**changes: Any) -> dict[str, Any]:
    first: dict[str, Any] = tomllib.loads((ROOT / "catalogue/activities.toml").read_text("utf-8"))["aktivitet"][0]
    return {**first, "forer_til": [], "kombineres_ikke": [], "bygger_pa": "", **changes}


def run(planlegg: Planlegg, entries: list[dict[str, Any]]) -> tuple[int, str]:
    catalogue = planlegg.write("katalog.toml", {"format": 1, "aktivitet": entries})
    done = planlegg("--katalog", catalogue, "forslag", "--svar", planlegg.write("svar.toml", ANSWERS))
    return done.code, done.err


def test_duplicate_ids_and_dangling_references_are_told_together(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [entry(id="a"), entry(id="a"), entry(id="b", forer_til=["finnes-ikke"])])
    assert code == 2
    assert "«a» er brukt før" in told
    assert "finnes-ikke" in told


def test_an_example_must_be_one_of_the_words(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [entry(id="a", ord=["kunst", "keramikk"], eksempler=["keramikk", "akvarell"])])
    assert code == 2
    assert "«akvarell» står ikke i «ord»" in told
    catalogue = planlegg.write("katalog.toml", {"format": 1, "aktivitet": [entry(id="a", ord=["kunst"], eksempler=["leire"])]})
    checked = planlegg("katalog", "sjekk", "--katalog", catalogue)
    assert checked.code != 0
    assert "«leire» står ikke i «ord»" in checked.out + checked.err


def test_circles_are_found(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [entry(id="a", bygger_pa="b"), entry(id="b", bygger_pa="a")])
    assert code == 2
    assert "seg selv" in told


def test_unknown_choice_names_the_nearest(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [entry(id="a", slag="tilltak"), entry(id="b", vei="prøve")])
    assert code == 2
    assert "tiltak" in told
    assert "prove" in told


def test_empty_catalogue_says_so(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [])
    assert code == 2
    assert "ingen aktiviteter" in told


def test_hostile_provider_text_is_harmless(planlegg: Planlegg) -> None:
    evil = "Dyr \x1b[31m<script>alert(1)</script> {sitat}"
    hostile = entry(id="a", tittel={"nb": evil, "nn": evil, "en": evil}, ord=["jobbe med dyr"])
    catalogue: Path = planlegg.write("katalog.toml", {"format": 1, "aktivitet": [hostile]})
    done = planlegg.ok("--katalog", catalogue, "forslag", "--svar", planlegg.write("svar.toml", ANSWERS))
    assert "\x1b" not in done.out


# One entry a line, and HSDS

GOOD = '{"id": "a", "title": "Ridning"}'
SERVICE = {"id": "s", "name": "Sykkel", "status": "active"}
BAD_LINES = {
    "no object": ("[1, 2]", ["linje 2", "JSON-objekt"]),
    "text": ("hei", ["linje 2", "JSON-objekt"]),
    "cut": ('{"id": "b", "title": "Sja', ["linje 2", "slutter midt i"]),
    "two on a line": (GOOD + GOOD, ["linje 2", "igjen etter slutten"]),
    "single quotes": ("{'id': 'b'}", ["linje 2", "doble anførselstegn"]),
    "nan": ('{"id": "b", "title": "B", "tags": [NaN]}', ["linje 2", "nan"]),
    "duplicate key": ('{"id": "b", "title": "B", "id": "c"}', ["linje 2", "«id» står to ganger"]),
    "deep": ('{"id": "b", "title": ' + "[" * 5000 + "]" * 5000 + "}", ["linje 2", "20 nivåer"]),
    "deep and open": ('{"id": "b", "title": ' + "[" * 5000, ["linje 2", "20 nivåer"]),
    "control character": ('{"id": "b", "title": "B\x07"}', ["linje 2", "tegn 24"]),
    "lone surrogate": ('{"id": "b", "title": "\\ud800"}', ["linje 2"]),
    "wrong type": ('{"id": 7, "title": "B"}', ["linje 2, id", "tekst"]),
    "wrong tags": ('{"id": "b", "title": "B", "tags": [1]}', ["linje 2, tags"]),
    "no title": ('{"id": "b"}', ["linje 2", "mangler «title»"]),
    "no known name": ('{"navn": "b"}', ["linje 2", "ingen navn vi kjenner"]),
    "blank title": ('{"id": "b", "title": " "}', ["linje 2, tittel", "er tom"]),
    "blank id": ('{"id": "", "title": "B"}', ["linje 2, id", "er tom"]),
    "long title": ('{"id": "b", "title": "' + "x" * 900 + '"}', ["linje 2, tittel", "900 tegn"]),
    "long line": ('{"id": "b", "title": "' + "x" * 5_100_000 + '"}', ["linje 2", "5 MB"]),
    "same id": (GOOD, ["linje 2", "«a» er brukt før"]),
    "full without form": ('{"id": "b", "tittel": {"nb": "B"}, "vei": "prøve"}', ["linje 2, tittel", "«nn»", "prove", "«form»"]),
    "full with a day that is not": (
        '{"id": "b", "slag": "tilbud", "vei": "jobb", "sist_sjekket": "2026-02-30"}',
        ["sist_sjekket", "dato"],
    ),
    "service without status": ('{"id": "b", "name": "B", "phones": []}', ["linje 2", "mangler «status»"]),
    "service with another status": ('{"id": "b", "name": "B", "status": "aktiv"}', ["linje 2, status", "active"]),
}


def refused(planlegg: Planlegg, file: Path) -> str:
    """What is said when a command will not use the catalogue; every command says the same."""
    told = set()
    for words in (["sok", "dyr"], ["sjekk"], ["vis", "--json"]):
        done = planlegg("katalog", *words, "--katalog", file)
        assert (done.code, done.out) == (2, ""), f"{words}\n{done.out}\n{done.err}"
        assert file.name in done.err
        assert "\x1b" not in done.err
        told.add(" ".join(done.err.split()))
    [one] = told
    return one


@pytest.mark.parametrize("name", list(BAD_LINES))
def test_a_bad_line_is_named_with_its_number_and_field(planlegg: Planlegg, name: str) -> None:
    line, words = BAD_LINES[name]
    told = refused(planlegg, planlegg.write("katalog.jsonl", f"{GOOD}\n{line}\n"))
    assert [word for word in words if word not in told] == [], told


def test_all_bad_lines_are_told_together_and_many_are_counted(planlegg: Planlegg) -> None:
    text = "".join(f"{line}\n" for line, _ in BAD_LINES.values())
    told = refused(planlegg, planlegg.write("katalog.jsonl", text))
    assert [n for n in range(1, len(BAD_LINES) - 4) if f"linje {n}" not in told and n not in (16, 20)] == []
    many = refused(planlegg, planlegg.write("katalog.jsonl", "x\n" * 5000))
    assert "… og 4900 feil til." in many


BROKEN_DOCUMENTS = {
    "cut": (json.dumps([SERVICE], indent=1)[:-20], ["slutter midt i"]),
    "comma": ('[\n{"id": "s",,}\n]', ["linje 2", "JSON"]),
    "numbers": ("[1, 2]", []),
    "other json": ('{"fornavn": [1, 2],\n "liste": {}}', ["tjeneste 1", "ingen navn vi kjenner"]),
    "wrong field": (json.dumps([SERVICE, {**SERVICE, "id": "t", "minimum_age": "ti"}]), ["tjeneste 2, minimum_age", "et tall"]),
    "same id": (json.dumps([SERVICE, SERVICE]), ["tjeneste 2", "«s» er brukt før"]),
    "deep": ("[" + '{"a":' * 5000 + "1" + "}" * 5000 + "]", ["20 nivåer"]),
    "none": ("[]", ["ingen aktiviteter"]),
    "no text": ("", ["ingen aktiviteter"]),
}


@pytest.mark.parametrize("name", list(BROKEN_DOCUMENTS))
def test_a_broken_document_says_where(planlegg: Planlegg, name: str) -> None:
    text, words = BROKEN_DOCUMENTS[name]
    told = refused(planlegg, planlegg.write("tjenester.json", text))
    assert [word for word in words if word not in told] == [], told


RAW = {
    "latin-1": (f'{GOOD}\n{{"id": "b", "title": "Blåbær"}}\n'.encode("latin-1"), ["linje 2", "UTF-8"]),
    "utf-16": (GOOD.encode("utf-16"), ["UTF-16"]),
    "utf-16 without mark": (GOOD.encode("utf-16-le"), ["ikke tekst"]),
    "spreadsheet": (b"PK\x03\x04" + b"\0" * 50, []),
    "database": (b"SQLite format 3\0" + b"\0" * 50, ["ikke tekst"]),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0", ["ikke tekst"]),
    "empty": (b"", ["ingen aktiviteter"]),
    "blank lines": (b"\n\n  \n", ["ingen aktiviteter"]),
}


@pytest.mark.parametrize("name", list(RAW))
def test_bytes_that_are_no_catalogue(planlegg: Planlegg, name: str) -> None:
    raw, words = RAW[name]
    told = refused(planlegg, planlegg.write("katalog.jsonl", raw))
    assert [word for word in words if word not in told] == [], told


FROM_OTHERS = {
    "the same key twice in an activity": ("k.json", '[{"id": "a", "title": "Hage", "title": "Bil"}]', "«title» står to ganger"),
    "the same key twice in a line": ("k.jsonl", '{"id": "a", "id": "b", "title": "Hage"}\n', "«id» står to ganger"),
    "a file drawn in by XML": ("k.xml", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', "ikke gyldig"),
}


@pytest.mark.parametrize("name", list(FROM_OTHERS))
def test_what_others_may_have_put_into_a_catalogue(planlegg: Planlegg, name: str) -> None:
    file, text, words = FROM_OTHERS[name]
    told = refused(planlegg, planlegg.write(file, text))
    assert words in told
    assert "root:" not in told
    assert len(told) < 2000


def test_a_hundred_million_letters_are_refused_in_a_line(planlegg: Planlegg) -> None:
    file = planlegg.write("k.json", '[{"id": "a", "title": "' + "x" * 100_000_000 + '"}]')
    done = planlegg("katalog", "sok", "hage", "--katalog", file)
    assert done.code == 2
    assert "Grensen er 500" in " ".join(done.err.split())
    assert len(done.err) < 500


def test_an_empty_file_is_told_in_every_form(planlegg: Planlegg) -> None:
    for name in ("tom.toml", "tom.jsonl", "tom.json", "tom"):
        refused(planlegg, planlegg.write(name, ""))


def test_byte_order_mark_windows_lines_and_blank_lines_are_accepted(planlegg: Planlegg) -> None:
    raw = b"\xef\xbb\xbf" + f"{GOOD}\r\n\r\n".encode()
    assert planlegg.ok("katalog", "vis", "a", "--katalog", planlegg.write("katalog.jsonl", raw)).out


def test_a_file_of_a_gigabyte_is_refused_without_being_read(planlegg: Planlegg) -> None:
    big = planlegg.home / "stor.jsonl"
    with big.open("wb") as file:
        file.write(GOOD.encode() + b"\n")
        file.truncate(1_000_000_000)
    assert "for stor" in refused(planlegg, big)


def test_missing_folder_and_endless_files_are_named(planlegg: Planlegg) -> None:
    assert "finnes ikke" in refused(planlegg, planlegg.home / "finnes-ikke.jsonl")
    assert "mappe" in refused(planlegg, planlegg.home)
    if Path("/dev/zero").exists():
        assert "ikke en vanlig fil" in refused(planlegg, Path("/dev/zero"))


def test_text_from_a_list_made_elsewhere_is_harmless(planlegg: Planlegg) -> None:
    evil = "Dyr\x1b[2J\x1b]0;tittel\x07\u202e\u200b{sitat}<b>"
    row = {"id": "a\x1b[31m", "title": evil, "tags": [evil], "description": evil * 20_000}
    file = planlegg.write("katalog.jsonl", json.dumps(row) + "\n")
    for words in (
        ["sok", "dyr"],
        ["sok", "dyr", "--forklar"],
        ["sok", "dyr", "--forklar", "--json"],
        ["vis"],
        ["vis", "--json"],
        ["sjekk"],
    ):
        done = planlegg.ok("katalog", *words, "--katalog", file)
        assert not [char for char in done.out + done.err if (ord(char) < 32 and char != "\n") or char in "\x9b\u202e\u200b"]
    told = planlegg.ok("--katalog", file, "forslag", "--svar", planlegg.write("svar.toml", ANSWERS))
    assert "\x1b" not in told.out
    twice = planlegg.write("katalog.jsonl", (json.dumps(row) + "\n") * 2)
    refused(planlegg, twice)
