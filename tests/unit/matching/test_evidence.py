import pytest

from planlegg.matching import Post, build, evidence
from planlegg.matching.evidence import WIDE_LEAST
from planlegg.matching.index import with_meanings
from planlegg.matching.meanings import meanings
from tests.unit.matching.katalog import INDEX, POSTS


def test_evidence_tells_which_words_met() -> None:
    best = evidence(INDEX, "Kjøre lastebil")[0]
    assert (best.aktivitet, best.ord, best.katalogord, best.felt) == ("lastebil", "Kjøre lastebil", "kjøre lastebil", "ord")
    assert (best.likhet, best.maate) == (1.0, "likt")


@pytest.mark.parametrize(
    ("phrase", "entry", "way"),
    [
        ("mobelsnekker", "snekker", "folding"),
        ("lastebl", "lastebil", "skrivefeil"),
        ("snekkeren", "snekker", "boying"),
        ("sjell", "fjaere", "lyd"),
        ("sjåfør", "lastebil", "sammensatt"),
        ("møbel snekker", "snekker", "sammensatt"),
        ("dyr", "gard", "del"),
        ("baka brød", "bakeri", "flere_ord"),
    ],
)
def test_evidence_says_how_they_met(phrase: str, entry: str, way: str) -> None:
    assert next(t.maate for t in evidence(INDEX, phrase) if t.aktivitet == entry) == way


def test_likeness_falls_from_the_same_word_to_a_slip() -> None:
    index = build([Post(id="a", tittel=("Møbelsnekker",)), Post(id="b", tittel=("Møbel",))])
    phrases = ("møbelsnekker", "mobelsnekker", "snekker", "møbelsnekkeren", "møbelsnekekr")
    same, folded, head, form, slip = (evidence(index, phrase)[0].likhet for phrase in phrases)
    assert 1.0 == same > folded > head > form > slip > 0.8


def test_the_same_words_meet_an_entry_once() -> None:
    assert [t.katalogord for t in evidence(INDEX, "lastebil") if t.aktivitet == "lastebil"] == ["lastebil"]


def test_part_of_a_phrase_weighs_less_than_the_whole() -> None:
    whole, part = evidence(INDEX, "stelle dyr")[0], evidence(INDEX, "dyr")[0]
    assert whole.aktivitet == part.aktivitet == "gard"
    assert whole.likhet > part.likhet


def test_a_word_on_its_own_weighs_more_than_beside_another_that_was_not_met() -> None:
    alone = next(t.likhet for t in evidence(INDEX, "bil") if t.aktivitet == "lastebil")
    beside = next(t.likhet for t in evidence(INDEX, "snekker bil") if t.aktivitet == "lastebil")
    assert alone > beside


def test_sentences_are_searched_but_are_not_evidence() -> None:
    assert evidence(INDEX, "vafler") == []


@pytest.mark.parametrize("word", ["jobb", "arbeid", "kurs", "hjelp"])
def test_wide_words_alone_are_not_evidence(word: str) -> None:
    assert evidence(INDEX, word) == []


def test_a_word_that_very_many_entries_share_is_not_evidence_alone() -> None:
    many = [Post(id=f"p{n:02}", tittel=(f"Tittel {n}",), ord=("praksisplass",)) for n in range(WIDE_LEAST + 1)]
    assert {t.aktivitet for t in evidence(build([*POSTS, *many[:3]]), "praksisplass")} == {"p00", "p01", "p02"}
    assert evidence(build([*POSTS, *many]), "praksisplass") == []


def test_a_wide_word_is_evidence_as_a_whole_title() -> None:
    index = build([Post(id="kurs", tittel=("Kurs",)), Post(id="annet", tittel=("Noe annet",), ord=("kurs",))])
    assert [t.aktivitet for t in evidence(index, "kurs")] == ["kurs"]


def test_who_does_not_want_courses_does_not_want_titles_with_courses() -> None:
    assert {t.aktivitet for t in evidence(INDEX, "kurs", wide_titles=True)} == {"regnskap"}
    assert {t.aktivitet for t in evidence(INDEX, "kurs i bakeri", wide_titles=True)} == {"bakeri"}


def test_long_text_is_read_to_the_end() -> None:
    assert {t.aktivitet for t in evidence(INDEX, "blabla " * 500 + "lastebil")} == {"lastebil"}


def test_a_keyword_with_a_negation_is_not_met_by_its_opposite() -> None:
    index = build([*POSTS, Post(id="slutte", tittel=("Samtaletilbud",), ord=("slutte å spille piano", "en som ikke bytter"))])
    assert evidence(index, "spille piano") == []
    assert evidence(index, "bytter") == []
    assert [t.aktivitet for t in evidence(index, "slutte å spille piano")] == ["slutte"]
    assert [t.katalogord for t in evidence(index, "noen som ikke bytter")] == ["en som ikke bytter"]


def test_a_common_verb_before_another_word_is_not_evidence_by_itself() -> None:
    verbs = [Post(id=f"v{n}", tittel=(f"Tittel {n}",), ord=("skrive",)) for n in range(5)]
    index = build([*POSTS, *verbs, Post(id="brev", tittel=("Brevskole",), ord=("søknad",))])
    assert [t.aktivitet for t in evidence(index, "skrive søknader")] == ["brev"]
    assert len(evidence(index, "skrive")) == 5


