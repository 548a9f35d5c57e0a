"""planlegg as an engine: the one place that knows how its index is made, kept and searched."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from planlegg.loading.indexfile import LARGE, content_key, keep, open_kept
from planlegg.loading.places import words_folder
from planlegg.loading.wordlists import load_meanings
from planlegg.matching import Index, Post, build, find_text, with_meanings

Search = Callable[[str], list[str]]
SHOWN = 10


def posts(catalogue: Path) -> Iterator[Post]:
    """The entries of a JSONL catalogue, with the fields that are searched: title, other names and tags."""
    with catalogue.open(encoding="utf-8") as lines:
        for entry in map(json.loads, lines):
            yield Post(id=entry["id"], tittel=(entry["title"],), ord=(*entry.get("alt", ()), *entry.get("tags", ())))


def made(catalogue: Path, folder: Path | None) -> tuple[Index, bool]:
    """The index, and whether it was opened as kept in ``folder``. What is built is kept there when the program would keep it."""
    if folder is None:
        return with_meanings(build(posts(catalogue)), load_meanings(words_folder())), False
    key = content_key(catalogue)
    kept = open_kept(folder, key)
    if kept is not None:
        return with_meanings(kept, load_meanings(words_folder())), True
    index = build(posts(catalogue))
    if len(index.ids) >= LARGE:
        keep(folder, key, index)
    return with_meanings(index, load_meanings(words_folder())), False


def plain(index: Index) -> Search:
    """The matching as the program uses it."""
    return lambda query: [found.id for found in find_text(index, query, SHOWN)]
