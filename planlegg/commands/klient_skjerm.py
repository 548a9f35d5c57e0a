"""``planlegg klient skjerm`` and ``klient frist``: who may stumble upon a case, and when it is to be looked at again."""

from datetime import date
from typing import get_args

import click

from planlegg.commands.options import DAY, common, day
from planlegg.commands.session import session
from planlegg.domain.hendelse import Skjermgrunn
from planlegg.errors import UsageFault


@click.command("skjerm")
@click.argument("alias")
@click.option("--av", "off", is_flag=True, help="Ta skjermingen bort.")
@click.option("--grunn", type=click.Choice(get_args(Skjermgrunn)), default="ANNET", show_default=True, help="Hvorfor, som kode.")
@common
def shield(alias: str, off: bool, grunn: Skjermgrunn) -> None:
    """Streng skjerming av ALIAS: saken står ikke i lista, og hver åpning blir en advarsel i loggen."""
    run = session()
    from planlegg.commands.refusals import as_fault
    from planlegg.terminal import out
    from planlegg.usecases.case import Lagret
    from planlegg.usecases.shield import shield as put

    done = put(run.store, alias, paa=not off, grunn=grunn, clock=run.now, by=run.by)
    if not isinstance(done, Lagret):
        raise as_fault(done)
    if run.as_json:
        out.json_object({"skjema": "planlegg.skjerming/1", "alias": done.sak.alias, "skjermet": done.sak.skjermet})
    elif done.sak.skjermet:
        out.say(run.words("Saken er skjermet. Den står ikke i lista. Skriv ned aliaset på et trygt sted."))
    else:
        out.say(run.words("Saken er ikke skjermet."))


@click.command("frist")
@click.argument("alias")
@click.argument("dag", required=False, type=day, metavar=DAY)
@click.option("--bort", is_flag=True, help="Ta fristen bort.")
@common
def keep_until(alias: str, dag: date | None, bort: bool) -> None:
    """Sett dagen du skal se på om saken ALIAS fortsatt trengs. Ingenting blir slettet av seg selv."""
    run = session()
    from planlegg.commands.refusals import as_fault
    from planlegg.export.words import day as day_text
    from planlegg.terminal import out
    from planlegg.usecases.case import Lagret
    from planlegg.usecases.shield import keep_until as put

    if (dag is None) == (not bort):
        raise UsageFault("Skriv en dag, eller --bort. Ingenting er endret.")
    done = put(run.store, alias, dag, run.now, run.by)
    if not isinstance(done, Lagret):
        raise as_fault(done)
    until = done.sak.oppbevares_til
    if run.as_json:
        out.json_object(
            {"skjema": "planlegg.frist/1", "alias": done.sak.alias, "oppbevares_til": until.isoformat() if until else None}
        )
    elif until is not None:
        told = "Dagen er {dag}. Se hvilke saker som har nådd dagen, med: planlegg klienter --forfalt"
        out.say(run.words(told).format(dag=day_text(until, run.sprak)))
    else:
        out.say(run.words("Saken har ingen frist."))
