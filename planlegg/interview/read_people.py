"""Whether something said is about people: who takes part, or what somebody else can do."""

import re

from planlegg.interview.read_basis import Answer, negated
from planlegg.text.grammar import Ytring
from planlegg.text.lexicon import ROLE_OF
from planlegg.text.spelling import canonical

_WORD = re.compile(r"[^\W\d_]+")
_OFFICE = re.compile(r"nav|saksbehandl\w+|veileder\w*|rettleiar\w*|politi\w*|kommunen", re.IGNORECASE)
_TAKES_PART = re.compile(
    r"\b(?:møte\w*|samtale\w*|besøk\w*|tolk\w*|oversett\w*|omsett\w*|interpret\w*|translat\w*|svare? for|snakke? for|time[rn]?|timar|med|delta\w*|til\s?stede|tilstades|i rommet)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"[»\"”.!]*,?\s*(?:sier|seier|sa|mener|meiner|synes|tykkjer|ifølge)\s+(?P<hvem>[^\W\d_]+)", re.IGNORECASE)
_IS_OR_CAN = re.compile(r"\s+(?:min|mi|mitt|mine)?\s*(?:er|har|kan|var|hadde|kunne|is|has|can|was)\b", re.IGNORECASE)
_MYSELF = re.compile(r"\b(?:jeg|eg|æ|meg|i|me|som)\b", re.IGNORECASE)
_BEFORE_NO = frozenset({"skal", "får", "bør", "må", "kan", "vil", "er", "min", "mi", "hennes", "hans"})
_AFTER_NO = frozenset({"vil", "ha", "noen", "nokon", "fra", "frå", "at", "la", "min", "mi", "ta"})


def about_who_takes_part(said: Ytring, answer: Answer) -> bool:
    """«mor ikke på møter»: a person right beside the negation is the one who is not to be there; the meeting is not avoided."""
    part = answer.part_at(said.start)
    if not _TAKES_PART.search(answer.text, *part):
        return False
    words = list(_WORD.finditer(answer.text, *part))
    no = next((number for number, word in enumerate(words) if negated(word[0])), None)
    if no is None:
        return False
    people = {cue.start for cue in answer.found("rolle", part)}
    before = next((word for word in reversed(words[:no]) if word[0].lower() not in _BEFORE_NO), None)
    after = next((word for word in words[no + 1 :] if word[0].lower() not in _AFTER_NO), None)
    return any(word is not None and (word.start() in people or _OFFICE.fullmatch(word[0])) for word in (before, after))


def said_by_another(said: Ytring, answer: Answer) -> bool:
    """«…», sier mor: somebody else's words."""
    told = _SAYS.match(answer.text, said.end)
    if not told:
        return False
    return ROLE_OF.get(canonical(told["hvem"])) == "THEY" or bool(answer.found("rolle", told.span("hvem")))


def about_another(said: Ytring, answer: Answer) -> bool:
    """«Kona er god støtte», «søsteren min kan kjøre»: what somebody else is or can do, and nothing done to the client."""
    first = next((cue for cue in answer.found("rolle", (said.start, said.end)) if cue.start - said.start <= len("en ")), None)
    return first is not None and bool(_IS_OR_CAN.match(answer.text, first.end, said.end)) and not _MYSELF.search(said.tekst)


def any_person(said: Ytring, answer: Answer) -> bool:
    """Whether somebody else is named in the words («mor kan passe barna»)."""
    others = any(ROLE_OF.get(canonical(word)) == "THEY" for word in _WORD.findall(said.tekst))
    return others or bool(answer.found("rolle", (said.start, said.end)))
