"""Wishes, avoidances, strengths and needs. A wish comes only from words that wish; experience never becomes one."""

import re
from collections.abc import Iterable

import msgspec

from planlegg.domain.bilde import Behov, Onske, Ramme, Sitat, Styrke, Unngaa
from planlegg.interview.experience import cannot, done_before, offers, only_thought_of, thought_of
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import LIMITING, TOLD, Answer, Covered, negated
from planlegg.interview.read_hardness import is_hard
from planlegg.interview.read_limits import HOURS
from planlegg.interview.read_people import about_another, about_who_takes_part, any_person, said_by_another
from planlegg.interview.who_one_is import without_who_one_is
from planlegg.text.amounts import amounts
from planlegg.text.fold import word_set
from planlegg.text.grammar import Ytring
from planlegg.text.spelling import canonical

_WISHES_ELSEWHERE = frozenset({"ressurs", "ramme", "ramme_hard", "tidligere", "vekt", "dagsorden"})
_NO_AVOIDANCES = frozenset({"nettverk", "avtale", "dagsorden"})
_SAID = frozenset({"onske", "liking", "taaler", "vurdering"})
_TAKES_WORDS = frozenset(
    {
        "reise_minutter_maks",
        "timer_uke_maks",
        "timer_dag_maks",
        "dager_uke_maks",
        "start_tidligst",
        "hjemme_for",
        "best_tid",
        "ikke_tid",
        "ikke_dag",
        "kontakt",
        "ma_ikke_vite",
        "tema_ligger",
    }
)
"""Kinds of limit whose words say nothing of what one wishes to do or to avoid doing."""
_TYPED = frozenset({"ikke_tunge_loft", "ikke_stor_gruppe", "ikke_mange_nye", "ikke_folk", "ikke_stoy", "norsk_hoyst"})
_ASKS = re.compile(r"\b(?:fri|må|egen|eget|eiga|eige|egne|treng|trenger|være|vere|alltid)\b|\d", re.IGNORECASE)
_LACKS = re.compile(
    r"(?:råd til|penger til|pengar til|helseproblem\w*|problem\w*|plager|hindring\w*|utfordring\w*|førerkort\w*|lappen|sertifikat\w*|bank-?id\w*|vitnemål\w*|oppholdstillatelse\w*|opphaldsløyve\w*|personnummer\w*|planer om|planar om|"
    r"i\s?veien|i\s?vegen|noe i veien|noko i vegen)\b",
    re.IGNORECASE,
)
"""A paper or a permit one lacks, or nothing being wrong, is a fact and nothing to avoid."""
_HELPED = re.compile(
    r"^\W*(?:(?:det|it|what)\s+)?(?:hjalp|hjelpte|helped)\b(?:\s+(?:at|å|to|me|meg|that)\b)*\s*|\s*\bhelped$", re.IGNORECASE
)
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
_ATTENDS = re.compile(
    r"\W*(?:(?:jeg|eg|han|hun|ho)\s+)?(?:møter|møtte|møtt|møter)\s+(?:alltid|opp|presis|på|til|\d)", re.IGNORECASE
)
"""Where or when one comes as agreed says nothing of a wish to be there."""
_HE_HAS = re.compile(r"(?:jeg|eg|han|hun|ho|de|dei)\s+(?:har|hadde|kan|er|var)\b", re.IGNORECASE)
_JOINS = frozenset(["og", "men", "at", "fordi", "når", "som", "så", "for", "hvis", "om", "and", "but", "that", "because", "when"])
_WHEN = re.compile(r"\b(?:når|hvis|dersom|viss|when|if)\s*$", re.IGNORECASE)
_NO_PHONE = re.compile(r"(?:ikke|ikkje|ingen|inga|no)\s+(?:telefon\w*|tlf|phones?)\W*", re.IGNORECASE)
"""Where wishes and hard limits are told, it is both how one is reached and what one will not work with."""
_FAMILY = "samværsrett"
_OWN_CHILD = re.compile(
    r"\b(?:barn\w*|born\w*|ung(?:en|er|ane|ene)|sønn\w*|son(?:en)?|datter\w*|dotter\w*|datra)\s+(?:min|mi|mine|sin|si|sine)\b"
    r"|\b(?:min|mi|mine|sin|si|sine|my)\s+(?:barn|born|unger|ungar|sønn|son|datter|dotter|child|children|kids|daughter)\b",
    re.IGNORECASE,
)
"""To see one's own child is no wish to work with children."""
_HOME_BY = re.compile(r"^(hjem|heim|hjemme|heime|home)\s+(?:til|før|innen|innan|by|for|before)\b.*", re.IGNORECASE)
"""«komme hjem til middag» tells when, and not of dinner."""
_OTHERS_WILL = re.compile(r"\b(?:han|hun|ho|de|dei)\s+vil(?:le)?\s+at\s+(?:jeg|eg)\b", re.IGNORECASE)
_NOT_TO_GET_OUT = re.compile(
    r"^\W*(?:(?!(?:jeg|eg|æ|vi|me|han|hun|ho|i|we|he|she)\b)\w+\s+){1,4}(?:må|skal|kan|får|bør|must|should|can)\s+(?:ikke|ikkje|aldri|not|never)\s+"
    r"(?:(?:komme|kome|get|go)\s+)?(?:ut|out|videre|vidare|on)\b",
    re.IGNORECASE,
)
"""«adressen må ikke ut» keeps something from others; nobody refuses to go out."""
_ONLY_TIME = frozenset(
    {
        "erfaring",
        "røynsle",
        "praksis",
        "arbeid",
        "jobb",
        "experience",
        "års",
        "år",
        "years",
        "of",
        "med",
        "i",
        "over",
        "mer",
        "meir",
        "enn",
        "ca",
    }
)
_NUMBERS = word_set(
    "to tre fire fem seks sju syv åtte ni ti elleve tolv femten tjue tretti mange many two three four five ten twenty"
)
_TO_TALK = re.compile(
    r"^(?:ut\b|(?:snakke|snakka|prate|prata|drøfte|diskutere|ta opp|gå gjennom|gå igjennom|talk|speak|discuss)\b\s*(?:litt|mer|meir|more|with you|med deg)?\s*"
    r"(?:om|about)?\s*)",
    re.IGNORECASE,
)
"""On the agenda, to want to talk of something is to need it looked at."""
_KEPT_OUT = frozenset({"mengde", "uvisst", "andre"})


