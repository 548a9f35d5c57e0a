"""How the two work together, through the real command line: what is agreed is kept, comes back, and stands where it was promised."""

import re
from typing import Any

import pytest

from tests.journeys.test_praksis import opened, options, ranked
from tests.run import Planlegg

WISH = {"1.1": "Pengene.", "2.3": "Jeg vil jobbe med hage.", "8.3": "Da ringer vi hverandre og prøver noe mindre."}


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    opened(planlegg, WISH)
    return planlegg


def sheet(planlegg: Planlegg, *more: str) -> str:
    file = planlegg.home / "ark.txt"
    planlegg.ok("eksport", "klient-07", "--format", "tekst", "--til", file, "--overskriv", *more)
    return file.read_text("utf-8")


def together(planlegg: Planlegg, *given: str, **more: Any) -> str:
    return planlegg.ok("sammen", "klient-07", *given, **more).out


def flat(text: str) -> str:
    return " ".join(text.split())


def test_how_the_client_wants_to_be_met_comes_back_before_each_meeting(case: Planlegg) -> None:
    together(case, "--tempo", "rolig, med pauser", "--rekkefolge", "pengene først", "--hjelpemidler", "stor skrift")
    before = flat(case.ok("forbered", "klient-07", "--alt", day="2027-01-11").out)
    assert [words for words in ("rolig, med pauser", "pengene først", "stor skrift") if words not in before] == []
    assert "«Jeg vil jobbe med hage»" in before
    assert "Hva får du til, også når dagen er tung?" in before


def test_the_clients_topics_come_first_and_a_parked_one_is_not_lost(case: Planlegg) -> None:
    together(case, "--tema", "plasser som er ledige", "--part", "veileder")
    together(case, "--tema", "bolig")
    topics = case.ok("forbered", "klient-07").out.split("Temaene til klienten")[1]
    assert topics.index("bolig") < topics.index("plasser som er ledige (fra veilederen)")
    together(case, "--tema-parkert", "t2")
    together(case, "--tema-ferdig", "t1")
    later = flat(case.ok("forbered", "klient-07", day="2027-01-11").out)
    assert "bolig" in later
    kept = case.ok("plan", "klient-07").out
    assert "bolig" in kept
    assert "plasser som er ledige" not in kept


def test_people_around_the_client_stand_as_roles_and_only_where_the_client_wants(case: Planlegg) -> None:
    together(case, "--velg", "frivillig_hage")
    together(case, "--rolle", "søster", "--stotter", "blir med første dag", "--ma-ikke-vite", "om pengene", "--punkt", "p1")
    plan = flat(case.ok("plan", "klient-07").out)
    assert "Støtte: søster" in plan
    assert "Skal ikke vite: om pengene" in plan
    assert "søster" not in sheet(case)
    together(case, "--rolle", "søster", "--stotter", "blir med første dag", "--punkt", "p1", "--pa-arket")
    shown = sheet(case)
    assert "søster: blir med første dag" in shown
    assert "pengene" not in shown.casefold().split("folk som støtter deg")[1].split("\n\n")[0]


def test_someone_the_client_knows_can_open_a_door(planlegg: Planlegg) -> None:
    said = {"2.3": "Jeg vil kjøre lastebil.", "5.1": "Onkel kjører lastebil og kjenner folk i firmaet."}
    steps = [o["aktiviteter"][0] for o in options(planlegg, said)["forslag"] if o["slag"] == "provesteg"]
    quotes = [line["sitat"] or "" for step in steps for line in step["for"]]
    assert any("Onkel" in quote for quote in quotes)


def test_a_contact_agreement_stands_whole_with_both_and_promises_nothing_by_itself(case: Planlegg) -> None:
    together(case, "--velg", "frivillig_hage")
    empty = sheet(case)
    assert "SLIK HAR VI KONTAKT" not in empty
    assert [word for word in ("døgn", "når som helst", "innen en dag", "svarer innen") if word in empty.casefold()] == []
    agreed = {
        "--kanal": "melding", "--kontaktdager": "tirsdag og torsdag", "--svartid": "innen to dager", "--haster": "ring vakta",
        "--vikar": "kollegaen på kontoret", "--uteblir": "send en melding, og ring hvis det er stille i to dager",
    }  # fmt: skip
    together(case, *(word for pair in agreed.items() for word in pair), "--neste", "2026-12-02")
    for text in (flat(sheet(case)), flat(case.ok("plan", "klient-07").out)):
        assert [words for words in (*agreed.values(), "2. desember 2026") if words not in text] == []
        assert [word for word in ("møtte ikke", "brudd", "plikt", "følger") if word in text.casefold()] == []


