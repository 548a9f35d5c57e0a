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
@click.option("--dag", "the_day", type=day, metavar=DAY, help="Dagen det gjelder; i dag om den ikke er oppgitt.")
@click.option("--timer", type=click.FloatRange(0, 24), help="Timer den dagen.")
@click.option("--ord", "words", default="", help="Klientens egne ord.")
@click.option("--hvordan", default="", help="Slik var det.")
@click.option("--hjalp", default="", help="Dette hjalp.")
@click.option("--bor-endres", default="", help="Dette bør endres.")
@click.option("--gjort", metavar="OPPGAVE", help="En oppgave er gjort (o1, o2 …).")
@click.option("--slutt", type=click.Choice(get_args(Slutt)), help="Punktet er avsluttet, og hvorfor.")
@click.option("--veileders-ord", default="", help="Veilederens beskrivelse når noe avsluttes.")
@common
def command(klient: str, fil: Path | None, **given: Any) -> None:
    """Skriv ned hvordan det har gått for KLIENT, med klientens egne ord."""
    run = session()
    wanted = decisions_in(run, fil) if fil is not None else _from_options(**given)
    if wanted:
        record(run, klient, wanted)
    elif run.may_ask:
        _at_the_screen(run, klient)
    else:
        raise UsageFault("Her kan ingen spørres. Bruk valg som --punkt og --kode, eller --fil FIL.")


def _from_options(
    *,
    punkt: str | None,
    kode: Any,
    the_day: date | None,
    timer: float | None,
    words: str,
    hvordan: str,
    hjalp: str,
    bor_endres: str,
    gjort: str | None,
    slutt: Any,
    veileders_ord: str,
) -> tuple[r.Fellesvalg, ...]:
    found: list[r.Fellesvalg] = []
    if (kode or slutt or hvordan or hjalp or bor_endres) and not punkt:
        raise UsageFault("Si hvilket punkt i planen det gjelder, med --punkt.")
    if kode:
        found.append(r.Oppmote(punkt=punkt or "", kode=kode, dag=the_day, timer=timer, ord=words))
    if hvordan or hjalp or bor_endres:
        found.append(r.Si(punkt=punkt or "", hvordan=hvordan, hjalp=hjalp, endre=bor_endres))
    if gjort:
        found.append(r.Holdt(oppgave=gjort))
    if slutt:
        found.append(r.Avslutt(punkt=punkt or "", kode=slutt, klientens_ord=words, veileders_ord=veileders_ord))
    none_lost({"--ord": words, "--veileders-ord": veileders_ord}, {"--ord": bool(kode or slutt), "--veileders-ord": bool(slutt)})
    return tuple(found)


def _at_the_screen(run: Session, alias: str) -> None:
    from planlegg.export import plan_text
    from planlegg.terminal import out
    from planlegg.terminal.askers import make_asker
    from planlegg.usecases.look_back import look_back

    asker = make_asker(run.words, run.sprak, plain=run.plain)
    look_back(run.case(alias), asker, lambda requests: apply(run, alias, requests).sak, run.words)
    out.show(plan_text.as_text(run.case(alias), run.words, run.sprak, run.titles))