class Lest(msgspec.Struct):
    """What was read so far, in the order it was said."""

    onsker: list[Onske] = []
    unngaa: list[Unngaa] = []
    styrker: list[Styrke] = []
    behov: list[Behov] = []


def read_wishes(answer: Answer, data: Lesedata, limits: Iterable[Ramme], shared: Iterable[Sitat], into: Lest) -> None:
    """Add what one answer says. Words already read as a number, a way to be reached or who may know are left alone."""
    limits = list(limits)
    kept = [one for one in limits if not (answer.use in ("onske", "hard") and _NO_PHONE.fullmatch(one.sitat.tekst))]
    taken = Covered([*(limit.sitat for limit in kept if limit.slag in _TAKES_WORDS or _is_hours(limit)), *shared])
    typed = Covered(limit.sitat for limit in limits if limit.slag in _TYPED)
    any_limit = Covered([*(limit.sitat for limit in limits if limit.slag != "annet"), *shared])
    for said in answer.said:
        quote = answer.quote(said.start, said.end)
        if (
            not said.ord
            or said.gjelder in _KEPT_OUT
            or _tells_only_how_long(said)
            or said_by_another(said, answer)
            or taken.holds(quote)
            or answer.differs_at(said.start)
        ):
            continue
        if said.retning == "vil":
            _positive(said, quote, answer, data, into)
        elif said.retning in ("vil_ikke", "ikke_na"):
            if _avoids(said, answer) and not (
                _keeps_from(said, answer)
                or _only_role(said, answer)
                or about_who_takes_part(said, answer)
                or _NOT_TO_GET_OUT.match(said.tekst)
                or _typed(said, quote, answer, data, typed)
            ):
                into.unngaa.append(Unngaa(sitat=quote, ord=said.ord, hard=said.hard or _kept(said, answer)))
        else:
            if not any_limit.holds(quote):
                _neutral(said, quote, answer, data, into)


