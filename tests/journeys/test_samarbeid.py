"""Contact, people by role, topics and the hand-over, through the real command line and the real store."""

import json
import tomllib
from datetime import date
from typing import Any

import pytest

from tests.run import Planlegg

ORDER = {
    "format": 1,
    "side": "kommune",
    "ber_om": "Vurder støtte til buss.",
    "punkter": ["p1"],
    "ingenting_vurdert": True,
    "ingenting_uklart": True,
    "deling": {"ja": True, "dag": date(2026, 11, 23), "gitt_ved": "skjerm"},
    "syn": {"tekst": "Greit for meg."},
    "fakta": [{"tekst": "Har ikke bil.", "samtale": date(2026, 11, 23)}],
    "grunn": [{"tekst": "Uten buss stopper planen.", "hjemmel": "sotjl-19", "bygger_pa": ["f1"]}],
}


MANY = {"format": 1, "handling": [{"gjor": "velg", "aktivitet": "arr"}, {"gjor": "velg", "aktivitet": "vtao"}]}


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    """A client with one thing agreed."""
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    answers = {
        "format": 1,
        "alias": "klient-07",
        "svar": {"2.3": {"tekst": "Jeg vil jobbe med hage."}, "3.2": {"tekst": "Kurs før. Det gikk dårlig."}},
    }
    planlegg.ok("intervju", "klient-07", "--svar", planlegg.write("svar.toml", answers))
    planlegg.ok("sammen", "klient-07", "--egen", "Gå tur", "--forste-steg", "Rundt vannet", "--stilling", "ENIG")
    planlegg.ok("sammen", "klient-07", "--punkt", "p1", "--part", "veileder", "--stilling", "ENIG")
    return planlegg


def saved(planlegg: Planlegg) -> Any:
    file = planlegg.home / "sak.json"
    planlegg.ok("eksport", "klient-07", "--format", "json", "--til", file, "--overskriv")
    return json.loads(file.read_text("utf-8"))


