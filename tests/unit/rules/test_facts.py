"""Where field values come from, and what counts as unknown."""

from datetime import date
from typing import Any

import pytest

from planlegg.domain.bilde import Onske, Relasjon, Styrke, Tidligere, Unngaa
from planlegg.domain.kandidat import Kandidat
from planlegg.domain.svar import Fakta
from planlegg.rules import FIELDS, Facts, Sakfakta, facts
from planlegg.rules.about.match import same_role
from planlegg.rules.values import Span, Value
from tests.unit.rules.parts import TODAY, activity, evidence, limit, picture, said, wish


def values(found: Facts, name: str) -> list[Value]:
    return [one.verdi for one in found.of(name)]


def about(*limits: Any, form: dict[str, Any] | None = None, candidate: Kandidat | None = None, **parts: Any) -> Facts:
    return facts(picture(*limits, **parts), candidate, activity(form=form), today=TODAY)


def test_every_value_has_a_name_in_the_table() -> None:
    whole = facts(picture(), Kandidat(aktivitet="verksted"), activity(), today=TODAY, sak=Sakfakta())
    assert [name for name in (*whole.felt, *whole.om_saken) if name not in FIELDS] == []
    assert all(field.mening for field in FIELDS.values())


def test_only_the_clients_words_carry_quotes() -> None:
    whole = about(
        limit("ikke_kunder"), limit("timer_uke_maks", 6), fakta=Fakta(alder=20, timer_per_uke=6), onsker=(wish("bake"),)
    )
    for name in (*whole.felt, *whole.om_saken):
        for one in whole.of(name):
            assert bool(one.sitater) == FIELDS[name].klientens, name


def test_what_an_entry_does_not_say_is_unknown() -> None:
    bare = about()
    for name in (
        "stoy",
        "kunder",
        "fysisk",
        "norsk",
        "sted",
        "sammen_minst",
        "tid",
        "krever_reise",
        "koster",
        "ta_med",
        "plasser.status",
    ):
        assert values(bare, f"aktivitet.{name}") == [], name


@pytest.mark.parametrize(
    ("places", "needs", "minutes"),
    [(["hjemme", "kontor"], [False], [0]), (["telefon"], [False], [0]), (["kontor"], [True], []), ([], [], [])],
)
def test_travel(places: list[str], needs: list[bool], minutes: list[int]) -> None:
    found = about(form={"sted": places})
    assert values(found, "aktivitet.krever_reise") == needs
    assert values(found, "aktivitet.reise_minutter") == minutes


def test_travel_that_someone_has_found_out() -> None:
    found = facts(picture(), None, activity(form={"sted": ["kontor"]}), today=TODAY, reise_minutter=50)
    assert values(found, "aktivitet.reise_minutter") == [50]


@pytest.mark.parametrize(
    ("given", "age", "turning"),
    [
        (Fakta(alder=18), 18, Span(18, 19)),
        (Fakta(alder_i_ar=19), Span(18, 19), 19),
        (Fakta(alder=18, alder_i_ar=19), 18, 19),
    ],
)
def test_the_two_ages_say_something_of_one_another(given: Fakta, age: Value, turning: Value) -> None:
    found = facts(picture(fakta=given), today=TODAY)
    assert values(found, "klient.alder") == [age]
    assert values(found, "klient.alder_i_ar") == [turning]


def test_limits_stand_under_three_names() -> None:
    found = about(limit("reise_minutter_maks", 30), limit("reise_minutter_maks", 60, hard=False))
    assert values(found, "ramme.hard.reise_minutter_maks") == [30]
    assert values(found, "ramme.myk.reise_minutter_maks") == [60]
    assert values(found, "ramme.reise_minutter_maks") == [30, 60]


def test_a_limit_without_a_usable_value_is_still_told() -> None:
    found = about(limit("timer_uke_maks", None, text="få timer"), limit("start_tidligst", "seint", text="ikke tidlig"))
    assert values(found, "ramme.hard.timer_uke_maks") == []
    assert values(found, "ramme.nevnt.timer_uke_maks") == ["få timer"]
    assert values(found, "ramme.hard.uten_verdi") == ["få timer", "ikke tidlig"]


@pytest.mark.parametrize(("typed", "kept"), [("9.30", "09:30"), ("12:00", "12:00"), ("25:00", None), ("tolv", None)])
def test_times_are_kept_so_that_they_compare(typed: str, kept: str | None) -> None:
    assert values(about(limit("start_tidligst", typed)), "ramme.hard.start_tidligst") == ([kept] if kept else [])


def test_a_weekday_may_be_typed_with_its_own_letters() -> None:
    assert values(about(limit("ikke_dag", "Lørdag")), "ramme.ikke_dag") == ["lordag"]


