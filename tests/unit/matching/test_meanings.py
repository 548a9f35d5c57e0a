"""Other words for a word, and what they find."""

from planlegg.matching import Post, build, evidence, find_text, search, with_meanings
from planlegg.matching.meanings import NARROWER, NEAR, WIDER, english, english_words, meanings, near

WORDS = meanings(
    [
        "=\tservitør, kelner, oppvarter",
        "instrument\tfiolin, cello, gitar",
        "=\tassistent, medarbeider",
    ],
    english_words(["boat\tbåt", "rental\tutleie", "driving licence\tførerkort", "coffee\tkaffe", "house\thus"]),
)
INDEX = with_meanings(
    build(
        [
            Post(id="bank", tittel=("Bankmedarbeider",)),
            Post(id="bat", tittel=("Båtutleie",)),
            Post(id="forerkort", tittel=("Førerkort",)),
            Post(id="gitar", tittel=("Gitarkurs",)),
            Post(id="kaffe", tittel=("Kaffehus",)),
            Post(id="kelner", tittel=("Kelner",)),
        ]
    ),
    WORDS,
)


def test_words_of_one_line_mean_the_same() -> None:
    assert {(m.word, m.value) for m in near(WORDS, "servitor")} == {("kelner", NEAR), ("oppvarter", NEAR)}


def test_other_forms_of_the_word_are_known() -> None:
    assert {m.word for m in near(WORDS, "servitorene")} == {"kelner", "oppvarter"}


def test_of_words_with_one_fold_the_one_spelt_so_is_meant() -> None:
    words = meanings(["=\tbær, jordbær", "=\tbar, pub"], {})
    assert [m.word for m in near(words, "bar", "bær")] == ["jordbær"]
    assert [m.word for m in near(words, "bar", "bar")] == ["pub"]
    assert [m.word for m in near(words, "bar", "baer")] == ["jordbær", "pub"]


def test_a_wide_word_finds_its_kinds_and_a_kind_the_wide_word_only() -> None:
    assert {(m.word, m.value) for m in near(WORDS, "instrument")} == {(w, NARROWER) for w in ("fiolin", "cello", "gitar")}
    assert [(m.word, m.value) for m in near(WORDS, "cello")] == [("instrument", WIDER)]


def test_the_head_of_a_compound_may_be_another_word() -> None:
    assert [m.word for m in near(WORDS, "bankassistent")] == ["bankmedarbeider"]
    assert search(INDEX, "bankassistent")[0].id == "bank"


def test_english_in_the_plural_as_expression_and_written_as_one() -> None:
    assert [m.word for m in english(WORDS, "boats")] == ["båt"]
    assert [m.word for m in english(WORDS, "driving licence")] == ["førerkort"]
    assert [m.word for m in english(WORDS, "coffeehouse")] == ["kaffehus"]
    assert [english(WORDS, word) for word in ("båt", "es", "s", "ing", "")] == [[], [], [], [], []]


def test_what_english_words_mean_is_found() -> None:
    found = [search(INDEX, phrase)[0] for phrase in ("boat rental", "driving licence", "coffeehouse")]
    assert [hit.id for hit in found] == ["bat", "forerkort", "kaffe"]
    assert found[1].treff[0].maate == "engelsk"
    assert found[1].treff[0].ord == "driving licence"


def test_a_norwegian_sentence_is_not_read_as_english() -> None:
    assert [hit.id for hit in search(INDEX, "jeg vil ha boat")] == []


def test_a_no_holds_for_another_word_for_the_same() -> None:
    assert [(f.id, f.unngatt) for f in find_text(INDEX, "oppvarter eller gitar, men ikke servitør")] == [
        ("gitar", False),
        ("kelner", True),
    ]


def test_another_word_for_the_same_is_evidence_and_a_wider_word_is_not() -> None:
    assert [t.aktivitet for t in evidence(INDEX, "jobbe som servitør")] == ["kelner"]
    assert evidence(with_meanings(build([Post(id="a", tittel=("Instrument",))]), WORDS), "cello") == []
