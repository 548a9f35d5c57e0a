"""Catalogues made elsewhere: one entry a line, thin entries, and HSDS, through the real command line."""

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.run import ROOT, Planlegg

THIN = (
    {"id": "a-1", "title": "Ridning", "alt": ["ridetur"], "category": "Fritid", "tags": ["hest", "stall"], "source": ["x"]},
    {"id": "a-2", "title": "Strikkekafé", "tags": "garn", "description": "Vi strikker sammen. " * 40},
    {"id": "a-3", "title": "Sjakk"},
)
SERVICE = {
    "id": "s-1",
    "name": "Sykkelverksted",
    "alternate_name": "Sykkelkjøkkenet",
    "status": "active",
    "description": "Skru på sykkelen sammen med andre.",
    "minimum_age": 16,
    "eligibility_description": "Du må bo i kommunen.",
    "assured_date": "2026-10-01",
    "attributes": [{"id": "t", "taxonomy_term": {"id": "u", "name": "Reparere", "description": "x"}}],
    "cost_options": [{"id": "c", "amount": 50}],
    "contacts": [{"name": "Kari Nordmann", "email": "kari@eksempel.no"}],
}
LIMITED = {
    "format": 1,
    "alias": "klient-01",
    "svar": {"onsker": {"tekst": "Jeg vil ri og være i stallen."}},
    "harde_grenser": ["Høyst 6 timer i uka", "Ikke store grupper"],
}


