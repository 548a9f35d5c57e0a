import pytest

from planlegg.text.grammar import utterances


def read(text: str) -> list[tuple[str, str]]:
    return [(said.ord, said.retning) for said in utterances(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I don't want to work in a kitchen", [("kitchen", "vil_ikke")]),
        ("I would rather walk than drive", [("walk", "vil"), ("drive", "vil_ikke")]),
        ("I prefer hens to goats", [("hens", "vil"), ("goats", "vil_ikke")]),
        ("Anything but sales", [("sales", "vil_ikke")]),
        ("I can't stand noise", [("noise", "vil_ikke")]),
    ],
)
def test_english_is_read_with_the_same_grammar(text: str, wanted: list[tuple[str, str]]) -> None:
    assert read(text) == wanted


def test_a_quote_is_what_was_written() -> None:
    text = "I'd like to bake, but I don't want to sell"
    assert all(said.tekst == text[said.start : said.end] for said in utterances(text))


def test_one_english_word_makes_no_english_sentence() -> None:
    assert read("Vil jobbe med no code og the office") == [("code", "vil"), ("the office", "vil")]
    assert read("Eg vil ikkje ha jobb no") == [("jobb", "ikke_na")]
