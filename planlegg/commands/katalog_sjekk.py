"""``planlegg katalog sjekk``: faults in the catalogue, and advice about its entries."""

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.errors import Exit


@click.command("sjekk")
@common
def check() -> None:
    """Sjekk katalogen: feil, og råd om oppføringer som bør ses på.

    Feil gir utgangskode 1. Råd gjør ikke det.
    """
    run = session()
    from planlegg.export.katalogsjekk import as_object, as_text
    from planlegg.loading.catalogue import read_catalogue
    from planlegg.loading.places import catalogue_file
    from planlegg.rules import check_krav
    from planlegg.terminal import out
    from planlegg.usecases.check_catalogue import check_catalogue

    read = read_catalogue(run.kept.get("katalog") or catalogue_file())
    entries = [entry for _, entry in read.entries]
    notes = check_catalogue(entries, run.rulebook.hjemler, run.now().date())
    faults = [fault for entry in entries for fault in check_krav(entry, run.rulebook.hjemler)]
    told = [f"{fault.path}: " + run.words(fault.template).format(**fault.facts) for fault in faults]
    if run.as_json:
        out.json_object(as_object(len(entries), notes, told, read.ikke_lest))
    else:
        for line in as_text(len(entries), notes, told, read.ikke_lest, run.words):
            out.show(line)
    if told:
        click.get_current_context().exit(Exit.FAILED)
