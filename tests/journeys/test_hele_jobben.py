"""The counsellor's whole job through the real command line, with the real encrypted store."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.run import Planlegg

ANSWERS: dict[str, Any] = {
    "format": 1,
    "alias": "klient-07",
    "klientens_ord": ["jeg vil ut av stua"],
    "harde_grenser": ["maks to dager i uka"],
    "fakta": {"alder": 34},
    "svar": {
        "2.1": {"tekst": "At jeg har noe å gå til. Jeg vil ut av stua."},
        "2.3": {"tekst": "Jeg har lyst til å jobbe med hage og planter, men ikke med kasse."},
        "4.1": {"tekst": "Jeg er flink til å bake og holde orden."},
        "5.1": {"tilstand": "vil_ikke"},
        "6.2": {"tekst": "Høyst en halvtime hver vei, med buss."},
    },
}


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    """A store with one client who has answered."""
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    planlegg.ok("intervju", "klient-07", "--svar", planlegg.write("svar.toml", ANSWERS))
    return planlegg


def plan(planlegg: Planlegg) -> dict[str, Any]:
    found: dict[str, Any] = planlegg.ok("plan", "klient-07", "--json").json
    return found


def first_choice(planlegg: Planlegg) -> str:
    options = planlegg.ok("forslag", "klient-07", "--json").json
    return str(options["forslag"][0]["aktiviteter"][0]["id"])


def test_from_answers_to_agreement_participation_and_sheet(case: Planlegg) -> None:
    meeting = case.ok("forbered", "klient-07").out
    assert "«Jeg har lyst til å jobbe med hage»" in meeting

    chosen = first_choice(case)
    case.ok(
        "sammen", "klient-07", "--velg", chosen, "--forste-steg", "Vi drar dit sammen.", "--nar", "2026-12-01", "--timer", "6"
    )
    assert plan(case)["status"] == "UTKAST"
    case.ok("sammen", "klient-07", "--punkt", "p1", "--stilling", "ENIG_MED_FORBEHOLD", "--ord", "bare hvis det er stille der")
    assert plan(case)["status"] != "AVTALT"
    case.ok("sammen", "klient-07", "--punkt", "p1", "--part", "veileder", "--stilling", "ENIG")
    assert plan(case)["status"] == "AVTALT"

    case.ok("sammen", "klient-07", "--part", "veileder", "--lov", "Ring og spør om plass", "--frist", "2026-11-27")
    case.ok("sammen", "klient-07", "--kontakt", "melding på telefon", "--neste", "2026-12-02")
    case.ok("delta", "klient-07", "--punkt", "p1", "--kode", "MOTT", "--timer", "3", "--ord", "det gikk", day="2026-12-01")
    case.ok(
        "delta",
        "klient-07",
        "--punkt",
        "p1",
        "--hvordan",
        "fint i drivhuset",
        "--bor-endres",
        "begynne litt senere",
        day="2026-12-01",
    )

    sheet = case.home / "ark.html"
    case.ok("eksport", "klient-07", "--til", sheet)
    page = sheet.read_text("utf-8")
    for words in (
        "jeg vil ut av stua",
        "Vi drar dit sammen.",
        "bare hvis det er stille der",
        "Ring og spør om plass",
        "2. desember 2026",
    ):
        assert words in page, words
    assert "klient-07" not in page
    assert [word for word in ("Nav", "NAV", "stønad", "bruker", "tiltak") if word in page] == []
    assert "://" not in page
    assert sheet.stat().st_mode & 0o077 == 0

    listed = case.ok("klienter", "--json").json["klienter"]
    assert [(c["alias"], c["status"], c["neste"]) for c in listed] == [("klient-07", "AVTALT", "2026-12-02")]


def test_a_change_voids_the_agreement_and_shows_what_changed(case: Planlegg) -> None:
    chosen = first_choice(case)
    case.ok("sammen", "klient-07", "--velg", chosen, "--timer", "6", "--stilling", "ENIG")
    case.ok("sammen", "klient-07", "--punkt", "p1", "--part", "veileder", "--stilling", "ENIG")
    case.ok("sammen", "klient-07", "--endre", "p1", "--timer", "9", "--ord", "det ble for lite")
    now = plan(case)
    assert now["status"] == "UNDER_REVISJON"
    assert [(f["felt"], f["fra"], f["til"]) for d in now["siden_avtalt"] for f in d["felter"]] == [("timer_per_uke", 6.0, 9.0)]
    assert "6" in case.ok("plan", "klient-07", "--versjon", "1").out
    case.ok("sammen", "klient-07", "--trekk", "p1", "--ord", "jeg vil vente")
    assert plan(case)["punkter"][0]["avtalt"] is False


def test_disagreement_is_kept_in_own_words_and_blocks_agreement_not_saving(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--egen", "Strikkekafé hos naboen", "--stilling", "UENIG", "--ord", "ikke på torsdager")
    case.ok("sammen", "klient-07", "--punkt", "p1", "--part", "veileder", "--stilling", "ENIG")
    now = plan(case)
    assert now["status"] != "AVTALT"
    assert now["punkter"][0]["standpunkter"][0]["ord"] == "ikke på torsdager"


def test_exports_load_back(case: Planlegg) -> None:
    chosen = first_choice(case)
    case.ok("sammen", "klient-07", "--velg", chosen, "--timer", "6", "--stilling", "ENIG")
    file = case.home / "sak.toml"
    case.ok("eksport", "klient-07", "--format", "toml", "--til", file)
    before = tomllib.loads(file.read_text("utf-8"))
    other = case.home / "annet"
    case.ok("--lager", other, "lager", "opprett")
    case.ok("klient", "ny", "klient-07", "--lager", other)
    case.ok("intervju", "klient-07", "--svar", file, "--lager", other)
    case.ok("sammen", "klient-07", "--fil", file, "--lager", other)
    again = case.home / "igjen.toml"
    case.ok("eksport", "klient-07", "--format", "toml", "--til", again, "--lager", other)
    assert tomllib.loads(again.read_text("utf-8")) == before


def test_a_file_of_decisions_is_all_or_nothing(case: Planlegg) -> None:
    file = case.write(
        "valg.toml",
        {
            "format": 1,
            "handling": [
                {"gjor": "velg", "tittel": "Rydde boden"},
                {"gjor": "stilling", "punkt": "p9", "part": "klient", "stilling": "ENIG"},
            ],
        },
    )
    done = case("sammen", "klient-07", "--fil", file)
    assert done.code == 2
    assert "Handling 2" in done.err
    assert "p9" in done.err
    assert plan(case)["punkter"] == []


def test_wrong_passphrase_and_missing_store(case: Planlegg) -> None:
    wrong = case.home / "feil.txt"
    wrong.write_text("noe helt annet\n", encoding="utf-8")
    wrong.chmod(0o600)
    done = case("klienter", "--passord-fil", wrong)
    assert (done.code, done.out) == (3, "")
    missing = case("klienter", "--lager", case.home / "borte")
    assert missing.code == 2
    assert "lager opprett" in missing.err


def test_without_a_terminal_the_flag_to_use_is_named(case: Planlegg) -> None:
    for args, flag in (
        (("intervju", "klient-07"), "--svar"),
        (("sammen", "klient-07"), "--fil"),
        (("delta", "klient-07"), "--fil"),
    ):
        done = case(*args)
        assert done.code == 2
        assert flag in done.err
    locked = case("klienter", env={"PLANLEGG_PASSORD_FIL": ""})
    assert locked.code == 2
    assert "--passord-fil" in locked.err


def test_export_never_overwrites_unasked(case: Planlegg) -> None:
    taken = case.home / "opptatt.html"
    taken.write_text("noe fra før", encoding="utf-8")
    done = case("eksport", "klient-07", "--til", taken)
    assert done.code == 2
    assert taken.read_text("utf-8") == "noe fra før"
    case.ok("eksport", "klient-07", "--til", taken, "--overskriv")
    assert "noe fra før" not in taken.read_text("utf-8")


def test_nothing_of_the_client_lies_readable_in_the_store(case: Planlegg) -> None:
    raw = b"".join(path.read_bytes() for path in Path(case.home / "lager").rglob("*") if path.is_file())
    assert raw
    assert [word for word in ("klient-07", "stua", "hage", "kasse") if word.encode() in raw] == []


def test_unknown_alias_never_names_another_client(case: Planlegg) -> None:
    done = case("forslag", "klient-7")
    assert done.code == 2
    assert "klient-07" not in done.err


def test_correction_changes_what_is_understood(case: Planlegg) -> None:
    understood = case.ok("intervju", "--svar", case.home / "svar.toml", "--json").json["forstatt"]
    wish = next(item for item in understood if item["slag"] == "onske")
    file = case.write(
        "rettet.toml", {**ANSWERS, "rettelse": [{"svar": wish["svar"], "sitat": wish["sitat"], "les_som": "ingen"}]}
    )
    after = case.ok("intervju", "--svar", file, "--json").json["forstatt"]
    assert wish in understood
    assert wish not in after


def test_json_export_is_the_case(case: Planlegg) -> None:
    file = case.home / "sak.json"
    case.ok("eksport", "klient-07", "--format", "json", "--til", file)
    saved = json.loads(file.read_text("utf-8"))
    assert saved["skjema"] == "planlegg.sak/2"
    assert [s for s in saved["svar"] if s["id"] == "5.1"] == [
        {"id": "5.1", "tilstand": "vil_ikke", "tekst": "", "hvem": "klient"}
    ]
