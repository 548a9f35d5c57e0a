"""No document goes to someone the client has said no to."""

from planlegg.commands.refusals import as_fault
from planlegg.commands.session import Session
from planlegg.domain.sak import Sak
from planlegg.domain.samtykke_moves import taken_back

PURPOSES = {"saksbehandler": "bestilling", "arkiv": "arkiv"}
"""What sharing with each reader is called in a consent. The client and the counsellor they talk with need none."""


def respect(run: Session, case: Sak, purpose: str) -> None:
    """Refuse, with the day, when the client's yes to ``purpose`` was taken back or has run out. The refusal stands in the log."""
    no = taken_back(case, purpose, run.now().date())
    if no is not None:
        run.store.note("eksportert", case.alias, "avvist")
        raise as_fault(no)
