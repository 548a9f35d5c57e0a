"""Limits and needs told in words: groups, customers, noise, places, days, times of day, ways to be reached."""

from planlegg.domain.bilde import Ramme
from planlegg.interview.cues import Found
from planlegg.interview.lesedata import Lesedata, Rammeord
from planlegg.interview.read_basis import LIMITING, Answer, Key, Span, negated
from planlegg.interview.read_hardness import is_hard
from planlegg.text.grammar import Ytring

_NO_VALUE = frozenset({"ikke_stor_gruppe", "ikke_mange_nye", "ikke_kunder", "ikke_stoy", "ikke_tunge_loft"})
_ALWAYS_READ = frozenset({"kontakt", "tema_ligger"})
_NEEDING = frozenset({"onske", "trenger"})


def read_limits(answer: Answer, data: Lesedata) -> list[Ramme]:
    """All limits told in words in one answer, in the order they stand."""
    found: list[tuple[int, Ramme]] = []
    for cue in answer.found("ramme"):
        words = data.ramme[int(cue.key[1])]
        span = _holds(cue, words, answer)
        if span:
            found.append((cue.start, _ramme(cue, words, answer, span)))
    found += [(cue.start, limit) for cue in answer.found("dag") if (limit := _day(cue, answer))]
    found += [(cue.start, limit) for cue in answer.found("tid") for limit in _time(cue, answer)]
    unique: dict[tuple[str, str, object], Ramme] = {}
    for _, limit in sorted(found, key=lambda item: item[0]):
        unique.setdefault((limit.slag, limit.sitat.tekst, limit.verdi if limit.slag not in _NO_VALUE else None), limit)
    return list(unique.values())


def _ramme(cue: Found[Key], words: Rammeord, answer: Answer, span: Span) -> Ramme:
    value: str | None = words.verdi
    if value is None and words.slag not in _NO_VALUE:
        value = " ".join(answer.text[cue.start : cue.end].split()).lower()
    return Ramme(slag=words.slag, sitat=answer.quote(*span), hard=is_hard(answer, span), verdi=value)


def _holds(cue: Found[Key], words: Rammeord, answer: Answer) -> Span | None:
    """The words the limit rests on, when the cue tells of a limit here."""
    part = answer.part_at(cue.start)
    if words.nei:
        return refusal(cue, answer, part)
    if words.slag in _ALWAYS_READ:
        return part if answer.use not in ("tidligere", "onske") or words.slag != "tema_ligger" else None
    if words.slag != "trenger":
        return part if answer.use != "tidligere" else None
    said = answer.said_at((cue.start, cue.end))
    if any(one.retning in ("vil_ikke", "ikke_na") for one in said):
        return None
    asked = answer.use in LIMITING
    wanted = any(one.gjelder in _NEEDING and one.retning != "vil_ikke" for one in said)
    return part if asked or wanted else None


def refusal(cue: Found[Key], answer: Answer, part: Span) -> Span | None:
    """The words that say no to what the cue tells of; ``None`` when nothing does."""
    said = answer.said_at((cue.start, cue.end))
    against = [one for one in said if _refuses(one, answer)]
    if against:
        first = against[0]
        return (first.start, first.end) if first.end - first.start < 200 else part
    if any(one.retning == "vil" for one in said):
        return None
    too_much = any(other.end <= cue.start or other.start >= cue.start for other in answer.found("ord", part) if other.key[1] == "for_mye")
    return part if too_much and answer.use not in ("tidligere", "nettverk") else None


def _refuses(one: Ytring, answer: Answer) -> bool:
    if one.retning in ("vil_ikke", "ikke_na"):
        return answer.use in LIMITING or one.gjelder != "bart" or answer.use == "onske"
    if one.gjelder == "evne" and answer.use in LIMITING | {"ressurs", "onske"}:
        return negated(one.tekst)
    return answer.use == "hard" and one.gjelder == "bart"


def _day(cue: Found[Key], answer: Answer) -> Ramme | None:
    """A weekday that does not work."""
    if answer.use not in LIMITING | {"onske", "ressurs"}:
        return None
    span = refusal(cue, answer, answer.part_at(cue.start))
    return Ramme(slag="ikke_dag", sitat=answer.quote(*span), hard=is_hard(answer, span), verdi=cue.key[1]) if span else None


def _time(cue: Found[Key], answer: Answer) -> list[Ramme]:
    """A time of day that works best, or does not work."""
    if answer.use not in LIMITING | {"onske", "ressurs"}:
        return []
    part = answer.part_at(cue.start)
    if span := refusal(cue, answer, part):
        return [Ramme(slag="ikke_tid", sitat=answer.quote(*span), hard=is_hard(answer, span), verdi=cue.key[1])]
    made: list[Ramme] = []
    starts = answer.has("mengde", "start", part)
    if starts or answer.has("mengde", "best", part) or answer.use == "hard":
        made.append(Ramme(slag="best_tid", sitat=answer.quote(*part), hard=answer.use == "hard", verdi=cue.key[1]))
    if starts and cue.key[1] == "ettermiddag":
        made.append(Ramme(slag="start_tidligst", sitat=answer.quote(*part), hard=is_hard(answer, part), verdi="12:00"))
    return made
