"""What the program is in doubt about is asked; where nobody can be asked, it is refused, and the way out is named."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planlegg.errors import Fault, FaultyFile, UsageFault, mark

if TYPE_CHECKING:
    from planlegg.commands.session import Session


class Tvil(FaultyFile):
    """Files that should not be used as they lie there, with every reason."""

    def __init__(self, doubts: Sequence[Fault]) -> None:
        UsageFault.__init__(
            self,
            mark(
                "Ingenting er åpnet. Rett rettighetene med «planlegg lager sjekk --stram-inn» eller «chmod 600», flytt det som ikke hører "
                "til, eller gå videre med --likevel."
            ),
        )
        self.faults = tuple(doubts)


def settle(run: "Session", doubts: Sequence[Fault], folder: Path | None) -> None:
    """Return when the files may be used. ``folder`` is the store's own, which can be tightened on the spot."""
    from planlegg.store.access import tighten
    from planlegg.terminal import out
    from planlegg.terminal.askers import make_asker

    if not doubts:
        return
    if not run.kept.get("likevel") and not run.may_ask:
        raise Tvil(doubts)
    for doubt in doubts:
        out.say(run.words("Obs: {hva}").format(hva=run.words(doubt.template).format(**doubt.facts)))
    if run.kept.get("likevel"):
        return
    asker = make_asker(run.words, run.sprak, plain=run.plain)
    question = "Skriv «stram inn» for å gjøre filene lesbare bare for deg, «likevel» for å gå videre, eller Enter for å stoppe."
    match asker.line(run.words(question)).strip().casefold():
        case "stram inn" if folder is not None:
            tighten(folder)
        case "likevel":
            pass
        case _:
            raise UsageFault("Stoppet. Ingenting er åpnet.")
