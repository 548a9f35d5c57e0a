"""``planlegg sammen``: look at options together; record choice, stance, own words and agreement."""

from datetime import date
from pathlib import Path
from typing import Any, get_args

import click

from planlegg.commands.apply import apply, decisions_in, none_lost, record
from planlegg.commands.options import DAY, common, day
from planlegg.commands.samarbeid import requests_of, together_options
from planlegg.commands.session import Session, session
from planlegg.domain.hendelse import GittVed, Stilling
from planlegg.errors import UsageFault
from planlegg.usecases import requests as r


@click.command("sammen")
@click.argument("klient")
@click.option("--fil", type=click.Path(path_type=Path), help="TOML-fil med blokker [[handling]].")
@click.option("--velg", metavar="ID", help="Velg en aktivitet fra katalogen.")
@click.option("--egen", metavar="TITTEL", help="Velg en aktivitet klienten selv har foreslått.")
@click.option("--avsla", metavar="ID", help="Klienten sier nei til en aktivitet.")
@click.option("--endre", metavar="PUNKT", help="Endre et punkt i planen.")
@click.option("--ta-ut", metavar="PUNKT", help="Ta et punkt ut av planen.")
@click.option("--punkt", metavar="PUNKT", help="Punktet stillingen gjelder.")
@click.option("--stilling", type=click.Choice(get_args(Stilling)), help="Hva parten mener om punktet.")
@click.option("--trekk", metavar="PUNKT", help="Trekk en avtale. Det trengs ingen grunn.")
@click.option("--part", type=click.Choice(["klient", "veileder"]), default="klient", show_default=True, help="Hvem det gjelder.")
@click.option("--ord", "words", default="", help="Egne ord.")
@click.option(
    "--gitt-ved", type=click.Choice(get_args(GittVed)), default="skjerm", show_default=True, help="Hvordan stillingen ble gitt."
)
@click.option("--til-stede", multiple=True, metavar="ROLLE", help="Hvem som var der, som rolle. Kan gis flere ganger.")
@click.option("--forste-steg", help="Det første lille steget.")
@click.option("--nar", type=day, metavar=DAY, help="Når steget tas.")
@click.option("--timer", type=click.FloatRange(0, 168), help="Timer i uka.")
@click.option("--dager", type=click.IntRange(0, 7), help="Dager i uka.")
@click.option("--annerledes", help="Hva som er annerledes enn sist.")
@click.option("--lov", metavar="TEKST", help="Noe parten lover å gjøre.")
@click.option("--frist", type=day, metavar=DAY, help="Når det skal være gjort.")
@click.option("--kontakt", metavar="TEKST", help="Hvordan dere har kontakt.")
@click.option("--neste", type=day, metavar=DAY, help="Dagen dere snakkes igjen.")
@together_options
@common
def command(klient: str, fil: Path | None, **given: Any) -> None:
    """Se på muligheter sammen med KLIENT, og skriv ned det dere blir enige om.

    Uten valg: en rolig samtale ved skjermen. Klienten velger; ingenting er valgt på forhånd.
    """
    run = session()
    wanted = decisions_in(run, fil) if fil is not None else _from_options(**given)
    if wanted:
        record(run, klient, wanted)
        if any(isinstance(one, r.Velg) for one in wanted):
            _warn_of_many(run, klient)
    elif run.may_ask:
        run.case(klient)
        with run.at_work_in(klient):
            _at_the_screen(run, klient, given["gitt_ved"], given["til_stede"])
    else:
        raise UsageFault("Her kan ingen spørres. Bruk valg som --velg og --stilling, eller --fil FIL.")


def _warn_of_many(run: Session, alias: str) -> None:
    """Say so when the plan now brings many new people at once."""
    from planlegg.terminal import out
    from planlegg.usecases.new_helpers import too_many_new

    told = too_many_new(run.case(alias), run.katalog, run.rulebook.regler, run.now().date())
    if told is not None:
        out.say(told.pa(run.sprak))


