"""Who may know, who must not, whom there is to be no contact with, and what is left alone."""

import re

import msgspec

from planlegg.domain.bilde import Ramme, Sitat
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import Answer, Span, negated, parts
from planlegg.text.content import strip_edges
from planlegg.text.spelling import canonical

ALL = "andre"
"""The value when nobody at all is to know."""
_EXCEPT = ("andre enn", "unntatt", "bortsett fra", "bortsett frå", "utenom", "utanom", "untatt")
_WONDERS = re.compile(
    r"\s+(?:ikke|ikkje)\s+(?:helt\s+|heilt\s+)?(?:hva|kva|om|hvor|kor|hvordan|korleis|hvem|kven)\b", re.IGNORECASE
)
_PLAIN_FACT = frozenset({"vet", "veit"})


class Deling(msgspec.Struct, frozen=True):
    """One role in one piece of talk about sharing. ``None`` means that nothing was said of it."""

    rolle: str
    sitat: Sitat
    far_vite: bool | None = None
    kontakt: bool | None = None
    asked_for: bool = True  # asked for, rather than merely told


def read_sharing(answer: Answer, data: Lesedata) -> list[Deling]:
    """What is said about who may know and who may be contacted, sentence by sentence."""
    found: list[Deling] = []
    for sentence in answer.sentences:
        knowing = bool([c for c in answer.found("relasjon", sentence) if c.key[1] == "vite"])
        asked = answer.id in data.sporsmal.vite
        for part in parts(answer.text, sentence):
            if knowing or asked:
                found += _knowing(answer, part, sentence, asked)
            found += _contact(answer, part)
    return found


def limits(shared: list[Deling]) -> list[Ramme]:
    """The limits that follow: who must not know, and no contact."""
    made: list[Ramme] = []
    for one in shared:
        if one.far_vite is False:
            made.append(Ramme(slag="ma_ikke_vite", sitat=one.sitat, hard=one.asked_for, verdi=one.rolle))
        if one.kontakt is False and one.asked_for:
            made.append(Ramme(slag="kontakt", sitat=one.sitat, hard=True, verdi=f"ingen kontakt med {one.rolle}"))
    return list(dict.fromkeys(made))


def role_name(answer: Answer, start: int, name: str) -> str:
    """The role, with «biologisk» kept where it tells two parents apart."""
    near = answer.found("relasjon", (max(0, start - 20), start))
    return f"biologisk {name}" if any(cue.key[1] == "biologisk" for cue in near) else name


def _knowing(answer: Answer, part: Span, sentence: Span, asked: bool) -> list[Deling]:
    words = answer.text[part[0] : part[1]]
    roles = answer.found("rolle", part)
    no = negated(words)
    quote = answer.quote(*part)
    if not roles:
        return _nobody(answer, part, quote, asked) if no else []
    excepted = any(word in words.lower() for word in _EXCEPT)
    cue = next((c for c in answer.found("relasjon", part) if c.key[1] == "vite"), None)
    fact = cue is not None and answer.text[cue.start : cue.end].lower() in _PLAIN_FACT
    if fact and cue is not None and _WONDERS.match(answer.text, cue.end):
        return []
    speaks = asked or no or cue is not None or _plan_named(answer, sentence)
    if not speaks or (fact and not no):
        return []
    may = negated(answer.text[sentence[0] : sentence[1]]) if excepted else not no
    return [Deling(role_name(answer, r.start, r.key[1]), quote, far_vite=may, asked_for=not fact) for r in roles]


def _plan_named(answer: Answer, sentence: Span) -> bool:
    return any(cue.key[1] == "planen" for cue in answer.found("relasjon", sentence))


def _nobody(answer: Answer, part: Span, quote: Sitat, asked: bool) -> list[Deling]:
    """«ingen fra gammel jobb skal vite», «ingen skal se at …»."""
    cue = next((c for c in answer.found("relasjon", part) if c.key[1] == "ingen_fra"), None)
    knows = next((c for c in answer.found("relasjon", part) if c.key[1] == "vite"), None)
    if cue is not None and ((knows is not None and cue.end < knows.start) or asked):
        who = strip_edges(answer.text[cue.end : knows.start if knows else part[1]])
        return [Deling(who or ALL, quote, far_vite=False)]
    nobody = any(canonical(word) == "ingen" for word in answer.text[part[0] : part[1]].split())
    return [Deling(ALL, quote, far_vite=False)] if nobody and (asked or knows is not None) else []


def _contact(answer: Answer, part: Span) -> list[Deling]:
    """«ingen kontakt med …», «ikke ta kontakt»; a role right before a colon counts too."""
    words = answer.text[part[0] : part[1]]
    if not negated(words) or not any(cue.key[1] == "kontakt" for cue in answer.found("relasjon", part)):
        return []
    ordered = any(word in words.lower() for word in ("ta kontakt", "ingen kontakt", "kontakte", "ring", "oppsøk", "skriv"))
    quote = answer.quote(*part)
    roles = answer.found("rolle", part)
    return [Deling(role_name(answer, r.start, r.key[1]), quote, kontakt=False, asked_for=ordered) for r in roles]
