"""``planlegg plan``: the plan, its versions and history; withdrawing an agreement, undo and redo."""

from pathlib import Path
from typing import Any, get_args

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.domain.historieord import Historieleser
from planlegg.errors import UsageFault


@click.command("plan")
@click.argument("klient")
@click.option("--versjon", type=click.IntRange(1), help="Planen slik den var i en tidligere versjon.")
@click.option("--endringer", is_flag=True, help="Bare det som er endret siden dere ble enige, eller siden --versjon.")
@click.option("--trekk", metavar="PUNKT", help="Trekk en avtale. Det trengs ingen grunn.")
@click.option("--part", type=click.Choice(["klient", "veileder"]), default="klient", show_default=True, help="Hvem som trekker.")
@click.option("--ord", "said", default="", help="Egne ord når noe trekkes.")
@click.option("--angre", is_flag=True, help="Angre den siste endringen. Den blir stående i historikken.")
@click.option("--gjor-om", is_flag=True, help="Gjør om igjen det som sist ble angret.")
@click.option("--historikk", is_flag=True, help="Alt som er skjedd: hvem, når og hva.")
@click.option(
    "--for",
    "leser",
    type=click.Choice(get_args(Historieleser)),
    default="veileder",
    show_default=True,
    help="Hvem historikken er til.",
)
@click.option("--tidslinje", is_flag=True, help="Veien så langt, og dagene som kommer.")
@click.option("--ut", type=click.Path(path_type=Path), help="Skriv tidslinja til en SVG-fil.")
@click.option("--overskriv", is_flag=True, help="Erstatt en fil som finnes.")
@common
def command(klient: str, **given: Any) -> None:
    """Se planen til KLIENT, hva som er endret, og alt som er skjedd. Trekk en avtale, eller angre."""
    from planlegg.commands import plan_history, plan_take_back, plan_view

    run = session()
    wanted = [name for name in ("trekk", "angre", "gjor_om", "historikk", "tidslinje") if given[name]]
    if len(wanted) > 1 or (wanted and (given["versjon"] or given["endringer"])):
        raise UsageFault("Bruk ett av valgene --trekk, --angre, --gjor-om, --historikk og --tidslinje. Ingenting er endret.")
    if given["said"] and not given["trekk"]:
        raise UsageFault("--ord hører til --trekk. Ingenting er lagret.")
    if given["ut"] and not given["tidslinje"]:
        raise UsageFault("--ut hører til --tidslinje. Ingenting er skrevet.")
    run.case(klient)
    match wanted:
        case ["trekk"]:
            plan_take_back.withdraw(run, klient, given["trekk"], given["part"], given["said"])
        case ["angre"]:
            plan_take_back.undo(run, klient)
        case ["gjor_om"]:
            plan_take_back.redo(run, klient)
        case ["historikk"]:
            plan_history.history(run, klient, given["leser"])
        case ["tidslinje"]:
            plan_history.time_line(run, klient, given["ut"], replace=given["overskriv"])
        case _:
            plan_view.show(run, klient, given["versjon"], changes_only=given["endringer"])
