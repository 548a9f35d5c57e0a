import pytest

from tests.unit.interview.reading import answers, data, picture, read_one


def test_roles_and_never_names() -> None:
    read = read_one("nettverk", "Turid (søster) støtter. Odd er kamerat og snekker. Tante Berit har gård.")
    assert [(p.rolle, p.stotte, p.arbeidsliv) for p in read.nettverk] == [
        ("søster", True, False),
        ("venn", None, True),
        ("tante", None, True),
    ]
    assert not {"Turid", "Odd", "Berit"} & {p.rolle for p in read.nettverk}


def test_one_entry_for_each_role() -> None:
    read = read_one("nettverk", "Onkel har verksted. Bestemor, snakker med henne hver dag. Vil at onkel får vite om planen.")
    assert [(p.rolle, p.stotte, p.far_vite, p.arbeidsliv) for p in read.nettverk] == [
        ("onkel", None, True, True),
        ("besteforelder", True, None, False),
    ]


def test_someone_who_is_not_good_to_have_along() -> None:
    read = read_one("nettverk", "To kamerater som ikke er helt bra for han.")
    assert [(p.rolle, p.stotte) for p in read.nettverk] == [("venn", False)]


def test_the_question_of_who_is_good_to_have_along() -> None:
    read = read_one("5.1", "Kompisen min. Ikke mamma.")
    assert [(p.rolle, p.stotte) for p in read.nettverk] == [("venn", True), ("mor", False)]


@pytest.mark.parametrize(
    ("key", "text", "may", "must_not"),
    [
        ("nettverk", "Vil gjerne at tante får vite om planen, ikke far foreløpig.", ["tante"], ["far"]),
        ("nettverk", "Søster vet ikke.", [], ["søster"]),
        ("nettverk", "Ingen fra gammel jobb skal vite noe.", [], ["gammel jobb"]),
        ("nettverk", "Vil ikke at naboer eller svigermor skal få vite noe.", [], ["nabo", "svigerfamilie"]),
        ("nettverk", "Mor vet ikke hva hun skal gjøre.", [], []),
        ("5.2", "Bror kan vite. Ikke far.", ["bror"], ["far"]),
        ("5.2", "Alle kan få vite, bortsett fra eksmannen", [], ["eks"]),
        ("5.2", "Ingen andre enn onkel skal vite", ["onkel"], []),
        ("5.2", "Mor må gjerne vite, søster ikke", ["mor"], ["søster"]),
        ("5.2", "Ingen", [], ["andre"]),
        ("harde_grenser", "barnevernet får ikke planen nå", [], ["barnevernet"]),
        ("onsker", "Vil at ingen skal se at hun er på nav.", [], ["andre"]),
    ],
)
def test_who_may_know(key: str, text: str, may: list[str], must_not: list[str]) -> None:
    read = read_one(key, text)
    assert [p.rolle for p in read.nettverk if p.far_vite] == may
    assert [r.verdi for r in read.ramme("ma_ikke_vite")] == must_not
    assert not {p.rolle for p in read.nettverk if p.far_vite} & set(must_not)


@pytest.mark.parametrize(
    "text", ["Biologisk far: ikke ta kontakt, VIKTIG.", "Bilogisk far: ikke ta kontakt.", "ingen kontakt med biologsk far"]
)
def test_no_contact_survives_a_slip(text: str) -> None:
    for key in ("nettverk", "harde_grenser"):
        read = read_one(key, text)
        assert [(r.verdi, r.hard) for r in read.ramme("kontakt")] == [("ingen kontakt med biologisk far", True)]
        assert [(p.rolle, p.kontakt) for p in read.nettverk] == [("biologisk far", False)]


def test_a_no_once_said_stays() -> None:
    read = picture(answers({"nettverk": "Vil at far får vite.", "5.2": "Ikke far."}))
    assert [(p.rolle, p.far_vite) for p in read.nettverk] == [("far", False)]


def test_a_topic_that_is_left_alone_names_whom_it_is_about() -> None:
    read = read_one("nettverk", "Samboer: usikker, ta det ikke opp.")
    assert [(r.slag, r.verdi, r.hard) for r in read.rammer] == [("tema_ligger", "samboer", True)]


def test_every_role_word_is_plain_and_in_lower_case() -> None:
    for role in data().rolle:
        assert role.navn == role.navn.lower()
        assert all(word == word.lower() for word in role.ord)
