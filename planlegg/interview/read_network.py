"""People near the client, by role. A name is never kept as a role."""

import re

import msgspec

from planlegg.domain.bilde import Relasjon
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import Answer, Span, negated, parts
from planlegg.interview.read_sharing import Deling, role_name

_OBJECT = re.compile(
    r"\b(?:(?:jobb|arbeid)\w*\s+(?:i|på|hos|ved|som|for|med)|(?:hent|pass|lever|følg|kjør|køyr)\w*(?:\s+(?:på|av))?)\s*$",
    re.IGNORECASE,
)
"""«kona jobber i hjemmetjenesten», «søster kan hente barna»: only the first is somebody to lean on."""
_NONE = re.compile(r"\b(?:ingen|inga|har\s+(?:ikke|ikkje))\s+(?:noen\s+|nokon\s+|nær\w*\s+)?$", re.IGNORECASE)
_SECRET = re.compile(
    r"\b(?:i\s+smug|i\s+skjul|i\s+det\s+skjulte|i\s+løynd|i\s+hemmelighet|hemmelig|hemmeleg|på\s+lur|in\s+secret|secretly)\b|\?\s*(?:nei|næ|no)\b",
    re.IGNORECASE,
)
"""One met in secret is not one to bring along, and «sønnen tok over? nei» tells what is not so: whether they may help is to be asked."""
_TELLS = frozenset({"nettverk", "avtale"})


def read_network(given: list[Answer], shared: list[Deling], data: Lesedata) -> tuple[Relasjon, ...]:
    """One entry for each role, in the order they are first told of."""
    people: dict[str, Relasjon] = {}
    for answer in given:
        if answer.use == "nettverk":
            for person in _told(answer, data):
                _join(people, person)
    for one in shared:
        if one.rolle in people or one.kontakt is False or one.far_vite is not None:
            _join(people, Relasjon(rolle=one.rolle, sitat=one.sitat, far_vite=one.far_vite, kontakt=one.kontakt))
    known = {role.navn for role in data.rolle}
    return tuple(p for name, p in people.items() if name in known or name.removeprefix("biologisk ") in known)


def _told(answer: Answer, data: Lesedata) -> list[Relasjon]:
    """The roles in one answer; a part without a role of its own tells more of the role before it."""
    found: list[Relasjon] = []
    usually = answer.id in data.sporsmal.stotte
    for sentence in answer.sentences:
        for part in _with_what_follows(answer, sentence):
            cues = answer.found("rolle", part)
            near = [cue for cue in cues if cue is cues[0] or not _OBJECT.search(answer.text, part[0], cue.start)]
            near = [cue for cue in near if not _NONE.search(answer.text, part[0], cue.start)]
            named = [role_name(answer, cue.start, cue.key[1]) for cue in near]
            found += [_person(answer, part, role, usually, data) for role in dict.fromkeys(named)]
    return found


def _with_what_follows(answer: Answer, sentence: Span) -> list[Span]:
    """The parts of a sentence, each with the parts after it that name no one («mor, snakker med henne hver uke»)."""
    joined: list[Span] = []
    for part in parts(answer.text, sentence):
        if joined and not answer.found("rolle", part):
            joined[-1] = (joined[-1][0], part[1])
        else:
            joined.append(part)
    return joined


def _person(answer: Answer, part: Span, role: str, usually: bool, data: Lesedata) -> Relasjon:
    words = {cue.key[1] for cue in answer.found("relasjon", part)}
    no = negated(answer.text[part[0] : part[1]])
    support: bool | None = None
    if _SECRET.search(answer.text, *part):
        return Relasjon(rolle=role, sitat=answer.quote(*part))
    if "ikke_stotte" in words or (usually and no):
        support = False
    elif ("stotte" in words or usually) and not no:
        support = True
    at_work = "arbeidsliv" in words or any(r.navn == role and r.arbeidsliv for r in data.rolle)
    return Relasjon(rolle=role, sitat=answer.quote(*part), stotte=support, arbeidsliv=at_work)


def _join(people: dict[str, Relasjon], new: Relasjon) -> None:
    """Add what is new about a role; a no, once said, stays."""
    old = people.get(new.rolle)
    if old is None:
        people[new.rolle] = new
        return
    people[new.rolle] = msgspec.structs.replace(
        old,
        stotte=_both(old.stotte, new.stotte),
        far_vite=_both(old.far_vite, new.far_vite),
        kontakt=_both(old.kontakt, new.kontakt),
        arbeidsliv=old.arbeidsliv or new.arbeidsliv,
    )


def _both(old: bool | None, new: bool | None) -> bool | None:
    if old is None or new is None:
        return new if old is None else old
    return old and new
