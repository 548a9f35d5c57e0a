"""Limits and needs told in words: groups, customers, noise, places, days, times of day, ways to be reached."""

import re
from itertools import pairwise

from planlegg.domain.bilde import Ramme, Sitat
from planlegg.interview.cues import Found
from planlegg.interview.lesedata import Lesedata, Rammeord
from planlegg.interview.read_basis import LIMITING, TOLD, Answer, Key, Span, negated
from planlegg.interview.read_hardness import is_hard
from planlegg.interview.read_kinds import whole_no
from planlegg.text.content import strip_edges
from planlegg.text.fold import word_set
from planlegg.text.grammar import Ytring
from planlegg.text.lexicon import ROLE_OF
from planlegg.text.spelling import canonical

_NO_VALUE = frozenset(
    {"ikke_jobb", "ikke_folk", "ikke_stor_gruppe", "ikke_mange_nye", "ikke_kunder", "ikke_stoy", "ikke_tunge_loft"}
)
_FIRM = frozenset({"ikke_fra", "ikke_jobb"})
"""A no to all of these is a limit however it was said, unless softly."""
_NUMBERED = frozenset({"reise_minutter_maks", "timer_uke_maks"})
"""«for langt», «for mange timer»: it is too much, and nobody has said how much is fine."""
_WAS_NOT = re.compile(
    r"\b(?:var|er|ble|blei|vart|blir|was|is|were)\s+(?:ikke|ikkje|ikke noe|not)\b|\b(?:wasn't|isn't)\b", re.IGNORECASE
)
_TELLS_NONE = frozenset({"tidligere", "hjalp", "nettverk"})
_INSTRUCTS = frozenset({"kontakt", "tema_ligger"})
_HEARS = LIMITING | {"avtale", "nettverk", "onske", "dagsorden"}
_ALSO = frozenset({"onske", "ressurs"})
_REACHES = re.compile(
    r"\s+(?:(?:til|med|opp|min|mine|mi|hans|hennes|hennar|biologisk|gammel|gamle|tidligere)\s+){0,3}", re.IGNORECASE
)
HOURS = re.compile(r"\d\s*[-–]\s*\d|\bkl\b|\d[.:]\d\d|dag\s+(?:fra|frå|etter|før|til)\s+\d", re.IGNORECASE)
_BESIDE = re.compile(r"\s+(?:(?:på|om)\s+)?", re.IGNORECASE)
_WEEK = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
_TO = re.compile(r"\s*(?:-|–|—|til|t\.?\s?o\.?\s?m\.?|to)\s*", re.IGNORECASE)
_KEPT_FREE = re.compile(
    r"\b(?:fri|ledig|opptatt|oppteken|opptekne|busy)\b(?!\s+av)"
    r"|\b(?:hent\w*|lever\w*|medisin\w*|metadon|dialyse\w*|behandling\w*|fysio\w*|na-?gruppe\w*|aa-?gruppe\w*)\b",
    re.IGNORECASE,
)
"""Hours that are taken: «fri tirsdag 11-12», «henter medisin mandag kl 9»."""
_TAKEN = re.compile(r"\b(?:opptatt|oppteken|opptekne)\b(?!\s+av)|\b(?:må|treng(?:er)?)\s+(?:ha\s+)?fri\b", re.IGNORECASE)
_MEETING = word_set(
    "møte møter møta avtale avtaler avtalar oppmøte time timer timar kurs skole skule tiltak vakt vakter jobbing arbeide stå opp tidlig tidleg sent seint "
    "meeting meetings shifts"
)
_NEEDING = frozenset({"onske", "trenger"})


def read_limits(answer: Answer, data: Lesedata) -> list[Ramme]:
    """All limits told in words in one answer, in the order they stand."""
    found: list[tuple[int, Ramme]] = []
    for cue in answer.found("ramme"):
        words = data.ramme[int(cue.key[1])]
        if words.slag == "tema_ligger" and answer.id in data.sporsmal.ligge:
            continue
        if words.slag in _INSTRUCTS and _about_someone(cue, answer):
            continue  # «ikke ring eksen», «mor holdes utenfor»: whom not to reach is read with who may know
        span = _holds(cue, words, answer, data)
        if span:
            found.append((cue.start, _ramme(cue, words, answer, span)))
    found += [(cue.start, limit) for cue in _days(answer) if (limit := _day(cue, answer))]
    found += [(cue.start, limit) for cue in answer.found("tid") for limit in _time(cue, answer)]
    unique: dict[tuple[str, Sitat, object], Ramme] = {}
    for _, limit in sorted(found, key=lambda item: item[0]):
        value = None if limit.slag in _NO_VALUE or limit.slag == "kontakt" else limit.verdi
        unique[limit.slag, limit.sitat, value] = limit  # of several ways to be reached in one saying, the last tells most
    return list(unique.values())


