"""``planlegg logg``: who has seen or changed what."""

from datetime import date

import click

from planlegg.commands.options import DAY, common, day
from planlegg.commands.session import session
from planlegg.errors import UsageFault


@click.command("logg")
@click.option("--sak", metavar="ALIAS", help="Bare linjene om denne saken.")
@click.option("--fra", type=day, metavar=DAY, help="Fra og med denne dagen.")
@click.option("--til", type=day, metavar=DAY, help="Til og med denne dagen.")
@click.option("--cef", is_flag=True, help="Linjer i formatet CEF, for sporingsloggen på kontoret.")
@common
def command(sak: str | None, fra: date | None, til: date | None, cef: bool) -> None:
    """Se hvem som har sett eller endret hva, og når. Ingen ord fra klienter står her.

    Å lese loggen blir også en linje i loggen.
    """
    run = session()
    from planlegg.export import logg_cef, logg_text
    from planlegg.terminal import out
    from planlegg.usecases.list_clients import clients

    if cef and run.as_json:
        raise UsageFault("Velg enten --cef eller --json.")
    if sak is not None and run.store.case_id(sak) is None:
        raise UsageFault("Lageret har ingen sak med alias «{alias}». Se lista med «planlegg klienter».", alias=sak)
    run.store.note("logg", sak or "")
    found = tuple(
        one for one in run.store.log(sak) if (fra is None or one.tid.date() >= fra) and (til is None or one.tid.date() <= til)
    )
    if sak is None:
        with run.store.untraced():
            listed = {one.alias for one in clients(run.store)}
    else:
        listed = set(run.store.case_ids().values())
    if cef:
        for line in logg_cef.as_lines(found):
            out.data(line)
    elif run.as_json:
        out.json_object(logg_text.as_object(found))
    elif not found:
        out.say(run.words("Ingen linjer i loggen fra disse dagene."))
    else:
        out.data(
            logg_text.as_text(found, {key: alias for key, alias in run.store.case_ids().items() if alias in listed}, run.words)
        )
