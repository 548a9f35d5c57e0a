import pytest

from tests.unit.interview.reading import answers, limits, picture, read_one


@pytest.mark.parametrize(
    ("key", "text", "wanted"),
    [
        ("begrensninger", "Kan ikke reise mer enn en halvtime", ("reise_minutter_maks", 30, True)),
        ("begrensninger", "Maks 45 minutter med buss hver vei", ("reise_minutter_maks", 45, True)),
        ("begrensninger", "Reiser helst ikke over 20 min", ("reise_minutter_maks", 20, False)),
        ("6.2", "1t15 er greit", ("reise_minutter_maks", 75, True)),
        ("6.2", "En time", ("reise_minutter_maks", 60, True)),
        ("begrensninger", "Klarer to-tre timer om dagen", ("timer_dag_maks", 3, False)),
        ("ressurser", "Klarer ca 3 timer", ("timer_dag_maks", 3, False)),
        ("6.1", "Fire timer", ("timer_dag_maks", 4, False)),
        ("begrensninger", "Maks 15 timer i uka", ("timer_uke_maks", 15, True)),
        ("begrensninger", "Kan jobbe 40 prosent", ("timer_uke_maks", 15, False)),
        ("begrensninger", "Orkar tre dagar i veka", ("dager_uke_maks", 3, False)),
        ("onsker", "Vil jobbe ute, maks 3 dager i uka", ("dager_uke_maks", 3, True)),
        ("begrensninger", "Klarer ikke 5 dager", ("dager_uke_maks", 4, False)),
        ("begrensninger", "Må hente i barnehagen før 16", ("hjemme_for", "16:00", True)),
        ("6.3", "Må være hjemme kl 14.30", ("hjemme_for", "14:30", True)),
        ("begrensninger", "Siste buss går 15.40", ("hjemme_for", "15:40", False)),
        ("begrensninger", "Kan ikke begynne før kl 10", ("start_tidligst", "10:00", True)),
        ("begrensninger", "Vil helst ikkje starte før klokka halv ti", ("start_tidligst", "09:30", False)),
        ("6.1", "Best mellom 12 og 15", ("best_tid", "ettermiddag", False)),
        ("6.1", "Mest å gi på formiddagen", ("best_tid", "formiddag", False)),
        ("begrensninger", "Kan ikke jobbe helg", ("ikke_tid", "helg", True)),
        ("begrensninger", "Ikke mandager", ("ikke_dag", "mandag", False)),
        ("begrensninger", "Tysdag går ikkje", ("ikke_dag", "tirsdag", False)),
        ("begrensninger", "Sover lite, verst lørdager", ("ikke_dag", "lordag", False)),
        ("begrensninger", "Orker ikke store grupper", ("ikke_stor_gruppe", None, False)),
        ("begrensninger", "Det blir for mye med mange nye folk", ("ikke_mange_nye", None, False)),
        ("6.4", "Ikke kundekontakt", ("ikke_kunder", None, True)),
        ("begrensninger", "Tåler ikke bråk", ("ikke_stoy", None, True)),
        ("begrensninger", "Kan løfte, men ikke hele dagen", ("ikke_tunge_loft", None, False)),
        ("begrensninger", "Snakker lite norsk", ("norsk_hoyst", "lite", False)),
        ("begrensninger", "Tåler ikke små rom", ("ikke_sted", "små rom", True)),
        ("8.4", "Bare melding, takk", ("kontakt", "bare melding", False)),
        ("6.4", "Pauser", ("trenger", "pauser", True)),
        ("onsker", "Vil ha en fast person", ("trenger", "fast person", False)),
        ("1.4", "Helsa mi", ("tema_ligger", "Helsa", True)),
        ("1.4", "Vi lar økonomien ligge", ("tema_ligger", "økonomien", True)),
    ],
)
def test_one_limit(key: str, text: str, wanted: tuple[str, object, bool]) -> None:
    assert limits(key, text) == [wanted]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("begrensninger", "Reiseveg 1t20 kvar veg"),
        ("begrensninger", "Bussen tar 50 minutter"),
        ("6.2", "Det tar 40 min med bil"),
        ("begrensninger", "Datter bor hos meg to dager i uka"),
        ("begrensninger", "Har jobbet 10 timer om dagen før"),
        ("begrensninger", "Har time hver tirsdag kl 9"),
        ("begrensninger", "Trenger ikke pauser"),
        ("begrensninger", "Har ingenting imot kunder"),
        ("onsker", "Vil jobbe med kunder"),
        ("begrensninger", "Trenger svar innen en dag eller to"),
        ("6.4", "Ingenting spesielt"),
        ("1.4", "Nei"),
        ("ressurser", "Jobbet med store grupper"),
    ],
)
def test_what_only_tells_is_no_limit(key: str, text: str) -> None:
    assert [limit for limit in limits(key, text) if limit[0] != "trenger" or limit[1] == "pauser"] == []


