"""``planlegg forslag``: the options, with reasons."""

from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.commands.source import answers_of


@click.command("forslag")
@click.argument("klient", required=False)
@click.option("--svar", "fil", type=click.Path(path_type=Path), help="En svarfil i stedet for en sak i lageret.")
@click.option("--alt", "all_lines", is_flag=True, help="Vis alle grunner, ikke bare de viktigste.")
@common
def command(klient: str | None, fil: Path | None, all_lines: bool) -> None:
    """Se muligheter for KLIENT, eller for svarene i en fil.

    Hver mulighet sier hva du sa som førte dit, hva som er usikkert, og hva som må sies ærlig.
    """
    run = session()
    answers = answers_of(run, klient, fil)
    run.speak_with(answers.malform)
    found = run.propose(answers, run.case(klient) if klient else None)
    from planlegg.export import forslag_json, forslag_text
    from planlegg.terminal import out

    if run.as_json:
        out.json_object(forslag_json.as_object(found, run.sprak))
        return
    out.show(forslag_text.as_text(found, run.words, run.sprak, all_lines=all_lines))
    note = forslag_text.reminders(found, run.words, run.sprak, all_lines=all_lines)
    if note:
        out.say("\n" + note)