def _ramme(cue: Found[Key], words: Rammeord, answer: Answer, span: Span) -> Ramme:
    value: str | int | None = words.verdi
    if words.slag in _NUMBERED and words.verdi is not None:
        value = int(words.verdi)
    if value is None and words.slag not in _NO_VALUE | _NUMBERED:
        value = " ".join(answer.text[cue.start : cue.end].split()).lower()
    if words.slag == "tema_ligger":
        return _left_alone(cue, answer, span)
    hard = is_hard(answer, span) or (words.slag in _FIRM and not any(one.key[1] == "mykt" for one in answer.found("ord", span)))
    return Ramme(slag=words.slag, sitat=answer.quote(*span), hard=hard, verdi=value)


def _about_someone(cue: Found[Key], answer: Answer) -> bool:
    """Whether the words tell not to reach, or to keep out, a person near the client."""
    part = answer.part_at(cue.start)
    words = answer.text[cue.start : cue.end].lower()
    if "utenfor" in words or "utanfor" in words:
        return bool(answer.found("rolle", part))
    after = [role for role in answer.found("rolle", part) if role.start >= cue.end]
    called = any(one.start < cue.end and cue.start < one.end for one in answer.found("relasjon", part) if one.key[1] == "kontakt")
    return called and bool(after) and bool(_REACHES.fullmatch(answer.text[cue.end : after[0].start]))


def topics_left(answer: Answer, data: Lesedata) -> list[Ramme]:
    """All that is said to the question of what is to be left alone."""
    if answer.id not in data.sporsmal.ligge:
        return []
    spans = [span for span in answer.sentences if not answer.says_nothing(span, data)]
    return [_topic(answer, span, data) for span in spans]


def _topic(answer: Answer, span: Span, data: Lesedata) -> Ramme:
    cues = [cue for cue in answer.found("ramme", span) if data.ramme[int(cue.key[1])].slag == "tema_ligger"]
    if cues:
        return _left_alone(cues[0], answer, span)
    return Ramme(
        slag="tema_ligger", sitat=answer.quote(*span), hard=True, verdi=strip_edges(answer.text[span[0] : span[1]]) or None
    )


def _left_alone(cue: Found[Key], answer: Answer, span: Span) -> Ramme:
    """The topic is a role named in the same sentence, or else the words beside the cue."""
    sentence = answer.sentence_at(cue.start)
    role = next((found for found in answer.found("rolle", sentence)), None)
    beside = f"{answer.text[span[0] : cue.start]} {answer.text[cue.end : span[1]]}"
    within = " ".join(answer.text[cue.start : cue.end].split()[1:-1])
    topic = role.key[1] if role else strip_edges(beside) or strip_edges(within)
    if not topic and span[0] > sentence[0]:  # «drikker litt, ikke tema»: what stands right before is what is to lie
        before = answer.part_at(max(sentence[0], span[0] - 3))
        topic = strip_edges(answer.text[before[0] : before[1]])
        span = (before[0], span[1]) if topic else span
    quote = answer.quote(*(sentence if role and role.end <= span[0] else span))
    soft = any(found.key[1] == "mykt" for found in answer.found("ord", span))
    return Ramme(slag="tema_ligger", sitat=quote, hard=not soft or answer.use == "hard", verdi=topic or None)


def _holds(cue: Found[Key], words: Rammeord, answer: Answer, data: Lesedata) -> Span | None:
    """The words the limit rests on, when the cue tells of a limit here."""
    part = (answer.part_at(cue.start)[0], answer.part_at(cue.end - 1)[1])
    if words.hele:
        return whole_no(cue, answer, data)
    told = words.slag in _NUMBERED or answer.use in TOLD
    if told and (answer.use in _TELLS_NONE or _WAS_NOT.search(answer.text, *part)):
        return None
    if words.nei:
        return refusal(cue, answer, part)
    if words.slag in _INSTRUCTS:
        return part if answer.use in _HEARS or answer.differs_at(cue.start) else None
    if words.slag != "trenger":
        return part if answer.use != "tidligere" else None
    said = answer.said_at((cue.start, cue.end))
    not_wanted = any(one.retning in ("vil_ikke", "ikke_na") or (one.gjelder == "trenger" and negated(one.tekst)) for one in said)
    if not_wanted and not negated(answer.text[cue.start : cue.end]):
        return None
    return part if answer.limits_at(cue.start) or any(one.gjelder in _NEEDING for one in said) else None


