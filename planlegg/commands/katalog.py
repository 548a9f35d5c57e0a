"""``planlegg katalog``: search, show and check the activities."""

import click

from planlegg.commands.katalog_sjekk import check
from planlegg.commands.katalog_sok import search
from planlegg.commands.options import common
from planlegg.commands.session import session


@click.group("katalog")
@common
def command() -> None:
    """Søk i, vis og sjekk aktivitetene."""


@click.command("vis")
@click.argument("aktivitet", required=False)
@common
def show(aktivitet: str | None) -> None:
    """Vis én AKTIVITET, eller lista over alle."""
    run = session()
    from planlegg.export.katalog_text import entry_object, entry_text
    from planlegg.terminal import out

    if aktivitet is None:
        if run.as_json:
            out.json_object({"skjema": "planlegg.katalog/1", "aktiviteter": [entry_object(e) for e in run.katalog.values()]})
            return
        for entry in run.katalog.values():
            out.show(f"{entry.id}: {entry.tittel.pa(run.sprak)}")
        return
    found = run.katalog.get(aktivitet)
    if found is None:
        from planlegg.commands.refusals import no_such_activity

        raise no_such_activity(run, aktivitet)
    if run.as_json:
        out.json_object({"skjema": "planlegg.aktivitet/1", **entry_object(found)})
    else:
        out.show(entry_text(found, run.rulebook.hjemler, run.words, run.sprak))


for one in (search, show, check):
    command.add_command(one)
