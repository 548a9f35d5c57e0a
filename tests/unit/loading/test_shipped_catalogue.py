"""What the shipped catalogue promises of itself."""

from planlegg.loading.catalogue import load_catalogue
from planlegg.loading.places import catalogue_file

ENTRIES = load_catalogue(catalogue_file())
TIMES = ("kveld", "helg", "evening", "weekend")


def test_no_first_step_asks_for_a_time_that_someone_may_have_ruled_out() -> None:
    steps = {e.id: (e.forste_steg.nb, e.forste_steg.nn, e.forste_steg.en) for e in ENTRIES.values()}
    assert {key for key, texts in steps.items() if any(word in text.lower() for text in texts for word in TIMES)} == set()


def test_places_are_unknown_unless_it_is_ones_own_to_do() -> None:
    claimed = {e.id for e in ENTRIES.values() if e.plasser.status != "ukjent" and e.beslutter != "du_selv"}
    assert claimed == set()


def test_every_entry_has_everyday_words_and_one_sentence_in_each_language() -> None:
    for entry in ENTRIES.values():
        assert len(entry.ord) >= 5, entry.id
        for text in (entry.setning.nb, entry.setning.nn, entry.setning.en):
            assert 0 < len(text.split()) <= 26, entry.id
