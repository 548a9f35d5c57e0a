"""Invented answers, read with the shipped word data and questions."""

from functools import cache
from pathlib import Path

from planlegg.domain.bilde import Bilde, Sitat
from planlegg.domain.svar import AVSNITT, HARDE_GRENSER, Rettelse, Svar, Svarsett
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read import read
from planlegg.loading.rulebook import Rulebook

RULES = Rulebook(Path(__file__).parents[3] / "rules")


@cache
def data() -> Lesedata:
    return RULES.lesedata


@cache
def use_for() -> dict[str, str]:
    return {question.id: question.bruk for question in RULES.sporsmal if question.hvem == "sammen"}


def answers(
    texts: dict[str, str], *, hard: tuple[str, ...] = (), own: tuple[str, ...] = (), corrections: tuple[Rettelse, ...] = ()
) -> Svarsett:
    given = [Svar(id=key, tekst=text) for key, text in texts.items()]
    if hard:
        given.append(Svar(id=HARDE_GRENSER, tekst="\n".join(hard)))
    return Svarsett(alias="klient-a", svar=tuple(given), klientens_ord=own, rettelser=corrections)


def picture(given: Svarsett) -> Bilde:
    return read(given, data(), use_for())


def read_one(key: str, text: str) -> Bilde:
    return picture(answers({key: text}))


def limits(key: str, text: str) -> list[tuple[str, object, bool]]:
    """Kind, value and hardness of each limit in one answer."""
    return [(limit.slag, limit.verdi, limit.hard) for limit in read_one(key, text).rammer]


def quotes(of: Bilde) -> list[Sitat]:
    """Every quote in a picture."""
    found = [*(one.sitat for one in of.onsker), *(one.sitat for one in of.unngaa), *(one.sitat for one in of.styrker)]
    found += [*(one.sitat for one in of.behov), *(one.sitat for one in of.nettverk), *(one.sitat for one in of.rammer)]
    found += [one.sitat for one in of.tidligere]
    for earlier in of.tidligere:
        found += [*earlier.ble_bra, *earlier.ble_ikke_bra, *earlier.annerledes]
    return [*found, *of.dagsorden, *of.vekt]


__all__ = ["AVSNITT", "answers", "data", "limits", "picture", "quotes", "read_one", "use_for"]
