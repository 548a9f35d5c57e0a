"""Notes as a counsellor types them: short forms, dashes, half sentences."""

import pytest

from tests.unit.interview.reading import answers, limits, picture, read_one


def wishes(text: str) -> list[str]:
    return [one.ord for one in read_one("onsker", text).onsker]


def test_what_one_has_thought_of_is_a_wish_where_wishes_are_asked_for() -> None:
    assert wishes("Har tenkt på resepsjon eller legesekretær.") == ["resepsjon", "legesekretær"]
    assert wishes("Har ikke tenkt på noe.") == []
    assert read_one("begrensninger", "Har tenkt på å slutte.").onsker == ()


def test_what_stands_in_parentheses_after_a_no_is_neither_wish_nor_strength() -> None:
    read = read_one("onsker", "Har vært frisør i 18 år, kan ikke det lenger (skuldre/nakke).")
    assert read.onsker == ()
    assert [one.ord for one in read.styrker] == ["frisør"]


def test_a_cue_does_not_reach_into_the_next_sentence() -> None:
    read = read_one("ressurser", "Kan Excel litt. Norsk bra skriftlig.")
    assert read.rammer == ()
    assert "Norsk bra skriftlig" in [one.ord for one in read.styrker]


def test_that_something_will_do_is_a_wish() -> None:
    read = read_one("onsker", "Sjåfør går òg, men ikkje persontransport. Kan hende skrive barnebøker.")
    assert [one.ord for one in read.onsker] == ["Sjåfør", "skrive barnebøker"]
    assert [one.ord for one in read.unngaa] == ["persontransport"]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("må levere 8.15 og hente 16", "hjemme_for", "16:00"),
        ("3 timer om dagen nå, kanskje mer etter hvert", "timer_dag_maks", 3),
        ("Fredag fra 12 kan hun ikke", "trenger", "fredag fra 12 kan hun ikke"),
    ],
)
def test_hours_in_short_notes(text: str, kind: str, value: object) -> None:
    assert [(one.slag, one.verdi) for one in read_one("begrensninger", text).rammer] == [(kind, value)]


def test_a_part_of_one_day_is_neither_the_day_nor_that_part_of_every_day() -> None:
    assert limits("harde_grenser", "fri onsdag formiddag") == [("trenger", "fri onsdag formiddag", True)]
    assert limits("harde_grenser", "ikke mandag morgen") == [("trenger", "ikke mandag morgen", True)]
    assert limits("harde_grenser", "ikke mandag") == [("ikke_dag", "mandag", True)]


def test_hours_of_noise_are_not_hours_of_a_day() -> None:
    assert [one.slag for one in read_one("harde_grenser", "maks to timer i støy").rammer] == ["ikke_stoy"]
    assert [one.slag for one in read_one("harde_grenser", "maks to timer om dagen").rammer] == ["timer_dag_maks"]


def test_a_clause_inside_another_and_a_question_are_nothing_in_the_way() -> None:
    read = read_one("begrensninger", "Vil ikke jobbe alene med menn hun ikke kjenner. Gjeld, «hva er vitsen da». Bil har ho.")
    assert [one.ord for one in read.behov] == ["Gjeld"]


def test_each_item_of_a_list_of_what_was_tried_is_its_own() -> None:
    told = """
- Digitalt CV-kurs: greit nok, fullførte.
- Spurt om sykepleierstudiet av forrige veileder, ville ikke, for langt.
- Nav foreslo omskulering til lager, det sa han nei til.
- Jobb gjennom bemanning 2021, fungerte.
- Språkpraksis i butikk: «jeg lærte bare ordet pall»
"""
    earlier = picture(answers({"tidligere": told})).tidligere
    assert [(one.ord, one.avslatt) for one in earlier] == [
        ("Digitalt CV-kurs", False),
        ("sykepleierstudiet", True),
        ("omskulering til lager", True),
        ("Jobb gjennom bemanning", False),
        ("Språkpraksis i butikk", False),
    ]
    assert [bool(one.ble_bra) for one in earlier] == [True, False, False, True, False]
    assert [bool(one.ble_ikke_bra) for one in earlier] == [False, True, True, False, True]


def test_where_somebody_works_and_whom_they_fetch_are_nobody_to_lean_on() -> None:
    people = read_one("nettverk", "Kona jobber i hjemmetjenesten. Søster bor i nærheten og kan hente barna.").nettverk
    assert [one.rolle for one in people] == ["ektefelle", "søster"]


