"""Other words to search with: near words in Norwegian and Norwegian words for English ones, one line each, a tab after the first part."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from planlegg.errors import Fault, FaultyFile
from planlegg.loading.textfile import MEGABYTE, read_text
from planlegg.matching.meanings import Line, Meanings, english_words, meanings

SAME = "="
"""Stands first on a line of words that mean the same; any other word is a wide word, and kinds of it follow."""
_LIMIT = 5 * MEGABYTE
_Row = tuple[int, str, tuple[str, ...]]


def load_meanings(folder: Path) -> Meanings:
    """The word lists of a folder; a list that is not there is empty. Raises ``FaultyFile`` with every fault in a file.

    The English list is read when an English word is looked up for the first time: most searches never do.
    """
    lines = [Line(words, "" if first == SAME else first) for _, first, words in _rows(folder / "naere.tsv")]
    return meanings(lines, _ReadWhenAsked(folder / "engelsk.tsv"))


class _ReadWhenAsked(Mapping[str, Sequence[str]]):
    """Norwegian words by English fold, from a list that is read when it is first needed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _words(self) -> Mapping[str, Sequence[str]]:
        return english_words({first: words for _, first, words in _rows(self._path)})

    def __getitem__(self, fold: str) -> Sequence[str]:
        return self._words[fold]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


def _rows(path: Path) -> list[_Row]:
    if not path.exists():
        return []
    faults: list[Fault] = []
    rows = list(_parse(read_text(path, limit=_LIMIT), faults))
    if faults:
        raise FaultyFile(str(path), faults)
    return rows


def _parse(text: str, faults: list[Fault]) -> Iterator[_Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        first, tab, rest = line.partition("\t")
        words = tuple(rest.split(", "))
        if not (tab and first.strip() and all(words)) or "\t" in rest:
            faults.append(Fault(f"linje {number}", "skal være ett ord, tabulator, og ord med komma mellom."))
        else:
            yield number, first, words