def test_wide_words_beside_a_telling_one_are_left_out() -> None:
    index = build([*POSTS, Post(id="ute", tittel=("Ute i lufta",), ord=("ute hele dagen",))])
    assert {t.aktivitet for t in evidence(index, "lager hele dagen")} == {"lager"}
    assert {t.aktivitet for t in evidence(index, "hele dagen")} == {"ute"}


def test_folk_alone_says_little_but_a_whole_keyword_of_small_words_is_met() -> None:
    entries = [
        Post(id="kafe", tittel=("Kafé",), ord=("være blant folk",)),
        Post(id="gamle", tittel=("Besøk",), ord=("gamle folk",)),
        Post(id="dans", tittel=("Folkedans",)),
    ]
    index = build([*POSTS, *entries])
    assert [t.aktivitet for t in evidence(index, "gamle folk")] == ["gamle"]
    assert [t.aktivitet for t in evidence(index, "være blant folk")] == ["kafe"]
    assert evidence(index, "folk") == []


def test_a_word_that_looks_like_a_form_of_a_common_one_is_still_evidence() -> None:
    making = [Post(id=f"m{n}", tittel=(f"Verksted {n}",), ord=("lage ting",)) for n in range(20)]
    index = build([*making, Post(id="gods", tittel=("Gods",), ord=("lager",)), Post(id="hov", tittel=("Hovslager",))])
    assert [t.aktivitet for t in evidence(index, "lager") if t.maate == "likt"] == ["gods"]
    assert "hov" not in {t.aktivitet for t in evidence(index, "lager")}


def test_a_small_word_that_is_all_that_was_said_meets_the_few_that_have_it() -> None:
    index = build([*POSTS, Post(id="kor", tittel=("Sang",), ord=("kor",))])
    assert [t.aktivitet for t in evidence(index, "kor")] == ["kor"]
    assert evidence(index, "kor langt") == []


def test_a_wide_word_that_is_all_that_was_said_meets_the_few_that_have_just_that() -> None:
    wide = [Post(id=f"f{n:02}", tittel=(f"Verksted {n}",), ord=(f"fagbrev i fag {n}",)) for n in range(20)]
    index = build([*wide, Post(id="fag", tittel=("Veien videre",), ord=("fagbrev",))])
    assert [t.aktivitet for t in evidence(index, "fagbrev")] == ["fag"]


def test_a_compound_with_another_word_is_two_steps_away() -> None:
    index = with_meanings(
        build([Post(id="hus", tittel=("Hus",)), Post(id="drivhus", tittel=("Drivhus",)), Post(id="x", tittel=("Driv",))]),
        meanings(["=\tleilighet, hus"], {}),
    )
    assert [one.aktivitet for one in evidence(index, "leilighet")] == ["hus"]


def test_an_ending_is_no_word() -> None:
    index = build(
        [Post(id="fiske", tittel=("Sjøen",)), Post(id="verksted", tittel=("Reparasjon",)), Post(id="x", tittel=("Repara",))]
    )
    assert [one.aktivitet for one in evidence(index, "ute på sjøen")] == ["fiske"]


def test_bills_are_not_sums() -> None:
    index = build([Post(id="gjeld", tittel=("Regninger",)), Post(id="matte", tittel=("Regne",))])
    assert [one.aktivitet for one in evidence(index, "regninger")] == ["gjeld"]


def test_a_small_word_beside_others_is_no_evidence() -> None:
    index = build([Post(id="aa", tittel=("Samtalegruppe",), ord=("aa",)), Post(id="x", tittel=("Annet",))])
    assert evidence(index, "spesielt å snakke") == []


def test_again_in_nynorsk_is_no_certificate() -> None:
    index = build([Post(id="papir", tittel=("Attester",)), Post(id="kvp", tittel=("Kome i gang att",))])
    assert evidence(index, "jobb att") == []


def test_a_word_that_is_known_is_no_slip_for_another() -> None:
    index = build([Post(id="fiske", tittel=("Teiner",)), Post(id="x", tittel=("Annet",))])
    assert [one.aktivitet for one in evidence(index, "tenner")] == ["fiske"]
    assert evidence(with_meanings(index, meanings(["=\ttann, tenner"], {})), "tenner") == []


def test_the_letter_between_may_belong_to_the_last_word() -> None:
    index = build([Post(id="hest", tittel=("Travstall",)), Post(id="x", tittel=("Trav",), ord=("stall",))])
    assert evidence(index, "tall") == []
    assert [one.aktivitet for one in evidence(index, "stall")] == ["x", "hest"]


def test_two_words_are_not_one_that_is_only_spelt_nearly_so() -> None:
    index = build([Post(id="sykkel", tittel=("Verksted",), ord=("syklar",)), Post(id="som", tittel=("Sy klær",))])
    assert [one.aktivitet for one in evidence(index, "sy klær")] == ["som"]
    assert evidence(build([Post(id="bat", tittel=("Båtutleie",))]), "båt utleie")[0].aktivitet == "bat"
