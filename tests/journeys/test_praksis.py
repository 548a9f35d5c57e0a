"""Points of good practice through the real command line: what a client and a counsellor would notice if it were lost."""

import json
import re
import sys
from typing import Any

import pytest

from tests.run import Planlegg
from tests.terminal import PASSPHRASE, Terminal

LONG = """Jeg vet ikke helt hvor jeg skal begynne.

Først var det det med mor. Så ble jeg sint på Nav,
og det er jeg ennå: «det var ingen som hørte».
   Men jeg likte å male båten.
Slutt."""


def answers(svar: dict[str, Any], **more: Any) -> dict[str, Any]:
    filled = {key: {"tekst": value} if isinstance(value, str) else value for key, value in svar.items()}
    return {"format": 1, "alias": "klient-07", "svar": filled, **more}


def options(planlegg: Planlegg, svar: dict[str, Any], **more: Any) -> dict[str, Any]:
    file = planlegg.write("svar.toml", answers(svar, **more))
    found: dict[str, Any] = planlegg.ok("forslag", "--svar", file, "--json").json
    return found


def opened(planlegg: Planlegg, svar: dict[str, Any], alias: str = "klient-07", **more: Any) -> None:
    if not (planlegg.home / "lager").exists():
        planlegg.new_store()
    planlegg.ok("klient", "ny", alias, *(("--malform", more["malform"]) if "malform" in more else ()))
    file = planlegg.write("svar.toml", {**answers(svar), "alias": alias})
    planlegg.ok("intervju", alias, "--svar", file)


def ranked(found: dict[str, Any]) -> list[tuple[str, int]]:
    return [(a["id"], a["poeng"]) for option in found["forslag"] for a in option["aktiviteter"]]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_what_was_understood_is_read_back_and_put_right_before_options(planlegg: Planlegg) -> None:
    opened(planlegg, {"2.3": "Jeg vil jobbe med hage."})
    screen = Terminal(planlegg.home, "intervju", "klient-07", "--oppfolging")
    screen.expect("Passord")
    screen.type(PASSPHRASE)
    for _ in range(5):
        screen.expect("Skriv ? for hjelp.")
        screen.type("hopp")
    screen.expect("Dette er forstått. Stemmer det?")
    screen.expect("1. Du vil: «Jeg vil jobbe med hage»")
    screen.expect("Trykk Enter om det stemmer")
    screen.type("1")
    screen.expect("4 ta det bort")
    screen.type("4")
    screen.expect("Trykk Enter om det stemmer")
    screen.type("")
    screen.expect("Se muligheter med")
    assert screen.end() == 0
    assert "Mulighet" not in screen.seen
    after = planlegg.ok("forslag", "klient-07", "--json").json
    assert [option for option in after["forslag"] if option["slag"] == "aktivitet"] == []


def test_a_long_answer_with_feelings_is_one_answer_and_stands_word_for_word(planlegg: Planlegg) -> None:
    opened(planlegg, {"2.2": LONG})
    file = planlegg.home / "sak.json"
    planlegg.ok("eksport", "klient-07", "--format", "json", "--til", file)
    [said] = [a["tekst"] for a in json.loads(file.read_text("utf-8"))["svar"] if a["id"] == "2.2"]
    assert said == LONG


def test_no_programme_is_offered_before_a_wish_of_ones_own(planlegg: Planlegg) -> None:
    for svar in (
        {},
        {"4.1": "Jeg er flink til å bake, stelle hester og kjøre traktor."},
        {"2.3": {"tekst": "Hun bør begynne på bakeri.", "hvem": "andre"}},
    ):
        kinds = [option["slag"] for option in options(planlegg, svar)["forslag"]]
        assert "aktivitet" not in kinds, svar
        assert {"provesteg", "vente", "noe_annet"} <= set(kinds)


def test_a_wish_the_catalogue_does_not_have_is_kept_and_can_stand_in_the_plan(planlegg: Planlegg) -> None:
    said = options(planlegg, {"2.3": "Jeg vil drive med falkejakt."})
    text = " ".join(planlegg.ok("forslag", "--svar", planlegg.home / "svar.toml").out.split())
    assert "falkejakt». Det står ikke i lista, men det kan stå i planen din." in text
    assert [option for option in said["forslag"] if option["slag"] == "aktivitet"] == []
    opened(planlegg, {"2.3": "Jeg vil drive med falkejakt."})
    planlegg.ok("sammen", "klient-07", "--egen", "Falkejakt", "--stilling", "ENIG")
    [point] = planlegg.ok("plan", "klient-07", "--json").json["punkter"]
    assert (point["tittel"], point["aktivitet"]) == ("Falkejakt", "")


