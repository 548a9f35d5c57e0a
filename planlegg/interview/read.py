"""Answers to picture: each kind of thing is read by its own module, and the person's corrections decide at last."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from planlegg.domain.bilde import Bilde, Ramme
from planlegg.domain.svar import Svarsett
from planlegg.interview.abbreviations import written_out
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_amounts import read_amounts
from planlegg.interview.read_basis import answers
from planlegg.interview.read_corrections import corrected
from planlegg.interview.read_earlier import read_earlier
from planlegg.interview.read_helped import what_helped
from planlegg.interview.read_limits import read_limits, topics_left
from planlegg.interview.read_network import read_network
from planlegg.interview.read_other_limits import other_limits
from planlegg.interview.read_rest import agenda, answered, in_state, not_taken_up, own_words, weight
from planlegg.interview.read_sharing import Deling, limits, read_sharing
from planlegg.interview.read_undecided import undecided
from planlegg.interview.read_wishes import Lest, read_wishes
from planlegg.interview.understood import Forstatt, understood

T = TypeVar("T")
_NO_SHARING = frozenset({"tidligere", "dagsorden"})


def read(given: Svarsett, data: Lesedata, use_for: Mapping[str, str]) -> Bilde:
    """The answers read. ``use_for`` gives, for every question that may be asked, what its answer may be used for.

    Pure: the same answers always give the same picture. Every ``Sitat`` is a verbatim piece of its answer.
    """
    ready = answers(given, data, use_for)
    shared: list[Deling] = []
    found: list[Ramme] = []
    lest = Lest()
    for answer in ready:
        sharing = read_sharing(answer, data) if answer.use not in _NO_SHARING else []
        told = [*read_amounts(answer, data), *read_limits(answer, data), *limits(sharing), *topics_left(answer, data)]
        told = _ride_once(told)
        told += other_limits(answer, data, told)
        read_wishes(answer, data, told, [one.sitat for one in sharing], lest)
        lest.behov += [*what_helped(answer), *undecided(answer)]
        shared += sharing
        found += told
    picture = Bilde(
        alias=given.alias,
        onsker=_once(lest.onsker),
        unngaa=_once(lest.unngaa),
        styrker=_once(lest.styrker),
        behov=_once(lest.behov),
        nettverk=read_network(ready, shared, data),
        rammer=_once(found),
        tidligere=read_earlier(ready, data),
        dagsorden=agenda(ready, data),
        vekt=weight(ready),
        klientens_ord=own_words(given),
        fakta=given.fakta,
        antall_svar=answered(given),
        ikke_tatt_opp=not_taken_up(given, use_for),
        vil_ikke=in_state(given, "vil_ikke"),
        vet_ikke=in_state(given, "vet_ikke", data),
    )
    return written_out(corrected(picture, given), data.forkortelser)


def _ride_once(told: list[Ramme]) -> list[Ramme]:
    """«ikke buss over 20 min» bounds the ride; it does not refuse the bus."""
    rides = {one.sitat for one in told if one.slag == "reise_minutter_maks"}
    return [one for one in told if one.slag != "ikke_sted" or not any(r.tekst.find(one.sitat.tekst) >= 0 for r in rides)]


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


__all__ = ["Forstatt", "read", "understood"]
