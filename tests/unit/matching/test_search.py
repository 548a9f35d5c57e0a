from planlegg.matching import Post, build, search
from tests.unit.matching.katalog import INDEX, POSTS


def test_hits_keep_their_evidence() -> None:
    hit = search(INDEX, "truck")[0]
    assert hit.id == "lager"
    assert hit.treff[0].katalogord == "truck"


def test_exact_spelling_comes_before_the_same_letters_folded() -> None:
    index = build([Post(id="a", tittel=("Maler",)), Post(id="b", tittel=("Måler",))])
    assert [hit.id for hit in search(index, "måler")] == ["b", "a"]
    assert [hit.id for hit in search(index, "maler")] == ["a", "b"]


def test_equals_are_ordered_by_id() -> None:
    index = build([Post(id=key, tittel=("Hage",)) for key in ("c", "a", "b")])
    assert [hit.id for hit in search(index, "hage")] == ["a", "b", "c"]


def test_more_of_the_phrase_met_ranks_higher() -> None:
    index = build([Post(id="hage", tittel=("Hage",)), Post(id="hage-ro", tittel=("Hage og ro",)), Post(id="ro", tittel=("Ro",))])
    assert search(index, "ro i hage")[0].id == "hage-ro"


def test_limit_is_held() -> None:
    assert len(search(INDEX, "arbeid", 1)) == 1
    assert search(INDEX, "arbeid", 0) == []


def test_sentence_words_are_found_below_keywords() -> None:
    index = build([Post(id="a", tittel=("Uten",), tekst=("Du steker vafler.",)), Post(id="b", tittel=("Med",), ord=("vafler",))])
    assert [hit.id for hit in search(index, "vafler")] == ["b", "a"]


def test_empty_catalogue_and_empty_phrase() -> None:
    assert search(build([]), "lastebil") == []
    assert search(build([Post(id="a", tittel=("!!",))]), "lastebil") == []
    assert search(INDEX, " ") == []


def test_the_order_entries_come_in_does_not_matter() -> None:
    turned = build(reversed(POSTS))
    for phrase in ("lastebil", "arbeid på lager", "hage", "snekkre hus"):
        assert search(turned, phrase) == search(INDEX, phrase)