def test_what_one_can_is_offered_in_any_sentence() -> None:
    assert wishes("Vil jobbe teknisk. Kan begynne som hjelpemann. Kunne jobbet med kart.") == ["teknisk", "hjelpemann", "kart"]


def test_peace_from_something_is_no_wish_for_it() -> None:
    assert wishes("Vil ha ro for telefonen.") == []
    assert [one.ord for one in read_one("onsker", "Vil ha ro for telefonen.").unngaa] == ["telefonen"]


def test_who_does_not_stop_talking_of_it_does_not_avoid_it() -> None:
    assert read_one("onsker", "Hun slutter ikke å snakke om hest.").unngaa == ()


def test_a_paper_that_is_not_norwegian_says_nothing_of_the_language() -> None:
    assert limits("begrensninger", "Har ikke norsk førerkort ennå.") == []
    assert limits("begrensninger", "Snakker ikke norsk.") == [("norsk_hoyst", "lite", False)]


@pytest.mark.parametrize("text", ["ikke sosiale greier på fredager", "ikkje bil, buss om ettermiddagen"])
def test_a_no_to_something_at_a_time_is_no_no_to_the_time(text: str) -> None:
    assert not {"ikke_dag", "ikke_tid"} & {one.slag for one in read_one("begrensninger", text).rammer}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("ikke møter på fredager", "ikke_dag"), ("Jobber ikke på kveld", "ikke_tid"), ("Orker ikke kveldsvakter", "ikke_tid")],
)
def test_a_no_to_work_or_meetings_at_a_time_is_a_no_to_the_time(text: str, kind: str) -> None:
    assert [one.slag for one in read_one("begrensninger", text).rammer if one.slag != "annet"] == [kind]


def test_nothing_after_a_time_ends_the_day() -> None:
    assert limits("harde_grenser", "ikkje etter kl 12") == [("hjemme_for", "12:00", True)]


def test_no_phone_is_how_one_is_reached_and_what_one_will_not_work_with() -> None:
    read = read_one("harde_grenser", "ikke telefon")
    assert [one.slag for one in read.rammer] == ["kontakt"]
    assert [(one.ord, one.hard) for one in read.unngaa] == [("telefon", True)]


def test_to_come_as_agreed_is_a_strength_and_no_wish_for_the_place() -> None:
    read = read_one("ressurser", "Møter på apoteket hver dag uten feil. Publiserer på nettside han har laget.")
    assert [one.ord for one in read.styrker] == ["punktlig", "Publiserer på nettside"]


def test_no_family_is_nobody() -> None:
    assert read_one("nettverk", "Ingen familie han snakker med.").nettverk == ()
    assert [
        one.ord for one in read_one("tidligere", "Praksis i arkiv: bra. Ble slutt fordi tiltaket var brukt opp.").tidligere
    ] == ["Praksis i arkiv"]


def test_from_one_day_to_another_is_all_the_days_between() -> None:
    days = [value for kind, value, hard in limits("harde_grenser", "ikke torsdag til søndag") if kind == "ikke_dag" and hard]
    assert sorted(map(str, days)) == ["fredag", "lordag", "sondag", "torsdag"]
    assert [value for kind, value, _ in limits("harde_grenser", "ikke mandag og onsdag") if kind == "ikke_dag"] == [
        "mandag",
        "onsdag",
    ]


def test_what_one_lacks_money_for_or_has_none_of_is_not_avoided() -> None:
    assert read_one("begrensninger", "Ikke råd til verktøy. Ingen helseproblemer.").unngaa == ()
    assert read_one("onsker", "Vil ikke ha sjef på 25 som ikke hører.").onsker == ()
    assert read_one("begrensninger", "Hytta på fjellet, den går ikke fra.").unngaa == ()


def test_a_share_of_a_position_and_minutes_at_a_time() -> None:
    assert limits("onsker", "Ønsker deltid, 50-60 %.") == [("timer_uke_maks", 22.5, False)]
    assert [kind for kind, _, _ in limits("begrensninger", "Klarer 20 min om gangen, så må jeg ligge.")] == ["trenger"]


def test_to_see_ones_own_child_is_no_wish_to_work_with_children() -> None:
    assert wishes("Vil se ungen sin oftere. Vil jobbe med barn.") == ["samværsrett", "barn"]
