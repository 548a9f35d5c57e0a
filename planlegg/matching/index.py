"""The index of a catalogue: every title, keyword and sentence as a line of numbered words. Built once, never changed."""

import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

from planlegg.domain.kandidat import Felt
from planlegg.matching import pieces, vocabulary
from planlegg.matching.entry import Post
from planlegg.matching.forms import lines_of_pieces
from planlegg.matching.grams import Ints, distinct
from planlegg.matching.inflect import APART, stem
from planlegg.matching.light import own_weights
from planlegg.matching.meanings import NONE, Meanings
from planlegg.matching.pieces import Pieces
from planlegg.matching.strings import Strings, strings
from planlegg.matching.vocabulary import Vocabulary

Floats = NDArray[np.float64]
FIRST_VERB = 0.5
"""A verb that opens a phrase says less than what follows it: «stelle dyr», «kjøre lastebil»."""
FIELDS: tuple[Felt, ...] = ("tittel", "ord", "setning")
FIELD_WEIGHT = (1.0, 0.99, 0.6)
_AT_ONCE = 8192
"""Lines taken apart at a time: enough to be fast, few enough to need little memory."""


class Index(msgspec.Struct, frozen=True, eq=False):
    """Entries in the order of their ids, and their lines: titles, keywords and sentences. All but ``meanings`` is numbers and bytes.

    Of line ``n``: ``text[n]`` as written, ``joined[n]`` its folds without spaces, ``field[n]`` (see ``FIELDS``), ``owner[n]`` the number of its entry, and its words
    ``line_words[line_start[n]:line_start[n + 1]]`` with what each says there in ``line_word_weight``; ``line_weight[n]`` is their
    sum; ``pieces`` knows how it is spelt. Of word ``w``: the lines that hold it, ``word_lines[word_start[w]:word_start[w + 1]]``; ``own[w]``, what it says by itself;
    ``weight[w]``, what it says here (0 to 1, less for a wide word); ``rarity[w]``, for ranking; ``entries_with[w]``, in how many
    entries it or another form of it stands. ``meanings`` are other words to search with.
    """

    ids: Strings
    text: Strings
    joined: Strings
    field: memoryview
    owner: Ints
    line_start: Ints
    line_words: Ints
    line_word_weight: Floats
    line_weight: Floats
    field_weight: Floats
    vocabulary: Vocabulary
    pieces: Pieces
    word_start: Ints
    word_lines: Ints
    own: Floats
    weight: Floats
    rarity: Floats
    entries_with: Ints
    meanings: Meanings = NONE


def build(posts: Iterable[Post]) -> Index:
    """An index of these entries, the same whatever order they come in. Of several with one id the first is kept."""
    unique: dict[str, Post] = {}
    for post in posts:
        unique.setdefault(post.id, post)
    ids = sorted(unique)
    lines = _take_apart([unique[key] for key in ids])
    words, number_of = vocabulary.build(lines.words, lines.alone())
    flat = np.array([number_of[word] for word in lines.words], dtype=np.int32)[lines.flat]
    count, rows = len(words.written), len(lines.text)
    starts = np.append(0, np.cumsum(lines.size)).astype(np.int32)
    line_of = np.repeat(np.arange(rows, dtype=np.int32), lines.size)
    field = np.array(lines.field, dtype=np.uint8)
    stems, counted = _stems(words), field != FIELDS.index("setning")
    used = _entries_with(stems[flat], lines.owner[line_of], counted[line_of])[stems]
    own = own_weights(list(words.folds.texts))[words.fold_of]
    weight = own / (1 + np.log(np.maximum(used, 1)))
    in_line = _weights_in_lines(words, weight, flat, starts)
    word_of, in_which = np.divmod(distinct(flat * np.int64(max(1, rows)) + line_of), max(1, rows))
    return Index(
        ids=strings(ids),
        text=strings(lines.text),
        joined=_joined(words, flat, starts),
        field=field.data,
        owner=lines.owner,
        line_start=starts,
        line_words=flat,
        line_word_weight=in_line,
        line_weight=np.bincount(line_of, weights=in_line, minlength=rows).astype(np.float64),
        field_weight=np.array(FIELD_WEIGHT)[field],
        vocabulary=words,
        pieces=pieces.build(words.fold_grams, words.fold_of[flat], starts),
        word_start=np.append(0, np.cumsum(np.bincount(word_of, minlength=count))).astype(np.int32),
        word_lines=in_which.astype(np.int32),
        own=own,
        weight=weight,
        rarity=np.minimum(1.0, 2 * own) * np.log1p(len(ids) / np.maximum(used, 1)),
        entries_with=used,
    )


