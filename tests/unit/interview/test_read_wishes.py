import pytest

from planlegg.domain.svar import Svar, Svarsett
from tests.unit.interview.reading import answers, picture, read_one


def wishes(key: str, text: str) -> list[str]:
    return [wish.ord for wish in read_one(key, text).onsker]


def avoided(key: str, text: str) -> list[tuple[str, bool]]:
    return [(one.ord, one.hard) for one in read_one(key, text).unngaa]


def test_bare_phrases_are_wishes_where_wishes_are_asked_for() -> None:
    assert wishes("2.3", "Gartneri, kanskje bakeri") == ["Gartneri", "bakeri"]
    assert wishes("6.1", "Gartneri") == []


def test_experience_and_strengths_are_no_wishes() -> None:
    read = picture(answers({"onsker": "Har vært pleieassistent i ti år.", "ressurser": "Flink til å stelle. Liker orden."}))
    assert read.onsker == ()
    assert [s.ord for s in read.styrker] == ["pleieassistent", "Flink til å stelle", "orden"]


def test_a_wish_said_outright_counts_elsewhere_too() -> None:
    assert wishes("ressurser", "Er god på data. Vil lære mer om lyd.") == ["lære mer om lyd"]
    assert wishes("begrensninger", "Kunne tenke seg deltid") == ["deltid"]
    assert wishes("nettverk", "Vil at tante får vite om planen") == []


def test_a_hope_may_be_told_as_a_fact() -> None:
    assert wishes("2.1", "Jeg har egen leilighet. Jeg jobber på bakeri.") == ["egen leilighet", "bakeri"]
    assert wishes("2.3", "Jeg har egen leilighet.") == []


def test_a_wish_told_by_others_is_not_the_clients_own() -> None:
    given = Svarsett(alias="klient-a", svar=(Svar(id="2.3", tekst="Vil jobbe med barn", hvem="andre"),))
    assert [wish.egen for wish in picture(given).onsker] == [False]


def test_a_lack_is_neither() -> None:
    read = read_one("onsker", "Vil ha fagbrev. Har IKKE fullført vg2 ennå.")
    assert [w.ord for w in read.onsker] == ["fagbrev"]
    assert read.unngaa == ()


@pytest.mark.parametrize(
    ("key", "text", "wanted"),
    [
        ("onsker", "Ikke kasse eller lager", [("kasse", False), ("lager", False)]),
        ("onsker", "Vil aldri på lager", [("lager", True)]),
        ("begrensninger", "Orker ikke kasse", [("kasse", False)]),
        ("ressurser", "Liker ikke kasse", [("kasse", False)]),
        ("ressurser", "Aldri en klage", []),
        ("nettverk", "Ikke mor", []),
        ("6.4", "At jeg slipper kassa", [("kassa", True)]),
        ("6.4", "Helst ikke kassa", [("kassa", False)]),
        ("tidligere", "Foreslått kurs, sa nei", []),
        ("tidligere", "Var på lager. Vil aldri tilbake til lager.", [("lager", True)]),
        ("2.3", "Vil ikke på kurs nå", [("kurs", False)]),
    ],
)
def test_avoidances(key: str, text: str, wanted: list[tuple[str, bool]]) -> None:
    assert avoided(key, text) == wanted


def test_every_line_of_the_hard_limits_is_hard() -> None:
    read = picture(answers({}, hard=("ikke sykehjem eller omsorg", "lager", "helst ikke natt")))
    assert [(u.ord, u.hard) for u in read.unngaa] == [("sykehjem", True), ("omsorg", True), ("lager", True), ("natt", True)]


def test_amounts_are_neither_wished_for_nor_avoided() -> None:
    read = read_one("onsker", "Vil jobbe ute. Vil jobbe tre dager. Ikke fem dager.")
    assert [w.ord for w in read.onsker] == ["ute"]
    assert read.unngaa == ()


def test_needs_are_what_stands_in_the_way_and_not_what_comforts() -> None:
    read = read_one("begrensninger", "Gjeld til tre stykker, åpner ikke brevene, men har egen bil. Trenger ikke tolk.")
    assert [need.ord for need in read.behov] == ["Gjeld til tre stykker", "åpner ikke brevene"]


def test_what_holds_back_is_no_strength() -> None:
    read = read_one("4.1", "Leser bøker, skriver dårlig. Kan ikke sykle. God med dyr.")
    assert [s.ord for s in read.styrker] == ["Leser bøker", "God med dyr"]


@pytest.mark.parametrize(
    ("text", "wishes", "needs"),
    [
        ("Jeg vil starte eget firma, og jeg vil ha norskkurs", ["eget firma", "norskkurs"], []),
        ("hjelp med regningene, inkasso", [], ["hjelp med regningene", "inkasso"]),
        ("Vil snakke om gjelda mi", [], ["gjelda mi"]),
        ("Eg vil finne ut kva eg kan gjere no", [], []),
        ("Ikke jobb i dag", [], []),
    ],
)
def test_what_the_talk_is_to_be_about_is_wished_for_and_needed(text: str, wishes: list[str], needs: list[str]) -> None:
    picture = read_one("1.1", text)
    assert [one.ord for one in picture.onsker] == wishes
    assert [one.ord for one in picture.behov] == needs
    assert picture.dagsorden


def test_what_helps_is_not_in_the_way() -> None:
    picture = read_one("6.5", "Dårlig søvn. Da hjelper det at noen ringer")
    assert [one.ord for one in picture.behov] == ["Dårlig søvn"]
    assert read_one("6.5", "Vondt i hodet, men det hjelper med ro").behov[0].ord == "Vondt i hodet"


def test_a_strength_does_not_come_from_when_it_holds() -> None:
    picture = read_one("4.1", "har egen bil når han har råd til drivstoff")
    assert [one.ord for one in picture.styrker] == ["egen bil"]


def test_what_is_named_and_said_not_to_work_is_no_wish() -> None:
    assert wishes("2.3", "Kontor, det går ikke. Lager, det går fint.") == ["Lager"]
    assert avoided("2.3", "Kontor, det går ikke.") == [("Kontor", False)]
    assert [one.ord for one in read_one("6.1", "altså, ryggen, det går ikke").behov] == ["ryggen"]


def test_to_be_home_by_dinner_is_not_to_make_dinner() -> None:
    assert wishes("2.1", "Vil helst komme hjem til middag. Vil lage middag.") == ["hjem", "lage middag"]
