"""Whether explanations are true: the words of a line are taken out of the answers, and everything is made anew.

``untrue`` needs only answers and data, so that tests and the bench measure the same.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Linje
from planlegg.domain.svar import Svarsett
from planlegg.planning.options import options
from planlegg.planning.score import reasons
from planlegg.usecases.propose import Data, judged, understand
from planlegg.usecases.without import without


class Sann(msgspec.Struct, frozen=True):
    """One line of one activity, and what happened without its words: ``flyttet`` is how far the score fell."""

    aktivitet: str
    linje: Linje
    borte: bool
    flyttet: int

    @property
    def ok(self) -> bool:
        return self.borte and self.flyttet == self.linje.vekt


def tried(answers: Svarsett, data: Data, today: date) -> Iterator[Sann]:
    """Every line that weighs, of every activity that is shown."""
    for option in options(judged(understand(answers, data), data, today)).forslag:
        for activity in option.aktiviteter:
            for line in (*activity.grunner_for, *activity.grunner_mot):
                if line.sitat and line.vekt:
                    left = lines_of(without(answers, line.sitater), activity.id, data, today)
                    fell = activity.poeng - sum(other.vekt for other in left)
                    gone = not any(other.regel == line.regel and _shares(line, other) for other in left)
                    yield Sann(activity.id, line, gone, fell)


def lines_of(answers: Svarsett, activity: str, data: Data, today: date) -> tuple[Linje, ...]:
    """What speaks for and against one activity, also when no words lead to it."""
    basis = judged(understand(answers, data), data, today, also=activity)
    item = next(one for one in basis.vurdert if one.aktivitet.id == activity)
    return reasons(item, basis)


def _shares(one: Linje, other: Linje) -> bool:
    """The same words in the same answer; where they stand may have moved."""
    here: set[tuple[str, str]] = {_words(quote) for quote in one.sitater}
    return any(_words(quote) in here for quote in other.sitater)


def _words(quote: Sitat) -> tuple[str, str]:
    return quote.svar, quote.tekst