def test_declining_and_skipping_change_neither_options_nor_their_points(planlegg: Planlegg) -> None:
    wish = {"2.3": "Jeg vil jobbe med hage, bøker eller regnskap."}
    plain = options(planlegg, wish)
    assert ranked(plain)
    for state in ("hopp", "vil_ikke", "vet_ikke"):
        silent = {q: {"tilstand": state} for q in ("2.1", "3.1", "3.2", "4.1", "5.1", "6.1", "6.2", "6.4", "7.2")}
        found = options(planlegg, {**wish, **silent})
        assert [row for row in ranked(found) if row[0] in dict(ranked(plain))] == ranked(plain) or ranked(found) == ranked(plain)


def test_what_is_said_of_the_conversation_moves_nothing(planlegg: Planlegg) -> None:
    wish = {"2.3": "Jeg vil jobbe med hage, bøker eller regnskap."}
    plain = ranked(options(planlegg, wish))
    assert plain == ranked(options(planlegg, {**wish, "9.1": "Nei", "9.2": "Mer om kontor og lager.", "9.3": "Stryk dette."}))


def test_an_option_says_what_it_builds_on_and_what_is_not_known(planlegg: Planlegg) -> None:
    found = options(planlegg, {"2.3": "Jeg vil jobbe med hage."})
    assert found["bygger_pa"]["antall_svar"] == 1
    assert {"4.1", "6.2"} <= set(found["bygger_pa"]["ikke_tatt_opp"])
    text = planlegg.ok("forslag", "--svar", planlegg.home / "svar.toml").out
    assert text.startswith("Dette bygger på 1 svar. ")
    assert re.search(r"\d+ spørsmål er ikke tatt opp\. Det trekker ikke ned\.", text.split("\n")[0])
    for option in found["forslag"]:
        for activity in option["aktiviteter"]:
            if activity["plasser"]["status"] == "ukjent":
                assert "Vi vet ikke om det er plass." in text
    assert "Vi vet ikke om det er ledig plass." in " ".join(text.split())


def test_one_who_wants_company_is_met_with_social_offers_and_no_demand(planlegg: Planlegg) -> None:
    found = options(planlegg, {"2.1": "Jeg vil ha noen å være sammen med. Jeg er ensom."})
    entries = {e["id"]: e for e in planlegg.ok("katalog", "vis", "--json").json["aktiviteter"]}
    main = [option["aktiviteter"][0]["id"] for option in found["forslag"] if option["slag"] == "aktivitet"]
    assert main
    assert [key for key in main if entries[key]["vei"] not in ("sosialt", "stotte", "hverdag")] == []
    assert [key for key in main if entries[key]["slag"] == "tiltak"] == []


def test_the_plan_of_one_client_never_colours_the_options_of_another(planlegg: Planlegg) -> None:
    said = {"2.3": "Jeg vil jobbe med hage, bøker eller regnskap."}
    alone = options(planlegg, said)
    opened(planlegg, {"2.3": "Jeg vil jobbe med hage."})
    first = ranked(planlegg.ok("forslag", "klient-07", "--json").json)[0][0]
    planlegg.ok("sammen", "klient-07", "--avsla", first, "--ord", "aldri i livet")
    planlegg.ok("sammen", "klient-07", "--egen", "Bygge cembalo", "--kontakt", "Ring kvelden", "--neste", "2026-12-02")
    opened(planlegg, said, alias="klient-08")
    other = planlegg.ok("forslag", "klient-08", "--json").json
    assert other["forslag"] == alone["forslag"]
    assert planlegg.ok("plan", "klient-08", "--json").json["punkter"] == []
    shown = planlegg.ok("forslag", "klient-08").out + planlegg.ok("forbered", "klient-08").out
    assert [word for word in ("klient-07", "cembalo", "aldri i livet", "kvelden") if word in shown] == []


def test_a_change_of_mind_is_one_command_and_nothing_about_will_is_kept(planlegg: Planlegg) -> None:
    opened(planlegg, {"2.3": "Jeg vil jobbe med hage."})
    planlegg.ok("sammen", "klient-07", "--egen", "Hage", "--forste-steg", "Se på hagen", "--timer", "4", "--stilling", "ENIG")
    planlegg.ok("sammen", "klient-07", "--endre", "p1", "--timer", "2")
    changed = planlegg.ok("plan", "klient-07", "--json").json
    assert changed["punkter"][0]["timer_per_uke"] == 2
    assert "4 timer" in planlegg.ok("plan", "klient-07", "--versjon", "1").out
    file = planlegg.home / "sak.json"
    planlegg.ok("eksport", "klient-07", "--format", "json", "--til", file)
    keys = set(re.findall(r'"(\w+)":', file.read_text("utf-8")))
    assert [key for key in keys if re.search(r"motiv|vilje|score|poeng|egnet|karakter|risiko", key)] == []


def test_the_client_may_name_the_things_in_the_plan(planlegg: Planlegg) -> None:
    opened(planlegg, {"2.3": "Jeg vil jobbe med hage."})
    planlegg.ok("sammen", "klient-07", "--velg", "frivillig_hage")
    rename = {"format": 1, "handling": [{"gjor": "endre", "punkt": "p1", "tittel": "Tilbake til jorda"}]}
    planlegg.ok("sammen", "klient-07", "--fil", planlegg.write("navn.toml", rename))
    for language in ("nb", "nn", "en"):
        sheet = planlegg.home / f"ark-{language}.txt"
        planlegg.ok("eksport", "klient-07", "--format", "tekst", "--til", sheet, "--sprak", language)
        assert "Tilbake til jorda" in sheet.read_text("utf-8")


