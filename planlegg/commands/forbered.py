"""``planlegg forbered``: the plan for a meeting."""

from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.commands.source import answers_of


@click.command("forbered")
@click.argument("klient", required=False)
@click.option("--svar", "fil", type=click.Path(path_type=Path), help="En svarfil i stedet for en sak i lageret.")
@common
def command(klient: str | None, fil: Path | None) -> None:
    """Lag en plan for møtet med KLIENT, eller for svarene i en fil.

    Temaene til klienten står først. Så kommer det som er åpent, og det som må sies ærlig.
    """
    run = session()
    answers = answers_of(run, klient, fil)
    plan = run.meeting(answers, run.case(klient) if klient else None)
    from planlegg.export import mote_text
    from planlegg.terminal import out

    if run.as_json:
        out.json_object(mote_text.as_object(plan, run.sprak))
    else:
        out.show(mote_text.as_text(plan, run.words, run.sprak))
