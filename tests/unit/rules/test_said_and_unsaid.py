"""What the rules make of plain sayings: a no to a thing, people at work, an address to protect, no licence, not Nav, not work."""

from typing import Any

import pytest

from planlegg.domain.bilde import Ramme, Relasjon, Unngaa
from planlegg.domain.funn import Funn
from planlegg.domain.svar import Fakta
from planlegg.rules import facts, judge, judge_case
from tests.unit.rules.parts import ENTRIES, RULES, TODAY, limit, picture, said


def of_activity(entry: str, *limits: Ramme, **parts: Any) -> list[Funn]:
    here = facts(picture(*limits, **parts), None, ENTRIES[entry], today=TODAY, katalog=ENTRIES)
    return list(judge(RULES, here, TODAY))


def of_case(*, rammer: tuple[Ramme, ...] = (), **parts: Any) -> dict[str, Funn]:
    return {f.regel: f for f in judge_case(RULES, facts(picture(*rammer, **parts), today=TODAY), TODAY)}


def ids(found: list[Funn]) -> set[str]:
    return {f.regel for f in found}


@pytest.mark.parametrize(
    ("words", "thing", "asked"),
    [
        ("ikke vaktmester", "vaktmester", False),
        ("ikke budbil i by", "budbil i by", False),
        ("ikke sitte med ryggen mot døra", "sitte med ryggen mot døra", True),
        ("ikke jobbe med noen som roper", "roper", True),
    ],
)
def test_a_no_to_a_thing_is_not_asked_about_once_more(words: str, thing: str, asked: bool) -> None:
    avoided = Unngaa(sitat=said(words), ord=thing, hard=True)
    found = of_activity("amo", limit("annet", text=words), unngaa=(avoided,))
    assert ("annen-grense" in ids(found)) is asked


def test_a_limit_that_nothing_else_holds_is_always_asked_about() -> None:
    assert "annen-grense" in ids(of_activity("amo", limit("annet", text="at ingen står bak meg")))


UNCLE = Relasjon(rolle="onkel", sitat=said("Onkel med gård", "nettverk"), arbeidsliv=True)
SON = Relasjon(rolle="sønn", sitat=said("To sønner, den ene i samme firma", "nettverk", 100), arbeidsliv=True)
BOSS = Relasjon(rolle="tidligere sjef", sitat=said("Sjefen skal ikke vite noe", "nettverk", 200), far_vite=False, arbeidsliv=True)


@pytest.mark.parametrize(("people", "opens"), [((UNCLE,), True), ((SON,), False), ((UNCLE, BOSS), False), ((UNCLE, SON), True)])
def test_a_door_is_opened_by_no_one_near_a_boss_who_must_not_know(people: tuple[Relasjon, ...], opens: bool) -> None:
    found = [f for f in of_activity("arbeidstrening", nettverk=people) if f.regel == "en-dor-gjennom-noen-du-kjenner"]
    assert bool(found) is opens
    assert all("samme firma" not in f.tekst.nb for f in found)


@pytest.mark.parametrize("who", ["jobben", "andre"])
def test_no_door_while_work_or_anyone_at_all_must_not_know(who: str) -> None:
    secret = limit("ma_ikke_vite", who, text="ingen skal vite")
    assert "en-dor-gjennom-noen-du-kjenner" not in ids(of_activity("arbeidstrening", secret, nettverk=(UNCLE,)))


@pytest.mark.parametrize("words", ["Eks-mann slo, har voldsalarm", "Har hemmeleg adresse", "Har budd på krisesenter"])
def test_an_address_to_protect_is_told_to_the_counsellor_without_the_words(words: str) -> None:
    told = of_case(sagt=(said(words, "begrensninger"),))["adressen-ma-vernes"]
    assert words not in f"{told.tekst.nb}{told.tekst.nn}{told.tekst.en}"
    assert told.sitater == (said(words, "begrensninger"),)
    assert next(rule for rule in RULES if rule.id == told.regel).skjermer


