"""``planlegg svarmal``: an answers file to fill in."""

import click

from planlegg.commands.options import common
from planlegg.commands.session import session


@click.command("svarmal")
@click.option("--kort", is_flag=True, help="Bare de tolv spørsmålene i den korte ruta.")
@click.option("--avsnitt", is_flag=True, help="Fem avsnitt i stedet for enkeltspørsmål.")
@common
def command(kort: bool, avsnitt: bool) -> None:
    """Skriv en tom svarfil (TOML) på stdout, med spørsmålene som kommentarer.

    Bruk: planlegg svarmal > svar.toml
    """
    run = session()
    from planlegg.export.svarmal import template
    from planlegg.interview.walk import route
    from planlegg.terminal import out

    sections = run.rulebook.deler
    questions = route(run.rulebook.sporsmal, sections, short=kort)
    if run.as_json:
        out.json_object(
            {
                "skjema": "planlegg.svarmal/1",
                "sprak": run.sprak,
                "sporsmal": [
                    {"id": q.id, "del": q.del_, "tekst": q.tekst.pa(run.sprak), "kort_rute": q.kort_rute} for q in questions
                ],
            }
        )
        return
    out.data(template(questions, sections, run.words, run.sprak, paragraphs=avsnitt))
