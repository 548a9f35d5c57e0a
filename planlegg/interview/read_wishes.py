"""Wishes, avoidances, strengths and needs. A wish comes only from words that wish; experience never becomes one."""

import re
from collections.abc import Iterable

import msgspec

from planlegg.domain.bilde import Behov, Onske, Ramme, Sitat, Styrke, Unngaa
from planlegg.interview.done_words import as_doing
from planlegg.interview.experience import cannot, done_before, offers, only_thought_of, thought_of
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_avoidances import TYPED, asks_for, is_avoided, is_kept
from planlegg.interview.read_basis import TOLD, Answer, Covered, negated
from planlegg.interview.read_limits import HOURS
from planlegg.interview.read_needs import brought_up, is_need, is_to_talk, part_of_the_body
from planlegg.interview.read_people import about_another, about_who_takes_part, any_person, said_by_another
from planlegg.interview.read_strengths import is_strength, is_weak, strength_word
from planlegg.interview.who_one_is import without_who_one_is
from planlegg.interview.wish_words import is_of_others, left_behind, names_nothing, somebody_does, tells_only_how_long, wish_word
from planlegg.text.amounts import amounts
from planlegg.text.grammar import Ytring

_WISHES_ELSEWHERE = frozenset({"ressurs", "ramme", "ramme_hard", "tidligere", "vekt", "dagsorden"})
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
_NO_PHONE = re.compile(r"(?:ikke|ikkje|ingen|inga|no)\s+(?:telefon\w*|tlf|phones?)\W*", re.IGNORECASE)
"""Where wishes and hard limits are told, it is both how one is reached and what one will not work with."""
_HELPED = re.compile(
    r"^\W*(?:(?:det|it|what)\s+)?(?:hjalp|hjelpte|helped)\b(?:\s+(?:at|å|to|me|meg|that)\b)*\s*|\s*\bhelped$", re.IGNORECASE
)
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
    typed = Covered(limit.sitat for limit in limits if limit.slag in TYPED)
    any_limit = Covered([*(limit.sitat for limit in limits if limit.slag != "annet"), *shared])
    for said in answer.said:
        quote = answer.quote(said.start, said.end)
        if (
            not said.ord
            or said.gjelder in _KEPT_OUT
            or tells_only_how_long(said)
            or names_nothing(said)
            or said_by_another(said, answer)
            or taken.holds(quote)
            or answer.differs_at(said.start)
        ):
            continue
        if said.retning in ("vil_ikke", "ikke_na"):
            if part_of_the_body(said):
                if answer.use in ("onske", "ramme"):
                    into.behov.append(Behov(sitat=quote, ord=part_of_the_body(said)))
            elif is_avoided(said, quote, answer, data, typed):
                into.unngaa.append(Unngaa(sitat=quote, ord=said.ord, hard=said.hard or is_kept(said, answer)))
        elif answer.use in TOLD:
            if said.retning == "vil" or not any_limit.holds(quote):
                _told_of(said, quote, answer, into)
        elif said.retning == "vil":
            _positive(said, quote, answer, data, into)
        elif not any_limit.holds(quote):
            _neutral(said, quote, answer, data, into)


def _is_hours(limit: Ramme) -> bool:
    return limit.slag == "trenger" and bool(HOURS.search(limit.sitat.tekst) or amounts(limit.sitat.tekst))


def _positive(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    if is_of_others(said, answer):
        return
    if left := left_behind(said):
        into.unngaa.append(Unngaa(sitat=quote, ord=left, hard=said.hard))
        return
    if answer.use == "dagsorden" and is_to_talk(said):
        _on_the_agenda(said, quote, answer, data, into)
    elif answer.use == "onske" or (answer.use in _WISHES_ELSEWHERE and said.gjelder == "onske"):
        into.onsker.append(Onske(sitat=quote, ord=wish_word(said), egen=answer.hvem != "andre"))
    elif answer.use == "ressurs" and not about_another(said, answer):
        into.styrker.append(Styrke(sitat=quote, ord=said.ord))


def _on_the_agenda(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    """What the client brings up is a need to look at, besides being the agenda. What is to lie is neither."""
    word = brought_up(said)
    if word and answer.id not in data.sporsmal.ikke_tema:
        into.behov.append(Behov(sitat=quote, ord=word))


def _told_of(said: Ytring, quote: Sitat, answer: Answer, into: Lest) -> None:
    """How it went: what was good or helped is a strength; what one would rather do is a wish. What should change is no wish to do it."""
    helped = answer.use == "hjalp" or (answer.use == "erfaring" and bool(_HELPED.search(said.tekst)))
    if answer.use == "erfaring" and said.retning == "vil" and said.gjelder == "onske":
        into.onsker.append(Onske(sitat=quote, ord=said.ord, egen=answer.hvem != "andre"))
    elif helped or (answer.use == "erfaring" and said.retning == "vil"):
        word = _HELPED.sub("", said.ord).strip()
        if word and not negated(said.tekst) and (helped or said.gjelder in ("liking", "vurdering")):
            into.styrker.append(Styrke(sitat=quote, ord=word))


def _neutral(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    word = without_who_one_is(said)
    if not word:
        return
    if answer.use == "onske":
        _where_wishes_are_told(said, quote, answer, data, into)
    elif (
        answer.use == "hard" and said.gjelder == "bart" and not asks_for(said, answer) and not about_who_takes_part(said, answer)
    ):
        into.unngaa.append(Unngaa(sitat=quote, ord=said.ord, hard=True))
    elif answer.use == "dagsorden" and said.gjelder in ("bart", "trenger"):
        _on_the_agenda(said, quote, answer, data, into)
    elif answer.use == "ressurs":
        if is_strength(said, answer):
            into.styrker.append(Styrke(sitat=quote, ord=strength_word(said, word)))
    elif (answer.use == "ramme" or answer.id in data.sporsmal.behov) and is_need(said, answer):
        into.behov.append(Behov(sitat=quote, ord=word))


def _where_wishes_are_told(said: Ytring, quote: Sitat, answer: Answer, data: Lesedata, into: Lest) -> None:
    """What is told and not wished for outright: done before, thought of, offered, hoped for, or said not to work."""
    own, weak = answer.hvem != "andre", is_weak(said, answer)
    if done := done_before(said, answer):
        if not weak:
            into.styrker.append(Styrke(sitat=quote, ord=as_doing(done)))
        return
    if somebody_does(said, answer):
        into.behov.append(Behov(sitat=quote, ord=said.ord))
        return
    if idea := thought_of(said, answer):
        into.onsker.append(Onske(sitat=quote, ord=idea, egen=own))
        return
    if said.nektet and said.gjelder == "bart":
        into.unngaa.append(Unngaa(sitat=quote, ord=said.ord, hard=False))  # «kontor, det går ikke»
        return
    hoped = answer.id in data.sporsmal.haap and said.gjelder in ("tilstand", "evne", "trenger")
    if ((said.gjelder == "bart" or hoped) and not negated(said.tekst)) or offers(said, answer):
        into.onsker.append(Onske(sitat=quote, ord=wish_word(said), egen=own))
    if said.gjelder == "evne" and not (cannot(said, answer) or weak or only_thought_of(said) or any_person(said, answer)):
        into.styrker.append(Styrke(sitat=quote, ord=said.ord))
