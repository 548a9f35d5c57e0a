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

    Of line ``n``: ``tekst[n]`` as written, ``felt[n]``, ``eier[n]`` the number of its entry, and its words
    ``linjeord[ordstart[n]:ordstart[n + 1]]`` with what each says there in ``ordvekt``; ``linjevekt[n]`` is their sum.
    Of word ``w``: the lines that hold it, ``hvor[start[w]:start[w + 1]]``; ``vekt[w]``, what it says (0 to 1, less for a wide
    word) whatever the rest of the catalogue is; ``sjelden[w]``, its rarity, for ranking; ``poster_med[w]``, in how many entries
    it or another form of it stands.
    """

    ider: tuple[str, ...]
    tekst: tuple[str, ...]
    felt: tuple[Felt, ...]
    eier: Ints
    ordstart: Ints
    linjeord: Ints
    ordvekt: Floats
    linjevekt: Floats
    feltvekt: Floats
    ordforrad: Vocabulary
    start: Ints
    hvor: Ints
    vekt: Floats
    sjelden: Floats
    poster_med: Ints


def build(posts: Iterable[Post]) -> Index:
    """An index of these entries, the same whatever order they come in. Of several with one id the first is kept."""
    unique: dict[str, Post] = {}
    for post in posts:
        unique.setdefault(post.id, post)
    entries = [unique[key] for key in sorted(unique)]
    raw = [(number, field, text) for number, post in enumerate(entries) for field, text in _texts(post)]
    tokens = lines_of_pieces([text for _, _, text in raw])
    words = vocabulary.build({token for line in tokens for token in line}, {line[0] for line in tokens if len(line) == 1})
    number_of, count = words.etter_skrevet, len(words.ord)
    starts = np.append(0, np.cumsum([len(line) for line in tokens])).astype(np.int32)
    flat = np.array([number_of[token] for line in tokens for token in line], dtype=np.int32)
    line_of = np.repeat(np.arange(len(raw), dtype=np.int64), np.diff(starts))
    owner = np.array([number for number, _, _ in raw], dtype=np.int32)
    fields = tuple(field for _, field, _ in raw)
    counted = np.array([field != "setning" for field in fields], dtype=bool)[line_of]
    used = _entries_with(words.stammenr[flat], owner[line_of], counted)[words.stammenr]
    own = own_weights([w.fold for w in words.ord])
    weight = own / (1 + np.log(np.maximum(used, 1)))
    in_line = _weights_in_lines(words, weight, flat, starts)
    pair = distinct(flat * np.int64(max(1, len(raw))) + line_of)
    return Index(
        ider=tuple(post.id for post in entries),
        tekst=tuple(text for _, _, text in raw),
        felt=fields,
        eier=owner,
        ordstart=starts,
        linjeord=flat,
        ordvekt=in_line,
        linjevekt=np.bincount(line_of, weights=in_line, minlength=len(raw)).astype(np.float64),
        feltvekt=np.array([FIELD_WEIGHT[f] for f in fields]),
        ordforrad=words,
        start=np.append(0, np.cumsum(np.bincount(pair // max(1, len(raw)), minlength=count))).astype(np.int32),
        hvor=(pair % max(1, len(raw))).astype(np.int32),
        vekt=weight,
        sjelden=np.minimum(1.0, 2 * own) * np.log1p(len(entries) / np.maximum(used, 1)),
        poster_med=used,
    )


def words_of(index: Index, line: int) -> list[int]:
    """The words of a line, by number."""
    words: list[int] = index.linjeord[index.ordstart[line] : index.ordstart[line + 1]].tolist()
    return words


def weights_of(index: Index, line: int) -> list[float]:
    """What each word of a line says there."""
    weights: list[float] = index.ordvekt[index.ordstart[line] : index.ordstart[line + 1]].tolist()
    return weights


def unknown_rarity(index: Index) -> float:
    """The rarity given to a searched word that no entry holds."""
    return math.log1p(max(1, len(index.ider)))


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
    verb = np.array([w.fold[-1:] in ("e", "a") for w in words.ord], dtype=bool)
    first = starts[several]
    in_line[first[verb[flat[first]]]] *= FIRST_VERB
    return in_line
