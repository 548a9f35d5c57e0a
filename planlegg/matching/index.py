"""The index of a catalogue: every title, keyword and sentence as a line of numbered words. Built once, never changed."""

import math
from collections.abc import Iterable, Iterator

import msgspec
import numpy as np
from numpy.typing import NDArray

from planlegg.domain.kandidat import Felt
from planlegg.matching import vocabulary
from planlegg.matching.entry import Post
from planlegg.matching.forms import lines_of_pieces
from planlegg.matching.grams import Ints, distinct
from planlegg.matching.light import own_weights
from planlegg.matching.vocabulary import Vocabulary

Floats = NDArray[np.float64]
FIRST_VERB = 0.5
"""A verb that opens a phrase says less than what follows it: «stelle dyr», «kjøre lastebil»."""
FIELD_WEIGHT: dict[Felt, float] = {"tittel": 1.0, "ord": 0.99, "setning": 0.6}


class Index(msgspec.Struct, frozen=True, eq=False):
    """Entries in the order of their ids, and their lines: titles, keywords and sentences.

    Of line ``n``: ``text[n]`` as written, ``field[n]``, ``owner[n]`` the number of its entry, and its words
    ``line_words[line_start[n]:line_start[n + 1]]`` with what each says there in ``line_word_weight``; ``line_weight[n]`` is their
    sum. Of word ``w``: the lines that hold it, ``word_lines[word_start[w]:word_start[w + 1]]``; ``weight[w]``, what it says (0 to 1,
    less for a wide word) whatever the rest of the catalogue is; ``rarity[w]``, for ranking; ``entries_with[w]``, in how many
    entries it or another form of it stands.
    """

    ids: tuple[str, ...]
    text: tuple[str, ...]
    field: tuple[Felt, ...]
    owner: Ints
    line_start: Ints
    line_words: Ints
    line_word_weight: Floats
    line_weight: Floats
    field_weight: Floats
    vocabulary: Vocabulary
    word_start: Ints
    word_lines: Ints
    weight: Floats
    rarity: Floats
    entries_with: Ints


def build(posts: Iterable[Post]) -> Index:
    """An index of these entries, the same whatever order they come in. Of several with one id the first is kept."""
    unique: dict[str, Post] = {}
    for post in posts:
        unique.setdefault(post.id, post)
    entries = [unique[key] for key in sorted(unique)]
    raw = [(number, field, text) for number, post in enumerate(entries) for field, text in _texts(post)]
    said = lines_of_pieces([text for _, _, text in raw])
    raw, tokens = [line for line, found in zip(raw, said, strict=True) if found], [found for found in said if found]
    words = vocabulary.build({token for line in tokens for token in line}, {line[0] for line in tokens if len(line) == 1})
    number_of, count = words.by_written, len(words.words)
    starts = np.append(0, np.cumsum([len(line) for line in tokens])).astype(np.int32)
    flat = np.array([number_of[token] for line in tokens for token in line], dtype=np.int32)
    line_of = np.repeat(np.arange(len(raw), dtype=np.int64), np.diff(starts))
    owner = np.array([number for number, _, _ in raw], dtype=np.int32)
    fields = tuple(field for _, field, _ in raw)
    counted = np.array([field != "setning" for field in fields], dtype=bool)[line_of]
    used = _entries_with(words.stem_number[flat], owner[line_of], counted)[words.stem_number]
    own = own_weights([w.fold for w in words.words])
    weight = own / (1 + np.log(np.maximum(used, 1)))
    in_line = _weights_in_lines(words, weight, flat, starts)
    pair = distinct(flat * np.int64(max(1, len(raw))) + line_of)
    return Index(
        ids=tuple(post.id for post in entries),
        text=tuple(text for _, _, text in raw),
        field=fields,
        owner=owner,
        line_start=starts,
        line_words=flat,
        line_word_weight=in_line,
        line_weight=np.bincount(line_of, weights=in_line, minlength=len(raw)).astype(np.float64),
        field_weight=np.array([FIELD_WEIGHT[f] for f in fields]),
        vocabulary=words,
        word_start=np.append(0, np.cumsum(np.bincount(pair // max(1, len(raw)), minlength=count))).astype(np.int32),
        word_lines=(pair % max(1, len(raw))).astype(np.int32),
        weight=weight,
        rarity=np.minimum(1.0, 2 * own) * np.log1p(len(entries) / np.maximum(used, 1)),
        entries_with=used,
    )


def words_of(index: Index, line: int) -> list[int]:
    """The words of a line, by number."""
    words: list[int] = index.line_words[index.line_start[line] : index.line_start[line + 1]].tolist()
    return words


def weights_of(index: Index, line: int) -> list[float]:
    """What each word of a line says there."""
    weights: list[float] = index.line_word_weight[index.line_start[line] : index.line_start[line + 1]].tolist()
    return weights


def unknown_rarity(index: Index) -> float:
    """The rarity given to a searched word that no entry holds."""
    return math.log1p(max(1, len(index.ids)))


def _texts(post: Post) -> Iterator[tuple[Felt, str]]:
    for text in post.tittel:
        yield "tittel", text
    for text in post.ord:
        yield "ord", text
    for text in post.tekst:
        yield "setning", text


def _entries_with(stem: Ints, owner: Ints, counted: NDArray[np.bool_]) -> Ints:
    """For each stem the number of entries it stands in; sentences are not counted."""
    stems = int(stem.max(initial=-1)) + 1
    pairs = distinct(stem[counted] * np.int64(max(1, int(owner.max(initial=0)) + 1)) + owner[counted])
    return np.bincount(pairs // max(1, int(owner.max(initial=0)) + 1), minlength=stems).astype(np.int32)


def _weights_in_lines(words: Vocabulary, weight: Floats, flat: Ints, starts: Ints) -> Floats:
    in_line = weight[flat]
    several = np.flatnonzero(np.diff(starts) > 1)
    verb = np.array([w.fold[-1:] in ("e", "a") for w in words.words], dtype=bool)
    first = starts[several]
    in_line[first[verb[flat[first]]]] *= FIRST_VERB
    return in_line