def jsonl(rows: Iterable[Any]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def ids(found: Any) -> list[str]:
    return [hit["id"] for hit in found["treff"]]


def test_thin_entries_are_searched_and_shown(planlegg: Planlegg) -> None:
    file = planlegg.write("katalog.jsonl", jsonl(THIN))
    assert ids(planlegg.ok("katalog", "sok", "stall", "--katalog", file, "--json").json)[0] == "a-1"
    assert ids(planlegg.ok("katalog", "sok", "ridetur", "--katalog", file, "--json").json)[0] == "a-1"
    shown = planlegg.ok("katalog", "vis", "a-1", "--katalog", file).out
    assert shown.count("vet vi ikke") >= 3
    entry = planlegg.ok("katalog", "vis", "a-2", "--katalog", file, "--json").json
    assert (entry["slag"], entry["beslutter"], entry["form"]["timer"], entry["sist_sjekket"]) == ("ukjent", "ukjent", None, None)
    assert entry["setning"]["nb"].endswith("…")
    assert len(entry["setning"]["nb"]) <= 302


def test_what_a_thin_entry_does_not_say_is_cleared_up_and_never_decides(planlegg: Planlegg) -> None:
    catalogue = planlegg.write("katalog.jsonl", jsonl(THIN))
    answers = planlegg.write("svar.toml", LIMITED)
    found = planlegg.ok("forslag", "--svar", answers, "--katalog", catalogue, "--json").json
    option = next(one for one in found["forslag"] if one["id"] == "aktivitet:a-1")
    [activity] = option["aktiviteter"]
    assert (option["timer_per_uke"], activity["dager_per_uke"], activity["avgjores_av"]) == (None, None, "ukjent")
    assert {line["regel"] for line in activity["ukjent"]} >= {
        "tidsbruken-er-ikke-kjent",
        "hvor-mange-er-ikke-kjent",
        "hvem-bestemmer-er-ikke-kjent",
        "koster-ukjent",
    }
    assert [line["regel"] for line in activity["for"] if not line["regel"].startswith("treff-")] == []
    assert activity["mot"] == []
    assert found["utelukket"] == []
    assert option["forste_steg"]
    told = planlegg.ok("forslag", "--svar", answers, "--katalog", catalogue).out
    assert "Vi vet ikke hvor mange timer det tar i uka." in told


def test_full_entries_on_lines_are_the_same_as_in_toml(planlegg: Planlegg) -> None:
    tree = tomllib.loads((ROOT / "catalogue/activities.toml").read_text("utf-8"))
    lines = planlegg.write("katalog.jsonl", "".join(json.dumps(e, default=str) + "\n" for e in tree["aktivitet"]))
    assert planlegg.ok("katalog", "vis", "--json", "--katalog", lines).json == planlegg.ok("katalog", "vis", "--json").json


def test_hsds_says_what_it_knows_and_leaves_people_out(planlegg: Planlegg) -> None:
    file = planlegg.write("tjenester.json", json.dumps([SERVICE, {**SERVICE, "id": "s-2", "status": "temporarily closed"}]))
    entry = planlegg.ok("katalog", "vis", "s-1", "--katalog", file, "--json").json
    assert entry["tittel"]["nb"] == "Sykkelverksted"
    assert entry["ord"] == ["Sykkelkjøkkenet", "Reparere"]
    assert (entry["koster"], entry["sist_sjekket"], entry["plasser"]["status"]) == ("egenandel", "2026-10-01", "ukjent")
    assert [krav["nar"] for krav in entry["krav"]] == [None, None]
    assert "16 år" in entry["krav"][0]["tekst"]["nb"]
    assert "Nordmann" not in json.dumps(entry)
    assert planlegg.ok("katalog", "vis", "s-2", "--katalog", file, "--json").json["plasser"]["status"] == "stengt"
    checked = planlegg.ok("katalog", "sjekk", "--katalog", file, "--json").json
    assert checked["feil"] == []


def test_a_service_that_is_shut_or_full_is_never_an_option_as_if_open(planlegg: Planlegg) -> None:
    full = {**SERVICE, "capacities": [{"id": "k", "available": 0, "updated": "2026-11-01T10:00:00Z"}]}
    file = planlegg.write("tjenester.json", json.dumps([full, {**SERVICE, "id": "s-2", "status": "inactive"}]))
    answers = planlegg.write("svar.toml", {**LIMITED, "svar": {"onsker": {"tekst": "Jeg vil jobbe på sykkelverksted."}}})
    found = planlegg.ok("forslag", "--svar", answers, "--katalog", file, "--json").json
    shown = {a["id"]: a["plasser"] for option in found["forslag"] for a in option["aktiviteter"]}
    assert shown == {"s-1": {"status": "fullt", "sjekket": "2026-11-01"}}
    assert [item["id"] for item in found["utelukket"]] == ["s-2"]


def test_the_shapes_hsds_comes_in_are_read_alike(planlegg: Planlegg) -> None:
    page = {"total_items": 1, "page_number": 1, "contents": [SERVICE]}
    shapes = {
        "en.json": json.dumps(SERVICE, indent=2),
        "liste.json": json.dumps([SERVICE], indent=1),
        "side.json": json.dumps(page),
        "linjer.ndjson": jsonl([SERVICE]),
        "uten-endelse": json.dumps([SERVICE]),
    }
    seen = [planlegg.ok("katalog", "vis", "--json", "--katalog", planlegg.write(n, text)).out for n, text in shapes.items()]
    assert len(set(seen)) == 1


def test_the_form_is_told_by_what_is_in_the_file(planlegg: Planlegg) -> None:
    toml = (ROOT / "catalogue/activities.toml").read_text("utf-8")
    assert planlegg.ok("katalog", "vis", "bibliotek", "--katalog", planlegg.write("katalog.jsonl.txt", toml)).out
    assert planlegg.ok("katalog", "vis", "a-1", "--katalog", planlegg.write("katalog.toml", jsonl(THIN))).out


def test_entries_without_everyday_words_are_advice(planlegg: Planlegg) -> None:
    file = planlegg.write(
        "katalog.jsonl", jsonl([*THIN, {"id": "a-4", "title": "Gå på tur", "tags": ["tur", "gå tur"], "url": "x"}])
    )
    done = planlegg.ok("katalog", "sjekk", "--katalog", file)
    assert "Uten hverdagsord" in done.out
    assert "(2):\n  - a-3\n  - a-4" in done.out
    assert "«url»" in done.out
    checked = planlegg.ok("katalog", "sjekk", "--katalog", file, "--json").json
    assert checked["antall_per_slag"]["uten_hverdagsord"] == 2
    assert checked["ikke_lest"] == [{"navn": "url", "antall": 1}]


def test_long_lists_of_advice_are_cut_and_counted(planlegg: Planlegg) -> None:
    file = planlegg.write("katalog.jsonl", jsonl({"id": f"a-{n}", "title": f"Tilbud {n}"} for n in range(30)))
    told = planlegg.ok("katalog", "sjekk", "--katalog", file).out
    assert "… og 25 til" in told
    assert len(planlegg.ok("katalog", "sjekk", "--katalog", file, "--json").json["merknader"]) == 90


def test_titles_of_a_large_catalogue_come_out_right_from_the_kept_index_too(planlegg: Planlegg) -> None:
    rows = [{"id": f"a-{n}", "title": f"Tilbud {n}", "tags": ["vanlig"]} for n in range(1200)]
    file: Path = planlegg.write("katalog.jsonl", jsonl([*rows, {"id": "å-1", "title": "Ridning", "tags": ["hest"]}]))
    first = planlegg.ok("katalog", "sok", "hest", "--katalog", file, "--json")
    again = planlegg.ok("katalog", "sok", "hest", "--katalog", file, "--json")
    assert first.json == again.json
    assert again.json["treff"][0]["tittel"] == "Ridning"
    escaped = planlegg.write(
        "katalog.jsonl", "".join(json.dumps(row) + "\n" for row in [*rows, {"id": "å-1", "title": "Ridning"}])
    )
    assert ids(planlegg.ok("katalog", "sok", "ridning", "--katalog", escaped, "--json").json)[0] == "å-1"