@pytest.mark.parametrize(
    ("formal", "reminded"),
    [
        ("øk. stønad. 14a situasjonsbest.", False), ("§14a gjort", False), ("AAP, 14 a, spesielt tilpasset", False),
        ("oppfølgingsvedtak 3/26", False), ("14a ikke gjort", True), ("øk. stønad, møte 14 april", True), (None, True),
    ],
)  # fmt: skip
def test_the_written_assessment_is_asked_for_only_where_nothing_tells_of_it(formal: str | None, reminded: bool) -> None:
    assert ("vurdering-etter-14a" in of_case(antall_svar=5, fakta=Fakta(rammer=formal))) is reminded


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("arbeidstrening-lastebil", "kjore-uten-forerkort"), ("opplaering-forerkort-c", "ta-forerkort-uten-forerkort"),
        ("arbeidstrening-eldre", "kan-kreve-forerkort"), ("arbeidstrening-bibliotek", None),
    ],
)  # fmt: skip
def test_without_a_licence_it_is_said_and_nothing_is_shut(entry: str, rule: str | None) -> None:
    found = [f for f in of_activity(entry, sagt=(said("Har ikke lappen, inndratt til 2027"),)) if "lappen" in f.tekst.nb]
    assert [f.regel for f in found] == ([rule] if rule else [])
    assert all(f.virkning == "ukjent" for f in found)


def test_not_nav_shuts_all_that_nav_decides_or_takes_part_in_and_the_right_is_said() -> None:
    no = limit("ikke_fra", "nav", text="Ikke Nav")
    assert "ikke-fra-dem" in ids(of_activity("arbeidstrening", no))
    assert "de-far-vite-om-det" in ids(of_activity("kvp", no))
    assert "uten-nav" in ids(of_activity("frivilligsentral", no))
    assert {"rett-selv-om-du-ikke-vil-na", "ikke-nav-veileder", "steg-uten-nav"} <= set(of_case(rammer=(no,)))


def test_rather_not_nav_weighs_and_shuts_nothing() -> None:
    no = limit("ikke_fra", "nav", hard=False, text="helst ikke Nav")
    found = of_activity("arbeidstrening", no)
    assert "her-er-nav-med" in ids(found)
    assert not [f for f in found if f.virkning == "utelukk"]


def test_not_work_shuts_what_is_work_and_shows_what_is_not() -> None:
    no = limit("ikke_jobb", text="ikke jobb nå")
    for entry in ("arbeidstrening", "jobbsok", "laerling", "fagbrev_pa_jobb", "steg-besok-arbeidssted", "mentor"):
        assert "ikke-arbeid-na" in ids(of_activity(entry, no)), entry
    for entry in ("turgruppe", "frivillig_bibliotek", "steg-bibliotek", "norsktrening"):
        assert "ikke-arbeid-na" not in ids(of_activity(entry, no)), entry
    assert "dette-er-ikke-jobb" in ids(of_activity("turgruppe", no))
    assert {"hjelp-til-jobb-senere", "ikke-jobb-veileder", "steg-som-ikke-er-jobb"} <= set(of_case(rammer=(no,)))


def test_rather_not_work_weighs_and_shuts_nothing() -> None:
    found = of_activity("arbeidstrening", limit("ikke_jobb", hard=False, text="helst ikke jobb nå"))
    assert "dette-gar-mot-jobb" in ids(found)
    assert not [f for f in found if f.virkning == "utelukk"]


@pytest.mark.parametrize("entry", ["kvp", "introduksjonsprogram"])
def test_a_full_time_programme_that_is_a_right_is_to_be_cleared_up_and_not_shut(entry: str) -> None:
    found = of_activity(entry, limit("timer_uke_maks", 20), limit("ikke_dag", "mandag"))
    told = {f.regel: f.virkning for f in found if f.sitater}
    assert "utelukk" not in told.values()
    assert told[{"kvp": "kvp-skal-tilpasses", "introduksjonsprogram": "introduksjon-ma-avklares"}[entry]] == "ukjent"
    assert "faerre-timer" not in told


def test_a_full_time_programme_that_is_no_right_is_shut_by_the_limit() -> None:
    assert "for-mange-timer-i-uka" in ids(of_activity("ungdomsprogram", limit("timer_uke_maks", 20)))
