"""What was tried before: what it was, what was good, what was not, and what must differ. No blame is read into it."""

import re

import msgspec

from planlegg.domain.bilde import Sitat, Tidligere
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import TOLD, Answer, Span, negated, parts
from planlegg.text.amounts import amounts
from planlegg.text.content import strip_edges
from planlegg.text.spelling import canonical

_BULLET = re.compile(r"(?:^|\n)[ \t]*(?:[-–—•*]|\d{1,2}[.)])[ \t]+$")
_HEAD = re.compile(r"[^.:!?;]{2,60}:\s")
_WHEN = re.compile(
    r"\b(?:(?:i|fra|frå|siden|sidan)\s+)?(?:19|20)\d\d\b|\bi\s+(?:fjor|vår|høst|haust|vinter|sommer|sommar|år)\b", re.IGNORECASE
)
_ALONE = 3
"""Words it takes to tell how it went without what came before."""
_EARLY = 6
"""Words into a sentence within which an activity must be named to be what the sentence is about."""
_ENDED = re.compile(r"(?:(?:det|det\s+hele)\s+)?(?:ble|blei|vart|tok)\s+(?:slutt|stopp|stans|avslutt\w*)\b", re.IGNORECASE)
_OFFERS = re.compile(r"\b(?:foreslo|om)$", re.IGNORECASE)
_WOULD_NOT = re.compile(r"\b(?:ville|vil|ønsket|ønska|ønskte|would)\s*(?:ikke|ikkje|not|n't)", re.IGNORECASE)
_OFFER_EARLY = 25
"""Characters into a sentence within which it tells of an offer: what was offered comes after."""
_HEAD_END = re.compile(
    r"[:,;(«»\"“”]|\s(?=av\s(?:forrige|førre|nav|saksbehandler|veileder|rettleiar|jobbsp))|\s[-–—]\s|\s(?=i\sfjor|hausten|høsten|våren|sommeren)"
)
_OTHER_SUBJECT = re.compile(r"(?:en|ein|ei|et|eit|noen|nokon|den ene|ei anna|en annen|ein annan)\s", re.IGNORECASE)
"""A sentence about somebody or something new; it tells no more of the activity before it."""
_NO = frozenset({"nei"})
_ILL = re.compile(r"\b(?:syk|sjuk|feber|influensa|forkjøl|omgangssyk|innlagt|hospital|ill\b|sick|fever)", re.IGNORECASE)
_THEN = re.compile(r"\s*(?:og\s+)?(?:så|deretter|dernest|etterpå|etterpaa|senere|seinare|siden|sidan|til slutt)\b", re.IGNORECASE)
_COMPOUND = re.compile(
    r"\b\w+(?:kurs(?:et|a)?|praksis(?:en)?|opplæring(?:a|en)?|trening(?:a|en)?|skol[ea]n?|skul[ea]n?)\b", re.IGNORECASE
)
_SENT_BY = re.compile(
    r"\s*(?:(?:ble|blei|vart|jeg|eg|han|hun|ho)\s+)*(?:syk|sjuk)meldt?\s+(?:fra|frå)\s+|"
    r"(?:rådgi\w+|rådgj\w+|veileder\w*|rettleiar\w*|saksbehandl\w+|nav|legen?|lærar\w*|lærer\w*|kommunen|barnevernet|mor|far)\s+.{0,40}?\b(?:på|til|i)\s+",
    re.IGNORECASE,
)
"""Who sent one there, or that one fell ill, is no part of what it was."""


class _Entry(msgspec.Struct):
    ord: str
    start: int
    end: int
    good: list[Sitat] = []
    bad: list[Sitat] = []
    differ: list[Sitat] = []
    declined: bool = False


def read_earlier(given: list[Answer], data: Lesedata) -> tuple[Tidligere, ...]:
    """One entry for each activity told of. What must differ belongs to all of them."""
    found: list[tuple[Answer, _Entry]] = []
    differ: list[Sitat] = []
    for answer in given:
        if answer.use in TOLD:
            found += [(answer, entry) for entry in _of_the_plan(answer)]
            continue
        if answer.use != "tidligere":
            continue
        if answer.id in data.sporsmal.annerledes:
            differ += [answer.quote(*span) for span in answer.sentences]
        else:
            entries, wanted = _entries(answer)
            found += [(answer, entry) for entry in entries]
            differ += wanted
    return tuple(
        Tidligere(
            ord=entry.ord,
            sitat=answer.quote(entry.start, entry.end),
            ble_bra=tuple(entry.good),
            ble_ikke_bra=tuple(entry.bad),
            annerledes=tuple(differ) if answer.use == "tidligere" else tuple(entry.differ),
            avslatt=entry.declined,
        )
        for answer, entry in found
    )


def _entries(answer: Answer) -> tuple[list[_Entry], list[Sitat]]:
    entries: list[_Entry] = []
    differ: list[Sitat] = []
    aside = False
    for sentence in _stretches(answer):
        kinds = {cue.key[1] for cue in answer.found("tidligere", (sentence[0], min(sentence[1], sentence[0] + 60)))}
        if "annerledes" in kinds:
            differ.append(answer.quote(*sentence))
            aside = True
        elif "naa_avtalt" in kinds:
            aside = True
        elif (start := _begins(answer, sentence)) is not None:
            entries.append(start)
            aside = False
            _weigh(answer, sentence, start)
        elif _OTHER_SUBJECT.match(answer.text, sentence[0]):
            aside = True
        elif entries and not aside:
            entries[-1].end = sentence[1]
            _weigh(answer, sentence, entries[-1])
    return entries, differ


