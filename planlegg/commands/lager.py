"""``planlegg lager``: the encrypted store."""

from pathlib import Path

import click

from planlegg.commands.lager_kopi import copy, restore
from planlegg.commands.lager_nokkel import passphrase, recovery, written_key
from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.errors import Exit


@click.group("lager")
@common
def command() -> None:
    """Opprett, sjekk og kopier det krypterte lageret, og bytt passord."""


@command.command("opprett")
@click.option(
    "--kontornokkel",
    type=click.Path(path_type=Path),
    help="Lag også en gjenopprettingsnøkkel, og skriv den til denne nye fila.",
)
@common
def create(kontornokkel: Path | None) -> None:
    """Lag et nytt, tomt lager med et passord. Et lager som finnes, blir aldri skrevet over."""
    run = session()
    from planlegg.store import create_store
    from planlegg.store.rewrap import set_recovery_key
    from planlegg.terminal import out

    if kontornokkel is not None:
        written_key(kontornokkel, None)  # a file that cannot be written is told before anything is made
    chosen = run.passphrase(new=True)
    create_store(run.store_folder, chosen).close()
    if kontornokkel is not None:
        set_recovery_key(run.store_folder, chosen, lambda key, store: written_key(kontornokkel, (key, store)))
    if run.as_json:
        out.json_object({"skjema": "planlegg.lager/1", "mappe": str(run.store_folder)})
        return
    out.say(
        run.words("Lageret er laget i {mappe}. Skriv passordet ned på et trygt sted: uten det kan ingen åpne lageret.").format(
            mappe=run.store_folder
        )
    )
    if kontornokkel is not None:
        out.say(
            run.words("Gjenopprettingsnøkkelen står i {fil}. Legg den innelåst. Den åpner lageret uten passord.").format(
                fil=kontornokkel
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

    if stram_inn and run.store_folder.is_dir():
        tighten(run.store_folder)
    store = run.store
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


for part in (copy, restore, passphrase, recovery):
    command.add_command(part)
