"""``planlegg eksport``: a document to a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planlegg.commands.options import common
from planlegg.commands.session import Session, session
from planlegg.errors import UsageFault

if TYPE_CHECKING:
    from planlegg.domain.sak import Sak
    from planlegg.export.registry import Ark, Stoff

FORMATS = ("html", "tekst", "json", "toml", "ics")
SHEETS = ("plan", "motet", "forberedelse", "overlevering")
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
    help="plan og motet er til klienten. forberedelse er til deg; overlevering til den som tar over, om klienten har sagt ja.",
)
@click.option("--til", type=click.Path(path_type=Path), help="Fila som skal skrives.")
@click.option("--overskriv", is_flag=True, help="Erstatt en fil som finnes.")
@common
def command(klient: str, form: str, ark: "Ark", til: Path | None, overskriv: bool) -> None:
    """Skriv et dokument om KLIENT til fil. Bare du kan lese fila.

    html og tekst: arket til klienten, på klientens språk. json og toml: hele saken. ics: avtalte dager til en kalender.
    """
    run = session()
    if til is None:
        raise UsageFault("Si hvor fila skal ligge, med --til STI.")
    if ark != "plan" and form not in SHEET_FORMATS:
        raise UsageFault("--ark hører til formatene html og tekst. Ingenting er skrevet.")
    from planlegg.commands.consented import PURPOSES, respect
    from planlegg.commands.outside import write_from_case
    from planlegg.export.ark_sprak import in_language
    from planlegg.export.registry import FORMATS as known
    from planlegg.export.registry import LESERE, Stoff
    from planlegg.loading.locale import translator
    from planlegg.terminal import out

    case = run.case(klient)
    reader = LESERE[ark] if form in SHEET_FORMATS else known[form].leser
    if reader in PURPOSES:
        respect(run, case, PURPOSES[reader])
    sprak = run.kept.get("sprak", case.malform)
    if form in SHEET_FORMATS:
        case = in_language(case, run.katalog, sprak)
    stuff = Stoff(sak=case, dag=run.now().date(), hjemler=run.rulebook.hjemler, words=translator(sprak), sprak=sprak, ark=ark)
    if ark != "plan":
        stuff = _with_more(run, case, stuff)
    text = known[form].render(stuff)
    digest = write_from_case(run, klient, til, text, form=form, leser=reader, replace=overskriv)
    if run.as_json:
        out.json_object({"skjema": "planlegg.eksport/1", "format": form, "sti": str(til), "sha256": digest})
    else:
        out.say(run.words("Skrevet til {sti}. Fila er ikke kryptert; ta vare på den.").format(sti=til))


def _with_more(run: Session, case: "Sak", stuff: "Stoff") -> "Stoff":
    """What the sheets for counsellors need. A hand-over is made only on a yes that holds today."""
    import msgspec

    from planlegg.commands.refusals import as_fault
    from planlegg.domain.sak import GittSamtykke
    from planlegg.domain.samtykke_moves import OVERLEVERING, consent_to

    if stuff.ark == "forberedelse":
        return msgspec.structs.replace(stuff, mote=run.meeting(case.svarsett, case))
    if stuff.ark != "overlevering":
        return stuff
    consent = consent_to(case, OVERLEVERING, stuff.dag)
    if not isinstance(consent, GittSamtykke):
        run.store.note("eksportert", case.alias, "avvist")
        raise as_fault(consent)
    return msgspec.structs.replace(stuff, samtykke=consent, sporsmal=run.rulebook.sporsmal, deler=run.rulebook.deler)
