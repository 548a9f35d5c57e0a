"""What is open to all or a right is not shut by a no to one trade, and what shames is not said back."""

import re

import pytest

from planlegg.domain.bilde import Bilde, Onske, Sitat, Unngaa
from planlegg.matching import build, candidates
from planlegg.matching.entry import from_activity
from planlegg.planning.relevans import relevant
from tests.unit.rules.parts import ENTRIES, ROOT, blocks

INDEX = build([from_activity(entry) for entry in ENTRIES.values()])
GENERAL = {
    "aft", "amo", "arbeid_med_stotte", "arbeidstrening", "avklaring", "etablering", "fagbrev_pa_jobb", "fagopplaering", "fontenehus",
    "frivilligsentral", "hoyere_utdanning", "hoyere_yrkesfag", "individuell_plan", "introduksjonsprogram", "ips", "jobbklubb", "jobbsok",
    "karriereveiledning", "koordinator", "kvp", "laerekandidat", "laerling", "mentor", "midl_lonn", "okonomi_gjeld", "oppfolging",
    "praksisbrev", "praksiskandidat", "raad_veiledning", "realkompetanse", "rekvalifisering", "rettigheter_samtale", "steg-besok-arbeidssted",
    "steg-to-timer-oppgave", "steg-via-nettverk", "stottekontakt", "ungdomsgaranti", "varig_lonn", "videregaaende_voksne",
    "videregaende_rett", "vta", "vtao",
}  # fmt: skip
TRADES = (
    "frisør",
    "vaktmester",
    "renhold",
    "reinhald",
    "kokk",
    "bakeri",
    "butikk",
    "kasse",
    "lager",
    "truck",
    "kontor",
    "regnskap",
    "barnehage",
    "sykehjem",
    "snekker",
    "tømrer",
    "maler",
    "rørlegger",
    "røyrleggjar",
    "elektriker",
    "mekaniker",
    "sveising",
    "fabrikk",
    "gartner",
    "gård",
    "fjøs",
    "fiske",
    "oppdrett",
    "skog",
    "hotell",
    "restaurant",
    "servering",
    "vekter",
    "taxi",
    "lastebil",
    "varebil",
    "budbil",
    "programmering",
    "foto",
    "musikk",
    "sykehus",
    "apotek",
    "hudpleie",
    "blomster",
    "anlegg",
    "bygg",
    "betong",
    "kantine",
    "kjøkken",
    "verksted",
    "sykkel",
    "hest",
    "hund",
    "bibliotek",
    "museum",
    "kino",
    "teater",
    "fotball",
    "sykepleier",
    "lærer",
    "ingeniør",
    "journalist",
    "telefonsalg",
    "slakteri",
    "murer",
    "keramikk",
)


@pytest.mark.parametrize("trade", TRADES)
def test_a_no_to_one_trade_shuts_no_general_scheme(trade: str) -> None:
    no = Unngaa(sitat=Sitat("harde_grenser", 0, f"ikke {trade}"), ord=trade, hard=True)
    found = relevant(candidates(Bilde(alias="t", unngaa=(no,)), INDEX), ENTRIES, (no,))
    assert [c.aktivitet for c in found if c.unngaa and c.aktivitet in GENERAL] == []


@pytest.mark.parametrize(
    ("said", "entry"),
    [
        ("byggeleder", "arbeidstrening-byggeledelse"), ("kalkulasjon", "arbeidstrening-byggeledelse"),
        ("befaring", "arbeidstrening-byggeledelse"), ("synfaring", "arbeidstrening-byggeledelse"), ("instruktør", "arbeidstrening-skole"),
        ("brøyting", "arbeidstrening-maskin"), ("avløser", "arbeidstrening-gard"), ("avløysar", "gard_dyrestell"),
        ("lærlingansvarlig", "arbeidstrening-skole"), ("bli sykepleier", "hoyere_utdanning-yrke"),
    ],
)  # fmt: skip
def test_everyday_words_lead_there(said: str, entry: str) -> None:
    wish = Onske(sitat=Sitat("2.1", 0, said), ord=said)
    assert entry in {c.aktivitet for c in candidates(Bilde(alias="t", onsker=(wish,)), INDEX)}


@pytest.mark.parametrize(
    ("said", "entry"),
    [("leke med barn", "gard_dyrestell"), ("driver med strikking", "frivillig_sjafor"), ("høy lønn", "gard_ute")],
)
def test_words_of_another_language_or_meaning_do_not(said: str, entry: str) -> None:
    wish = Onske(sitat=Sitat("2.1", 0, said), ord=said)
    assert entry not in {c.aktivitet for c in candidates(Bilde(alias="t", onsker=(wish,)), INDEX)}


def test_keywords_that_shame_are_on_the_list_of_those_not_said_back() -> None:
    [listed] = [row["ord"] for row in blocks(ROOT / "rules" / "valg.toml", "uttrykk") if row["id"] == "ikke_gjengi"]
    words = "|".join(re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in listed)
    unsaid = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    shaming = re.compile(
        r"\b(?:ensom|einsam|lonely|dårlig|dårleg|rus(?:fri|a\b|e\b|beh)|nykter|edru|fengsel|soning|rulleblad|vandel|prison|jail|pengesp|"
        r"utbren|burnt|sliter|droppet ut|droppa ut|dropped out|ufør|psyken|psykisk|angst|anxious|gråter|nedfor|lat\b|dum\b)",
        re.IGNORECASE,
    )
    assert [(e.id, word) for e in ENTRIES.values() for word in e.ord if shaming.search(word) and not unsaid.search(word)] == []
