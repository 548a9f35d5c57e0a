import pytest

from tests.unit.interview.reading import answers, picture, read_one


def test_one_entry_for_each_activity_with_what_was_good_and_not() -> None:
    text = "- Praksis på kafé i vår: likte kjøkkenet, men ingen sa noe om jobb etterpå. Sluttet.\n- Datakurs 3 uker: kjedelig."
    first, second = read_one("tidligere", text).tidligere
    assert first.ord == "Praksis på kafé"
    assert [q.tekst for q in first.ble_bra] == ["Praksis på kafé i vår: likte kjøkkenet"]
    assert [q.tekst for q in first.ble_ikke_bra] == ["ingen sa noe om jobb etterpå", "Sluttet"]
    assert second.ord == "Datakurs"
    assert [q.tekst for q in second.ble_ikke_bra] == ["Datakurs 3 uker: kjedelig"]


def test_what_was_turned_down_is_told_as_turned_down() -> None:
    read = read_one("tidligere", "AFT foreslått i fjor, sa nei («ikke da»). Nav foreslo jobbklubb, men jeg takket nei.")
    assert [(e.ord, e.avslatt) for e in read.tidligere] == [("AFT", True), ("jobbklubb", True)]
    assert read.unngaa == ()


def test_what_must_differ_belongs_to_all() -> None:
    texts = {
        "3.2": "Arbeidstrening på lager. Bra: folka. Ikke bra: for langt å reise.",
        "3.3": "Kortere dager. En som ringer meg.",
    }
    [earlier] = picture(answers(texts)).tidligere
    assert earlier.ord == "Arbeidstrening på lager"
    assert [q.tekst for q in earlier.ble_bra] == ["Bra: folka"]
    assert [q.tekst for q in earlier.ble_ikke_bra] == ["Ikke bra: for langt å reise"]
    assert [q.tekst for q in earlier.annerledes] == ["Kortere dager", "En som ringer meg"]


def test_what_must_differ_may_stand_in_the_paragraph() -> None:
    read = read_one("tidligere", "Kurs: sluttet etter to dager. Må være annerledes nå: mindre gruppe.")
    [earlier] = read.tidligere
    assert [q.tekst for q in earlier.annerledes] == ["Må være annerledes nå: mindre gruppe"]
    assert read.onsker == ()


@pytest.mark.parametrize("text", ["Nei", "Ingenting", "Nå avtalt: to dager på kurs"])
def test_what_is_no_earlier_activity(text: str) -> None:
    assert read_one("tidligere", text).tidligere == ()


def test_a_sentence_about_somebody_else_is_not_laid_to_the_activity() -> None:
    [earlier] = read_one("tidligere", "Praksis på hotell: ble for mye. En annen ringte bare for å høre, det hjalp.").tidligere
    assert earlier.ble_bra == ()


def test_one_long_sentence_tells_of_each_activity() -> None:
    text = "Jobbet på lager, gikk bra, så praksis på kafé der jeg fikk migrene, og etterpå et datakurs som ble avlyst."
    read = read_one("tidligere", text).tidligere
    assert [one.ord for one in read] == ["lager", "praksis på kafé", "datakurs"]
    assert [len(one.ble_bra) for one in read] == [1, 0, 0]
    assert [len(one.ble_ikke_bra) for one in read] == [0, 1, 1]
    assert read[0].sitat.tekst == "Jobbet på lager, gikk bra"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rådgjevaren sende meg på jobbklubb, det var kjedelig.", ["jobbklubb"]),
        ("Ble sykmeldt fra barnehagen. Jobba på hotell, likte det.", ["barnehagen", "hotell"]),
        (
            "Fekk jobb på gartneri, og så vart eg sykmeld frå arbeidstrening på lager.",
            ["jobb på gartneri", "arbeidstrening på lager"],
        ),
        ("Sluttet på skolen «kjedelig», sier mor.", ["skolen"]),
    ],
)
def test_the_activity_is_named_without_who_sent_and_without_stray_marks(text: str, wanted: list[str]) -> None:
    assert [one.ord for one in read_one("tidligere", text).tidligere] == wanted


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ("Tre søknader om dagen, møtte ikke.", "Tre søknader om dagen, møtte ikke"),
        ("Aktivitetssenter 4 dagar: møtte 2 veker, så stopp.", "møtte 2 veker, så stopp"),
        ("Praksis på lager. Møtte fem uker, og så ble jeg dårlig.", "Møtte fem uker, og så ble jeg dårlig"),
        ("Praksis i butikk: for mye bråk der inne.", "Praksis i butikk: for mye bråk der inne"),
    ],
)
def test_what_was_not_good_is_quoted_so_that_it_tells_something(text: str, bad: str) -> None:
    assert [quote.tekst for one in read_one("tidligere", text).tidligere for quote in one.ble_ikke_bra] == [bad]
