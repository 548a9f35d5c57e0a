"""Limits with numbers: how far, how many hours and days, and when. What only tells how things are is no limit."""

import re
from collections.abc import Iterator

import msgspec

from planlegg.domain.bilde import Ramme, Rammeslag
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import LIMITING, Answer, Span, negated
from planlegg.interview.read_hardness import is_hard
from planlegg.text.amounts import Mengde, amounts, clock

FULL_WEEK = 37.5
"""Hours in a full week, for answers given as a percentage."""
_USES = LIMITING | {"onske", "ressurs", "vekt"}
_ABOVE = re.compile(r"\b(?:over|(?:mer|meir|flere|fleire|lenger|lengre)\s+enn)\b", re.IGNORECASE)
_IN = re.compile(r"\s+(?:i|med|blant|blandt|in|with|among)\s+(?:(?:mye|mykje|mange|mykje|much|many)\s+)?", re.IGNORECASE)
_A_TIME = re.compile(r"\b(?:(?:om|av)\s+g[ao]ngen|at a time)\b", re.IGNORECASE)
_LATER = frozenset({"etter", "after"})
_FROM = frozenset({"fra", "frå", "etter", "from", "after"})
_POSTURE = re.compile(
    r"\b(?:sit\w*|stå|står|stand\w*)\b(?!\s+på\b)|\b(?:gå|går|walk\w*)\b.{0,40}\b(?:(?:om|av)\s+g[ao]ngen|at a time|i strekk)",
    re.IGNORECASE,
)
"""«kan sitte en halvtime om gangen»: how long without a change, and not how long a day."""
_MOST = re.compile(
    r"\b(?:maks\w*|max\w*|høyst|høgst|ikke over|ikkje over|inntil|opptil|opp til|under|ca|at most)\b", re.IGNORECASE
)
_ANY_WORD = re.compile(r"[^\W\d_]")
_REACHED = re.compile(
    r"\b(?:ring\w*|telefon\w*|tlf|sms|melding\w*|e-?post\w*|mail\w*|nås|nåast|nåes|treffes|call\w*|phone\w*|text(?:s|ing)?)\b",
    re.IGNORECASE,
)
"""«ikke ring før kl 14» tells when one can be reached, and not when the day may begin."""
_DAY, _NOON, _EVENING = 12 * 60, 12 * 60, 17 * 60


def read_amounts(answer: Answer, data: Lesedata) -> list[Ramme]:
    """All limits with numbers in one answer, in order."""
    told = (amount for amount in amounts(answer.text) if answer.use in _USES or answer.differs_at(amount.start))
    return [limit for amount in told for limit in _of(amount, answer, data)]


def _of(amount: Mengde, answer: Answer, data: Lesedata) -> Iterator[Ramme]:
    part = answer.part_at(amount.start)
    if negated(answer.text[part[0] : amount.start]) and _ABOVE.search(answer.text[part[0] : amount.start + 12]):
        amount = msgspec.structs.replace(amount, grense="maks")
    if amount.enhet == "klokka":
        yield from _times(amount, part, answer, data)
    elif amount.grense == "minst":
        return
    elif amount.enhet == "minutt" and _is_travel(amount, part, answer, data):
        if _bounds_travel(amount, part, answer, data):
            yield _limit("reise_minutter_maks", amount, part, answer, _whole(_most(amount)))
    elif amount.enhet == "minutt" and amount.per is None and _of_something(amount, part, answer, data):
        return  # «maks to timer i støy» bounds the noise, which is read as such
    elif amount.enhet == "minutt" and amount.per is None and _at_a_time(amount, part, answer):
        yield _limit("trenger", amount, part, answer, " ".join(answer.text[part[0] : part[1]].split()).lower())
    elif _manages(amount, part, answer, data):
        yield from _load(amount, part, answer)


def _at_a_time(amount: Mengde, part: Span, answer: Answer) -> bool:
    """How long one sits or stands; or minutes «om gangen» of whatever it is."""
    short = amount.verdi <= 60 and _A_TIME.search(answer.text, *part)
    return bool(short or _POSTURE.search(answer.text, *part))


def _of_something(amount: Mengde, part: Span, answer: Answer, data: Lesedata) -> bool:
    """Whether the amount is how long one can be in something that is hard to bear."""
    cues = answer.found("ramme", (amount.end, part[1]))
    return any(data.ramme[int(cue.key[1])].nei and _IN.fullmatch(answer.text[amount.end : cue.start]) for cue in cues)


def _is_travel(amount: Mengde, part: Span, answer: Answer, data: Lesedata) -> bool:
    if amount.per in ("uke", "dag"):
        return False
    if amount.per == "vei" or answer.id in data.sporsmal.reise or answer.has("mengde", "reise", part):
        return True
    return _bare(amount, part, answer) and _told_before(part, answer)


def _bare(amount: Mengde, part: Span, answer: Answer) -> bool:
    """«maks 45 min» and nothing more."""
    return not _ANY_WORD.search(_MOST.sub("", answer.text[part[0] : amount.start] + answer.text[amount.end : part[1]]))


