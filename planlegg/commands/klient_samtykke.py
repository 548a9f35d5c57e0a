"""``planlegg klient samtykke``: what the client has said yes to share, with whom and for what."""

from datetime import date
from typing import Any, get_args

import click

from planlegg.commands.options import DAY, common, day
from planlegg.commands.session import Session, session
from planlegg.domain.hendelse import GittVed
from planlegg.domain.sak import Sak
from planlegg.errors import UsageFault


@click.command("samtykke")
@click.argument("alias")
@click.option("--mottaker", metavar="ROLLE", help="Hvem det kan deles med. Aldri navn.")
@click.option(
    "--formal", metavar="TEKST", help="Hva det skal brukes til. «overlevering» er å gi saken videre til en annen veileder."
)
@click.option("--omfang", multiple=True, metavar="DEL", help="Hva som kan deles. Kan gis flere ganger.")
@click.option("--varer-til", type=day, metavar=DAY, help="Siste dag det gjelder.")
@click.option("--trekk", metavar="ID", help="Klienten trekker dette ja-et. Det trengs ingen grunn.")
@click.option("--ord", "words", default="", help="Klientens egne ord.")
@click.option(
    "--gitt-ved", type=click.Choice(get_args(GittVed)), default="skjerm", show_default=True, help="Hvordan det ble sagt."
)
@common
def consent(alias: str, mottaker: str | None, formal: str | None, trekk: str | None, **given: Any) -> None:
    """Se, skriv ned eller trekk et ja fra klienten ALIAS til å dele noe. Uten valg: lista."""
    run = session()
    from planlegg.commands.apply import apply
    from planlegg.loading.handlinger import safe_words
    from planlegg.terminal import out
    from planlegg.usecases.requests import Samtykk, TrekkSamtykke

    until: date | None = given["varer_til"]
    asked = (mottaker, formal, given["omfang"] or None, until)
    if trekk is not None and any(asked):
        raise UsageFault("Skriv ned et ja, eller trekk et. Ikke begge på én gang. Ingenting er lagret.")
    if trekk is not None:
        wanted: Any = TrekkSamtykke(samtykke=trekk, ord=given["words"])
    elif any(asked):
        wanted = Samtykk(
            mottaker=mottaker or "",
            formal=formal or "",
            omfang=given["omfang"],
            til=until,
            ord=given["words"],
            gitt_ved=given["gitt_ved"],
        )
    elif given["words"]:
        raise UsageFault("{valg} hører ikke til noe i denne kommandoen. Ingenting er lagret.", valg="--ord")
    else:
        _show(run, run.case(alias))
        return
    safe, hidden = safe_words(wanted)
    if hidden:
        out.say(run.words("Obs: et tall med 11 siffer er skjult og blir ikke lagret."))
    _show(run, apply(run, alias, [safe]).sak)


def _show(run: Session, case: Sak) -> None:
    """Every yes there has been, with whether it holds today."""
    from planlegg.export.words import day as day_text
    from planlegg.terminal import out

    today = run.now().date()
    if run.as_json:
        rows = [
            {
                "id": one.id,
                "mottaker": one.mottaker,
                "formal": one.formal,
                "omfang": list(one.omfang),
                "naar": one.naar.isoformat(),
                "til": one.til.isoformat() if one.til else None,
                "ord": one.ord,
                "gitt_ved": one.gitt_ved,
                "trukket": one.trukket.isoformat() if one.trukket else None,
                "trukket_ord": one.trukket_ord,
                "gjelder": one.gjelder(today),
            }
            for one in case.samtykker
        ]
        out.json_object({"skjema": "planlegg.samtykke/1", "alias": case.alias, "samtykker": rows})
        return
    for one in case.samtykker:
        if one.trukket is not None:
            state = run.words("trukket {dag}").format(dag=day_text(one.trukket.date(), run.sprak))
        elif one.til is not None and not one.gjelder(today):
            state = run.words("gikk ut {dag}").format(dag=day_text(one.til, run.sprak))
        elif one.til is not None:
            state = run.words("gjelder til {dag}").format(dag=day_text(one.til, run.sprak))
        else:
            state = run.words("gjelder")
        said = f": «{one.ord}»" if one.ord else ""
        out.show(f"{one.id}  {one.mottaker}, {one.formal}: {', '.join(one.omfang)} ({state}){said}")
    if not case.samtykker:
        out.show(run.words("Klienten har ikke sagt ja til å dele noe. Det trengs ikke for å bruke saken i samtalen."))
