"""When a no is something to avoid: not a person, not a paper one lacks, not something to keep from others."""

import re

from planlegg.domain.bilde import Sitat
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import LIMITING, TOLD, Answer, Covered, negated
from planlegg.interview.read_hardness import is_hard
from planlegg.interview.read_people import about_who_takes_part
from planlegg.text.grammar import Ytring
from planlegg.text.spelling import canonical

_NO_AVOIDANCES = frozenset({"nettverk", "avtale", "dagsorden"})
_SAID = frozenset({"onske", "liking", "taaler", "vurdering"})
TYPED = frozenset({"ikke_tunge_loft", "ikke_stor_gruppe", "ikke_mange_nye", "ikke_folk", "ikke_stoy", "norsk_hoyst"})
_ASKS = re.compile(
    r"\b(?:fri|må|egen|eget|eiga|eige|egne|treng|trenger|være|vere|alltid|bare|berre|kun|only|must|hc|wc|toalett|rampe|heis|parkering|rullestol\w*)\b|\d"
    r"|\b\w+(?:fritt|frie?|vennlig\w*|venleg\w*|tilgjengelig\w*|tilgjengeleg\w*)\b|\b(?:tilgjengel|tilpass|tilrettel|universel)\w*",
    re.IGNORECASE,
)
_LACKS = re.compile(
    r"(?:råd til|penger til|pengar til|helseproblem\w*|problem\w*|plager|hindring\w*|utfordring\w*|førerkort\w*|lappen|sertifikat\w*|bank-?id\w*|vitnemål\w*|oppholdstillatelse\w*|opphaldsløyve\w*|personnummer\w*|planer om|planar om|"
    r"i\s?veien|i\s?vegen|noe i veien|noko i vegen)\b",
    re.IGNORECASE,
)
"""A paper or a permit one lacks, or nothing being wrong, is a fact and nothing to avoid."""
_NOT_TO_GET_OUT = re.compile(
    r"^\W*(?:(?!(?:jeg|eg|æ|vi|me|han|hun|ho|i|we|he|she)\b)\w+\s+){1,4}(?:må|skal|kan|får|bør|must|should|can)\s+(?:ikke|ikkje|aldri|not|never)\s+"
    r"(?:(?:komme|kome|get|go)\s+)?(?:ut|out|videre|vidare|on)\b",
    re.IGNORECASE,
)
"""«adressen må ikke ut» keeps something from others; nobody refuses to go out."""


def is_avoided(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, typed: Covered) -> bool:
    """Whether something said no to is something not to do. ``typed`` are limits of known kinds that may say it all."""
    return _avoids(said, answer) and not (
        _keeps_from(said, answer)
        or _only_role(said, answer)
        or about_who_takes_part(said, answer)
        or _NOT_TO_GET_OUT.match(said.tekst)
        or _typed(said, quote, answer, data, typed)
    )


def is_kept(said: Ytring, answer: Answer) -> bool:
    """Whether an avoidance is a limit to keep: in the list of hard limits, or asked for as something that must be in place."""
    return answer.use == "hard" or (answer.use == "ramme_hard" and is_hard(answer, (said.start, said.end)))


def asks_for(said: Ytring, answer: Answer) -> bool:
    """«fri før 8», «egen inngang»: a hard limit that says what must be, not what must not."""
    return _only_role(said, answer) or (bool(_ASKS.search(answer.text)) and not negated(answer.text))


def _avoids(said: Ytring, answer: Answer) -> bool:
    """A bare «ikke …» avoids where wishes and limits are told; elsewhere it takes a word of will or of bearing."""
    if answer.use in _NO_AVOIDANCES or _LACKS.match(said.ord):
        return False
    if answer.use in TOLD:
        return answer.use in ("erfaring", "endre") and said.gjelder == "onske"
    if answer.use in LIMITING or answer.use == "onske":
        return True
    if answer.use == "tidligere" and (said.gjelder == "vurdering" or _declined(said, answer)):
        return False
    return said.gjelder in _SAID


def _word_span(said: Ytring) -> tuple[int, int]:
    start = said.start + max(0, said.tekst.rfind(said.ord))
    return start, start + len(said.ord)


def _only_role(said: Ytring, answer: Answer) -> bool:
    """A person is nothing to avoid doing."""
    span = _word_span(said)
    return any((cue.start, cue.end) == span for cue in answer.found("rolle", span))


def _typed(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, held: Covered) -> bool:
    """Whether a limit of a known kind already says it all."""
    start, end = _word_span(said)
    cues = [cue for cue in answer.found("ramme", (said.start, end)) if data.ramme[int(cue.key[1])].slag in TYPED]
    return held.holds(quote) and any(cue.start <= start < cue.end for cue in cues)


def _keeps_from(said: Ytring, answer: Answer) -> bool:
    """«X skal ikke vite om Y» keeps Y from X; nothing in it is avoided."""
    span = (min(said.start, answer.part_at(said.start)[0]), said.end)
    told = [answer.text[cue.start : cue.end].lower() for cue in answer.found("relasjon", span) if cue.key[1] == "vite"]
    return any(word not in ("vet", "veit") for word in told) and negated(answer.text[span[0] : span[1]])


def _declined(said: Ytring, answer: Answer) -> bool:
    """A no to an offer made back then is told of as such; it is not an avoidance for all time."""
    sentence = answer.sentence_at(said.start)
    offered = answer.has("tidligere", "foreslatt", sentence)
    return offered or any(canonical(word) == "nei" for word in said.tekst.split())
