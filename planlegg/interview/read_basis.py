"""One answer made ready for reading: its sentences, what is said in them, and the cues found."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.sporsmal import Bruk
from planlegg.domain.svar import HARDE_GRENSER, Hvem, Svar, Svarsett
from planlegg.interview.cues import Cues, Found
from planlegg.interview.lesedata import Lesedata
from planlegg.text.grammar import Ytring, sentence_spans, utterances
from planlegg.text.lexicon import ROLES
from planlegg.text.siffer import unsaid
from planlegg.text.spelling import canonical

Use = Bruk | Literal["hard", "erfaring", "erfaring_dag", "hjalp", "endre"]
"""What an answer is used for; the last four tell how an activity of the plan has gone."""
Key = tuple[str, str]
Span = tuple[int, int]

PARAGRAPH_USE: dict[str, Use] = {
    "onsker": "onske",
    "ressurser": "ressurs",
    "nettverk": "nettverk",
    "begrensninger": "ramme",
    "tidligere": "tidligere",
    HARDE_GRENSER: "hard",
}
LIMITING: frozenset[Use] = frozenset({"ramme", "ramme_hard", "hard", "erfaring", "erfaring_dag", "endre"})
TOLD: frozenset[Use] = frozenset({"erfaring", "erfaring_dag", "hjalp", "endre"})
"""Answers about how it has gone."""
_PART = re.compile(r"[,;]\s*men\s|[,;]|\s[-–—]\s|\smen\s|\s(?=så\s(?:han|ho|hun|jeg|eg)\s)")
_NO = frozenset(f"{ROLES['NEG']} {ROLES['NEITHER']}".split())
_WORD = re.compile(r"[^\W\d_]+")
_EXAMPLE = re.compile(r"\b(?:f|for|t)\.?\s?eks$", re.IGNORECASE)
"""«f.eks.»: no person."""


class Answer(msgspec.Struct, frozen=True, eq=False):
    """An answer, or one line of the hard limits. ``offset`` is where ``text`` stands in the whole answer."""

    id: str
    use: Use
    hvem: Hvem
    text: str
    offset: int
    differs: bool  # the whole answer tells what must be different
    sentences: tuple[Span, ...]
    said: tuple[Ytring, ...]
    cues: Mapping[str, list[Found[Key]]]

    def quote(self, start: int, end: int) -> Sitat:
        """The words from start to end, without white space, lone quotation marks at the ends, and a pair around them all."""
        while start < end and (self.text[start].isspace() or _lone(self.text, start, end, start)):
            start += 1
        while start < end and (self.text[end - 1].isspace() or _lone(self.text, start, end, end - 1)):
            end -= 1
        end = _closed(self.text, start, end)
        if start < end and self.text[end - 1].isdigit() and (sign := _PERCENT.match(self.text, end)):
            end = sign.end()
        if _QUOTED.fullmatch(self.text, start, end):
            start, end = start + 1, end - 1
        return Sitat(self.id, self.offset + start, self.text[start:end])

    def found(self, kind: str, span: Span | None = None) -> list[Found[Key]]:
        """Cues of one kind, in a span or in the whole answer."""
        cues = self.cues.get(kind, [])
        if span is None:
            return cues
        first = bisect_left(cues, span[0], key=lambda cue: cue.start)
        return [cue for cue in _until(cues, first, span[1]) if cue.end <= span[1]]

    def has(self, kind: str, name: str, span: Span) -> bool:
        return any(cue.key[1] == name for cue in self.found(kind, span))

    def limits_at(self, at: int) -> bool:
        """Whether limits are told here: in an answer about limits, or in a sentence about what must differ."""
        return self.use in LIMITING or self.differs_at(at)

    def differs_at(self, at: int) -> bool:
        """Whether this sentence tells what must be different from last time."""
        return self.differs or (self.use == "tidligere" and self.has("tidligere", "annerledes", self.sentence_at(at)))

    def said_at(self, span: Span) -> list[Ytring]:
        """What is said about the words in a span: those whose content meets it."""
        first = bisect_left(self.said, span[0] - _REACH, key=lambda said: said.start)
        near = (said for said in self.said[first : first + 200] if said.start < span[1])
        return [said for said in near if said.start < span[1] and span[0] < said.end and _content_meets(said, span)]

    def says_nothing(self, span: Span, data: Lesedata) -> bool:
        """«nei», «ingenting spesielt»: an answer without anything to take up."""
        return self.text[span[0] : span[1]].strip(" .!,").lower() in data.ingenting

    def sentence_at(self, at: int) -> Span:
        """The sentence around a place; the place itself when it stands in none."""
        first = bisect_left(self.sentences, at, key=lambda span: span[1])
        if first < len(self.sentences) and self.sentences[first][0] <= at:
            return self.sentences[first]
        return at, at

    def part_at(self, at: int) -> Span:
        """The part of the sentence, between commas or before «men», around a place."""
        start, end = self.sentence_at(at)
        start, end = max(start, at - _REACH), min(end, at + _REACH)
        return next((span for span in parts(self.text, (start, end)) if span[0] <= at <= span[1]), (start, end))


_REACH = 320
_THEN_NO = re.compile(r"\s*\?+\s*(?:nei|næ|nope|no)\b.*", re.IGNORECASE | re.DOTALL)
_PERCENT = re.compile(r"\s?%")
_QUOTED = re.compile(r"«[^«»]+»|“[^“”]+”|\"[^\"]+\"")
_PAIR = {"«": "»", "»": "«", "“": "”", "”": "“", "(": ")", ")": "("}


def _closed(text: str, start: int, end: int) -> int:
    """Where a quote ends that opened a parenthesis: after it closes, when that is near and on the same line."""
    if text.count("(", start, end) <= text.count(")", start, end):
        return end
    close = text.find(")", end, end + 60)
    return close + 1 if close >= 0 and "\n" not in text[end:close] else end


def _lone(text: str, start: int, end: int, at: int) -> bool:
    """Whether a quotation mark or parenthesis at the edge lacks its other half."""
    mark = text[at]
    if mark == '"':
        return text.count('"', start, end) == 1
    return mark in _PAIR and text.find(_PAIR[mark], start, end) < 0


def _until(cues: list[Found[Key]], first: int, end: int) -> Iterator[Found[Key]]:
    while first < len(cues) and cues[first].start < end:
        yield cues[first]
        first += 1


def _content_meets(said: Ytring, span: Span) -> bool:
    at = said.tekst.rfind(said.ord)
    start = said.start + at if at >= 0 else said.start
    end = start + len(said.ord) if at >= 0 else said.end
    return start < span[1] and span[0] < end


class Covered:
    """Pieces of one answer; tells whether they hold, or meet, another piece."""

    def __init__(self, quotes: Iterable[Sitat]) -> None:
        self._spans: list[Span] = []
        for start, end in sorted((q.start, q.start + len(q.tekst)) for q in quotes):
            if self._spans and start <= self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(end, self._spans[-1][1]))
            else:
                self._spans.append((start, end))

    def holds(self, quote: Sitat) -> bool:
        """Whether the whole piece is covered."""
        at = bisect_right(self._spans, quote.start, key=lambda span: span[0]) - 1
        return at >= 0 and quote.start + len(quote.tekst) <= self._spans[at][1]

    def meets(self, start: int, end: int) -> bool:
        """Whether anything between two places is covered."""
        at = bisect_left(self._spans, start, key=lambda span: span[1])
        return at < len(self._spans) and self._spans[at][0] < end and start < self._spans[at][1]


def parts(text: str, sentence: Span) -> list[Span]:
    """A sentence at its commas and «men»; what stands in parentheses stays with the words before it."""
    found: list[Span] = []
    start, end = sentence
    depth, at = 0, start
    for match in re.finditer(r"[()]|" + _PART.pattern, text[start:end]):
        mark = match.group()
        if mark in "()":
            depth = max(0, depth + (1 if mark == "(" else -1))
        elif depth == 0:
            found.append((at, start + match.start()))
            at = start + match.end()
    return [span for span in [*found, (at, end)] if text[span[0] : span[1]].strip()]


def negated(text: str) -> bool:
    """Whether a negation stands among the words."""
    return any(canonical(word) in _NO for word in _WORD.findall(text))


@lru_cache(maxsize=4)
def all_cues(data: Lesedata) -> Cues[Key]:
    """Every cue of the word data, by kind and name."""
    groups: dict[Key, Iterable[str]] = {("ramme", str(n)): limit.ord for n, limit in enumerate(data.ramme)}
    groups |= {("rolle", role.navn): role.ord for role in data.rolle}
    groups |= {("dag", name): cues for name, cues in data.ukedager.items()}
    groups |= {("tid", name): cues for name, cues in data.tider.items()}
    for kind in ("mengde", "relasjon", "tidligere"):
        table = getattr(data, kind)
        groups |= {(kind, name): getattr(table, name) for name in table.__struct_fields__}
    groups |= {("ord", name): getattr(data, name) for name in ("for_mye", "sterkt", "mykt", "ikke_styrke")}
    return Cues(groups)


def answers(given: Svarsett, data: Lesedata, use_for: Mapping[str, str]) -> list[Answer]:
    """The answered answers, ready for reading. Those without a use are left out."""
    made: list[Answer] = []
    for one in given.svar:
        use = PARAGRAPH_USE.get(one.id) or use_for.get(one.id, "ingen")
        if one.tilstand == "svart" and one.tekst.strip() and use != "ingen" and not unsure(one.tekst, data):
            made += _lines(one, data) if use == "hard" else [_answer(one, use, one.tekst, 0, data)]  # type: ignore[arg-type]
    return made


def unsure(text: str, data: Lesedata) -> bool:
    """Whether the whole answer means that one does not know."""
    words = " ".join(text.lower().replace("’", "'").split())
    return words in data.vet_ikke or words.strip(" .!?,…-") in data.vet_ikke


def _lines(one: Svar, data: Lesedata) -> list[Answer]:
    made, at = [], 0
    for line in one.tekst.splitlines(keepends=True):
        if any(char.isalnum() for char in unsaid(line)) and not unsure(line, data):
            made.append(_answer(one, "hard", line.rstrip(), at, data))
        at += len(line)
    return made


def _answer(one: Svar, use: Use, text: str, offset: int, data: Lesedata) -> Answer:
    cues: dict[str, list[Found[Key]]] = {}
    for cue in all_cues(data).find(text):
        if cue.key == ("rolle", "eks") and _EXAMPLE.search(text, max(0, cue.start - 6), cue.end):
            continue
        cues.setdefault(cue.key[0], []).append(cue)
    differs = one.id in data.sporsmal.annerledes
    spans = sentence_spans(text)
    spans = _with_the_no(text, spans) if use == "nettverk" else spans
    return Answer(one.id, use, one.hvem, text, offset, differs, tuple(spans), utterances(text), cues)


def _with_the_no(text: str, spans: list[Span]) -> list[Span]:
    """Sentences, where a question answered with «nei» goes on into the answer: «Vet sjefen? Nei» does not say that he knows."""
    joined: list[Span] = []
    for span in spans:
        if joined and _THEN_NO.fullmatch(text, joined[-1][1], span[1]):
            span = (joined.pop()[0], span[1])
        joined.append(span)
    return joined
