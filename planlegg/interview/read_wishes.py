"""Wishes, avoidances, strengths and needs. A wish comes only from words that wish; experience never becomes one."""

import msgspec

from planlegg.domain.bilde import Behov, Onske, Sitat, Styrke, Unngaa
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import LIMITING, Answer, negated
from planlegg.text.grammar import Ytring

_WISHES_ELSEWHERE = frozenset({"ressurs", "ramme", "ramme_hard", "tidligere", "vekt"})
_NO_AVOIDANCES = frozenset({"nettverk", "avtale", "dagsorden"})
_SAID = frozenset({"onske", "liking", "taaler", "vurdering"})
_KEPT_OUT = frozenset({"mengde", "uvisst", "andre"})


class Lest(msgspec.Struct):
    """What was read so far, in the order it was said."""

    onsker: list[Onske] = []
    unngaa: list[Unngaa] = []
    styrker: list[Styrke] = []
    behov: list[Behov] = []


def read_wishes(answer: Answer, data: Lesedata, taken: frozenset[Sitat], into: Lest) -> None:
    """Add what one answer says. ``taken`` are words that were read as a number, a contact way or who may know."""
    for said in answer.said:
        quote = answer.quote(said.start, said.end)
        if not said.ord or said.gjelder in _KEPT_OUT or _inside(quote, taken):
            continue
        if said.retning == "vil":
            _positive(said, quote, answer, data, into)
        elif said.retning in ("vil_ikke", "ikke_na"):
            if _avoids(said, answer):
                into.unngaa.append(Unngaa(sitat=quote, ord=said.ord, hard=said.hard or answer.use == "hard"))
        else:
            _neutral(said, quote, answer, data, into)


def _inside(quote: Sitat, taken: frozenset[Sitat]) -> bool:
    end = quote.start + len(quote.tekst)
    return any(t.svar == quote.svar and t.start <= quote.start and end <= t.start + len(t.tekst) for t in taken)


def _positive(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    own = answer.hvem != "andre"
    if answer.use == "onske" or (answer.use in _WISHES_ELSEWHERE and said.gjelder == "onske"):
        into.onsker.append(Onske(sitat=quote, ord=said.ord, egen=own))
    elif answer.use == "ressurs":
        into.styrker.append(Styrke(sitat=quote, ord=said.ord))


def _avoids(said: Ytring, answer: Answer) -> bool:
    """A bare «ikke …» avoids where wishes and limits are told; elsewhere it takes a word of will or of bearing."""
    if answer.use in _NO_AVOIDANCES:
        return False
    if answer.use in LIMITING or answer.use == "onske":
        return True
    return said.gjelder in _SAID and not (answer.use == "tidligere" and said.gjelder == "vurdering")


def _neutral(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    no = negated(said.tekst)
    if answer.use == "onske":
        hoped = answer.id in data.sporsmal.haap and said.gjelder in ("tilstand", "evne", "trenger")
        if (said.gjelder == "bart" or hoped) and not no:
            into.onsker.append(Onske(sitat=quote, ord=said.ord, egen=answer.hvem != "andre"))
    elif answer.use == "hard" and said.gjelder == "bart":
        into.unngaa.append(Unngaa(sitat=quote, ord=said.ord, hard=True))
    elif answer.use == "ressurs":
        limited = any(cue.key[1] == "ikke_styrke" for cue in answer.found("ord", answer.part_at(said.start)))
        if not no and not limited and said.gjelder in ("bart", "tilstand", "evne", "trenger"):
            into.styrker.append(Styrke(sitat=quote, ord=said.ord))
    elif answer.use == "ramme" or answer.id in data.sporsmal.behov:
        if said.gjelder in ("bart", "tilstand", "evne", "trenger"):
            into.behov.append(Behov(sitat=quote, ord=said.ord))
