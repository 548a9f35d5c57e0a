"""``planlegg eksport``: a document to a file."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.errors import UsageFault

if TYPE_CHECKING:
    from planlegg.export.registry import Ark

FORMATS = ("html", "tekst", "json", "toml")
SHEETS = ("plan", "motet")
SHEET_FORMATS = ("html", "tekst")


@click.command("eksport")
@click.argument("klient")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="html", show_default=True, help="html og tekst er arket til klienten."
)
@click.option(
    "--ark",
    type=click.Choice(SHEETS),
    default="plan",
    show_default=True,
    help="Arket til klienten: planen, eller det som kom ut av møtet.",
)
@click.option("--til", type=click.Path(path_type=Path), help="Fila som skal skrives.")
@click.option("--overskriv", is_flag=True, help="Erstatt en fil som finnes.")
@common
def command(klient: str, form: str, ark: "Ark", til: Path | None, overskriv: bool) -> None:
    """Skriv et dokument om KLIENT til fil. Bare du kan lese fila.

    html og tekst: arket til klienten, på klientens språk. json og toml: hele saken.
    """
    run = session()
    if til is None:
        raise UsageFault("Si hvor fila skal ligge, med --til STI.")
    if ark != "plan" and form not in SHEET_FORMATS:
        raise UsageFault("--ark hører til formatene html og tekst. Ingenting er skrevet.")
    from planlegg.commands.apply import apply
    from planlegg.export.registry import FORMATS as known
    from planlegg.export.registry import Stoff
    from planlegg.loading.locale import translator
    from planlegg.loading.outfile import write_new
    from planlegg.terminal import out
    from planlegg.usecases.requests import Skrevet

    case = run.case(klient)
    sprak = run.kept.get("sprak", case.malform)
    stuff = Stoff(sak=case, dag=run.now().date(), hjemler=run.rulebook.hjemler, words=translator(sprak), sprak=sprak, ark=ark)
    text = known[form].render(stuff)
    write_new(til, text, replace=overskriv)
    digest = hashlib.sha256(text.encode()).hexdigest()
    apply(run, klient, [Skrevet(format=form, innhold=digest, leser=known[form].leser)])
    if run.as_json:
        out.json_object({"skjema": "planlegg.eksport/1", "format": form, "sti": str(til), "sha256": digest})
    else:
        out.say(run.words("Skrevet til {sti}. Fila er ikke kryptert; ta vare på den.").format(sti=til))
