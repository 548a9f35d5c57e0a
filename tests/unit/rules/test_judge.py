"""What the rules say of an activity and of a case."""

from datetime import date

import pytest

from planlegg.domain.bilde import Bilde, Tidligere
from planlegg.domain.funn import Funn
from planlegg.domain.kandidat import Kandidat
from planlegg.domain.regel import Regel
from planlegg.domain.svar import Fakta
from planlegg.rules import case_facts, explain, facts, judge, judge_case
from tests.unit.rules.parts import RULES, TODAY, activity, evidence, limit, picture, rule, said, wish

CUSTOMERS = limit("ikke_kunder", text="ikke kunder foran meg")
BASE = """
id = "en-regel"
virkning = "ma_sies"
kilde = "praksis-56"
gjelder_fra = 2026-09-15
gjelder_til = 2026-09-20
nar = { felt = "aktivitet.id", er = "kjent" }
tekst = { nb = "Om {aktivitet}.", nn = "Om {aktivitet}.", en = "On {aktivitet}." }
"""


def says(findings: tuple[Funn, ...], ident: str) -> list[Funn]:
    return [f for f in findings if f.regel == ident]


def test_a_hard_limit_shuts_with_the_words_and_a_way_to_ask() -> None:
    found = judge(RULES, facts(picture(CUSTOMERS), None, activity(form={"kunder": "mange"}), today=TODAY), TODAY)
    [shut] = says(found, "kunder-hele-tida")
    assert shut.virkning == "utelukk"
    assert shut.sitater == (CUSTOMERS.sitat,)
    assert "ikke kunder foran meg" in shut.tekst.nb
    assert shut.spor_om is not None
    assert shut.vekt == 0


def test_what_is_not_known_is_to_be_checked_not_shut() -> None:
    found = judge(RULES, facts(picture(CUSTOMERS), None, activity(), today=TODAY), TODAY)
    assert [f for f in found if f.virkning == "utelukk"] == []
    assert len(says(found, "kommer-an-pa-stedet-kunder")) == 1


def test_each_piece_of_the_clients_words_is_its_own_line() -> None:
    one, two = limit("ikke_kunder", hard=False, text="ikke kunder"), limit("ikke_kunder", hard=False, text="orker ikke gjester")
    busy = activity(form={"kunder": "mange"})
    both = says(judge(RULES, facts(picture(one, two), None, busy, today=TODAY), TODAY), "mange-kunder")
    only = says(judge(RULES, facts(picture(one), None, busy, today=TODAY), TODAY), "mange-kunder")
    assert [f.sitater for f in both] == [(one.sitat,), (two.sitat,)]
    assert sum(f.vekt for f in both) - sum(f.vekt for f in only) == only[0].vekt


@pytest.mark.parametrize(
    ("day", "speaks"),
    [(date(2026, 9, 14), False), (date(2026, 9, 15), True), (date(2026, 9, 20), True), (date(2026, 9, 21), False)],
)
def test_a_rule_holds_from_its_first_to_its_last_day(day: date, speaks: bool) -> None:
    assert bool(judge([rule(BASE)], facts(picture(), None, activity(), today=day), day)) is speaks


@pytest.mark.parametrize(("ident", "base", "speaks"), [("aft", "", True), ("aft-butikk", "aft", True), ("butikk", "", False)])
def test_a_bound_rule_speaks_for_its_activity_and_those_built_on_it(ident: str, base: str, speaks: bool) -> None:
    catalogue = {"aft": activity("aft"), "aft-butikk": activity("aft-butikk", bygger_pa="aft"), "butikk": activity("butikk")}
    here = facts(picture(), None, catalogue[ident], today=TODAY, katalog=catalogue)
    found = judge([rule(BASE + 'aktivitet = "aft"')], here, TODAY)
    assert bool(found) is speaks
    assert all(f.aktivitet == ident for f in found)
    assert catalogue[ident].bygger_pa == base


def test_case_and_activity_do_not_speak_for_one_another() -> None:
    whole = picture(CUSTOMERS, onsker=(wish("bake"),))
    of_case = judge_case(RULES, case_facts(whole), TODAY)
    of_one = judge(RULES, facts(whole, None, activity(), today=TODAY), TODAY)
    assert {f.virkning for f in of_case} == {"paminnelse", "provesteg", "ma_sies"}
    assert not {f.virkning for f in of_one} & {"paminnelse", "provesteg"}
    assert not {f.regel for f in of_case} & {f.regel for f in of_one}


def test_the_rights_are_said_once_for_the_case() -> None:
    said_once = {f.regel for f in judge_case(RULES, case_facts(picture()), TODAY) if f.virkning == "ma_sies"}
    assert said_once >= {"du-velger-selv", "du-kan-ha-med-noen", "du-slipper-a-svare", "du-kan-klage"}