def with_meanings(index: Index, meanings: Meanings) -> Index:
    """The index with other words to search with. They are looked up while searching, so nothing is built anew."""
    return msgspec.structs.replace(index, meanings=meanings)


def field_of(index: Index, line: int) -> Felt:
    """Which field of its entry a line is."""
    return FIELDS[index.field[line]]


def words_of(index: Index, line: int) -> list[int]:
    """The words of a line, by number."""
    words: list[int] = index.line_words[index.line_start[line] : index.line_start[line + 1]].tolist()
    return words


def folds_of(index: Index, line: int) -> Ints:
    """The words of a line, by the number of their fold."""
    return index.vocabulary.fold_of[index.line_words[index.line_start[line] : index.line_start[line + 1]]]


def weights_of(index: Index, line: int) -> list[float]:
    """What each word of a line says there."""
    weights: list[float] = index.line_word_weight[index.line_start[line] : index.line_start[line + 1]].tolist()
    return weights


def unknown_rarity(index: Index) -> float:
    """The rarity given to a searched word that no entry holds."""
    return math.log1p(max(1, len(index.ids)))


class _Lines(msgspec.Struct):
    """Lines with words, and their words one after another by the number in ``words``: ``size[n]`` of them for line ``n``."""

    text: list[str]
    field: bytearray
    owner: Ints
    size: Ints
    flat: Ints
    words: list[str]

    def alone(self) -> list[str]:
        """Words that are a whole line."""
        first = np.cumsum(self.size) - self.size
        return [self.words[number] for number in distinct(self.flat[first[self.size == 1]].astype(np.int64))]


def _take_apart(entries: Sequence[Post]) -> _Lines:
    number: dict[str, int] = {}
    text: list[str] = []
    field = bytearray()
    owner, size, flat = array("i"), array("i"), array("i")
    waiting = _texts(entries)
    while batch := list(islice(waiting, _AT_ONCE)):
        for (post, kind, said), found in zip(batch, lines_of_pieces([said for _, _, said in batch]), strict=True):
            if found:
                text.append(said)
                field.append(kind)
                owner.append(post)
                size.append(len(found))
                flat.extend([number.setdefault(piece, len(number)) for piece in found])
    return _Lines(text, field, _ints(owner), _ints(size), _ints(flat), list(number))


def _texts(entries: Sequence[Post]) -> Iterator[tuple[int, int, str]]:
    for number, post in enumerate(entries):
        for kind, texts in enumerate((post.tittel, post.ord, post.tekst)):
            for text in texts:
                yield number, kind, text


def _ints(numbers: "array[int]") -> Ints:
    return np.frombuffer(numbers, dtype=np.int32) if numbers else np.zeros(0, dtype=np.int32)


def _stems(words: Vocabulary) -> Ints:
    """A number for each word, the same for forms of one word."""
    number: dict[str, int] = {}
    keys = (fold if fold in APART else stem(fold) for fold in words.folds.texts)
    return np.array([number.setdefault(key, len(number)) for key in keys], dtype=np.int32)[words.fold_of]


def _joined(words: Vocabulary, flat: Ints, starts: Ints) -> Strings:
    folds = list(words.folds.texts)
    of_word, at = words.fold_of[flat].tolist(), starts.tolist()
    return strings("".join([folds[f] for f in of_word[a:b]]) for a, b in pairwise(at))


def _entries_with(stems: Ints, owner: Ints, counted: NDArray[np.bool_]) -> Ints:
    """For each stem the number of entries it stands in; sentences are not counted."""
    owners = max(1, int(owner.max(initial=0)) + 1)
    pairs = distinct(stems[counted] * np.int64(owners) + owner[counted])
    return np.bincount(pairs // owners, minlength=int(stems.max(initial=-1)) + 1).astype(np.int32)


def _weights_in_lines(words: Vocabulary, weight: Floats, flat: Ints, starts: Ints) -> Floats:
    in_line = weight[flat]
    several = np.flatnonzero(np.diff(starts) > 1)
    verb = np.array([fold[-1:] in ("e", "a") for fold in words.folds.texts], dtype=np.bool_)[words.fold_of]
    first = starts[several]
    in_line[first[verb[flat[first]]]] *= FIRST_VERB
    return in_line
