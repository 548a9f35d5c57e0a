"""Other words to search with: near words in Norwegian and Norwegian words for English ones, one line each, a tab after the first part."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from planlegg.errors import Fault, FaultyFile
from planlegg.loading.textfile import MEGABYTE, read_text
from planlegg.matching.meanings import Meanings, english_words, meanings

_LIMIT = 5 * MEGABYTE


def load_meanings(folder: Path) -> Meanings:
    """The word lists of a folder; a list that is not there is empty. Raises ``FaultyFile`` with every fault in a file.

    The English list is read when an English word is looked up for the first time: most searches never do.
    """
    return meanings(_lines(folder / "naere.tsv"), _ReadWhenAsked(folder / "engelsk.tsv"))


class _ReadWhenAsked(Mapping[str, Sequence[str]]):
    """Norwegian words by English fold, from a list that is read when it is first needed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _words(self) -> Mapping[str, Sequence[str]]:
        return english_words(_lines(self._path))

    def __getitem__(self, fold: str) -> Sequence[str]:
        return self._words[fold]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


def _lines(path: Path) -> list[str]:
    """The lines of a list without comments, each with a first part, a tab, and words with ", " between."""
    if not path.exists():
        return []
    faults: list[Fault] = []
    lines = list(_checked(read_text(path, limit=_LIMIT), faults))
    if faults:
        raise FaultyFile(str(path), faults)
    return lines


def _checked(text: str, faults: list[Fault]) -> Iterator[str]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        first, _, rest = line.partition("\t")
        if not (first.strip() and rest) or "\t" in rest or ", , " in f", {rest}, ":
            faults.append(Fault(f"linje {number}", "skal være ett ord, tabulator, og ord med komma mellom."))
        else:
            yield line