def refusal(cue: Found[Key], answer: Answer, part: Span) -> Span | None:
    """The words that say no to what the cue tells of; ``None`` when nothing does."""
    said = answer.said_at((cue.start, cue.end))
    against = [one for one in said if _refuses(one, answer) or (cue.key[0] in ("dag", "tid") and _does_not(one, answer))]
    if against:
        first = against[0]
        return (first.start, first.end) if first.end - first.start < 200 else part
    if any(one.retning == "vil" for one in said):
        return None
    too_much = any(
        other.end <= cue.start or other.start >= cue.start for other in answer.found("ord", part) if other.key[1] == "for_mye"
    )
    return part if too_much and answer.use not in ("tidligere", "nettverk") else None


def _does_not(one: Ytring, answer: Answer) -> bool:
    """«jobber ikke på kveld», told among the limits."""
    return answer.use in LIMITING and one.gjelder == "tilstand" and one.retning == "noytral" and negated(one.tekst)


def _refuses(one: Ytring, answer: Answer) -> bool:
    if one.retning in ("vil_ikke", "ikke_na"):
        return answer.use in LIMITING or one.gjelder != "bart" or answer.use == "onske"
    if one.gjelder == "evne" and answer.use in LIMITING | {"ressurs", "onske"}:
        return negated(one.tekst)
    return answer.use == "hard" and one.gjelder == "bart" and one.retning != "vil"


def _days(answer: Answer) -> list[Found[Key]]:
    """The weekdays named, and those between two that are ends of a stretch («torsdag til søndag»)."""
    named = answer.found("dag")
    between: list[Found[Key]] = []
    for one, other in pairwise(named):
        first, last = _WEEK.index(one.key[1]), _WEEK.index(other.key[1])
        if _TO.fullmatch(answer.text[one.end : other.start]) and first < last:
            between += [Found((one.key[0], name), one.start, one.end) for name in _WEEK[first + 1 : last]]
    return [*named, *between]


def _day(cue: Found[Key], answer: Answer) -> Ramme | None:
    """A weekday that does not work."""
    if not (answer.limits_at(cue.start) or answer.use in _ALSO):
        return None
    part = answer.part_at(cue.start)
    if HOURS.search(answer.text, *part) or _part_of_day(cue, answer):
        return _hours_kept(answer, part)
    if not _only_when(cue, answer):
        return None
    span = refusal(cue, answer, part) or (part if _TAKEN.search(answer.text, *part) else None)
    return Ramme(slag="ikke_dag", sitat=answer.quote(*span), hard=is_hard(answer, span), verdi=cue.key[1]) if span else None


def _part_of_day(day: Found[Key], answer: Answer) -> bool:
    """«onsdag formiddag»: a part of one day is neither the whole day nor that part of every day."""
    return any(_BESIDE.fullmatch(answer.text[day.end : time.start]) for time in answer.found("tid") if time.start >= day.end)


def _only_when(cue: Found[Key], answer: Answer) -> bool:
    """Whether the refusal is of the time itself, not of something at that time («ikke fest på fredager»)."""
    said = answer.said_at((cue.start, cue.end))
    against = next((one for one in said if _refuses(one, answer) or _does_not(one, answer)), None)
    if against is None:
        return True
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", against.ord)]
    times = {word.lower() for one in answer.found(cue.key[0]) for word in answer.text[one.start : one.end].split()}
    return all(word in times | _MEETING or ROLE_OF.get(canonical(word)) is not None for word in words)


def _hours_kept(answer: Answer, part: Span) -> Ramme | None:
    """«fri tirsdag 11-12», «ikke onsdag 9-11»: some hours of a day are not the day; they are to be kept free."""
    words = answer.text[part[0] : part[1]]
    if not (negated(words) or _KEPT_FREE.search(words)):
        return None
    quote = answer.quote(*part)
    return Ramme(slag="trenger", sitat=quote, hard=is_hard(answer, part), verdi=" ".join(quote.tekst.lower().split()))


def _time(cue: Found[Key], answer: Answer) -> list[Ramme]:
    """A time of day that works best, or does not work."""
    if not (answer.limits_at(cue.start) or answer.use in _ALSO):
        return []
    part = answer.part_at(cue.start)
    if any(_BESIDE.fullmatch(answer.text[day.end : cue.start]) for day in answer.found("dag") if day.end <= cue.start):
        return []
    if not _only_when(cue, answer):
        return []
    if span := refusal(cue, answer, part):
        return [Ramme(slag="ikke_tid", sitat=answer.quote(*span), hard=is_hard(answer, span), verdi=cue.key[1])]
    made: list[Ramme] = []
    if negated(answer.text[part[0] : part[1]]):
        return []
    starts = answer.has("mengde", "start", part)
    if starts or answer.has("mengde", "best", part) or answer.use == "hard":
        made.append(Ramme(slag="best_tid", sitat=answer.quote(*part), hard=answer.use == "hard", verdi=cue.key[1]))
    if starts and cue.key[1] == "ettermiddag":
        made.append(Ramme(slag="start_tidligst", sitat=answer.quote(*part), hard=is_hard(answer, part), verdi="12:00"))
    return made
