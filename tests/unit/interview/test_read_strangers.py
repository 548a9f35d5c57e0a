"""Short notes by people nobody here has met: what they say stays what they said."""

import pytest

from tests.unit.interview.reading import answers, limits, picture, read_one


@pytest.mark.parametrize(
    ("text", "avoided"),
    [
        ("Not cleaning, not bus driver - alle foreslår buss.", ["cleaning", "bus driver"]),
        ("Vil jobbe på lab. not warehouse again", ["warehouse"]),
        ("Liker å sy, don't want kitchen", ["kitchen"]),
        ("Vil ut av nattevakter, det sliter.", ["nattevakter"]),
        ("Vil komme seg vekk fra turnus", ["turnus"]),
        ("Eg vil ut av kveldsjobbing", ["kveldsjobbing"]),
    ],
)
def test_a_no_in_another_language_and_a_wish_to_leave_are_avoidances(text: str, avoided: list[str]) -> None:
    told = read_one("onsker", text)
    assert [one.ord for one in told.unngaa] == avoided
    assert not {word for one in told.onsker for word in one.ord.split()} & {word for one in avoided for word in one.split()}


@pytest.mark.parametrize("text", ["Fiske med not, not og line", "Vil ut av huset", "Har vært ute av jobb lenge, vil tilbake"])
def test_norwegian_words_stay_norwegian_and_to_go_out_is_no_refusal(text: str) -> None:
    assert read_one("onsker", text).unngaa == ()


@pytest.mark.parametrize(
    "text",
    [
        "Buss ok, maks 45 min",
        "Ikke førerkort. Buss går fint. Maks 45 min",
        "Kan ta toget, inntil 45 min",
        "Bil greit - høyst 45 min",
    ],
)
def test_a_bare_amount_bounds_the_journey_told_of_right_before(text: str) -> None:
    assert limits("begrensninger", text) == [("reise_minutter_maks", 45, True)]


@pytest.mark.parametrize("text", ["Jobbe på kontor, maks 2 timer", "Buss er fint.\nMaks 2 timer"])
def test_other_bare_amounts_are_how_long_a_day(text: str) -> None:
    assert [one[:2] for one in limits("begrensninger", text)] == [("timer_dag_maks", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Ikke ring før kl 14",
        "Ring helst etter kl 15",
        "Svarer ikke på telefon før 12",
        "ikke sms etter kl 20",
        "bare brev",
        "Møter: helst telefon",
    ],
)
def test_when_and_how_one_is_reached_says_nothing_of_the_day_or_of_wishes(text: str) -> None:
    told = read_one("begrensninger", text)
    assert {one.slag for one in told.rammer} <= {"kontakt"}
    assert (told.onsker, told.behov) == ((), ())


@pytest.mark.parametrize(
    "line",
    [
        "trappefritt",
        "rullestolvennlig",
        "røykfritt lokale",
        "universell utforming",
        "må ha hc-toalett",
        "tilrettelagt pc",
        "bare formiddag",
    ],
)
def test_a_hard_limit_that_says_what_must_be_is_nothing_one_will_not(line: str) -> None:
    told = picture(answers({}, hard=(line,)))
    assert told.unngaa == ()
    assert [one.sitat.tekst for one in told.rammer] == [line]


def test_a_bare_trade_among_the_hard_limits_is_still_avoided() -> None:
    assert [one.ord for one in picture(answers({}, hard=("budbil",))).unngaa] == ["budbil"]


@pytest.mark.parametrize("line", ["sønnen skal ikke tolke", "mannen skal ikke oversette for meg", "far skal ikke snakke for meg"])
def test_who_is_not_to_speak_for_one_is_no_work_one_avoids(line: str) -> None:
    assert picture(answers({}, hard=(line,))).unngaa == ()


def test_a_question_answered_with_no_says_nothing_but_no() -> None:
    told = read_one("nettverk", "Sjefen vet at hun søker bort? NEI, sjefen skal ikke vite.")
    assert [(one.rolle, one.far_vite) for one in told.nettverk] == [("tidligere sjef", False)]
    assert told.nettverk[0].sitat.tekst == "Sjefen vet at hun søker bort? NEI"
    son = read_one("nettverk", "Sønn overtok firmaet? nei, han ble dataing.")
    assert [(one.rolle, one.arbeidsliv, one.kontakt) for one in son.nettverk] == [("sønn", False, None)]
    assert son.rammer == ()