def test_contact_and_people_from_options_to_plan_and_sheets(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--kontakt", "Melding først", "--neste", "2026-12-02")
    shown = case.ok(
        *("sammen", "klient-07", "--kanal", "melding", "--kontaktdager", "etter klokka ti", "--svartid", "som regel to dager"),
        *("--haster", "ring vakta", "--vikar", "vakta", "--uteblir", "jeg sender melding", "--gjennomgang", "2027-01-04"),
        *("--rolle", "søster", "--stotter", "blir med", "--ma-ikke-vite", "om gjelda", "--pa-arket", "--punkt", "p1"),
    ).out
    for words in (
        "Melding først",
        "Neste: 2. desember 2026",
        "som regel to dager",
        "Støtte: søster",
        "Skal ikke vite: om gjelda",
    ):
        assert words in shown, words
    for sheet in ("plan", "motet"):
        case.ok("eksport", "klient-07", "--ark", sheet, "--format", "tekst", "--til", case.home / f"{sheet}.txt")
        text = (case.home / f"{sheet}.txt").read_text("utf-8")
        assert [w for w in ("som regel to dager", "ring vakta", "jeg sender melding", "4. januar 2027") if w not in text] == []
        assert "gjelda" not in text
    assert "søster: blir med" in (case.home / "plan.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--rolle", "Kari Nordmann"), "ser ut som et navn"),
        (("--rolle", "lege", "--far-vite", "ring 22 33 44 55"), "ser ut som et telefonnummer"),
        (("--vikar", "kari@eksempel.no"), "ser ut som en e-postadresse"),
        (("--stotter", "blir med"), "--stotter må ha --rolle"),
        (("--samtykke", "lege"), "--samtykke må ha --del"),
        (("--samtykke", "ny veileder", "--del", "alt"), "«alt» kan ikke følge med"),
        (("--tema-ferdig", "t9"), "ikke noe tema «t9»"),
        (("--rolle-bort", "onkel"), "ingen rolle «onkel»"),
        (("--trekk-samtykke", "s9"), "ikke noe samtykke «s9»"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_saved(case: Planlegg, options: tuple[str, ...], told: str) -> None:
    before = saved(case)
    done = case("sammen", "klient-07", *options)
    assert done.code == 2
    assert told in " ".join(done.err.split())
    assert {k: v for k, v in saved(case).items() if k != "endret"} == {k: v for k, v in before.items() if k != "endret"}


def test_topics_are_taken_up_in_the_meeting_plan(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--tema", "bussen", "--part", "veileder")
    case.ok("sammen", "klient-07", "--tema", "penger")
    plan = case.ok("forbered", "klient-07", "--json", day="2026-12-01").json
    assert plan["skjema"] == "planlegg.mote/2"
    assert [(p["tekst"], p["hvem"]) for p in plan["avsnitt"][0]["punkter"]] == [("penger", "klient"), ("bussen", "veileder")]
    case.ok("sammen", "klient-07", "--tema-ferdig", "t2", "--tema-parkert", "t1")
    after = case.ok("forbered", "klient-07", "--privat", day="2026-12-01").out
    assert "Spart fra sist: bussen" in after
    assert "penger" not in after
    assert "Blir ikke lagret" in after


def test_a_hand_over_needs_a_yes_that_holds(case: Planlegg) -> None:
    sheet = case.home / "videre.html"
    export = ("eksport", "klient-07", "--ark", "overlevering", "--til", sheet)
    refused = case(*export)
    assert refused.code == 2
    assert "har ikke sagt ja til overlevering" in " ".join(refused.err.split())
    case.ok(
        *("sammen", "klient-07", "--samtykke", "ny veileder", "--del", "plan", "--del", "svar.2"),
        *("--ord", "greit", "--gitt-ved", "muntlig", "--til-og-med", "2027-01-31"),
    )
    case.ok(*export)
    page = sheet.read_text("utf-8")
    assert [words for words in ("Gå tur", "Jeg vil jobbe med hage.", "greit", "31. januar 2027") if words not in page] == []
    assert [words for words in ("Det gikk dårlig", "klient-07", "Nav") if words in page] == []
    case.ok("sammen", "klient-07", "--punkt", "p1", "--stilling", "ENIG")
    case.ok("plan", "klient-07", "--trekk", "p1", "--ord", "orker ikke nå")
    case.ok(*export, "--overskriv")
    page = sheet.read_text("utf-8")
    assert "trakk sitt ja. «orker ikke nå»" in page
    late = case(*export, "--overskriv", day="2027-02-01")
    assert (late.code, "31.01.2027" in late.err) == (2, True)
    case.ok("sammen", "klient-07", "--trekk-samtykke", "s1", day="2026-12-03")
    withdrawn = case(*export, "--overskriv", day="2026-12-04")
    assert withdrawn.code == 2
    assert "trakk sitt ja til å dele 03.12.2026" in " ".join(withdrawn.err.split())
    assert sheet.read_text("utf-8") == page


def test_the_page_for_the_counsellor_tells_nothing_on_its_face(case: Planlegg) -> None:
    case.ok("eksport", "klient-07", "--ark", "forberedelse", "--til", case.home / "notater.html")
    page = (case.home / "notater.html").read_text("utf-8")
    assert "<title>Notater til samtalen</title>" in page
    assert "klient-07" not in page
    assert "Bare for deg, før møtet" not in page


def test_a_case_as_toml_holds_all_of_it_and_loads_back(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--kontakt", "Melding", "--neste", "2026-12-02", "--svartid", "to dager")
    case.ok("sammen", "klient-07", "--rolle", "søster", "--stotter", "blir med", "--punkt", "p1", "--tempo", "rolig")
    case.ok("sammen", "klient-07", "--tema", "penger", "--folger-videre", "den samme", "--farvel", "kaffe")
    case.ok("sammen", "klient-07", "--samtykke", "ny veileder", "--del", "plan")
    case.ok("bestilling", "klient-07", "--fil", case.write("bestilling.toml", ORDER))
    before = saved(case)
    assert [one["innhold"]["ber_om"] for one in before["bestillinger"]] == ["Vurder støtte til buss."]

    file = case.home / "sak.toml"
    case.ok("eksport", "klient-07", "--format", "toml", "--til", file)
    assert tomllib.loads(file.read_text("utf-8"))["bestilling"][-1]["fakta"] == [
        {"tekst": "Har ikke bil.", "hvem": "klient", "samtale": date(2026, 11, 23)}
    ]
    other = case.home / "annet"
    case.ok("lager", "opprett", "--lager", other)
    for command in (
        ("klient", "ny", "klient-07"),
        ("intervju", "klient-07", "--svar", file),
        ("sammen", "klient-07", "--fil", file),
        ("bestilling", "klient-07", "--fil", file),
        ("eksport", "klient-07", "--format", "json", "--til", case.home / "igjen.json"),
    ):
        case.ok(*command, "--lager", other)
    again = json.loads((case.home / "igjen.json").read_text("utf-8"))
    for part in ("svar", "kontakt", "nettverk", "bli_mott", "kontinuitet"):
        assert again[part] == before[part], part
    assert [one["innhold"] for one in again["bestillinger"]] == [one["innhold"] for one in before["bestillinger"]]
    assert [(t["tekst"], t["part"]) for t in again["temaer"]] == [("penger", "klient")]
    assert [(s["mottaker"], s["omfang"]) for s in again["samtykker"]] == [("ny veileder", ["plan"])]


def test_many_new_helpers_at_once_are_told_of_when_the_plan_grows(case: Planlegg) -> None:
    quiet = case.ok("sammen", "klient-07", "--velg", "bibliotek")
    assert "nye hjelpere på én gang" not in quiet.err
    told = case.ok("sammen", "klient-07", "--fil", case.write("mange.toml", MANY))
    assert "nye hjelpere på én gang" in " ".join(told.err.split())
