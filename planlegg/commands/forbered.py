"""``planlegg forbered``: the plan for a meeting."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.commands.source import answers_of

if TYPE_CHECKING:
    from planlegg.planning.meeting_time import Rute


@click.command("forbered")
@click.argument("klient", required=False)
@click.option("--svar", "fil", type=click.Path(path_type=Path), help="En svarfil i stedet for en sak i lageret.")
@click.option(
    "--minutter", type=click.Choice(["15", "45"]), help="Den korte ruta, eller den lange. Uten valg: etter hva dere vet."
)
@click.option("--privat", is_flag=True, help="Ta med spørsmål bare til deg. De blir ikke lagret, og står i ingen dokumenter.")
@click.option("--alt", "whole", is_flag=True, help="Vis alt, også det som ikke får plass på en side.")
@common
def command(klient: str | None, fil: Path | None, minutter: str | None, privat: bool, whole: bool) -> None:
    """Lag en plan for møtet med KLIENT, eller for svarene i en fil. Den får plass på én side.

    Temaene til klienten står først. Så kommer det som er lovet, det som er åpent, og det som må sies ærlig.
    """
    run = session()
    answers = answers_of(run, klient, fil)
    routes: dict[str, Rute] = {"15": 15, "45": 45}
    route = routes.get(minutter or "")
    plan = run.meeting(answers, run.case(klient) if klient else None, route=route, private=privat, whole=whole)
    from planlegg.export import mote_text
    from planlegg.terminal import out

    if run.as_json:
        out.json_object(mote_text.as_object(plan, run.sprak))
    else:
        out.show(mote_text.as_text(plan, run.words, run.sprak))
