"""``planlegg plan``: the plan, its versions, and what changed since it was agreed."""

import click

from planlegg.commands.options import common
from planlegg.commands.session import session


@click.command("plan")
@click.argument("klient")
@click.option("--versjon", type=click.IntRange(1), help="Planen slik den var i en tidligere versjon.")
@click.option("--endringer", is_flag=True, help="Bare det som er endret siden dere ble enige, eller siden --versjon.")
@common
def command(klient: str, versjon: int | None, endringer: bool) -> None:
    """Se planen til KLIENT og hva som er endret."""
    run = session()
    from planlegg.commands.refusals import as_fault
    from planlegg.export import plan_text, sak_json
    from planlegg.terminal import out
    from planlegg.usecases.show_plan import Planvisning, show_plan

    run.case(klient)
    found = show_plan(run.store, klient, versjon)
    if not isinstance(found, Planvisning):
        raise as_fault(found)
    changes = found.endringer if versjon is not None else found.siden_avtalt
    if run.as_json:
        out.json_object(sak_json.plan_object(found))
        return
    if not endringer:
        out.show(
            plan_text.version_text(found.versjon, run.words, run.sprak)
            if versjon
            else plan_text.as_text(found.sak, run.words, run.sprak, run.titles)
        )
        for remark in dict.fromkeys(m.slag for m in found.merknader):
            out.say("- " + run.words(plan_text.REMARK[remark]))
    if changes:
        out.show("\n" + run.words("Endret siden da:") + "\n" + plan_text.differences_text(changes, run.words, run.sprak))
    elif endringer:
        out.show(run.words("Ingenting er endret."))
