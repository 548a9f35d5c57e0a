"""``planlegg lager kopi`` and ``planlegg lager gjenopprett``: the store in one file, and back."""

from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.errors import UsageFault

_PATH = click.Path(path_type=Path)


@click.command("kopi")
@click.option("--til", type=_PATH, help="Ny fil, eller en mappe som finnes; da får kopien navn etter tiden.")
@click.option("--behold", type=click.IntRange(1, 1000), help="Fjern de eldste kopiene i mappa, så så mange er igjen.")
@common
def copy(til: Path | None, behold: int | None) -> None:
    """Skriv en kryptert kopi av lageret til én fil. Kopien blir lest tilbake før den får navnet sitt."""
    run = session()
    from planlegg.commands.outside import refuse_own
    from planlegg.store.backup import generation
    from planlegg.terminal import out

    if til is None:
        raise UsageFault("Si hvor kopien skal ligge, med --til STI.")
    folder = til if til.is_dir() else None
    if behold is not None and folder is None:
        raise UsageFault("--behold trenger en mappe som finnes. Ingenting er skrevet.")
    target = til if folder is None else generation(folder, run.now())
    refuse_own(run, target)
    store = run.store
    made = store.copy(target)
    gone = store.let_go(folder, behold, target) if folder is not None and behold is not None else ()
    if run.as_json:
        out.json_object(
            {"skjema": "planlegg.lagerkopi/1", "sti": made.sti, "byte": made.byte, "saker": made.saker, "fjernet": list(gone)}
        )
        return
    out.say(
        run.words("Kopien er skrevet til {sti} og lest tilbake: {saker} saker. Den åpnes med passordet som gjelder nå.").format(
            sti=made.sti, saker=made.saker
        )
    )
    for path in gone:
        out.say(run.words("Fjernet den gamle kopien {sti}.").format(sti=path))


@click.command("gjenopprett")
@click.argument("kopi", type=_PATH)
@click.option("--erstatt", is_flag=True, help="Sett et lager som ligger der, til side. Det blir ikke slettet.")
@common
def restore(kopi: Path, erstatt: bool) -> None:
    """Gjør KOPI til lageret. Kopien blir lest gjennom før noe byttes ut. Saker som er slettet, kommer ikke tilbake."""
    run = session()
    from planlegg.store.restore import in_use
    from planlegg.store.restore import restore as put_back
    from planlegg.terminal import out
    from planlegg.terminal.askers import make_asker

    place = run.store_folder
    if not erstatt and in_use(place) and run.may_ask:
        asker = make_asker(run.words, run.sprak, plain=run.plain)
        question = "Det ligger et lager i {mappe}. Det blir satt til side. Skriv «erstatt» for å fortsette."
        erstatt = asker.line(run.words(question).format(mappe=place)).strip().casefold() == "erstatt"
    secret, slag = run.secret()
    done = put_back(kopi, place, secret, now=run.now(), by=run.by, slag=slag, replace=erstatt)
    if run.as_json:
        out.json_object(
            {
                "skjema": "planlegg.gjenopprettet/1",
                "mappe": str(place),
                "saker": done.saker,
                "slettet_igjen": done.slettet_igjen,
                "satt_til_side": done.gammelt,
                "slettet_ukjent": done.slettet_ukjent,
                "lukket_igjen": done.lukket_igjen,
                "annet_lager": done.annet_lager,
                "kopi_fra": done.kopi_fra.isoformat() if done.kopi_fra else None,
            }
        )
        return
    out.say(
        run.words("Lageret i {mappe} er gjenopprettet: {saker} saker. Passordet er det som gjaldt da kopien ble tatt.").format(
            mappe=place, saker=done.saker
        )
    )
    if done.kopi_fra is not None:
        day = done.kopi_fra.astimezone().strftime("%d.%m.%Y kl. %H.%M")
        out.say(run.words("Kopien ble sist brukt {dag}. Det som er skrevet etter det, er ikke med.").format(dag=day))
    if done.annet_lager:
        out.say(run.words("Obs: kopien er av et annet lager enn det som lå her. Var det ikke meningen, bruk det gamle lageret."))
    if done.lukket_igjen:
        told = (
            "Et nei gjelder fortsatt: i {antall} saker er det som ble trukket, skjermet eller rettet etter at kopien ble tatt, "
            "gjort på nytt her."
        )
        out.say(run.words(told).format(antall=done.lukket_igjen))
    if done.slettet_igjen:
        out.say(
            run.words("Saker i kopien som var slettet, og som er slettet her også: {antall}.").format(antall=done.slettet_igjen)
        )
    if done.gammelt:
        out.say(run.words("Det gamle lageret ligger i {sti}. Slett mappa når du er trygg på det nye.").format(sti=done.gammelt))
    if done.slettet_ukjent:
        out.say(
            run.words(
                "Obs: det gamle lageret kunne ikke leses. Saker som ble slettet etter at kopien ble tatt, kan være tilbake, og det som ble trukket "
                "eller skjermet, kan være åpent igjen. Gjør det på nytt."
            )
        )