@pytest.mark.parametrize(
    ("said_limit", "left"),
    [
        (limit("ikke_tid", "formiddag"), [1]), (limit("start_tidligst", "12:00"), [1]), (limit("start_tidligst", "10:00"), []),
        (limit("start_tidligst", "17:00"), [0]), (limit("hjemme_for", "12:00"), [1]), (limit("hjemme_for", "17:20"), []),
        (limit("ikke_tid", "kveld"), []),
    ],
)  # fmt: skip
def test_times_of_day_left(said_limit: Any, left: list[int]) -> None:
    found = about(said_limit, form={"tid": ["formiddag", "ettermiddag"]})
    assert values(found, "treff.tider_igjen_hard") == left


def test_two_limits_together_may_leave_no_time() -> None:
    found = about(limit("ikke_tid", "formiddag"), limit("hjemme_for", "17:20"), form={"tid": ["formiddag", "kveld"]})
    [left] = found.of("treff.tider_igjen_hard")
    assert left.verdi == 0
    assert len(left.sitater) == 2


def test_hours_a_day_and_days_a_week_together() -> None:
    found = about(limit("timer_dag_maks", 3), limit("timer_dag_maks", 4), limit("dager_uke_maks", 2))
    assert values(found, "treff.timer_uke_hard") == [6]
    assert values(about(limit("timer_dag_maks", 3)), "treff.timer_uke_hard") == []


def test_people_to_be_kept_out_are_neither_support_nor_a_door() -> None:
    people = (
        Relasjon(rolle="mor", sitat=said("mor", "5.1"), stotte=True, far_vite=False, arbeidsliv=True),
        Relasjon(rolle="onkel", sitat=said("onkel", "5.1"), stotte=True, arbeidsliv=True),
        Relasjon(rolle="far", sitat=said("far", "5.1"), kontakt=False),
    )
    found = about(nettverk=people)
    assert values(found, "nettverk.stotte") == values(found, "nettverk.arbeidsliv") == ["onkel"]
    assert values(found, "nettverk.ma_ikke_vite") == ["mor"]
    assert values(found, "nettverk.ingen_kontakt") == ["far"]


@pytest.mark.parametrize(
    ("word", "role", "same"),
    [
        ("barnevernet", "barnevern", True),
        ("gården", "gard", True),
        ("Nav", "nav", True),
        ("mor", "mormor", False),
        ("lege", "legen", True),
    ],
)
def test_roles_are_the_same_word_give_or_take_an_ending(word: str, role: str, same: bool) -> None:
    assert same_role(word, role) is same


def test_a_role_that_gets_to_know_though_it_must_not() -> None:
    secret = limit("ma_ikke_vite", "barnevernet")
    knows = facts(picture(secret), None, activity(hvem_far_vite=["kommune", "barnevern"]), today=TODAY)
    other = facts(picture(secret), None, activity(hvem_far_vite=["organisasjon"]), today=TODAY)
    assert values(knows, "treff.ma_ikke_vite") == ["barnevernet"]
    assert values(other, "treff.ma_ikke_vite") == []


def test_a_wish_for_a_job_whatever_job_it_is() -> None:
    others = Onske(sitat=said("bør i jobb", "5.1"), ord="jobb", egen=False)
    assert values(about(onsker=(wish("jobbe igjen"), wish("jobbe med dyr"), others)), "bilde.vil_jobbe") == ["jobbe igjen"]


def test_hits_are_told_apart_by_what_was_meant() -> None:
    own, others = wish("bake"), Onske(sitat=said("bør på kurs", "5.1"), ord="kurs", egen=False)
    hard, soft = said("ikke sykehjem", "6.4"), said("helst ikke kø", "6.4", 20)
    tried = Tidligere(ord="jobbklubb", sitat=said("jobbklubb", "3.2"), ble_ikke_bra=(said("droppet", "3.2", 10),), avslatt=True)
    found = about(
        candidate=Kandidat(
            aktivitet="verksted",
            onsker=(evidence(own.sitat), evidence(own.sitat), evidence(others.sitat)),
            unngaa=(evidence(hard), evidence(soft)),
            tidligere=(evidence(tried.sitat),),
        ),
        onsker=(own, others),
        unngaa=(Unngaa(sitat=hard, ord="sykehjem", hard=True), Unngaa(sitat=soft, ord="kø", hard=False)),
        tidligere=(tried,),
        styrker=(Styrke(sitat=said("presis", "4.1"), ord="presis"),),
    )
    assert values(found, "treff.onske") == ["bake"]
    assert values(found, "treff.onske_fra_andre") == ["bør på kurs"]
    assert values(found, "treff.unngaa_hard") == ["ikke sykehjem"]
    assert values(found, "treff.unngaa_myk") == ["helst ikke kø"]
    assert values(found, "tidligere.ble_ikke_bra") == ["droppet"]
    assert values(found, "tidligere.avslatt") == ["jobbklubb"]
    assert values(found, "treff.styrke") == []


def test_days_since_something_was_checked() -> None:
    checked = activity(plasser={"status": "ledig", "sjekket": date(2026, 8, 1)})
    found = facts(picture(), None, checked, today=TODAY)
    assert values(found, "aktivitet.plasser.dager_siden") == [45]
    assert values(found, "aktivitet.dager_siden_sjekket") == [75]
