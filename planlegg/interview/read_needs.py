"""When what is told is something to look at: not what comforts, not what helps, not an aside."""

import re

from planlegg.interview.read_basis import Answer, negated
from planlegg.text.grammar import Ytring

_HELPS = re.compile(
    r"\b(?:da|då|det|dette|som|what|that|it|this)\s+(?:hjelper|hjelp|helps)\b|\b(?:hjelper|hjelp)\s+(?:det|meg|at|å|med)\b",
    re.IGNORECASE,
)
"""«da hjelper det at noen ringer»: what helps is not in the way."""
_ASIDE = re.compile(
    r"\W*(?:(?:hva|kva|hvorfor|kvifor|hvem|kven|hvordan|korleis|what|why|who|how)\b|(?:jeg|eg|han|hun|ho|hen|de|dei)\s+(?:ikke|ikkje|aldri)\s|(?:egen\s+|eigen\s+)?bil har\b)",
    re.IGNORECASE,
)
"""A question, a clause inside another («menn hun ikke kjenner») and the car one has are nothing in the way."""
_TO_TALK = re.compile(
    r"^(?:ut\b|(?:snakke|snakka|prate|prata|drøfte|diskutere|ta opp|gå gjennom|gå igjennom|talk|speak|discuss)\b\s*(?:litt|mer|meir|more|with you|med deg)?\s*"
    r"(?:om|about)?\s*)",
    re.IGNORECASE,
)
"""On the agenda, to want to talk of something is to need it looked at."""
_BODY = re.compile(
    r"^\W*(?:men\s+|og\s+|at\s+)?(?P<hva>(?:rygg|kropp|kne|knær|skuld|nakk|hoft|hånd|hand|arm|fot|føt|bein|helsa|hodet|hovudet|nervene)\w*)\s+"
    r"(?:min\s+|mi\s+|mine\s+|hans\s+|hennes\s+)?(?:vil|orker|orkar|klarer|klarar|greier|tåler|toler|holder|held|klare)\b",
    re.IGNORECASE,
)
_WILL_NOT = re.compile(r"\s+\w+(?:\s+(?:mer|meir|lenger|lengre|nå|no|med|alltid))*\W*", re.IGNORECASE)
_TELLS = frozenset({"bart", "tilstand", "evne", "trenger"})


def is_need(said: Ytring, answer: Answer) -> bool:
    """Whether a plain statement, where limits are told, tells of something in the way."""
    no = negated(said.tekst)
    comfort = not no and (said.gjelder == "evne" or _after_but(said, answer))
    helps = _HELPS.search(answer.text, answer.sentence_at(said.start)[0], said.end)
    unneeded = _ASIDE.match(said.tekst) or (no and said.gjelder == "trenger") or helps
    return said.gjelder in _TELLS and not comfort and not unneeded


def part_of_the_body(said: Ytring) -> str:
    """«ryggen vil ikke» tells of the back; empty when the client is the one who will not, or it is said what the back does not bear."""
    found = _BODY.match(said.tekst)
    return found["hva"] if found and _WILL_NOT.fullmatch(said.tekst, found.end()) else ""


def brought_up(said: Ytring) -> str:
    """What the talk is to be about, without the words for talking; empty when a no was said."""
    return "" if negated(said.tekst) else _TO_TALK.sub("", said.ord).strip()


def is_to_talk(said: Ytring) -> bool:
    """«vil snakke om gjelda»: to want to talk of something is to need it looked at."""
    return bool(_TO_TALK.match(said.ord))


def _after_but(said: Ytring, answer: Answer) -> bool:
    """«…, men har egen bil»: what comforts after what is hard."""
    return answer.text[max(0, said.start - 8) : said.start].lower().rstrip().endswith("men")
