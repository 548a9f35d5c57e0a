"""Who may know, who must not, whom there is to be no contact with, and what is left alone."""

import re

import msgspec

from planlegg.domain.bilde import Ramme, Sitat
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import Answer, Span, negated, parts
from planlegg.text.content import strip_edges
from planlegg.text.lexicon import ROLE_OF, VERB_ROLES
from planlegg.text.spelling import canonical

ALL = "andre"
"""The value when nobody at all is to know."""
_EXCEPT = ("andre enn", "unntatt", "bortsett fra", "bortsett frå", "utenom", "utanom", "untatt")
_WONDERS = re.compile(
    r"\s+(?:ikke|ikkje)\s+(?:helt\s+|heilt\s+)?(?:hva|kva|hvor|kor|hvordan|korleis|hvem|kven|om\s+\w+\s+(?P<andre>\w+))\b",
    re.IGNORECASE,
)
"""«vet ikke hva …», «vet ikke om hun kan …»: is in doubt. «vet ikke om gjelda» has not been told."""
_PLAIN_FACT = ("vet", "veit", "kjenner", "kjenn")
_KNOWS = re.compile(r"\b(?:vite|vita|planen|høre|høyre|innsyn|kopi)\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:vite|vita|planen|plan|informer\w*|fort[ea]l\w*|si\s.*til|innsyn|kopi\w*|del\w*\smed|orienter\w*)\b", re.IGNORECASE
)
"""Words without which a yes to somebody knowing is never read: «se at mor jobber» permits nothing."""
_YES_USES = frozenset({"nettverk", "avtale"})
_NEI = re.compile(r"\bnei(?:\s+takk)?\W*$", re.IGNORECASE)
_ORDERS = (
    "ta kontakt",
    "ingen kontakt",
    "kontakte",
    "kontaktast",
    "ring",
    "oppsøk",
    "skriv",
    "bland",
    "involver",
    "trekk",
    "dra ",
)
_SUBJECT_OWN = frozenset({"jeg", "eg", "vi", "me"})
_OWN_WILL = frozenset({"vil", "ønsker", "ønskjer", "orker", "orkar"})
_WHILE = re.compile(r"\b(?:når|mens|medan|hvis|dersom|om|før|etter)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:han|ham|hun|henne|ho|dem|dei|de)\b", re.IGNORECASE)


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
            found += _contact(answer, part) if not asked or not _is_nei(answer, part) else []
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
    no = negated(words) or bool(roles and _NEI.search(words))
    quote = answer.quote(*part)
    if not roles:
        return (_nobody(answer, part, quote, asked) or _somebody(answer, part, quote)) if no else []
    excepted = any(word in words.lower() for word in _EXCEPT)
    cue = next((c for c in answer.found("relasjon", part) if c.key[1] == "vite"), None)
    fact = cue is not None and answer.text[cue.start : cue.end].lower().startswith(_PLAIN_FACT)
    if fact and cue is not None and _wonders(answer.text, cue.end):
        return []
    speaks = asked or no or cue is not None or _plan_named(answer, sentence)
    if not speaks or (fact and not no):
        return []
    may = negated(answer.text[sentence[0] : sentence[1]]) if excepted else not no
    if may and not asked and not (answer.use in _YES_USES and _TELLS.search(answer.text, *sentence)):
        return []
    return [Deling(role_name(answer, r.start, r.key[1]), quote, far_vite=may, asked_for=not fact) for r in roles]


def _wonders(text: str, at: int) -> bool:
    found = _WONDERS.match(text, at)
    second = found and found["andre"]
    return bool(found) and (second is None or ROLE_OF.get(canonical(second)) in VERB_ROLES)


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
    # «ingen vet om gjelda» tells how it is; whether it must stay so is to be asked.
    told = knows is not None and not asked and answer.text[knows.start : knows.end].lower().startswith(_PLAIN_FACT)
    return [Deling(ALL, quote, far_vite=False, asked_for=not told)] if nobody and (asked or knows is not None) else []


def _somebody(answer: Answer, part: Span, quote: Sitat) -> list[Deling]:
    """Someone whom no role names must not know: the words for them, or the role told of last."""
    words = answer.text[part[0] : part[1]]
    cue = next((c for c in answer.found("relasjon", part) if c.key[1] == "vite"), None)
    if cue is None or not _KNOWS.search(answer.text, cue.start, cue.end):
        return []
    said = answer.text[part[0] : cue.start]
    at = re.search(r"\bat\s", said, re.IGNORECASE)
    before = said[at.end() :] if at else said
    low = [canonical(word) for word in re.findall(r"[^\W\d_]+", before)]
    if not at and (set(low) & _SUBJECT_OWN or set(low) & _OWN_WILL):
        return []  # what the client does not want to know
    no = next((n for n, word in enumerate(low) if negated(word)), len(low))
    who = strip_edges(" ".join(before.split()[:no]))
    if not who:
        earlier = answer.found("rolle", (0, part[0]))
        who = role_name(answer, earlier[-1].start, earlier[-1].key[1]) if earlier else ""
    return [Deling(who, quote, far_vite=False)] if who and words else []


def _contact(answer: Answer, part: Span) -> list[Deling]:
    """«ingen kontakt med …», «ikke ta kontakt»; a role right before a colon counts too."""
    words = answer.text[part[0] : part[1]]
    cues = [cue for cue in answer.found("relasjon", part) if cue.key[1] in ("kontakt", "utenfor")]
    roles = answer.found("rolle", part)
    plain_no = bool(roles) and answer.use in ("nettverk", "hard") and _is_nei(answer, part)
    kept_out = any(cue.key[1] == "utenfor" for cue in cues)
    if not plain_no and not kept_out and (not cues or not negated(words)):
        return []
    if not roles and _PRONOUN.search(words):
        roles = answer.found("rolle", (answer.sentence_at(part[0])[0], part[0]))[-1:]
    first = cues[0].end if cues else part[0]
    roles = [r for r in roles if r.start < first or not _WHILE.search(answer.text, first, r.start)]
    ordered = plain_no or kept_out or answer.use == "hard" or any(word in words.lower() for word in _ORDERS)
    quote = answer.quote(min(part[0], roles[0].start) if roles else part[0], part[1])
    return [Deling(role_name(answer, r.start, r.key[1]), quote, kontakt=False, asked_for=ordered) for r in roles]


def _is_nei(answer: Answer, part: Span) -> bool:
    """«Lege nei», «mor: nei takk»: a role and a no, and nothing more."""
    words = answer.text[part[0] : part[1]]
    return bool(_NEI.search(words)) and "?" not in words and len(re.findall(r"[^\W\d_]+", words)) <= 4
