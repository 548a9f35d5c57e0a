"""Find cues, words that tell what a piece of text is about, in one pass over the text."""

import re
from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

import msgspec

from planlegg.interview.real_words import is_real
from planlegg.text.fold import WORD, strip_invisible
from planlegg.text.spelling import ascii_spellings, slips

_SENTENCE_END = re.compile(r"[.!?]\W*\s\W*[A-ZÆØÅ]|\n\s*[-–—•*]\s")
"""«kan Excel litt. Norsk er bra» tells nothing of «litt norsk»."""
K = TypeVar("K", bound=Hashable)
GAP = 4
"""Words that may stand where a cue has «…»."""
LONG = 6
"""Letters a cue word needs before a slip in it is forgiven."""
STEM_MOST = 24


class Found(msgspec.Struct, Generic[K], frozen=True):
    """A cue found: what it stands for, and where."""

    key: K
    start: int
    end: int


class Cues(Generic[K]):
    """Many cues, looked for together."""

    def __init__(self, cues: Mapping[K, Iterable[str]]) -> None:
        self._whole: dict[str, list[tuple[K, list[str]]]] = {}
        self._stem: dict[str, list[tuple[K, list[str]]]] = {}
        for key, group in cues.items():
            for cue in group:
                first, *rest = cue.split()
                table = self._stem if first.endswith("*") else self._whole
                for form in _forms(first):
                    table.setdefault(form, []).append((key, rest))
        self._sizes = sorted({len(stem) for stem in self._stem if len(stem) <= STEM_MOST})

    def find(self, text: str) -> list[Found[K]]:
        """All cues in the text, by place; at one place each key comes once, with its longest cue."""
        spoken = [match.span() for match in WORD.finditer(text)]
        low = [strip_invisible(text[start:end]).lower() for start, end in spoken]
        best: dict[tuple[int, K], int] = {}
        ends = _ends(text, spoken)
        for at, word in enumerate(low):
            for key, rest in self._starting(word):
                last = _end(rest, low, at + 1, ends[at])
                if last:
                    best[at, key] = max(best.get((at, key), 0), last)
        found: list[Found[K]] = []
        reached: dict[K, int] = {}
        for (at, key), last in best.items():
            if last > reached.get(key, 0):  # a cue inside a longer one of its kind says nothing more
                reached[key] = last
                found.append(Found(key, spoken[at][0], spoken[last - 1][1]))
        return found

    def _starting(self, word: str) -> list[tuple[K, list[str]]]:
        found = list(self._whole.get(word, ()))
        for size in self._sizes:
            if size > len(word):
                break
            found += self._stem.get(word[:size], ())
        return found


def _ends(text: str, spoken: list[tuple[int, int]]) -> list[int]:
    """For each word, the number of the first word that is said in another sentence."""
    ends = [len(spoken)] * len(spoken)
    for at in range(len(spoken) - 2, -1, -1):
        apart = _SENTENCE_END.search(text, spoken[at][1], spoken[at + 1][0] + 1)
        ends[at] = at + 1 if apart else ends[at + 1]
    return ends


def _end(rest: list[str], low: list[str], at: int, stop: int) -> int:
    """Where the cue ends when the rest of it follows from ``at``, before ``stop``; 0 when it does not."""
    for number, part in enumerate(rest):
        if part == "…":
            reach = range(at, min(at + GAP + 1, stop))
            return next((end for start in reach if (end := _end(rest[number + 1 :], low, start, stop))), 0)
        if at >= stop or not _same(part, low[at]):
            return 0
        at += 1
    return at


def _same(part: str, word: str) -> bool:
    forms = _forms(part)
    return word in forms or (part.endswith("*") and any(word.startswith(form) for form in forms))


@lru_cache(maxsize=10_000)
def _forms(part: str) -> frozenset[str]:
    """A cue word as it may be typed; never as another word that is real. A stem keeps its own letters."""
    word = part.rstrip("*")
    typed = ascii_spellings(word) | (slips(word) if len(word) >= LONG else set())
    return frozenset({word, *(form for form in typed if not is_real(form, stem=part.endswith("*")))})
