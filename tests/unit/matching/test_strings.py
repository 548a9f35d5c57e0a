"""Texts in one block, and looking them up."""

from hypothesis import given
from hypothesis import strategies as st

from planlegg.matching.strings import Marked, strings, table

TEXTS = st.lists(st.text(max_size=8), unique=True, max_size=40)


@given(TEXTS)
def test_every_text_comes_back_as_it_was(texts: list[str]) -> None:
    kept = strings(texts)
    assert [kept[number] for number in range(len(kept))] == list(kept) == texts


@given(TEXTS, st.text(max_size=8))
def test_a_text_is_found_by_its_number_and_no_other_is(texts: list[str], other: str) -> None:
    kept = table(texts)
    assert [kept.number(text) for text in texts] == list(range(len(texts)))
    assert (other in kept) == (other in texts)


def test_only_marked_texts_are_in_the_marked_set() -> None:
    marked = Marked(table(["bil", "båt", "ski"]), memoryview(bytes([1, 2, 3])), 2)
    assert [word in marked for word in ("bil", "båt", "ski", "sykkel")] == [False, True, True, False]
