"""The order to the case worker, and the sheet after the meeting, through the real command line and a real encrypted store."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.run import Planlegg

ALIAS = "klient-07"
ANSWERS: dict[str, Any] = {
    "format": 1,
    "alias": ALIAS,
    "klientens_ord": ["jeg vil ut av stua"],
    "svar": {
        "1.4": {"tekst": "Ektefellen min er ikke et tema."},
        "2.3": {"tekst": "Jeg har lyst til å jobbe med hage og planter."},
        "6.2": {"tekst": "Høyst en halvtime hver vei, med buss."},
        "6.4": {"tekst": "Jeg må kunne ta pauser."},
        "7.3": {"tekst": "Noe på kveldstid, bare for voksne."},
        "8.5": {"tilstand": "vil_ikke"},
    },
}
TOGETHER: dict[str, Any] = {
    "format": 1,
    "handling": [
        {"gjor": "velg", "aktivitet": "frivillig_hage", "forste_steg": "Vi drar dit sammen.", "timer_per_uke": 4},
        {"gjor": "stilling", "punkt": "p1", "part": "klient", "stilling": "ENIG_MED_FORBEHOLD", "ord": "bare hvis det er rolig"},
        {"gjor": "stilling", "punkt": "p1", "part": "veileder", "stilling": "ENIG"},
        {"gjor": "velg", "tittel": "Strikkekafé hos naboen"},
        {"gjor": "stilling", "punkt": "p2", "part": "klient", "stilling": "UENIG", "ord": "ikke på torsdager"},
        {"gjor": "avsla", "aktivitet": "jobbklubb", "ord": "ikke igjen"},
        {"gjor": "lov", "part": "veileder", "tekst": "Ringe og spørre om plass"},
        {"gjor": "kontakt", "tekst": "melding på telefon"},
    ],
}


def order(**changes: Any) -> dict[str, Any]:
    """A complete order; ``None`` takes a part out."""
    whole = {
        "format": 1,
        "side": "kommune",
        "ber_om": "Vurder støtte til buss så lenge prøvetida varer.",
        "punkter": ["p1"],
        "deling": {"ja": True, "dag": "2026-11-23", "gitt_ved": "muntlig", "ord": "det om hagen kan dere sende"},
        "syn": {"tekst": "Jeg vil prøve dette, men i mitt tempo."},
        "fakta": [{"tekst": "Kan reise en halvtime hver vei, med buss.", "svar": "6.2"}],
        "ord": [{"svar": "2.3", "sitat": "jobbe med hage og planter"}],
        "vurdert": [{"aktivitet": "jobbklubb", "utfall": "avslatt", "grunn": "Klienten har prøvd det før."}],
        "uklart": [{"tekst": "Hva bussen koster i måneden.", "hvem": "veileder"}],
        "grunn": [{"tekst": "Uten støtte til buss kommer ikke planen i gang.", "hjemmel": "sotjl-19", "bygger_pa": ["f1", "p1"]}],
    } | changes
    return {key: value for key, value in whole.items() if value is not None}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One client who has answered, with one agreed point and one the client does not agree to."""
    planlegg = Planlegg(tmp_path_factory.mktemp("hjem"))
    planlegg.new_store()
    planlegg.ok("klient", "ny", ALIAS)
    planlegg.ok("intervju", ALIAS, "--svar", planlegg.write("svar.toml", ANSWERS))
    planlegg.ok("sammen", ALIAS, "--fil", planlegg.write("valg.toml", TOGETHER))
    return planlegg.home


@pytest.fixture
def case(begun: Path, planlegg: Planlegg) -> Planlegg:
    """A store of its own for each test, begun alike."""
    shutil.copytree(begun / "lager", planlegg.home / "lager")
    return planlegg


def stops(case: Planlegg, **changes: Any) -> set[str]:
    """Names of the hard stops an order meets; nothing may be kept of it."""
    done = case("bestilling", ALIAS, "--fil", case.write("b.toml", order(**changes)), "--json")
    assert done.code == 2, done.out + done.err
    assert done.json["komplett"] is False
    assert done.json["versjoner"] == []
    return {one["stopp"] for one in done.json["mangler"]}


def make(case: Planlegg, **changes: Any) -> Any:
    return case.ok("bestilling", ALIAS, "--fil", case.write("b.toml", order(**changes)), "--json").json


