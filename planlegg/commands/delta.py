"""``planlegg delta``: participation, feedback, and what came to an end."""

from datetime import date
from pathlib import Path
from typing import Any, get_args

import click

from planlegg.commands.apply import apply, decisions_in, none_lost, record
from planlegg.commands.options import DAY, common, day
from planlegg.commands.session import Session, session
from planlegg.domain.hendelse import Oppmote, Slutt
from planlegg.errors import UsageFault
from planlegg.usecases import requests as r


@click.command("delta")
@click.argument("klient")
@click.option("--fil", type=click.Path(path_type=Path), help="TOML-fil med blokker [[handling]].")
@click.option("--punkt", metavar="PUNKT", help="Punktet i planen det gjelder.")
@click.option("--kode", type=click.Choice(get_args(Oppmote)), help="Hvordan dagen gikk.")
@click.option(
    "--dag", "days", type=day, metavar=DAY, multiple=True, help="Dagen det gjelder; i dag uten valg. Kan gis flere ganger."
)
@click.option("--timer", type=click.FloatRange(0, 24), help="Timer den dagen.")
@click.option("--ord", "words", default="", help="Klientens egne ord.")
@click.option("--hvordan", default="", help="Slik var det.")
@click.option("--hjalp", default="", help="Dette hjalp.")
@click.option("--bor-endres", default="", help="Dette bør endres.")
@click.option("--gjort", metavar="OPPGAVE", help="En oppgave er gjort (o1, o2 …).")
@click.option("--slutt", type=click.Choice(get_args(Slutt)), help="Punktet er avsluttet, og hvorfor.")
@click.option("--veileders-ord", default="", help="Veilederens beskrivelse når noe avsluttes.")
@click.option(
    "--hor", "hear", type=day, metavar=DAY, help="En dag du bare vil høre hvordan det går. --ord kan stå sammen med den."
)
@click.option("--hort", "heard", metavar="ID", help="Du har hørt hvordan det går (h1, h2 …).")
@click.option("--vis", is_flag=True, help="Vis deltakelsen uke for uke, ved siden av planen.")
@click.option("--fra", type=day, metavar=DAY, help="Fra denne dagen, sammen med --vis.")
@click.option("--til", type=day, metavar=DAY, help="Til og med denne dagen, sammen med --vis.")
@common
def command(klient: str, fil: Path | None, vis: bool, fra: date | None, til: date | None, **given: Any) -> None:
    """Skriv ned hvordan det har gått for KLIENT, med klientens egne ord."""
    run = session()
    if vis:
        _show(run, klient, fra, til)
        return
    none_lost({"--fra": fra, "--til": til}, {"--fra": False, "--til": False})
    wanted = decisions_in(run, fil) if fil is not None else _from_options(**given)
    if wanted:
        record(run, klient, wanted)
    elif run.may_ask:
        run.case(klient)
        with run.at_work_in(klient):
            _at_the_screen(run, klient)
    else:
        raise UsageFault("Her kan ingen spørres. Bruk valg som --punkt og --kode, eller --fil FIL.")


def _from_options(
    *,
    punkt: str | None,
    kode: Any,
    days: tuple[date, ...],
    timer: float | None,
    words: str,
    hvordan: str,
    hjalp: str,
    bor_endres: str,
    gjort: str | None,
    slutt: Any,
    veileders_ord: str,
    hear: date | None,
    heard: str | None,
) -> tuple[r.Fellesvalg, ...]:
    found: list[r.Fellesvalg] = []
    if (kode or slutt or hvordan or hjalp or bor_endres) and not punkt:
        raise UsageFault("Si hvilket punkt i planen det gjelder, med --punkt.")
    if kode:
        found += [r.Oppmote(punkt=punkt or "", kode=kode, dag=one, timer=timer, ord=words) for one in days or (None,)]
    if hvordan or hjalp or bor_endres:
        found.append(r.Si(punkt=punkt or "", hvordan=hvordan, hjalp=hjalp, endre=bor_endres))
    if gjort:
        found.append(r.Holdt(oppgave=gjort))
    if slutt:
        found.append(r.Avslutt(punkt=punkt or "", kode=slutt, klientens_ord=words, veileders_ord=veileders_ord))
    if hear:
        found.append(r.Hor(dag=hear, ord="" if kode or slutt else words))
    if heard:
        found.append(r.Hort(horing=heard))
    none_lost(
        {"--ord": words, "--veileders-ord": veileders_ord, "--dag": days or None, "--timer": timer},
        {
            "--ord": bool(kode or slutt or hear),
            "--veileders-ord": bool(slutt),
            "--dag": bool(kode),
            "--timer": bool(kode),
        },
    )
    return tuple(found)


def _at_the_screen(run: Session, alias: str) -> None:
    from planlegg.export import plan_text
    from planlegg.terminal import out
    from planlegg.terminal.askers import make_asker
    from planlegg.usecases.look_back import look_back

    asker = make_asker(run.words, run.sprak, plain=run.plain)
    today = run.now().date()
    look_back(run.case(alias), asker, lambda requests: apply(run, alias, requests).sak, run.words, today)
    out.show(plan_text.as_text(run.case(alias), run.words, run.sprak, run.titles, run.now().date()))


def _show(run: Session, alias: str, fra: date | None, til: date | None) -> None:
    from planlegg.domain.omfang import amounts
    from planlegg.export import omfang_text
    from planlegg.terminal import out

    case = run.case(alias)
    found = amounts(case, fra, til)
    if run.as_json:
        out.json_object(omfang_text.as_object(case, found))
    else:
        out.show(omfang_text.as_text(case, found, run.words, run.sprak))