def test_one_met_in_secret_is_not_one_to_bring_along() -> None:
    brother, sponsor = read_one("nettverk", "Bror som han snakker med i smug. Sponsor som han stoler på.").nettverk
    assert (brother.stotte, sponsor.stotte) == (None, True)


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        ("Snakker arabisk. Norsk: A1-A2, forstår mer.", ["Snakker arabisk"]),
        ("Snakker tigrinja, arabisk, litt engelsk", ["Snakker tigrinja", "arabisk", "engelsk"]),
        ("Gift, to barn på 4 og 7. Tålmodig.", ["Tålmodig"]),
        ("Flink med barn. Har passet barn.", ["Flink med barn", "barn"]),
        ("Norsk: litt. Engelsk: flytende", ["Engelsk", "flytende"]),
        ("Utdanna sykkelmekaniker fra fengselet (fagprøven mangler).", ["sykkelmekaniker"]),
        ("Kom ut av fengsel i fjor.", []),
        ("Sjefen er grei. Læreren er flink.", []),
        ("Saksbeh. ser: kommer alltid presis", ["presis"]),
        ("lagde vaktbok i excel som hele avd. bruker", ["lage vaktbok i excel som hele avd. bruker"]),
        ("Aldri fravær på praksis i 10. klasse.", []),
    ],
)
def test_strengths_are_the_clients_own_and_whole(text: str, strengths: list[str]) -> None:
    assert [one.ord for one in read_one("ressurser", text).styrker] == strengths


def test_a_percentage_keeps_its_sign() -> None:
    assert [one.sitat.tekst for one in read_one("ressurser", "fast jobb 80 %.").styrker] == ["fast jobb 80 %"]


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("Men ryggen vil itj.", "ryggen"),
        ("Kroppen vil ikke mer", "Kroppen"),
        ("storebror 8 faller litt mellom", "storebror 8 faller litt mellom"),
    ],
)
def test_what_the_body_will_not_and_what_another_goes_through_is_something_to_look_at(text: str, need: str) -> None:
    told = read_one("onsker", text)
    assert ([one.ord for one in told.behov], told.unngaa, told.onsker) == ([need], (), ())


@pytest.mark.parametrize(
    "text", ["idk.", "Det var fint om natta", "Likte barneskolen", "Lurer på hva som finnes for søsken", "Lurer på om det går"]
)
def test_to_wonder_is_not_to_wish(text: str) -> None:
    assert read_one("onsker", text).onsker == ()


def test_what_was_made_is_something_one_can() -> None:
    assert [one.ord for one in read_one("onsker", "Har lagd mods i Minecraft og sydd klær").styrker] == [
        "lage mods i Minecraft",
        "sy klær",
    ]


@pytest.mark.parametrize(
    ("text", "word"), [("Kunne kanskje lært opp unge", "lære opp unge"), ("Vil lære opp lærlinger", "lære opp lærlinger")]
)
def test_to_teach_somebody_keeps_its_verb(text: str, word: str) -> None:
    assert [one.ord for one in read_one("onsker", text).onsker] == [word]


def test_what_is_no_topic_is_named() -> None:
    told = read_one("begrensninger", "Drikker litt, ikke tema sier han.")
    assert [(one.slag, one.sitat.tekst) for one in told.rammer] == [("tema_ligger", "Drikker litt, ikke tema sier han")]
    assert told.behov == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kan ikke man og tors", ["mandag", "torsdag"]),
        ("Ikke tirs eller ons", ["tirsdag", "onsdag"]),
        ("Kan ikke jobbe lør", ["lordag"]),
        ("Man må jo prøve, man kan ikke alt", []),
    ],
)
def test_short_weekdays_are_weekdays_and_man_is_not(text: str, days: list[str]) -> None:
    assert [one.verdi for one in read_one("begrensninger", text).rammer if one.slag == "ikke_dag"] == days


def test_an_errand_on_some_days_keeps_those_hours_and_no_others() -> None:
    told = read_one("begrensninger", "Henter medisin på apoteket man og tors kl 9")
    assert [one.slag for one in told.rammer] == ["trenger"]


@pytest.mark.parametrize("line", ["ikke kontakt med eks og barn", "ikke ring eksen", "eks: nei", "ingen kontakt med eksen"])
def test_no_contact_among_the_hard_limits_is_about_contact_and_nothing_else(line: str) -> None:
    told = picture(answers({}, hard=(line,)))
    assert [(one.slag, one.sitat.tekst, one.hard) for one in told.rammer] == [("kontakt", line, True)]
    assert [(one.rolle, one.kontakt) for one in told.nettverk] == [("eks", False)]