def test_a_day_away_is_told_without_blame(planlegg: Planlegg) -> None:
    opened(planlegg, {"2.3": "Jeg vil jobbe med hage."})
    planlegg.ok("sammen", "klient-07", "--egen", "Hage", "--stilling", "ENIG")
    planlegg.ok("delta", "klient-07", "--punkt", "p1", "--kode", "FRAVAR_ANNET", "--ord", "orket ikke")
    ark = planlegg.home / "ark.txt"
    planlegg.ok("eksport", "klient-07", "--format", "tekst", "--til", ark)
    told = planlegg.ok("plan", "klient-07").out
    assert "var borte. «orket ikke»" in told
    for text in (told, ark.read_text("utf-8")):
        assert "\x1b" not in text
        words = ("brudd", "møtte ikke", "ikke møtt", "ulegitim", "ugyldig", "sanksjon", "trekk i", "advarsel", "frist brutt")
        assert [word for word in words if word in text.casefold()] == []


@pytest.mark.parametrize(("malform", "title"), [("nb", "Planen min"), ("nn", "Planen min"), ("en", "My plan")])
def test_the_clients_language_is_remembered_and_the_title_is_neutral(planlegg: Planlegg, malform: str, title: str) -> None:
    opened(planlegg, {"1.2": "Litt rolig tempo, takk.", "2.3": "Jeg vil jobbe med hage."}, malform=malform)
    sheet = planlegg.home / "ark.html"
    planlegg.ok("eksport", "klient-07", "--til", sheet)
    page = sheet.read_text("utf-8")
    assert f'lang="{malform}"' in page
    assert f"<title>{title}</title>" in page
    assert "«Litt rolig tempo, takk.»" in planlegg.ok("forbered", "klient-07").out
    assert "klient-07" not in page


def test_what_was_chosen_in_bokmal_stands_in_the_clients_language_on_the_sheet(planlegg: Planlegg) -> None:
    opened(planlegg, {"2.3": "Eg vil jobbe med hage."}, malform="nn")
    planlegg.ok("sammen", "klient-07", "--velg", "frivillig_hage", "--sprak", "nb")
    sheet = planlegg.home / "ark.txt"
    planlegg.ok("eksport", "klient-07", "--format", "tekst", "--til", sheet)
    entry = planlegg.ok("katalog", "vis", "frivillig_hage", "--json").json
    text = sheet.read_text("utf-8")
    assert entry["tittel"]["nn"] in text
    assert entry["forste_steg"]["nn"] in text
    assert entry["forste_steg"]["nn"] != entry["forste_steg"]["nb"]


def test_the_counsellors_own_reflection_is_not_kept(planlegg: Planlegg) -> None:
    opened(planlegg, {"0.2": "Jeg gruer meg til å si det om pengene.", "10.2": "Jeg avbrøt.", "2.3": "Jeg vil jobbe med hage."})
    file = planlegg.home / "sak.json"
    planlegg.ok("eksport", "klient-07", "--format", "json", "--til", file)
    kept = file.read_text("utf-8")
    assert "jobbe med hage" in kept
    assert [words for words in ("gruer meg", "avbrøt") if words in kept] == []


def test_more_than_the_client_manages_is_told_and_never_cut(planlegg: Planlegg) -> None:
    opened(planlegg, {"2.3": "Jeg vil jobbe med hage.", "6.1": "Jeg klarer høyst 6 timer i uka."})
    planlegg.ok("sammen", "klient-07", "--egen", "Hage", "--timer", "10", "--stilling", "ENIG")
    told = " ".join(planlegg.ok("forbered", "klient-07").out.split())
    assert "Planen har til sammen 10 timer i uka. Det er mer enn klienten har sagt at går." in told
    assert planlegg.ok("plan", "klient-07", "--json").json["punkter"][0]["timer_per_uke"] == 10


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_one_key_empties_the_screen_and_keeps_what_was_begun(planlegg: Planlegg) -> None:
    opened(planlegg, {})
    screen = Terminal(planlegg.home, "intervju", "klient-07", "--kort")
    screen.expect("Passord")
    screen.type(PASSPHRASE)
    screen.expect("Hva vil du at vi skal bruke tida på i dag?")
    screen.press("om penger")
    screen.expect("om penger")
    before = len(screen.raw)
    screen.press("\x0c")
    screen.expect_bytes(b"\x1b[2J", before)
    screen.press(" og huset\r")
    screen.expect("Er det noe vi skal la ligge i dag?")
    screen.kill()
    file = planlegg.home / "sak.json"
    planlegg.ok("eksport", "klient-07", "--format", "json", "--til", file)
    assert "om penger og huset" in file.read_text("utf-8")