def test_how_many_cases_one_has_is_told_to_the_counsellor_alone(case: Planlegg) -> None:
    case.ok("klient", "ny", "klient-08")
    own = case.ok("forbered", "klient-07").out
    assert "Saker du har her: 2." in own.split("Bare til deg som er veileder")[1]
    together(case, "--velg", "frivillig_hage")
    assert "Saker" not in sheet(case) + sheet(case, "--ark", "motet") + case.ok("forslag", "klient-07").out


def test_a_plan_without_a_next_day_or_a_task_says_so_and_a_dated_promise_stands(case: Planlegg) -> None:
    together(case, "--velg", "frivillig_hage")
    assert "Dere har ikke avtalt når dere snakkes igjen." in case.ok("plan", "klient-07").err
    together(case, "--lov", "Ringe om plass", "--part", "veileder", "--frist", "2026-11-27", "--neste", "2026-12-02")
    shown = case.ok("plan", "klient-07")
    assert "Dere har ikke avtalt når dere snakkes igjen." not in shown.err
    assert "Veilederen: Ringe om plass (27. november 2026)" in shown.out


def test_a_wish_for_another_counsellor_is_kept_in_own_words_and_weighs_on_nothing(case: Planlegg) -> None:
    before = ranked(case.ok("forslag", "klient-07", "--json").json)
    together(case, "--annen-veileder", "helst en dame", "--folge", "storebror")
    plan = flat(case.ok("plan", "klient-07").out)
    assert "helst en dame" in plan
    assert "storebror" in plan
    assert ranked(case.ok("forslag", "klient-07", "--json").json) == before
    assert [word for word in ("helst en dame", "annen veileder") if word in sheet(case)] == []


def test_who_goes_on_and_how_to_say_goodbye_are_agreed_and_many_new_people_are_told_of(case: Planlegg) -> None:
    entries = case.ok("katalog", "vis", "--json").json["aktiviteter"]
    many = sorted((e for e in entries if e["nye_hjelpere"]), key=lambda e: (-e["nye_hjelpere"], e["id"]))[:3]
    assert sum(e["nye_hjelpere"] for e in many) > 2
    assert "nye hjelpere" not in case.ok("forbered", "klient-07", "--alt").out
    together(
        case, "--folger-videre", "den samme", "--overtar", "en kollega", "--overtar-nar", "2027-03-01", "--farvel", "en kaffe"
    )
    for entry in many:
        together(case, "--velg", entry["id"])
    plan, page = flat(case.ok("plan", "klient-07").out), flat(sheet(case))
    for words in ("den samme", "en kollega", "en kaffe"):
        assert words in plan
        assert words in page
    assert "nye hjelpere på én gang. Spør klienten hvem som skal komme først" in flat(
        case.ok("forbered", "klient-07", "--alt").out
    )


def test_needing_time_gives_a_day_and_no_push(planlegg: Planlegg) -> None:
    opened(planlegg, {**WISH, "7.5": "Trenger tid"})
    together(planlegg, "--tempo", "i mitt eget tempo")
    before = flat(planlegg.ok("forbered", "klient-07", "--alt").out)
    assert "i mitt eget tempo" in before
    [waiting] = [o for o in planlegg.ok("forslag", "klient-07", "--json").json["forslag"] if o["slag"] == "vente"]
    assert "dato" in waiting["forste_steg"]
    together(planlegg, "--neste", "2026-12-01")
    assert "1. desember 2026" in planlegg.ok("plan", "klient-07").out
    assert planlegg.ok("plan", "klient-07", "--json").json["punkter"] == []  # nothing was chosen on the client's behalf
    after = flat(planlegg.ok("forbered", "klient-07", "--alt").out)
    assert "i mitt eget tempo" in after
    assert "velge i dag" not in after.casefold()


