"""``planlegg klienter``: the list of cases."""

import click

from planlegg.commands.options import common
from planlegg.commands.session import session


@click.command("klienter")
@common
def command() -> None:
    """List opp sakene i lageret: alias, hvor planen står, og neste kontakt."""
    run = session()
    from planlegg.export.plan_text import STATUS
    from planlegg.export.words import day
    from planlegg.terminal import out
    from planlegg.usecases.list_clients import clients

    found = clients(run.store)
    if run.as_json:
        out.json_object(
            {
                "skjema": "planlegg.klienter/1",
                "klienter": [
                    {
                        "alias": c.alias,
                        "status": c.status,
                        "neste": c.neste_kontakt.isoformat() if c.neste_kontakt else None,
                        "apne_oppgaver": {"klient": c.klientens_oppgaver, "veileder": c.veileders_oppgaver},
                        "neste_frist": c.neste_frist.isoformat() if c.neste_frist else None,
                    }
                    for c in found
                ],
            }
        )
        return
    for c in found:
        again = f", {run.words('neste')}: {day(c.neste_kontakt, run.sprak)}" if c.neste_kontakt else ""
        out.show(f"{c.alias}: {run.words(STATUS[c.status])}{again}")
    if not found:
        out.say(run.words("Lageret har ingen saker ennå. Opprett en med: planlegg klient ny ALIAS"))
