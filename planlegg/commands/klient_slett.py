"""``planlegg klient slett``: a case goes away for good."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planlegg.commands.options import common
from planlegg.commands.session import Session, session
from planlegg.domain.sak import Sak
from planlegg.errors import PlanleggError, UsageFault
from planlegg.text.shell import quoted

if TYPE_CHECKING:
    from planlegg.store.lager import Lager


@click.command("slett")
@click.argument("alias")
@click.option("--bekreft", metavar="ALIAS", help="Skriv aliaset en gang til, for skript. Uten dette spør programmet.")
@click.option("--ogsa-kopier", is_flag=True, help="Skriv også om kopiene lageret vet om, uten denne saken.")
@common
def erase(alias: str, bekreft: str | None, ogsa_kopier: bool) -> None:
    """Slett saken ALIAS for godt. Ingen kan hente den tilbake herfra. Dokumenter du har skrevet ut, må du slette selv."""
    run = session()
    from planlegg.terminal import out

    case = run.case(alias)
    store, now = run.store, run.now()
    key = store.case_id(alias)
    if key is None:
        raise UsageFault("Lageret har ingen sak med alias «{alias}». Se lista med «planlegg klienter».", alias=alias)
    copies = store.copies_with(key)
    _tell(run, case, [str(path) for path, _ in copies], rewritten=ogsa_kopier)
    _confirm(run, case.alias, bekreft)
    clean = store.erase(alias, now)
    left = [str(path) for path, _ in copies if not (ogsa_kopier and _taken_out(store, path, key, now))]
    if run.as_json:
        out.json_object({"skjema": "planlegg.slettet/1", "alias": case.alias, "ryddet": bool(clean), "kopier_igjen": left})
        return
    out.say(run.words("Saken er slettet."))
    if not clean:
        out.say(
            run.words(
                "Et annet vindu har lageret åpent. Restene i fila ryddes neste gang lageret åpnes. Lukk vinduet, og kjør: planlegg lager sjekk"
            )
        )
    if left:
        out.say(run.words("Saken ligger fortsatt i disse kopiene. Gjenoppretter du en av dem, blir saken slettet igjen:"))
        for name in left:
            out.say(f"  - {name}")


def _taken_out(store: "Lager", copy: Path, case: str, now: datetime) -> bool:
    """Whether a copy could be rewritten without the case; one that cannot be read is left as it is."""
    try:
        store.take_out(copy, case, now)
    except (PlanleggError, OSError):
        return False
    return True


def _tell(run: Session, case: Sak, copies: list[str], *, rewritten: bool) -> None:
    """What goes, and what lies outside and does not."""
    from planlegg.export.words import day
    from planlegg.terminal import out

    out.say(
        run.words("Dette sletter saken {alias} med alle {antall} hendelser. Det kan ikke angres.").format(
            alias=case.alias, antall=case.nr
        )
    )
    if case.eksporter:
        out.say(run.words("Disse dokumentene er skrevet ut av saken. De ligger utenfor lageret, og du må slette dem selv:"))
    for one in case.eksporter:
        out.say(f"  - {one.format}, {day(one.naar.date(), run.sprak)}")
    if copies:
        told = (
            "Disse kopiene blir skrevet om uten saken:"
            if rewritten
            else "Saken ligger også i disse kopiene (--ogsa-kopier rydder dem):"
        )
        out.say(run.words(told))
    for path in copies:
        out.say(f"  - {path}")


def _confirm(run: Session, alias: str, given: str | None) -> None:
    from planlegg.terminal.askers import make_asker
    from planlegg.usecases.case import neutral

    if given is None and not run.may_ask:
        raise UsageFault("Slettingen må bekreftes. Bruk --bekreft {ord}. Ingenting er slettet.", ord=quoted(alias))
    if given is None:
        asker = make_asker(run.words, run.sprak, plain=run.plain)
        given = asker.line(run.words("Skriv aliaset for å slette, eller Enter for å la være."))
    if neutral(given).casefold() != neutral(alias).casefold():
        raise UsageFault("Det du skrev, er ikke aliaset til saken. Ingenting er slettet.")
