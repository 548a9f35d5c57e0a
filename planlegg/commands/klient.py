"""``planlegg klient``: one client's case."""

import click

from planlegg.commands.klient_rettigheter import put_right, show_everything
from planlegg.commands.klient_samtykke import consent
from planlegg.commands.klient_skjerm import keep_until, shield
from planlegg.commands.klient_slett import erase
from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.domain.tekst import Sprak
from planlegg.errors import UsageFault


@click.group("klient")
@common
def command() -> None:
    """Én klients sak: opprett, velg målform, gi innsyn, rett, samtykke, skjerm, sett frist, slett."""


@command.command("ny")
@click.argument("alias")
@click.option(
    "--malform", type=click.Choice(["nb", "nn", "en"]), default="nb", show_default=True, help="Språket klienten vil ha ark på."
)
@common
def new(alias: str, malform: str) -> None:
    """Opprett en sak under et nøytralt ALIAS, for eksempel klient-01. Aldri navn eller nummer."""
    run = session()
    from planlegg.commands.refusals import as_fault
    from planlegg.loading.alias import alias_faults, could_be_a_name
    from planlegg.loading.places import words_folder
    from planlegg.terminal import out
    from planlegg.text.shell import last_word
    from planlegg.usecases.case import Lagret
    from planlegg.usecases.open_case import open_case

    faults = alias_faults(alias)
    if faults:
        raise UsageFault("Dette kan ikke være alias: {grunn}", grunn=str(faults[0]).removeprefix("alias: "))
    opened = open_case(run.store, alias, malform, clock=run.now, by=run.by)  # type: ignore[arg-type]
    if not isinstance(opened, Lagret):
        raise as_fault(opened)
    if could_be_a_name(opened.sak.alias, words_folder()):
        out.say(
            run.words(
                "Obs: aliaset kan være et navn. Er det navnet til klienten, så slett saken, og lag den på nytt med et nøytralt ord, for eksempel klient-01."
            )
        )
    if run.as_json:
        out.json_object({"skjema": "planlegg.klient/1", "alias": opened.sak.alias, "malform": opened.sak.malform})
    else:
        out.say(
            run.words("Saken {alias} er opprettet. Neste: planlegg intervju {ord}").format(
                alias=opened.sak.alias, ord=last_word(opened.sak.alias)
            )
        )


@command.command("malform")
@click.argument("alias")
@click.argument("malform", type=click.Choice(["nb", "nn", "en"]), metavar="MALFORM")
@common
def language(alias: str, malform: Sprak) -> None:
    """Velg språket klienten ALIAS vil ha ark på fra nå: nb, nn eller en. Det som er sagt, står slik det ble sagt."""
    run = session()
    from planlegg.commands.refusals import as_fault
    from planlegg.terminal import out
    from planlegg.usecases.case import Lagret
    from planlegg.usecases.open_case import choose_language

    done = choose_language(run.store, alias, malform, clock=run.now, by=run.by)
    if not isinstance(done, Lagret):
        raise as_fault(done)
    if run.as_json:
        out.json_object({"skjema": "planlegg.klient/1", "alias": done.sak.alias, "malform": done.sak.malform})
    else:
        out.say(run.words("Lagret.") if done.nytt else run.words("Alt var slik fra før. Ingenting er endret."))


for part in (show_everything, put_right, consent, shield, keep_until, erase):
    command.add_command(part)