def _from_options(
    *,
    velg: str | None,
    egen: str | None,
    avsla: str | None,
    endre: str | None,
    ta_ut: str | None,
    punkt: str | None,
    stilling: Any,
    trekk: str | None,
    part: Any,
    words: str,
    gitt_ved: Any,
    til_stede: tuple[str, ...],
    forste_steg: str | None,
    nar: date | None,
    timer: float | None,
    dager: int | None,
    annerledes: str | None,
    lov: str | None,
    frist: date | None,
    kontakt: str | None,
    neste: date | None,
    **more: Any,
) -> tuple[r.Fellesvalg, ...]:
    """The options as requests, in the order a conversation has them."""
    found: list[r.Fellesvalg] = []
    amount: dict[str, Any] = {"nar": nar, "timer_per_uke": timer, "dager_per_uke": dager}
    if velg or egen:
        found.append(
            r.Velg(aktivitet=velg or "", tittel=egen or "", forste_steg=forste_steg or "", annerledes=annerledes or "", **amount)
        )
    if endre:
        found.append(r.Endre(punkt=endre, forste_steg=forste_steg, annerledes=annerledes, aarsak=words, **amount))
    if avsla:
        found.append(r.Avsla(aktivitet=avsla, ord=words))
    if ta_ut:
        found.append(r.TaUt(punkt=ta_ut, ord=words))
    if trekk:
        found.append(r.Trekk(punkt=trekk, part=part, ord=words))
    if stilling:
        target = punkt or endre or velg or egen
        if not target:
            raise UsageFault("Si hvilket punkt stillingen gjelder, med --punkt.")
        found.append(r.Stilling(punkt=target, part=part, stilling=stilling, ord=words, gitt_ved=gitt_ved, til_stede=til_stede))
    if lov:
        found.append(r.Lov(part=part, tekst=lov, frist=frist))
    supports = (punkt or "") if more["rolle"] and not stilling else ""
    found += requests_of(more, kontakt=kontakt or "", neste=neste, part=part, words=words, gitt_ved=gitt_ved, punkt=supports)
    consent = bool(more["samtykke"] or more["trekk_samtykke"])
    named = {"--ord": words, "--forste-steg": forste_steg, "--nar": nar, "--timer": timer, "--dager": dager, "--frist": frist}
    carried = {
        "--ord": bool(endre or avsla or ta_ut or trekk or stilling or consent),
        "--forste-steg": bool(velg or egen or endre),
        "--nar": bool(velg or egen or endre),
        "--timer": bool(velg or egen or endre),
        "--dager": bool(velg or egen or endre),
        "--frist": bool(lov),
        "--til-stede": bool(stilling) or not found,  # alone, it is for the conversation at the screen
    }
    none_lost({**named, "--til-stede": til_stede or None}, carried)
    return tuple(found)


def _at_the_screen(run: Session, alias: str, how: GittVed, present: tuple[str, ...]) -> None:
    from planlegg.domain.kontaktforslag import suggested
    from planlegg.export import forslag_text, plan_text
    from planlegg.export.words import weekday_of
    from planlegg.terminal import out
    from planlegg.terminal.askers import make_asker
    from planlegg.usecases.coming_day import Kalender
    from planlegg.usecases.look_together import Maate, look_together
    from planlegg.usecases.shown_reasons import showing

    case = run.case(alias)
    run.speak_with(case.malform)
    found = run.propose(case.svarsett, case)
    apply(run, alias, [showing(found, run.sprak)])
    out.show(forslag_text.as_text(found, run.words, run.sprak))
    asker = make_asker(run.words, run.sprak, plain=run.plain)
    # The number of cases chooses the wording, and is shown to nobody here: the client looks at the same screen.
    suggestions = suggested(run.rulebook.kontaktforslag, len(run.store.aliases()))
    look_together(
        found,
        asker,
        lambda requests: apply(run, alias, requests).sak,
        run.words,
        run.sprak,
        suggestions,
        calendar=Kalender(run.now().date(), lambda day: weekday_of(day, run.sprak)),
        case=case,
        changes=lambda point: plan_text.lapsed_text(point, run.words, run.sprak),
        manner=Maate(gitt_ved=how, til_stede=present),
    )
    out.show(plan_text.as_text(run.case(alias), run.words, run.sprak, run.titles, run.now().date()))
