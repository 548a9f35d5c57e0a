from datetime import date

from planlegg.domain.aktivitet import Aktivitet, Form, Timer
from planlegg.domain.tekst import Tekst
from planlegg.matching import Post, build, from_activity, search

ACTIVITY = Aktivitet(
    id="hagelag",
    slag="tilbud",
    vei="sosialt",
    tittel=Tekst(nb="Hagelag", nn="Hagelag", en="Garden club"),
    setning=Tekst(nb="Du planter sammen med naboer.", nn="Du plantar saman med naboar.", en="You plant with neighbours."),
    forste_steg=Tekst(nb="Vi ringer sammen.", nn="Vi ringjer saman.", en="We call together."),
    ord=("hage", "plante bær"),
    beslutter="organisasjon",
    terskel="egen_kontakt",
    form=Form(
        timer=Timer(minst=1, vanlig=2, mest=4), dager_minst=1, sted=("ute",), sammen=("liten_gruppe",), tid=("kveld",), faste_tider="ja",
        fysisk="lett", stoy="lav", kunder="ingen", norsk="lite", digitalt="lite",
    ),
    sist_sjekket=date(2026, 7, 2),
)  # fmt: skip


def test_titles_keywords_and_sentences_of_an_activity() -> None:
    post = from_activity(ACTIVITY)
    assert post.tittel == ("Hagelag", "Garden club")
    assert post.ord == ("hage", "plante bær")
    assert "Du plantar saman med naboar." in post.tekst


def test_every_language_is_found() -> None:
    index = build([from_activity(ACTIVITY), Post(id="annet", tittel=("Noe helt annet",))])
    for phrase in ("hagelag", "garden club", "plante baer", "naboar"):
        assert search(index, phrase)[0].id == "hagelag"


def test_the_first_of_two_with_one_id_is_kept() -> None:
    index = build([Post(id="a", tittel=("Hage",)), Post(id="a", tittel=("Hav",))])
    assert list(index.ids) == ["a"]
    assert search(index, "hav") == []
