"""``planlegg klient innsyn`` and ``klient rett``: the client sees all that is held, and has what is wrong put right."""

import unicodedata
from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.errors import UsageFault


@click.command("innsyn")
@click.argument("alias")
@click.option("--til", type=click.Path(path_type=Path), help="Skriv til denne nye fila i stedet for til skjermen.")
@click.option("--overskriv", is_flag=True, help="Erstatt en fil som finnes.")
@common
def show_everything(alias: str, til: Path | None, overskriv: bool) -> None:
    """Vis alt som er lagret om klienten ALIAS, på klientens språk. Med --json: hvert felt av hver hendelse.

    Her står også det som er rettet, trukket eller angret, og hvem som har sett saken.
    """
    run = session()
    from planlegg.commands.outside import write_from_case
    from planlegg.commands.plan_history import book_of
    from planlegg.export import innsyn_json, innsyn_text
    from planlegg.terminal import out
    from planlegg.usecases.innsyn import everything

    with run.store.seen_as("innsyn"):
        case = run.case(alias)
    run.speak_with(case.malform)
    found = everything(case, run.store.log(alias))
    if run.as_json:
        text = out.json_text(innsyn_json.as_object(found))
    else:
        text = innsyn_text.as_text(found, run.rulebook.historikk, book_of(run))
    if til is not None:
        write_from_case(run, alias, til, text + "\n", form="innsyn", leser="klient", replace=overskriv)
        out.say(run.words("Skrevet til {sti}. Fila er ikke kryptert; ta vare på den.").format(sti=til))
    elif run.as_json:
        out.json_object(innsyn_json.as_object(found))
    else:
        out.show(text)


@click.command("rett")
@click.argument("alias")
@click.option("--svar", required=True, metavar="ID", help="Spørsmålet svaret hører til, for eksempel 2.3.")
@click.option(
    "--tekst", help="Det riktige svaret. Uten dette spør programmet, og ordene blir ikke liggende i kommandohistorikken."
)
@click.option("--tekst-fil", type=click.Path(path_type=Path), help="Les det riktige svaret fra denne fila. - er stdin.")
@common
def put_right(alias: str, svar: str, tekst: str | None, tekst_fil: Path | None) -> None:
    """Rett et svar som er feil. Det nye gjelder fra nå. Det gamle står bare i innsyn.

    En tom tekst tar ordene bort.
    """
    run = session()
    from planlegg.commands.refusals import as_fault
    from planlegg.terminal import out
    from planlegg.terminal.askers import make_asker
    from planlegg.text.siffer import mask
    from planlegg.usecases.case import Lagret
    from planlegg.usecases.rett import KanIkkeRette
    from planlegg.usecases.rett import put_right as put

    if tekst_fil is not None:
        from planlegg.loading.answers import ANSWERS_LIMIT
        from planlegg.loading.textfile import read_given

        if tekst is not None:
            raise UsageFault("Bruk enten --tekst eller --tekst-fil. Ingenting er endret.")
        tekst = read_given(tekst_fil, limit=ANSWERS_LIMIT)
    if tekst is None and not run.may_ask:
        raise UsageFault("Si hva som er riktig, med --tekst-fil eller --tekst. Ingenting er endret.")
    if tekst is None:
        tekst = make_asker(run.words, run.sprak, plain=run.plain).line(run.words("Hva er riktig?"))
    said, hidden = mask(unicodedata.normalize("NFC", tekst).strip())
    if hidden:
        out.say(run.words("Obs: et tall med 11 siffer er skjult og blir ikke lagret."))
    done = put(run.store, alias, svar, said, run.now, run.by)
    if isinstance(done, KanIkkeRette):
        raise UsageFault(
            "Saken har ikke noe svar «{svar}». Svarene er: {kjente}. Ingenting er endret.",
            svar=svar,
            kjente=", ".join(done.kjente) or "–",
        )
    if not isinstance(done, Lagret):
        raise as_fault(done)
    if run.as_json:
        out.json_object({"skjema": "planlegg.rettet/1", "alias": done.sak.alias, "svar": svar, "endret": bool(done.nytt)})
    elif done.nytt:
        out.say(run.words("Rettet. Det nye svaret gjelder fra nå."))
    else:
        out.say(run.words("Svaret var slik fra før. Ingenting er endret."))
