"""``planlegg klienter``: the list of cases."""

import click

from planlegg.commands.options import common
from planlegg.commands.session import session


@click.command("klienter")
@click.option("--forfalt", is_flag=True, help="Bare saker der dagen for å se på om de trengs, er kommet.")
@common
def command(forfalt: bool) -> None:
    """List opp sakene i lageret: alias, hvor planen står, og neste kontakt. Skjermede saker står ikke her."""
    run = session()
    from planlegg.export.plan_text import STATUS
    from planlegg.export.words import day
    from planlegg.terminal import out
    from planlegg.usecases.list_clients import clients, overdue

    run.store.note("liste")
    with run.store.untraced():
        found = clients(run.store)
    if forfalt:
        found = overdue(found, run.now().date())
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
                        "oppbevares_til": c.oppbevares_til.isoformat() if c.oppbevares_til else None,
                    }
                    for c in found
                ],
            }
        )
        return
    for c in found:
        again = f", {run.words('neste')}: {day(c.neste_kontakt, run.sprak)}" if c.neste_kontakt else ""
        due = f", {run.words('se på om den trengs')}: {day(c.oppbevares_til, run.sprak)}" if forfalt and c.oppbevares_til else ""
        out.show(f"{c.alias}: {run.words(STATUS[c.status])}{again}{due}")
    if not found and forfalt:
        out.say(run.words("Ingen saker har gått over dagen."))
    elif not found:
        out.say(run.words("Det er ingen saker å vise. Opprett en med: planlegg klient ny ALIAS"))
