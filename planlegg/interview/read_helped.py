"""What helped before, in something that was tried or by itself: it is looked for again, as what would make things easier now."""

import re

from planlegg.domain.bilde import Behov
from planlegg.interview.read_basis import Answer, Span, negated, parts
from planlegg.text.content import LONGEST

_IT_HELPED = re.compile(r"\W*(?:og\s+|and\s+)?(?:det|that|it)\s+(?:hjalp|hjelpte|helped)\b(?P<more>[^.!?]*)", re.IGNORECASE)
"""«…, det hjalp»: what helped comes before."""
_HELPED_THAT = re.compile(
    r"(?:^|\b(?:det|it|what|that)\s+(?:som\s+)?|[:;,]\s*)(?:hjalp|hjelpte|helped)\b(?:\s+(?:meg|me|best|mest|most|da|då|godt|veldig))*"
    r"[\s,]+(?:(?:var|was)\s+)?(?P<what>(?:å|at|to|that)\s+.+)",
    re.IGNORECASE,
)
"""«det hjalp å ha en fast person», «det som hjalp, var at noen ringte»: what helped comes after."""
_LITTLE = re.compile(r"\b(?:lite|litt|little|lenge|lenger|verken)\b", re.IGNORECASE)
_OPENING = re.compile(r"^(?:å|at|to|that)\s+(?:(?:ha|have)\s+)?", re.IGNORECASE)


def what_helped(answer: Answer) -> list[Behov]:
    """One for each sentence, where the answer tells of earlier things; nothing when it helped little or not."""
    if answer.use != "tidligere":
        return []
    return [found for sentence in answer.sentences if (found := _in(answer, sentence)) is not None]


def _in(answer: Answer, sentence: Span) -> Behov | None:
    text = answer.text[sentence[0] : sentence[1]]
    if told := _HELPED_THAT.search(text):
        if negated(text[: told.start("what")]) or _LITTLE.search(text[: told.start("what")]):
            return None
        start, end = sentence[0] + told.start("what"), sentence[1]
        return Behov(sitat=answer.quote(sentence[0] + told.start(), end), ord=_bare(answer.text[start:end]))
    before: Span | None = None
    for part in parts(answer.text, sentence):
        said = _IT_HELPED.match(answer.text, part[0], part[1])
        if said and before and not negated(said["more"]) and not _LITTLE.search(said["more"]):
            return Behov(sitat=answer.quote(before[0], part[1]), ord=_bare(answer.text[before[0] : before[1]]))
        before = part
    return None


def _bare(words: str) -> str:
    return " ".join(_OPENING.sub("", words.strip(" .!«»")).split())[:LONGEST]
