"""A no to a whole kind: «ikke Nav», «ingen jobb nå». It counts where the kind is all that is said no to, not «ikke jobb på lager»."""

import re

from planlegg.interview.cues import Found
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import Answer, Key, Span, negated
from planlegg.text.amounts import amounts
from planlegg.text.english import is_english, norwegian
from planlegg.text.fold import word_set
from planlegg.text.grammar import Ytring
from planlegg.text.lexicon import ROLE_OF
from planlegg.text.spelling import canonical

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_UNTIL = re.compile(r"\s+(?:før|til|until|before)\b[^\d]*$", re.IGNORECASE)
"""«ikke jobb før sommeren» is a no for now."""
_LACKS = re.compile(r"^\W*(?:ingen|inga|no)\b", re.IGNORECASE)
_PUT_OFF = re.compile(r"\b(?:vente|utsette|utsetje|utsetja|wait|postpone)\b", re.IGNORECASE)
_STRENGTH = word_set(
    "krefter overskudd overskot energi ork strength energy tanke tanken vente utsette utsetje wait postpone klar klare ready"
)
_EMPTY = _STRENGTH | word_set(
    "hele heile slags form lenger noen nokon nothing none from anything kind sort takk thanks ut inn tilbake ennå enno yet"
)
_CARRIES = word_set(
    "PREP ART LIGHT ADV OBJ ME IT SOFT NOW STRONG SO OM BE CAN SKIP THING DEED NEG NEG_HARD INTO FOR_TO WISH STATE BEAR"
)
_NOT_ABOUT_IT = frozenset({"nettverk", "tidligere", "dagsorden", "avtale"})
_CANNOT = frozenset({"evne", "tilstand"})


def whole_no(cue: Found[Key], answer: Answer, data: Lesedata) -> Span | None:
    """The words that say no to all of the kind the cue names; ``None`` when they say no to less, or to nothing."""
    part = answer.part_at(cue.start)
    told = answer.found("relasjon", answer.sentence_at(cue.start))
    if amounts(answer.text[part[0] : part[1]]) or any(one.key[1] == "vite" for one in told):
        return None  # an amount bounds it; who may know of it is another matter
    told_more = answer.found("ramme", part)
    if any(
        one.key != cue.key and one.start <= cue.start and cue.end <= one.end and one.end - one.start > cue.end - cue.start
        for one in told_more
    ):
        return None  # «mange folk» is less than «folk»
    named = [one for one in answer.found("ramme") if one.key == cue.key]
    said = answer.said_at((cue.start, cue.end))
    for one in said:
        at = one.start + max(0, one.tekst.rfind(one.ord))
        if _says_no(one, answer) and not _left_over((at, at + len(one.ord)), named, answer, one.end):
            return one.start, one.end
    put_off = _PUT_OFF.search(answer.text, *part)
    bare = not said and _negated(answer.text[part[0] : part[1]]) and answer.use not in _NOT_ABOUT_IT
    if (bare or (put_off and answer.use not in _NOT_ABOUT_IT)) and not _left_over(part, named, answer, part[1]):
        return part
    return None


def _says_no(said: Ytring, answer: Answer) -> bool:
    if answer.use == "hard":
        return said.retning != "vil" and said.gjelder not in ("andre", "uvisst")
    if answer.use in _NOT_ABOUT_IT:
        return False
    if said.gjelder in _CANNOT and negated(said.tekst):
        return said.gjelder == "evne" or bool(_STRENGTH & {word.lower() for word in _WORD.findall(said.tekst)})
    if said.retning not in ("vil_ikke", "ikke_na"):
        return False
    # «ingen jobb nå» tells how things are as often as what one wants; where limits were asked for, it is a limit.
    return said.gjelder != "bart" or answer.use == "ramme_hard" or not _LACKS.match(said.tekst)


def _left_over(span: Span, named: list[Found[Key]], answer: Answer, end: int) -> bool:
    """Whether something is said no to besides the kind itself: a place, a trade, a time of the day."""
    until = _UNTIL.search(answer.text, span[0], end)
    words = answer.text[span[0] : min(span[1], until.start())] if until else answer.text[span[0] : span[1]]
    kept = [
        hit[0].lower()
        for hit in _WORD.finditer(words)
        if not any(one.start < span[0] + hit.end() and span[0] + hit.start() < one.end for one in named)
    ]
    return any(word not in _EMPTY and ROLE_OF.get(canonical(word)) not in _CARRIES for word in _in_norwegian(kept, answer.text))


def _negated(text: str) -> bool:
    return negated(text) or negated(" ".join(_in_norwegian([word.lower() for word in _WORD.findall(text)], text)))


def _in_norwegian(words: list[str], text: str) -> list[str]:
    """The small words of an English text as Norwegian ones."""
    english = is_english([word.lower() for word in _WORD.findall(text)])
    return [word for _, _, word in norwegian(words)] if english else words
