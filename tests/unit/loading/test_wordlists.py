"""The lists of other words, shipped ones and faulty ones."""

from pathlib import Path

import pytest

from planlegg.errors import FaultyFile
from planlegg.loading.places import words_folder
from planlegg.loading.wordlists import load_meanings
from planlegg.matching.meanings import english, near


def test_a_folder_without_lists_gives_no_words(tmp_path: Path) -> None:
    words = load_meanings(tmp_path)
    assert not words.lines
    assert not words.english


def test_lines_are_read_and_comments_left_out(tmp_path: Path) -> None:
    (tmp_path / "naere.tsv").write_text("# tema\n=\tkelner, servitør\n\ninstrument\tfiolin\n", encoding="utf-8")
    (tmp_path / "engelsk.tsv").write_text("boat\tbåt\n", encoding="utf-8")
    words = load_meanings(tmp_path)
    assert [m.word for m in near(words, "kelner")] == ["servitør"]
    assert [m.word for m in near(words, "instrument")] == ["fiolin"]
    assert [m.word for m in english(words, "boat")] == ["båt"]


@pytest.mark.parametrize("line", ["bare ord", "ord\t", "\tord", "a\tb\tc"])
def test_a_faulty_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "naere.tsv").write_text(f"=\ta, b\n{line}\n", encoding="utf-8")
    with pytest.raises(FaultyFile) as fault:
        load_meanings(tmp_path)
    assert [one.path for one in fault.value.faults] == ["linje 2"]


def test_the_shipped_lists_hold_words_and_no_line_twice() -> None:
    words = load_meanings(words_folder())
    assert len(words.lines) > 1000
    assert len(words.english) > 1000
    assert len(set(words.lines)) == len(words.lines)
