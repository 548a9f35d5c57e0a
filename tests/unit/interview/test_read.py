from hypothesis import given, settings
from hypothesis import strategies as st

from planlegg.domain.svar import AVSNITT, HARDE_GRENSER, Svar, Svarsett
from planlegg.interview.understood import understood
from tests.unit.interview.reading import answers, picture, quotes, read_one, use_for

IDS = st.sampled_from(
    [
        *AVSNITT,
        HARDE_GRENSER,
        "1.1",
        "1.4",
        "2.1",
        "2.3",
        "3.2",
        "3.3",
        "4.1",
        "5.1",
        "5.2",
        "6.1",
        "6.2",
        "6.3",
        "6.4",
        "7.2",
        "8.4",
    ]
)
PIECES = st.sampled_from(
    ["vil ikke på lager", "maks to dager i uka", "mor skal ikke få vite", "liker dyr", "men", ",", ".", "\n", "praksis på kafé: ble for mye", "30 min",
     "kl 14", "ikke mandag", "«sa han»", "(onkel har gård)", "fast person", "store grupper", "ikke", "og", "eller bakeri", "Ingen skal vite noe", "må hente kl 15"]
)  # fmt: skip


@given(st.dictionaries(IDS, st.lists(PIECES, max_size=12).map(" ".join), max_size=5))
@settings(max_examples=60)
def test_every_quote_is_verbatim_where_it_says(texts: dict[str, str]) -> None:
    for quote in quotes(picture(answers(texts))):
        assert quote.tekst
        assert texts[quote.svar][quote.start : quote.start + len(quote.tekst)] == quote.tekst


@given(st.dictionaries(IDS, st.text(max_size=120), max_size=3))
@settings(max_examples=60)
def test_any_text_can_be_read(texts: dict[str, str]) -> None:
    for quote in quotes(picture(answers(texts))):
        assert texts[quote.svar][quote.start : quote.start + len(quote.tekst)] == quote.tekst


@given(
    st.sampled_from(["lager", "butikk", "bakeri", "hage"]),
    st.sampled_from(["onsker", "begrensninger", "2.3", "6.4", HARDE_GRENSER]),
)
def test_an_avoided_thing_is_no_wish_wherever_it_is_said(thing: str, key: str) -> None:
    read = read_one(key, f"Vil ikke jobbe på {thing}")
    assert [u.ord for u in read.unngaa] == [thing]
    assert read.onsker == ()


def test_the_same_answers_give_the_same_picture() -> None:
    texts = {
        "onsker": "Vil jobbe ute, ikke inne",
        "nettverk": "Tante driver gartneri",
        "tidligere": "Praksis på kontor: kjedelig",
    }
    assert picture(answers(texts)) == picture(answers(texts))


def test_nothing_said_gives_an_empty_picture() -> None:
    read = picture(Svarsett(alias="klient-a"))
    assert quotes(read) == []
    assert read.antall_svar == 0
    assert "2.3" in read.ikke_tatt_opp
    assert "9.1" not in read.ikke_tatt_opp  # never used, so never missing


def test_answer_states() -> None:
    given = Svarsett(
        alias="klient-a",
        svar=(
            Svar(id="2.3", tekst="Bakeri"),
            Svar(id="2.1", tilstand="vet_ikke"),
            Svar(id="4.1", tilstand="vil_ikke"),
            Svar(id="6.1", tilstand="hopp"),
            Svar(id="6.2", tekst="  "),
        ),
    )
    read = picture(given)
    assert read.antall_svar == 1
    assert read.vet_ikke == ("2.1",)
    assert read.vil_ikke == ("4.1",)
    assert {"6.1", "6.2", "6.4"} <= set(read.ikke_tatt_opp)
    assert not {"2.3", "2.1", "4.1"} & set(read.ikke_tatt_opp)


def test_paragraphs_count_as_what_was_asked() -> None:
    read = picture(answers({"onsker": "Hage", "tidligere": ""}, hard=("ikke kveld",)))
    assert read.ikke_tatt_opp == ("ressurser", "nettverk", "begrensninger", "tidligere")
    assert read.antall_svar == 2


def test_agenda_and_weight() -> None:
    read = picture(answers({"1.1": "Penger. Bolig.", "1.2": "Pauser", "7.2": "Kort reisevei"}))
    assert [q.tekst for q in read.dagsorden] == ["Penger", "Bolig"]
    assert [q.tekst for q in read.vekt] == ["Kort reisevei"]


def test_own_words_are_found_where_they_stand() -> None:
    given = answers({"onsker": "Hun sa: «Jeg vil ut.» Og mer."}, own=("jeg vil ut", "det hjalp"))
    found = picture(given).klientens_ord
    assert (found[0].svar, found[0].start, found[0].tekst) == ("onsker", 9, "Jeg vil ut")
    assert (found[1].svar, found[1].start, found[1].tekst) == ("klientens_ord", 0, "det hjalp")


def test_read_back_lists_each_thing_once_in_a_fixed_order() -> None:
    texts = {
        "begrensninger": "Maks to dager i uka.",
        "onsker": "Vil bake. Ikke fabrikk eller lager.",
        "tidligere": "Kurs i data: greit.",
    }
    items = understood(picture(answers(texts)))
    assert [(item.slag, item.sitat.tekst) for item in items] == [
        ("onske", "Vil bake"),
        ("unngaa", "Ikke fabrikk eller lager"),
        ("grense", "Maks to dager i uka"),
        ("tidligere", "Kurs i data: greit"),
    ]


def test_questions_of_the_counsellor_are_not_read() -> None:
    assert "0.1" not in use_for()
    assert quotes(read_one("0.1", "Vil jobbe på lager")) == []
