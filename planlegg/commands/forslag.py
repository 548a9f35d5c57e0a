"""``planlegg forslag``: the options, with reasons."""

from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.commands.source import answers_of
from planlegg.errors import UsageFault


@click.command("forslag")
@click.argument("klient", required=False)
@click.option("--svar", "fil", type=click.Path(path_type=Path), help="En svarfil i stedet for en sak i lageret.")
@click.option("--alt", "all_lines", is_flag=True, help="Vis alle grunner, ikke bare de viktigste.")
@click.option("--uke", is_flag=True, help="Tegn hvordan uka kan se ut med hver mulighet.")
@click.option("--nr", type=click.IntRange(1), help="Bare muligheten med dette nummeret, sammen med --uke.")
@click.option("--ut", type=click.Path(path_type=Path), help="Skriv tegningen av uka til en SVG-fil, sammen med --uke.")
@click.option("--overskriv", is_flag=True, help="Erstatt en fil som finnes.")
@common
def command(
    klient: str | None, fil: Path | None, all_lines: bool, uke: bool, nr: int | None, ut: Path | None, overskriv: bool
) -> None:
    """Se muligheter for KLIENT, eller for svarene i en fil.

    Hver mulighet sier hva du sa som førte dit, hva som er usikkert, og hva som må sies ærlig.
    """
    run = session()
    if not uke and (nr or ut):
        raise UsageFault("--nr og --ut hører sammen med --uke.")
    answers = answers_of(run, klient, fil)
    run.speak_with(answers.malform)
    found = run.propose(answers, run.case(klient) if klient else None)
    from planlegg.export import forslag_json, forslag_text, forslag_uke
    from planlegg.terminal import out

    if uke:
        weeks = forslag_uke.weeks(found, run.words, run.sprak, nr)
        if not weeks:
            raise UsageFault("Det er ingen uke å tegne for den muligheten.")
        if ut is not None:
            from planlegg.commands.outside import write_document, write_from_case

            drawing = forslag_uke.as_svg(weeks, run.words, run.sprak)
            if klient:
                write_from_case(run, klient, ut, drawing, form="uke", leser="klient", replace=overskriv)
            else:
                write_document(run, ut, drawing, replace=overskriv)
            out.say(run.words("Skrevet til {sti}. Fila er ikke kryptert; ta vare på den.").format(sti=ut))
            return
    if run.as_json:
        out.json_object(forslag_json.as_object(found, run.sprak))
        return
    if uke:
        out.show(forslag_uke.as_text(weeks, run.words, run.sprak, plain=run.plain or out.width() < forslag_uke.WIDEST))
        return
    out.show(forslag_text.as_text(found, run.words, run.sprak, all_lines=all_lines))
    note = forslag_text.reminders(found, run.words, run.sprak, all_lines=all_lines)
    if note:
        out.say("\n" + note)
