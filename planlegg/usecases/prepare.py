"""Answers, and the case so far, to the plan for the next meeting."""

from datetime import date

from planlegg.domain.mote import Moteplan
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.planning.meeting import meeting
from planlegg.usecases.propose import Data, propose, understand


def prepare(answers: Svarsett, data: Data, today: date, case: Sak | None = None) -> Moteplan:
    """The meeting plan; promises of both that are still open come from the case."""
    promised = tuple(task.tekst for task in case.apne_oppgaver()) if case is not None else ()
    found = propose(answers, data, today, case)
    return meeting(answers, understand(answers, data), found, data.sporsmal, data.tekster, promised)