def _of_the_plan(answer: Answer) -> list[_Entry]:
    """What was told of one activity of the plan: how it was, what helped, or what should change. Illness is no one's fault."""
    entry = _Entry("", 0, len(answer.text))
    for sentence in answer.sentences:
        quote = answer.quote(*sentence)
        if answer.use == "hjalp":
            entry.good.append(quote)
        elif answer.use == "endre":
            entry.differ.append(quote)
        elif answer.use == "erfaring":
            _weigh(answer, sentence, entry)
    entry.bad = [quote for quote in entry.bad if not _ILL.search(quote.tekst)]
    return [entry] if entry.good or entry.bad or entry.differ else []


def _stretches(answer: Answer) -> list[Span]:
    """The sentences; one that goes on to tell of the next activity («…, så praksis på kafé») is split there."""
    found: list[Span] = []
    for start, end in answer.sentences:
        before = start
        for part in parts(answer.text, (start, end)):
            if (
                part[0] > start
                and (then := _THEN.match(answer.text, part[0], part[1]))
                and _activity(answer, (then.end(), part[1]))
            ):
                found.append((start, before))
                start = part[0]
            before = part[1]
        found.append((start, end))
    return found


def _activity(answer: Answer, span: Span) -> int | None:
    """Where an activity is first named in a span."""
    named = [cue.start for cue in answer.found("tidligere", span) if cue.key[1] == "aktivitet"]
    compound = _COMPOUND.search(answer.text, *span)
    return min([*named, *([compound.start()] if compound else [])], default=None)


def _begins(answer: Answer, sentence: Span) -> _Entry | None:
    """A new entry when the sentence has a heading («Praksis: …») or names an activity early on."""
    words = answer.text[sentence[0] : sentence[1]]
    headed = _HEAD.match(words)
    named = _activity(answer, sentence)
    early = named is not None and len(answer.text[sentence[0] : named].split()) < _EARLY
    listed = (
        bool(_BULLET.search(answer.text, 0, sentence[0]))
        and words[:1].isupper()
        and not _only_weighs(answer, sentence, len(words))
    )
    if (not headed and not early and not listed) or (_ENDED.match(words) and not listed):
        return None
    if headed and not early and _only_weighs(answer, sentence, headed.end()):
        return None
    return _Entry(_name(answer, sentence), *sentence)


def _only_weighs(answer: Answer, sentence: Span, size: int) -> bool:
    """«Bra: …», «Ikke bra: …»: a heading that tells how it went, not what it was."""
    head = (sentence[0], sentence[0] + size)
    weighed = [cue for cue in answer.found("tidligere", head) if cue.key[1] in ("bra", "ikke_bra")]
    return any(cue.start - head[0] < 6 for cue in weighed)


def _name(answer: Answer, sentence: Span) -> str:
    """What the activity is called, without how long it took or when it was."""
    words = answer.text[sentence[0] : sentence[1]]
    offer = next((cue for cue in answer.found("tidligere", sentence) if cue.key[1] == "foreslatt"), None)
    offered = next(
        (c for c in answer.found("tidligere", sentence) if c.key[1] == "aktivitet" and offer and c.start >= offer.end), None
    )
    if offered:
        return answer.text[offered.start : offered.end]
    if offer and offer.start - sentence[0] < _OFFER_EARLY and _OFFERS.search(answer.text, offer.start, offer.end):
        words = words[offer.end - sentence[0] :]
    for opening in (_THEN, _SENT_BY):
        words = words[hit.end() :] if (hit := opening.match(words)) else words
    end = _HEAD_END.search(words, 2)
    head = words[: end.start()] if end else words
    for amount in reversed(amounts(head)):
        head = head[: amount.start] + head[amount.end :]
    begins = sentence[1] - len(words)
    proposed = [cue for cue in answer.found("tidligere", sentence) if cue.key[1] in ("foreslatt", "ikke_bra", "bra")]
    cut = min((cue.start - begins for cue in proposed if cue.start > begins), default=len(head))
    return strip_edges(" ".join(_WHEN.sub(" ", head[:cut]).split())) or " ".join(head.split())


def _weigh(answer: Answer, sentence: Span, entry: _Entry) -> None:
    """Sort the parts of a sentence into what was good and what was not; a part that says neither is left out."""
    turned = False
    before: int | None = None  # where a part begins that says neither, which «så stopp» and «møtte ikke» go on from
    offered = any(cue.key[1] == "foreslatt" for cue in answer.found("tidligere", sentence))
    for part in parts(answer.text, sentence):
        words = answer.text[part[0] : part[1]]
        turned = turned or (answer.text[max(0, part[0] - 5) : part[0]].lower().strip().endswith("men") and bool(entry.good))
        kinds = {cue.key[1] for cue in answer.found("tidligere", part)}
        no = negated(words)
        refused = any(canonical(word) in _NO for word in re.findall(r"[^\W\d_]+", words))
        goes_on = before is not None and (_THEN.match(words) or len(words.split()) < _ALONE)
        quote = answer.quote(before if before is not None and goes_on else part[0], part[1])
        if (offered and _WOULD_NOT.search(words)) or (
            refused and (offered or "foreslatt" in kinds or "nei til" in words.lower())
        ):
            entry.declined = True
            entry.bad.append(quote)
        elif "ikke_bra" in kinds or ("bra" in kinds and no):
            entry.bad.append(quote)
        elif "bra" in kinds:
            entry.good.append(quote)
        elif turned:
            entry.bad.append(quote)
        else:
            headed = _HEAD.match(words)
            before = part[0] + (headed.end() if headed else 0)
            continue
        before = None