def _tells_only_how_long(said: Ytring) -> bool:
    """«10 års erfaring» beside «kokk»: how long, of what was named before it."""
    words = re.findall(r"[^\W_]+", said.ord.lower())
    counted = any(word.isdigit() or word in _NUMBERS for word in words)
    return said.gjelder == "bart" and counted and all(word.isdigit() or word in _NUMBERS or word in _ONLY_TIME for word in words)


def _is_hours(limit: Ramme) -> bool:
    return limit.slag == "trenger" and bool(HOURS.search(limit.sitat.tekst) or amounts(limit.sitat.tekst))


def _positive(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    own = answer.hvem != "andre"
    if answer.use in TOLD:
        _told_of(said, quote, answer, data, into)
        return
    if _OTHERS_WILL.search(answer.text, max(0, said.start - 30), said.end):
        return  # «han ville at jeg skulle …» is somebody else's wish
    if answer.use == "dagsorden" and _TO_TALK.match(said.ord):
        _on_the_agenda(said, quote, answer, data, into)
        return
    if answer.use == "onske" or (answer.use in _WISHES_ELSEWHERE and said.gjelder == "onske"):
        word = _FAMILY if _OWN_CHILD.search(said.ord) else _HOME_BY.sub(r"\1", said.ord)
        into.onsker.append(Onske(sitat=quote, ord=word, egen=own))
    elif answer.use == "ressurs":
        into.styrker.append(Styrke(sitat=quote, ord=said.ord))


def _on_the_agenda(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    """What the client brings up is a need to look at, besides being the agenda. What is to lie is neither."""
    word = _TO_TALK.sub("", said.ord).strip()
    if word and answer.id not in data.sporsmal.ikke_tema and not negated(said.tekst):
        into.behov.append(Behov(sitat=quote, ord=word))


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


def _asks_for(said: Ytring, answer: Answer) -> bool:
    """«fri før 8», «egen inngang»: a hard limit that says what must be, not what must not."""
    return _only_role(said, answer) or (bool(_ASKS.search(answer.text)) and not negated(answer.text))


def _typed(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, held: Covered) -> bool:
    """Whether a limit of a known kind already says it all."""
    start, end = _word_span(said)
    cues = [cue for cue in answer.found("ramme", (said.start, end)) if data.ramme[int(cue.key[1])].slag in _TYPED]
    return held.holds(quote) and any(cue.start <= start < cue.end for cue in cues)


def _keeps_from(said: Ytring, answer: Answer) -> bool:
    """«X skal ikke vite om Y» keeps Y from X; nothing in it is avoided."""
    span = (min(said.start, answer.part_at(said.start)[0]), said.end)
    told = [answer.text[cue.start : cue.end].lower() for cue in answer.found("relasjon", span) if cue.key[1] == "vite"]
    return any(word not in ("vet", "veit") for word in told) and negated(answer.text[span[0] : span[1]])


def _kept(said: Ytring, answer: Answer) -> bool:
    """Whether an avoidance is a limit to keep: in the list of hard limits, or asked for as something that must be in place."""
    return answer.use == "hard" or (answer.use == "ramme_hard" and is_hard(answer, (said.start, said.end)))


def _declined(said: Ytring, answer: Answer) -> bool:
    """A no to an offer made back then is told of as such; it is not an avoidance for all time."""
    sentence = answer.sentence_at(said.start)
    offered = answer.has("tidligere", "foreslatt", sentence)
    return offered or any(canonical(word) == "nei" for word in said.tekst.split())


def _told_of(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    """How it went: what was good or helped is a strength; what one would rather do is a wish. What should change is no wish to do it."""
    helped = answer.use == "hjalp" or (answer.use == "erfaring" and bool(_HELPED.search(said.tekst)))
    if answer.use == "erfaring" and said.retning == "vil" and said.gjelder == "onske":
        into.onsker.append(Onske(sitat=quote, ord=said.ord, egen=answer.hvem != "andre"))
    elif helped or (answer.use == "erfaring" and said.retning == "vil"):
        word = _HELPED.sub("", said.ord).strip()
        if word and not negated(said.tekst) and (helped or said.gjelder in ("liking", "vurdering")):
            into.styrker.append(Styrke(sitat=quote, ord=word))


def _neutral(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    if answer.use in TOLD:
        _told_of(said, quote, answer, data, into)
        return
    word = without_who_one_is(said)
    if not word:
        return
    no = negated(said.tekst)
    limited = any(cue.key[1] == "ikke_styrke" for cue in answer.found("ord", answer.part_at(said.start)))
    if answer.use == "onske" and (done := done_before(said, answer)):
        if not limited:
            into.styrker.append(Styrke(sitat=quote, ord=done))
    elif answer.use == "onske" and (idea := thought_of(said, answer)):
        into.onsker.append(Onske(sitat=quote, ord=idea, egen=answer.hvem != "andre"))
    elif answer.use == "onske":
        if said.nektet and said.gjelder == "bart":
            into.unngaa.append(Unngaa(sitat=quote, ord=said.ord, hard=False))  # «kontor, det går ikke»
            return
        hoped = answer.id in data.sporsmal.haap and said.gjelder in ("tilstand", "evne", "trenger")
        possible = offers(said, answer)
        if ((said.gjelder == "bart" or hoped) and not no) or possible:
            into.onsker.append(Onske(sitat=quote, ord=said.ord, egen=answer.hvem != "andre"))
        if (
            said.gjelder == "evne"
            and not cannot(said, answer)
            and not limited
            and not only_thought_of(said)
            and not any_person(said, answer)
        ):
            into.styrker.append(Styrke(sitat=quote, ord=said.ord))
    elif (
        answer.use == "hard" and said.gjelder == "bart" and not _asks_for(said, answer) and not about_who_takes_part(said, answer)
    ):
        into.unngaa.append(Unngaa(sitat=quote, ord=said.ord, hard=True))
    elif answer.use == "dagsorden" and said.gjelder in ("bart", "trenger"):
        _on_the_agenda(said, quote, answer, data, into)
    elif answer.use == "ressurs":
        only_when = bool(_WHEN.search(answer.text, max(0, said.start - 10), said.start))
        if not (no or limited or only_when or about_another(said, answer) or _relative(said, answer)) and said.gjelder in (
            "bart",
            "tilstand",
            "evne",
            "trenger",
            "grunn",
        ):
            into.styrker.append(Styrke(sitat=quote, ord="punktlig" if _ATTENDS.match(said.tekst) else word))
    elif answer.use == "ramme" or answer.id in data.sporsmal.behov:
        comfort = not no and (said.gjelder == "evne" or _after_but(said, answer))
        unneeded = (
            bool(_ASIDE.match(said.tekst))
            or (no and said.gjelder == "trenger")
            or bool(_HELPS.search(answer.text, answer.sentence_at(said.start)[0], said.end))
        )
        if said.gjelder in ("bart", "tilstand", "evne", "trenger") and not comfort and not unneeded:
            into.behov.append(Behov(sitat=quote, ord=word))


def _relative(said: Ytring, answer: Answer) -> bool:
    """«nettside han har laget»: tells more of the word before it."""
    before = answer.text[max(0, said.start - 30) : said.start].rstrip()
    last = before.rsplit(None, 1)[-1].lower() if before else ""
    return bool(_HE_HAS.match(said.tekst)) and last.isalpha() and last not in _JOINS


def _after_but(said: Ytring, answer: Answer) -> bool:
    """«…, men har egen bil»: what comforts after what is hard."""
    return answer.text[max(0, said.start - 8) : said.start].lower().rstrip().endswith("men")