def test_hard_limits_that_no_kind_fits_follow_word_for_word() -> None:
    read = picture(answers({}, hard=("ikke bo hos familien", "jeg må ha med hunden", "maks en time reise")))
    assert [(r.slag, r.sitat.tekst) for r in read.rammer] == [
        ("annet", "ikke bo hos familien"),
        ("annet", "jeg må ha med hunden"),
        ("reise_minutter_maks", "maks en time reise"),
    ]
    assert all(r.hard for r in read.rammer)


def test_what_one_does_not_bear_is_kept_though_no_kind_fits() -> None:
    read = read_one("begrensninger", "Tåler ikke tepper og ikke at noen roper.")
    assert [(r.slag, r.sitat.tekst, r.hard) for r in read.rammer] == [
        ("annet", "Tåler ikke tepper", True),
        ("annet", "ikke at noen roper", True),
    ]


def test_what_must_go_together_with_the_plan_is_kept() -> None:
    read = read_one("6.3", "Har time på sykehuset annenhver onsdag. Helst ikke når barna er hos meg.")
    assert [(r.slag, r.hard) for r in read.rammer] == [("annet", True), ("annet", False)]


def test_one_way_to_be_reached_is_one_limit() -> None:
    read = read_one("begrensninger", "Tåler ikke telefon fra skjult nummer")
    assert [(r.slag, r.verdi) for r in read.rammer] == [("kontakt", "skjult nummer")]


def test_what_must_differ_this_time_sets_limits_too() -> None:
    assert limits("3.3", "Korte dager, starte på ettermiddagen") == [
        ("trenger", "kort dag", False),
        ("best_tid", "ettermiddag", False),
        ("start_tidligst", "12:00", False),
    ]


@pytest.mark.parametrize("text", ["fri tirsdag 11-12", "fri tirsdager kl 11-12", "opptatt onsdag 9-11", "ikke tirsdag 11-12"])
def test_some_hours_of_a_day_are_kept_free(text: str) -> None:
    read = picture(answers({}, hard=(text,)))
    assert [(limit.slag, limit.verdi, limit.hard) for limit in read.rammer] == [("trenger", text, True)]
    assert read.unngaa == ()
    assert read_one("onsker", text).onsker == ()


@pytest.mark.parametrize(
    ("key", "text", "kind", "hard"),
    [
        ("harde_grenser", "ikke folk", "ikke_folk", True),
        ("begrensninger", "orker ikke folk", "ikke_folk", False),
        ("harde_grenser", "ikke mange folk", "ikke_stor_gruppe", True),
        ("harde_grenser", "ikke fremmede folk", "ikke_mange_nye", True),
    ],
)
def test_a_no_to_people_is_a_no_to_company(key: str, text: str, kind: str, hard: bool) -> None:
    assert [(one.slag, one.hard) for one in read_one(key, text).rammer] == [(kind, hard)]


def test_who_cannot_travel_stays_where_they_are() -> None:
    assert [(one.slag, one.verdi, one.hard) for one in read_one("6.2", "Kan ikke reise").rammer] == [
        ("reise_minutter_maks", 0, True)
    ]
    assert all(one.verdi != 0 for one in read_one("6.2", "Kan ikke reise langt").rammer)
    assert all(one.verdi != 0 for one in read_one("6.2", "Kan ikke reise alene").rammer)


@pytest.mark.parametrize("text", ["Kan sitte en halvtime om gangen", "Kan stå i en time", "Kan gå en halvtime om gangen"])
def test_how_long_one_can_sit_is_not_how_long_a_day(text: str) -> None:
    assert [(one.slag, one.sitat.tekst) for one in read_one("6.1", text).rammer] == [("trenger", text)]


def test_best_from_a_time_is_an_early_limit_that_weighs() -> None:
    for text in ("Best fra klokka 11", "Etter klokka 11 er jeg i form"):
        assert [(one.slag, one.verdi, one.hard) for one in read_one("6.1", text).rammer] == [("start_tidligst", "11:00", False)]
        assert read_one("6.1", text).behov == ()
