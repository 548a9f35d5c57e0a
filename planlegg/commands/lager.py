"""``planlegg lager``: the encrypted store."""

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.errors import Exit


@click.group("lager")
@common
def command() -> None:
    """Opprett og sjekk det krypterte lageret."""


@command.command("opprett")
@common
def create() -> None:
    """Lag et nytt, tomt lager med et passord. Et lager som finnes, blir aldri skrevet over."""
    run = session()
    from planlegg.store import create_store
    from planlegg.terminal import out

    create_store(run.store_folder, run.passphrase(new=True))
    if run.as_json:
        out.json_object({"skjema": "planlegg.lager/1", "mappe": str(run.store_folder)})
        return
    out.say(
        run.words("Lageret er laget i {mappe}. Skriv passordet ned på et trygt sted: uten det kan ingen åpne lageret.").format(
            mappe=run.store_folder
        )
    )


@command.command("sjekk")
@click.option("--stram-inn", is_flag=True, help="Gjør filene lesbare bare for deg.")
@common
def check(stram_inn: bool) -> None:
    """Lås opp lageret og les alt som ligger der. Sier fra om noe er skadet; retter aldri selv."""
    run = session()
    from planlegg.store.access import tighten
    from planlegg.store.check import check as check_store
    from planlegg.terminal import out

    store = run.store
    if stram_inn:
        tighten(run.store_folder)
    faults = check_store(store)
    aliases = store.aliases()
    told = [f"{fault.path}: " + run.words(fault.template).format(**fault.facts) for fault in faults]
    if run.as_json:
        out.json_object({"skjema": "planlegg.lagersjekk/1", "helt": not told, "saker": len(aliases), "feil": told})
    else:
        for line in told:
            out.show("- " + line)
        if not told:
            out.show(run.words("Lageret er helt: {saker} saker er lest.").format(saker=len(aliases)))
    if told:
        click.get_current_context().exit(Exit.STORE_DAMAGED)