def test_from_an_agreed_plan_to_an_order_that_comes_back_and_goes_out_again(case: Planlegg) -> None:
    made = make(case)
    assert [(v["nummer"], v["status"]) for v in made["versjoner"]] == [(1, "LAGET")]
    assert made["plan_versjon"] == case.ok("plan", ALIAS, "--json").json["versjon"]

    shown = case.ok("bestilling", ALIAS).out
    for words in (
        "Vurder støtte til buss",
        "spørsmål 6.2",
        "23. november 2026",
        "«jobbe med hage og planter»",
        "Jeg vil prøve dette, men i mitt tempo.",
        "Jobbklubb",
        "Klienten har prøvd det før.",
        "enig med forbehold",
        "«bare hvis det er rolig»",
        "Hva bussen koster i måneden.",
        "Sosialtjenesteloven § 19",
        "Det kan være mer i saken",
    ):
        assert words in " ".join(shown.split()), words

    refused = case("bestilling", ALIAS, "--sendt")
    assert refused.code == 2
    assert "--vist" in refused.err
    nowhere = case("bestilling", ALIAS, "--sendt", "--vist", "2026-11-23", "--til", case.home / "borte" / "ut.html")
    assert nowhere.code == 2
    page = case.home / "ut.html"
    case.ok("bestilling", ALIAS, "--sendt", "--vist", "2026-11-23", "--gitt-ved", "papir", "--til", page)
    assert "Vurder støtte til buss" in page.read_text("utf-8")
    assert page.stat().st_mode & 0o077 == 0
    assert case("bestilling", ALIAS, "--sendt", "--vist", "2026-11-23").code == 2

    case.ok("bestilling", ALIAS, "--returnert", "Hva koster bussen?", day="2026-11-25")
    unanswered = case("bestilling", ALIAS, "--fil", case.write("b.toml", order()), "--json", day="2026-11-26")
    assert [one["stopp"] for one in unanswered.json["mangler"]] == ["retur-uten-svar"]
    fact = [*order()["fakta"], {"tekst": "Bussen koster 800 kroner.", "samtale": "2026-11-26", "hvem": "veileder"}]
    again = order(fakta=fact, siden_sist="Prisen på buss er med nå.")
    case.ok("bestilling", ALIAS, "--fil", case.write("b.toml", again), day="2026-11-26")
    case.ok("bestilling", ALIAS, "--sendt", "--ikke-vist", "Klienten ba meg lese den opp over telefon.", day="2026-11-26")

    listed = case.ok("bestilling", ALIAS, "--json").json
    assert [(v["nummer"], v["status"]) for v in listed["versjoner"]] == [(1, "RETURNERT"), (2, "SENDT")]
    assert listed["versjoner"][0]["retur"]["grunn"] == "Hva koster bussen?"
    newest = " ".join(case.ok("bestilling", ALIAS).out.split())
    assert "Hva koster bussen?" in newest
    assert "Prisen på buss er med nå." in newest
    first = case.ok("bestilling", ALIAS, "--versjon", "1", "--json").json
    assert len(first["innhold"]["fakta"]) == 1
    assert case("bestilling", ALIAS, "--versjon", "3").code == 2


def test_only_what_was_said_yes_to_goes_out(case: Planlegg) -> None:
    make(case)
    for out in (case.ok("bestilling", ALIAS).out, str(case.ok("bestilling", ALIAS, "--json").json)):
        for kept in ("Ektefelle", "pauser", "stua", "kveldstid", "ikke på torsdager", "ikke igjen", "Ringe og spørre"):
            assert kept not in out, kept


def test_an_empty_order_says_everything_that_is_missing_and_what_to_do(case: Planlegg) -> None:
    done = case("bestilling", ALIAS, "--json")
    assert done.code == 2
    found = {one["stopp"] for one in done.json["mangler"]}
    assert found >= {
        "side-mangler", "ber-om-mangler", "ingen-punkter", "deling-mangler", "syn-mangler", "fakta-mangler", "vurdert-mangler",
        "uklart-mangler", "grunn-mangler",
    }  # fmt: skip
    assert all(one["tekst"] and one["gjor"] for one in done.json["mangler"])
    told = case("bestilling", ALIAS)
    assert told.code == 2
    assert "syn-mangler" in told.err
    assert "--mal" in told.err


def test_the_empty_form_loads_and_holds_no_words_of_the_client(case: Planlegg) -> None:
    form = case.ok("bestilling", ALIAS, "--mal").out
    assert [word for word in ("hage", "stua", "rolig", "Strikkekafé") if word in form] == []
    assert "p1" in form
    done = case("bestilling", ALIAS, "--fil", case.write("tom.toml", form), "--json")
    assert done.code == 2
    assert done.json["mangler"]


def test_a_condition_is_only_what_the_counsellor_has_a_decision_for(case: Planlegg) -> None:
    assert stops(case, vilkar=[{"tekst": "Møte i hagen på mandager."}]) == {
        "vilkar-uten-vedtak", "vilkar-uten-dag", "vilkar-uten-hjemmel", "vilkar-uten-folge", "vilkar-uten-fortalt",
        "vilkar-uten-tunge-grunner",
    }  # fmt: skip
    whole = {
        "tekst": "Møte i hagen på mandager.",
        "vedtak": "Vedtak om økonomisk stønad",
        "vedtak_dag": "2026-11-02",
        "hjemmel": "sotjl-20a",
        "folge": "Stønaden kan bli mindre.",
        "fortalt": "2026-11-02",
        "tunge_grunner": "Spurt om helse og barn. Ingen tunge grunner er kjent.",
        "klientens_syn": "Det er greit nå.",
    }
    asked = {
        "tekst": "Søke tre stillinger i uka.",
        "motytelse": "Kontoret betaler bussen.",
        "slutt": "2027-02-01",
        "klientens_syn": "Greit når jeg får noe igjen.",
    }
    make(case, vilkar=[whole], krav=[asked])
    text = case.ok("bestilling", ALIAS).out
    order_of = [text.index(words) for words in ("FRIVILLIG", "AVTALTE KRAV", "VILKÅR")]
    assert order_of == sorted(order_of)
    assert text.index("Vi drar dit sammen.") < order_of[1] < text.index("Søke tre stillinger") < order_of[2]
    assert text.index("Møte i hagen på mandager.") > order_of[2]


