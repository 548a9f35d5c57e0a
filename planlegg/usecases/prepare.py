"""Answers, and the case so far, to the plan for the next meeting."""

from datetime import date

from planlegg.domain.mote import Moteplan
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.planning.meeting import meeting
from planlegg.planning.veiled import veiled_meeting
from planlegg.rules import case_facts, judge_case
from planlegg.usecases.propose import Data, case_so_far, propose, shielded, understand


def prepare(answers: Svarsett, data: Data, today: date, case: Sak | None = None) -> Moteplan:
    """The meeting plan; promises of both that are still open come from the case."""
    promised = tuple(task.tekst for task in case.apne_oppgaver()) if case is not None else ()
    found = propose(answers, data, today, case)
    picture = understand(answers, data)
    about_case = judge_case(data.regler, case_facts(picture, case_so_far(case, data.katalog, today)), today)
    plan = meeting(answers, picture, found, data.sporsmal, data.tekster, promised)
    return veiled_meeting(plan, shielded(about_case, data.regler))