def test_words_of_the_client_are_never_read_as_placeholders() -> None:
    odd = limit("ikke_kunder", hard=False, text="ikke {aktivitet} eller {}")
    [line] = says(judge(RULES, facts(picture(odd), None, activity(form={"kunder": "mange"}), today=TODAY), TODAY), "mange-kunder")
    assert "«ikke {aktivitet} eller {}»" in line.tekst.nb


def test_numbers_are_written_as_each_language_does() -> None:
    slow = limit("timer_uke_maks", 6)
    busy = activity(form={"timer": {"minst": 37.5, "vanlig": 37.5, "mest": 37.5}})
    [shut] = says(judge(RULES, facts(picture(slow), None, busy, today=TODAY), TODAY), "for-mange-timer-i-uka")
    assert "37,5 timer" in shut.tekst.nb
    assert "37.5 hours" in shut.tekst.en


def test_a_trial_step_is_said_once_however_many_wishes() -> None:
    whole = picture(onsker=(wish("bake"), wish("kjøre")))
    steps = [f for f in judge_case(RULES, case_facts(whole), TODAY) if f.aktivitet == "steg-snakke-med-yrke"]
    assert len(steps) == 1
    assert steps[0].aktivitet == "steg-snakke-med-yrke"


def test_only_dont_know_gives_two_steps_or_more() -> None:
    unsure = picture(vet_ikke=("2.1", "2.3"), antall_svar=0)
    steps = {f.aktivitet for f in judge_case(RULES, case_facts(unsure), TODAY) if f.virkning == "provesteg"}
    assert len(steps) >= 2


def test_a_repeat_weighs_against_until_a_change_is_named() -> None:
    tried = Tidligere(
        ord="jobbklubb", sitat=said("jobbklubb", "3.2"), ble_ikke_bra=(said("alle skulle lage samme CV", "3.2", 12),)
    )
    changed = Tidligere(ord=tried.ord, sitat=tried.sitat, ble_ikke_bra=tried.ble_ikke_bra, annerledes=(said("egen CV", "3.3"),))

    def found(earlier: Tidligere) -> tuple[Funn, ...]:
        candidate = Kandidat(aktivitet="verksted", tidligere=(evidence(tried.sitat),))
        return judge(RULES, facts(picture(tidligere=(earlier,)), candidate, activity(), today=TODAY), TODAY)

    assert [f.vekt for f in found(tried) if f.virkning == "mot"] == [-20]
    assert [f for f in found(changed) if f.virkning == "mot"] == []
    assert any("egen CV" in f.tekst.nb for f in found(changed) if f.virkning == "tilpasning")


BOTH_TRUE = Fakta(okonomisk_stonad=True, alder=24)


@pytest.mark.parametrize(
    ("given", "reminded"),
    [
        (BOTH_TRUE, True),
        (Fakta(alder=24), False),
        (Fakta(okonomisk_stonad=True), False),
        (Fakta(okonomisk_stonad=True, alder=30), False),
    ],
)
def test_the_reminder_under_30_needs_both_age_and_assistance(given: Fakta, reminded: bool) -> None:
    found = judge_case(RULES, case_facts(picture(fakta=given)), TODAY)
    assert bool(says(found, "aktivitet-under-30")) is reminded


def one_rule(ident: str) -> Regel:
    return next(r for r in RULES if r.id == ident)


@pytest.mark.parametrize(
    ("ident", "whole", "silent"),
    [
        ("kunder-hele-tida", picture(), "ikke_sagt"),
        ("kunder-hele-tida", picture(CUSTOMERS), "ukjent"),
        ("mentor-folger-noe-annet", picture(), "annen_aktivitet"),
        ("vurdering-etter-14a", picture(), "om_saken"),
        ("krav-mangler", picture(), "om_krav"),
        ("plasser-ledig", picture(), "nei"),
        ("stedet-er-stengt", picture(), "ukjent"),
        ("du-bestemmer-alene", picture(), "nei"),
    ],
)
def test_explain_tells_why_a_rule_is_silent(ident: str, whole: Bilde, silent: str) -> None:
    told = explain(one_rule(ident), facts(whole, None, activity(), today=TODAY), TODAY)
    assert (told.taus, told.funn) == (silent, ())


def test_explain_shows_what_a_rule_says_and_on_what() -> None:
    here = facts(picture(CUSTOMERS), None, activity(form={"kunder": "mange"}), today=TODAY)
    told = explain(one_rule("kunder-hele-tida"), here, TODAY)
    assert told.taus is None
    assert told.funn[0].sitater == (CUSTOMERS.sitat,)
    assert [part.utfall for part in told.spor.deler] == [True, True]
    assert explain(rule(BASE), here, date(2030, 1, 1)).taus == "utenfor_dato"
    assert explain(rule(BASE), case_facts(picture()), TODAY).taus == "om_en_aktivitet"