def _told_before(part: Span, answer: Answer) -> bool:
    """«Buss ok, maks 45 min», «Buss går fint. Maks 45 min»: what was told of right before is bounded here."""
    before = answer.text[: part[0]].rstrip(" \t,;.–—-:")
    if not before or "\n" in answer.text[len(before) : part[0]]:
        return False
    told = answer.part_at(len(before) - 1)
    return answer.has("mengde", "reise", told) and not negated(answer.text[told[0] : told[1]])


def _bounds_travel(amount: Mengde, part: Span, answer: Answer, data: Lesedata) -> bool:
    """«høyst en time» bounds; «det tar en time» only tells."""
    if amount.grense == "maks" or answer.use == "hard":
        return True
    if _refused(part, answer):
        return False
    fine = answer.has("mengde", "greit", part)
    tells = answer.has("mengde", "reise_forteller", part)
    return fine if answer.id not in data.sporsmal.reise else fine or not tells


def _manages(amount: Mengde, part: Span, answer: Answer, data: Lesedata) -> bool:
    if amount.grense == "maks" or answer.use == "hard":
        return True
    position = amount.enhet == "prosent" and answer.use in ("ramme", "onske") and _alone(amount, part, answer)
    asked = (
        answer.id in data.sporsmal.tid
        or position
        or (answer.use == "ramme" and amount.per is not None and _alone(amount, part, answer))
    )
    return (
        asked
        or answer.has("mengde", "evne", part)
        or (amount.enhet == "dag" and _refused(part, answer) and answer.use in LIMITING)
    )


def _alone(amount: Mengde, part: Span, answer: Answer) -> bool:
    """«3 timer om dagen nå»: an amount by itself among the limits is what one manages."""
    return len(answer.text[part[0] : amount.start].strip()) <= len("omtrent")


def _load(amount: Mengde, part: Span, answer: Answer) -> Iterator[Ramme]:
    most = _most(amount)
    if amount.enhet == "minutt" and amount.verdi >= 30:
        weekly = amount.per == "uke" or most > _DAY
        yield _limit("timer_uke_maks" if weekly else "timer_dag_maks", amount, part, answer, _neat(most / 60))
    elif amount.enhet == "prosent" and 0 < most <= 100:
        yield _limit("timer_uke_maks", amount, part, answer, _neat(most / 100 * FULL_WEEK))
    elif amount.enhet in ("dag", "ganger") and 1 <= most <= 7 and (amount.per == "uke" or amount.enhet == "dag"):
        refused = _refused(part, answer) and amount.grense != "maks"
        if (refused and most < 2) or (most == 1 and amount.per != "uke" and amount.grense != "maks"):
            return
        yield _limit("dager_uke_maks", amount, part, answer, _whole(most) - (1 if refused else 0))


def _times(amount: Mengde, part: Span, answer: Answer, data: Lesedata) -> Iterator[Ramme]:
    if _REACHED.search(answer.text, *part):
        return
    before = answer.text[part[0] : amount.end].lower().split()[-5:]
    no = negated(answer.text[part[0] : amount.end])
    if amount.til is not None:
        if answer.has("mengde", "best", part) and not negated(answer.text[part[0] : part[1]]):
            yield _limit("best_tid", amount, part, answer, time_of_day((amount.verdi + amount.til) / 2))
    elif (no and _LATER & set(before) and not answer.found("dag", part)) or answer.has("mengde", "siste_skyss", part):
        yield _limit("hjemme_for", amount, part, answer, clock(amount.verdi))
    elif answer.has("mengde", "start", part) and not ("før" in before and not no):
        if not no or "før" in before:
            yield _limit("start_tidligst", amount, part, answer, clock(amount.verdi))
    elif answer.has("mengde", "best", part) and _FROM & {word.strip(".,") for word in before} and not no:
        yield _limit("start_tidligst", amount, part, answer, clock(amount.verdi))
    elif (answer.has("mengde", "hjemme", part) and not answer.found("dag", part)) and any(
        word in data.mengde.foer or word in ("kl", "kl.") or word.startswith("hent") for word in before
    ):
        yield _limit("hjemme_for", amount, part, answer, clock(amount.verdi))


def _limit(slag: Rammeslag, amount: Mengde, part: Span, answer: Answer, value: int | float | str) -> Ramme:
    last_ride = slag == "hjemme_for" and answer.has("mengde", "siste_skyss", part)
    told = (slag == "best_tid" or last_ride) and answer.use not in ("hard", "ramme_hard")
    about = amount.grense == "ca" and answer.use != "hard"
    hard = is_hard(answer, part, most=amount.grense == "maks") and not told and not about
    return Ramme(slag=slag, sitat=answer.quote(*part), hard=hard, verdi=value)


def time_of_day(minutes: float) -> str:
    """Which part of the day a time belongs to."""
    if minutes < _NOON:
        return "formiddag"
    return "ettermiddag" if minutes < _EVENING else "kveld"


def _refused(part: Span, answer: Answer) -> bool:
    return negated(answer.text[part[0] : part[1]])


def _most(amount: Mengde) -> float:
    return amount.til if amount.til is not None else amount.verdi


def _neat(hours: float) -> int | float:
    return int(hours) if hours == int(hours) else round(hours, 2)


def _whole(value: float) -> int:
    return int(value)
