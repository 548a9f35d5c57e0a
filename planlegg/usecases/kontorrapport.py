"""What an office may know of how options are used: how many cases, never whose, and nobody's words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, get_args

import msgspec

from planlegg.domain.hendelse import Avslo, Rettet, TokUt, Valgte, Vist
from planlegg.domain.sak import Sak
from planlegg.domain.sporsmal import Bruk, Del, Sporsmal
from planlegg.domain.svar import HARDE_GRENSER
from planlegg.domain.undone import counting

FEWEST = 5
"""A number of cases below this is never shown: few enough that someone could be known again."""
ROUND = 10
"""The number of all cases is rounded down to this, so that no hidden number can be reckoned out."""
Overstyring = Literal["valgt_uten_vist", "egne_punkter", "nei_med_ord", "nei_uten_ord", "rettet_lesing", "tatt_ut"]
ABOUT: Mapping[str, Bruk] = {
    "onsker": "onske",
    "ressurser": "ressurs",
    "nettverk": "nettverk",
    "begrensninger": "ramme",
    "tidligere": "tidligere",
    HARDE_GRENSER: "ramme_hard",
}
"""What a whole paragraph answers, by what questions are used for; it counts for the first theme with such a question."""


class Tema(msgspec.Struct, frozen=True, kw_only=True):
    """Cases where the theme was taken up, where all that was said of it is that one will not, and where it was not taken up."""

    id: str
    svart: int
    vil_ikke: int
    ikke_tatt_opp: int


class Brukt(msgspec.Struct, frozen=True, kw_only=True):
    """Cases in which an activity was shown, and in which it was chosen."""

    aktivitet: str
    vist: int
    valgt: int


class Kontorrapport(msgspec.Struct, frozen=True, kw_only=True):
    """Every number is a number of cases, so that one client never weighs more than another."""

    saker: int
    temaer: tuple[Tema, ...]
    overstyringer: dict[Overstyring, int]
    aktiviteter: tuple[Brukt, ...]


def report(cases: Iterable[Sak], questions: Sequence[Sporsmal], parts: Sequence[Del]) -> Kontorrapport:
    """The report over all cases but shielded ones. Themes stand in the order of the interview, activities by id."""
    counted = [case for case in cases if not case.skjermet]
    overridden = [frozenset(_overridden(case)) for case in counted]
    shown = [{activity for one in case.vist for activity in one.aktiviteter} for case in counted]
    chosen = [{point.aktivitet for point in case.punkter if point.aktivitet} for case in counted]
    return Kontorrapport(
        saker=len(counted),
        temaer=tuple(_themes(counted, questions, parts)),
        overstyringer={kind: sum(kind in one for one in overridden) for kind in get_args(Overstyring)},
        aktiviteter=tuple(
            Brukt(aktivitet=key, vist=sum(key in one for one in shown), valgt=sum(key in one for one in chosen))
            for key in sorted(set().union(*shown, *chosen))
        ),
    )


def enough(number: int) -> int | None:
    """The number, when it is large enough to be shown."""
    return number if number >= FEWEST else None


def at_least(cases: int) -> int:
    return cases - cases % ROUND


def _themes(cases: Sequence[Sak], questions: Sequence[Sporsmal], parts: Sequence[Del]) -> Iterator[Tema]:
    together = [question for question in questions if question.hvem == "sammen"]
    part_of = {question.id: question.del_ for question in together}
    for paragraph, use in ABOUT.items():
        first = next((question.del_ for question in together if question.bruk == use), "")
        part_of |= {paragraph: first} if first else {}
    states = [_states(case, part_of) for case in cases]
    for part in parts:
        if part.id in part_of.values():
            said = [one.get(part.id, frozenset()) for one in states]
            answered = sum("svart" in one for one in said)
            declined = sum("vil_ikke" in one and "svart" not in one for one in said)
            yield Tema(id=part.id, svart=answered, vil_ikke=declined, ikke_tatt_opp=len(said) - answered - declined)


def _states(case: Sak, part_of: Mapping[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for answer in case.svarsett.svar:
        part = part_of.get(answer.id, "")
        found[part] = found.get(part, frozenset()) | {answer.tilstand}
    return found


def _overridden(case: Sak) -> Iterator[Overstyring]:
    """Where somebody did otherwise than the program laid out."""
    seen: set[str] = set()
    for entry in counting(case.logg):
        match entry.hendelse:
            case Vist(aktiviteter=activities):
                seen.update(activities)
            case Valgte(aktivitet=""):
                yield "egne_punkter"
            case Valgte(aktivitet=activity) if activity not in seen:
                yield "valgt_uten_vist"
            case Avslo(ord=words):
                yield "nei_med_ord" if words else "nei_uten_ord"
            case Rettet():
                yield "rettet_lesing"
            case TokUt():
                yield "tatt_ut"
            case _:
                pass