def test_without_conditions_the_order_says_so(case: Planlegg) -> None:
    make(case)
    assert "Ingen vilkår er lagt inn." in case.ok("bestilling", ALIAS).out


def test_no_plan_and_a_plan_that_changed(case: Planlegg) -> None:
    make(case)
    case.ok("sammen", ALIAS, "--trekk", "p1", "--ord", "jeg vil vente")
    late = case("bestilling", ALIAS, "--sendt", "--vist", "2026-11-23", "--json")
    assert late.code == 2
    assert [one["stopp"] for one in late.json["mangler"]] == ["planen-er-endret"]
    again = case("bestilling", ALIAS, "--fil", case.write("b.toml", order(siden_sist="Nytt.")), "--json")
    assert "ingen-avtalt-plan" in {one["stopp"] for one in again.json["mangler"]}


def test_what_must_be_told_by_law_stands_with_its_source(case: Planlegg) -> None:
    told = {"tekst": "Har fått tilbud om arbeid.", "samtale": "2026-11-20", "hvem": "andre", "etter_lov": True}
    make(case, fakta=[{**told, "hjemmel": "sotjl-43", "fortalt": "2026-11-21", "vist_klienten": "2026-11-21"}])
    assert "Sosialtjenesteloven § 43" in case.ok("bestilling", ALIAS).out


def test_the_client_may_say_no_to_a_view_and_take_the_yes_back(case: Planlegg) -> None:
    make(case, syn={"tilstand": "vil_ikke"})
    assert "Klienten ville ikke si noe om dette." in case.ok("bestilling", ALIAS).out
    case.ok("bestilling", ALIAS, "--trukket")
    assert case.ok("bestilling", ALIAS, "--json").json["versjoner"][0]["status"] == "TRUKKET"
    assert case("bestilling", ALIAS, "--sendt", "--vist", "2026-11-23").code == 2
    assert case("bestilling", ALIAS, "--til", case.home / "ut.html").code == 2


def test_checking_saves_nothing(case: Planlegg) -> None:
    done = case.ok("bestilling", ALIAS, "--fil", case.write("b.toml", order()), "--sjekk", "--json").json
    assert (done["komplett"], done["mangler"], done["versjoner"]) == (True, [], [])


def test_a_file_with_faults_names_them_all(case: Planlegg) -> None:
    done = case("bestilling", ALIAS, "--fil", case.write("b.toml", order(sid="kommune", fakta=[{"tekts": "a"}])))
    assert done.code == 2
    assert "side" in done.err
    assert "tekst" in done.err


def test_eleven_digits_are_hidden_and_nothing_lies_readable(case: Planlegg) -> None:
    done = case.ok("bestilling", ALIAS, "--fil", case.write("b.toml", order(ber_om="Gjelder 010190 12345, støtte.")))
    assert "11 siffer" in done.err
    assert "12345" not in case.ok("bestilling", ALIAS, "--json").out
    raw = b"".join(path.read_bytes() for path in Path(case.home / "lager").rglob("*") if path.is_file())
    assert [word for word in ("støtte", "hage", "mitt tempo") if word.encode() in raw] == []


def test_every_language_has_the_same_sections(case: Planlegg) -> None:
    make(case)
    for sprak in ("nb", "nn", "en"):
        text = case.ok("bestilling", ALIAS, "--sprak", sprak).out
        assert len([line for line in text.split("\n") if line.isupper()]) == 11
        assert "{" not in text


def test_the_sheet_after_the_meeting(case: Planlegg) -> None:
    sheet = case.home / "etter.txt"
    case.ok("eksport", ALIAS, "--ark", "motet", "--format", "tekst", "--til", sheet)
    text = sheet.read_text("utf-8")
    for words in (
        "Vi drar dit sammen.",
        "«Noe på kveldstid, bare for voksne.»",
        "Ringe og spørre om plass",
        "melding på telefon",
    ):
        assert words in text, words
    assert [word for word in (ALIAS, "Nav", "stønad", "bruker", "tiltak", "Ektefelle") if word in text] == []
    wrong = case("eksport", ALIAS, "--ark", "motet", "--format", "json", "--til", case.home / "x.json")
    assert wrong.code == 2
    assert not (case.home / "x.json").exists()
