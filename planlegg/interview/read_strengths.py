"""When what is told is a strength of the client's: not what somebody else is, not when it holds, not a word inside another clause."""

import re

from planlegg.interview.done_words import as_doing
from planlegg.interview.read_basis import Answer, negated
from planlegg.interview.read_people import about_another
from planlegg.text.fold import word_set
from planlegg.text.grammar import Ytring

_ATTENDS = re.compile(
    r"\W*(?:(?:jeg|eg|han|hun|ho)\s+)?(?:møter|møtte|møtt|møter)\s+(?:alltid|opp|presis|på|til|\d)", re.IGNORECASE
)
"""Where or when one comes as agreed says nothing of a wish to be there."""
_HE_HAS = re.compile(r"(?:jeg|eg|han|hun|ho|de|dei)\s+(?:har|hadde|kan|er|var)\b", re.IGNORECASE)
_ONLY_LEVEL = re.compile(r"[ABC][012](?:\s*[-–/]\s*[ABC]?[012])?", re.IGNORECASE)
_BEGINNER = re.compile(
    r"\s*[:=(–-]?\s*(?:(?:på|er|nivå|ca)\s+)*(?:a[012]|litt|lite|nesten|ingen|begynner|byrjar|dårlig|dårleg|svak)\b",
    re.IGNORECASE,
)
"""«Norsk: A1»: where one has begun to learn."""
_LEARNT_THERE = re.compile(
    r"\b(?:utdann|lært|lærte|fagbrev|svennebrev|kurs|tok|tatt|jobb|arbeid|laget|bygd|skrev)\w*\b.*\b(?:fra|frå|i|under|på|ved)\s+(?=fengsel|soning)",
    re.IGNORECASE,
)
"""«mekaniker fra fengselet» tells of a trade, and of where it was learnt."""
_FROM_THERE = re.compile(r"\s+(?:fra|frå|i|under|på|ved)\s+(?:fengsel|soning)\w*$", re.IGNORECASE)
_SEEN_BY = re.compile(
    r"(?:saksbeh|veileder|rettleiar|nav\b|vi\b|jeg\b|eg\b)\S*\s+(?:ser|synes|syns|mener|meiner|tenker)", re.IGNORECASE
)
_JOINS = word_set("og men at fordi når som så for hvis om and but that because when")
_WHEN = re.compile(r"\b(?:når|hvis|dersom|viss|when|if)\s*$", re.IGNORECASE)
_TELLS = frozenset({"bart", "tilstand", "evne", "trenger", "grunn"})


def is_weak(said: Ytring, answer: Answer) -> bool:
    """Whether the words beside it say that it is no strength («får ikke til», «mangler»)."""
    part = answer.part_at(said.start)
    if _ONLY_LEVEL.fullmatch(said.ord) or _BEGINNER.match(answer.text, said.end):
        return True
    there = _LEARNT_THERE.search(answer.text, *part)
    return any(
        cue.key[1] == "ikke_styrke"
        and not (there and there.end() == cue.start)
        and "(" not in answer.text[said.end : cue.start]  # what an aside lacks, is not lacking in what it is said of
        for cue in answer.found("ord", part)
    )


def is_strength(said: Ytring, answer: Answer) -> bool:
    """Whether a plain statement, where strengths are asked for, tells of one."""
    only_when = bool(_WHEN.search(answer.text, max(0, said.start - 10), said.start))
    other = negated(said.tekst) or is_weak(said, answer) or only_when or about_another(said, answer) or _relative(said, answer)
    other = other or bool(_SEEN_BY.fullmatch(said.tekst))
    return said.gjelder in _TELLS and not other


def strength_word(said: Ytring, word: str) -> str:
    """What to look for: that one comes as agreed is to be punctual, wherever it is."""
    return "punktlig" if _ATTENDS.match(said.tekst) else as_doing(_FROM_THERE.sub("", word))


def _relative(said: Ytring, answer: Answer) -> bool:
    """«nettside han har laget»: tells more of the word before it."""
    before = answer.text[max(0, said.start - 30) : said.start].rstrip()
    last = before.rsplit(None, 1)[-1].lower() if before else ""
    return bool(_HE_HAS.match(said.tekst)) and last.isalpha() and last not in _JOINS
