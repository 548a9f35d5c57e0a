"""An index in bytes: the same answers, and no answer from bytes that are wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlegg.matching import build, evidence, find_text, search
from planlegg.matching.kept import dump, restore
from tests.unit.matching.katalog import INDEX

RAW = b"".join(dump(INDEX, "nøkkel"))


@pytest.mark.parametrize("phrase", ["jobbe på lager, ikke i butikk", "lastebl", "gartner", "zzzz", ""])
def test_a_kept_index_answers_as_the_one_it_was_made_from(phrase: str) -> None:
    kept = restore(memoryview(RAW), "nøkkel")
    assert kept is not None
    assert search(kept, phrase) == search(INDEX, phrase)
    assert evidence(kept, phrase) == evidence(INDEX, phrase)
    assert find_text(kept, phrase) == find_text(INDEX, phrase)


def test_an_empty_catalogue_is_kept_too() -> None:
    kept = restore(memoryview(b"".join(dump(build([]), "k"))), "k")
    assert kept is not None
    assert search(kept, "bil") == []


def test_bytes_made_from_other_content_are_not_used() -> None:
    assert restore(memoryview(RAW), "en annen") is None


@given(st.integers(0, len(RAW) * 8 - 1))
@settings(max_examples=300, deadline=None)
def test_one_changed_bit_is_noticed(bit: int) -> None:
    damaged = bytearray(RAW)
    damaged[bit // 8] ^= 1 << bit % 8
    kept = restore(memoryview(bytes(damaged)), "nøkkel")
    assert kept is None or search(kept, "lager") == search(INDEX, "lager")  # a bit in the filling between the parts says nothing


@given(st.integers(0, len(RAW) - 1))
@settings(max_examples=100, deadline=None)
def test_a_cut_file_is_noticed(size: int) -> None:
    assert restore(memoryview(RAW[:size]), "nøkkel") is None