def test_a_short_first_meeting_is_a_topic_a_wish_one_small_thing_and_the_next_day(planlegg: Planlegg) -> None:
    opened(planlegg, {})
    short = planlegg.ok("forbered", "klient-07", "--minutter", "15").out
    long = planlegg.ok("forbered", "klient-07", "--minutter", "45").out
    told = flat(short).casefold()
    for words in ("velkommen", "tema", "ett ønske", "én liten ting", "neste"):
        assert words in told
    assert len(short.split("\n")) < len(long.split("\n"))


def test_another_way_stands_on_the_sheet_in_the_clients_words(case: Planlegg) -> None:
    together(case, "--velg", "frivillig_hage", "--stilling", "ENIG")
    assert "OM DET IKKE GÅR SOM VI TENKTE\n  «Da ringer vi hverandre og prøver noe mindre.»" in sheet(case)


def listening(planlegg: Planlegg, day: str) -> str:
    file = planlegg.write("hor.toml", {"format": 1, "handling": [{"gjor": "hor", "dag": day}]})
    return together(planlegg, "--fil", str(file))


def test_a_call_just_to_hear_how_it_goes_is_apart_from_attendance(case: Planlegg) -> None:
    together(case, "--velg", "frivillig_hage", "--stilling", "ENIG")
    together(case, "--punkt", "p1", "--part", "veileder", "--stilling", "ENIG")
    before = ranked(case.ok("forslag", "klient-07", "--json").json)
    shown = listening(case, "2026-12-10")
    assert "Bare høre hvordan det går:" in shown
    plan = case.ok("plan", "klient-07", "--json").json
    assert (plan["status"], plan["punkter"][0]["deltakelse"]) == ("AVTALT", [])
    assert ranked(case.ok("forslag", "klient-07", "--json").json) == before
    coming = case.ok("plan", "klient-07", "--tidslinje").out.split("Dager som kommer")[1]
    assert "Veilederen din vil bare høre hvordan det går." in flat(coming)


def test_the_road_so_far_is_small_steps_and_no_list_of_failures(case: Planlegg) -> None:
    together(case, "--velg", "frivillig_hage", "--nar", "2026-12-01", "--stilling", "ENIG")
    together(case, "--punkt", "p1", "--part", "veileder", "--stilling", "ENIG")
    for code, day, words in (("FRAVAR_ANNET", "2026-12-02", "orket ikke"), ("MOTT", "2026-12-04", "det gikk bra")):
        case.ok("delta", "klient-07", "--punkt", "p1", "--kode", code, "--ord", words, day=day)
    case.ok("delta", "klient-07", "--punkt", "p1", "--slutt", "TRENGER_ANNEN_STOTTE", "--ord", "for mange folk", day="2026-12-08")
    road = flat(case.ok("plan", "klient-07", "--tidslinje", day="2026-12-09").out)
    told = [road.index(words) for words in ("Du valgte", "Vi ble enige", "«orket ikke»", "«det gikk bra»", "«for mange folk»")]
    assert told == sorted(told)
    harsh = ("brudd", "avbrutt", "mislyk", "feil", "ikke møtt", "møtte ikke", "droppet", "klienten", "uteble")
    assert [word for word in harsh if word in road.casefold()] == []


def test_nothing_about_the_client_is_written_that_the_client_cannot_see_and_strike(case: Planlegg) -> None:
    assert any(q["id"] == "9.3" for q in questions(case))
    together(case, "--egen", "Korps", "--ord", "jeg spiller horn", "--stilling", "ENIG")
    history = flat(case.ok("plan", "klient-07", "--historikk").out)
    assert [words for words in ("Jeg vil jobbe med hage.", "Korps", "jeg spiller horn") if words not in history] == []
    together(case, "--ta-ut", "p1")
    assert "Korps" not in sheet(case)
    file = case.write(
        "rett.toml",
        {
            "format": 1,
            "alias": "klient-07",
            "rettelse": [{"svar": "2.3", "sitat": "Jeg vil jobbe med hage", "les_som": "ingen"}],
        },
    )
    case.ok("intervju", "klient-07", "--svar", file)
    assert ranked(case.ok("forslag", "klient-07", "--json").json) != []
    assert "frivillig_hage" not in dict(ranked(case.ok("forslag", "klient-07", "--json").json))


def questions(planlegg: Planlegg) -> list[dict[str, str]]:
    """The questions of the answers file, by id."""
    text = planlegg.ok("svarmal").out
    return [{"id": one} for one in re.findall(r'\[svar\."([\d.]+)"\]', text)]
