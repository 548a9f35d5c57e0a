"""``planlegg bestilling``: the fixed-form order to the case worker, with its completeness check."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from planlegg.commands import bestilling_vis as show
from planlegg.commands.options import DAY, common, day
from planlegg.commands.refusals import as_fault
from planlegg.commands.session import Session, session
from planlegg.domain.bestilling import Bestilling
from planlegg.domain.bestillingsskjema import KanIkkeBestille, KanIkkeFlytte
from planlegg.domain.svar import GittVed
from planlegg.errors import UsageFault
from planlegg.text.shell import last_word
from planlegg.usecases.case import Lagret

if TYPE_CHECKING:
    from planlegg.usecases.bestilling import Utfall

FORMATS = ("html", "tekst")
_MOVE = {
    "ingen": "Det er ingen bestilling i saken ennå. Få en fil å fylle ut med: planlegg bestilling --mal {alias}",
    "alt_sendt": "Versjon {nr} er alt sendt. Ingenting er endret.",
    "ikke_sendt": "Versjon {nr} er ikke sendt ennå. Ingenting er endret.",
    "returnert": "Versjon {nr} er kommet i retur. Lag en ny versjon med --fil FIL. Ingenting er endret.",
    "trukket": show.TAKEN_BACK,
    "uten_grunn": "Skriv grunnen saksbehandleren ga. Ingenting er endret.",
    "uten_visning": "Si når klienten så versjon {nr}, med --vist DATO, eller hvorfor ikke, med --ikke-vist GRUNN. Ingenting er endret.",
    "vist_fram_i_tid": "Dagen i --vist er ikke kommet ennå. Ingenting er endret.",
}


@click.command("bestilling")
@click.argument("klient")
@click.option("--mal", is_flag=True, help="Skriv en fil å fylle ut, på stdout.")
@click.option("--fil", type=click.Path(path_type=Path), help="Lag en ny versjon fra en utfylt fil.")
@click.option("--sjekk", is_flag=True, help="Bare sjekk fila; ingenting blir lagret.")
@click.option("--sendt", is_flag=True, help="Du har gitt siste versjon til saksbehandleren.")
@click.option("--vist", type=day, metavar=DAY, help="Dagen klienten så den.")
@click.option("--gitt-ved", type=click.Choice(get_args(GittVed)), help="Hvordan klienten så den.")
@click.option("--ikke-vist", default="", metavar="GRUNN", help="Hvorfor klienten ikke har sett den.")
@click.option("--returnert", metavar="GRUNN", help="Siste versjon kom i retur, og hvorfor.")
@click.option("--trukket", is_flag=True, help="Klienten trekker sitt ja. Det trengs ingen grunn.")
@click.option("--versjon", type=click.IntRange(1), help="Vis en tidligere versjon.")
@click.option("--til", type=click.Path(path_type=Path), help="Skriv dokumentet til fil.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="html", show_default=True, help="Hva slags fil --til gir.")
@click.option("--overskriv", is_flag=True, help="Erstatt en fil som finnes.")
@common
def command(klient: str, **given: Any) -> int | None:
    """Lag bestillingen om KLIENT til saksbehandleren, i fast form.

    Bare det klienten vil dele, og det loven krever, kommer med. Mangler noe, sier programmet hva, og lagrer ingenting.
    Uten valg: vis siste versjon. Programmet sender aldri noe selv.
    """
    run = session()
    _one_thing(given)
    case = run.case(klient)
    if given["mal"]:
        show.template(run, case)
        return None
    place = show.Place(given["til"], given["form"], given["overskriv"])
    place.check()
    if given["sjekk"]:
        return _check(run, klient, _read(run, given["fil"]))
    outcome = _noted(run, klient, given)
    if isinstance(outcome, KanIkkeBestille):
        return show.stopped(run, klient, outcome.mangler)
    if outcome is None and not case.bestillinger:
        return _check(run, klient, Bestilling())
    show.version(run, klient, given["versjon"], place)
    return None


def _one_thing(given: dict[str, Any]) -> None:
    """Refuse options that do not go together, before anything is opened."""
    verbs = ("mal", "fil", "sendt", "returnert", "trukket", "versjon")
    if sum(given[name] not in (None, False) for name in verbs) > 1:
        raise UsageFault("Velg én ting om gangen: --mal, --fil, --sendt, --returnert, --trukket eller --versjon.")
    about_showing = given["vist"] or given["gitt_ved"] or given["ikke_vist"]
    if (given["sjekk"] and given["fil"] is None) or (about_showing and not given["sendt"]):
        raise UsageFault("--sjekk hører til --fil. --vist, --gitt-ved og --ikke-vist hører til --sendt. Ingenting er endret.")
    if given["til"] and (given["sjekk"] or given["mal"] or given["trukket"]):
        raise UsageFault("--til hører ikke til --mal, --sjekk eller --trukket. Ingenting er endret.")


def _read(run: Session, file: Path) -> Bestilling:
    from planlegg.loading.bestilling import load_order
    from planlegg.terminal import out

    found = load_order(file)
    if found.skjult:
        out.say(run.words("Obs: {antall} tall med 11 siffer er skjult og blir ikke lagret.").format(antall=found.skjult))
    return found.bestilling


def _check(run: Session, alias: str, order: Bestilling) -> int | None:
    """The check alone."""
    from planlegg.usecases.bestilling import check_order

    found = check_order(run.store, alias, order, show.basis(run), run.now().date())
    if not isinstance(found, KanIkkeBestille):
        raise as_fault(found)
    if found.mangler:
        return show.stopped(run, alias, found.mangler)
    show.complete(run, alias)
    return None


def _noted(run: Session, alias: str, given: dict[str, Any]) -> KanIkkeBestille | Lagret | None:
    """What the options say has happened, saved; nothing when they say nothing."""
    from planlegg.terminal import out

    outcome = _outcome(run, alias, given)
    match outcome:
        case None | KanIkkeBestille():
            return outcome
        case Lagret():
            out.say(run.words("Lagret."))
            return outcome
        case KanIkkeFlytte(grunn=reason, versjon=number):
            raise UsageFault(_MOVE[reason], alias=last_word(alias), nr=number)
        case refused:
            raise as_fault(refused)


def _outcome(run: Session, alias: str, given: dict[str, Any]) -> "Utfall | None":
    from planlegg.commands.consented import PURPOSES, respect
    from planlegg.text.siffer import mask
    from planlegg.usecases import bestilling as uc

    who: dict[str, Any] = {"clock": run.now, "by": run.by}
    if given["fil"] is not None or given["sendt"]:
        respect(run, run.case(alias), PURPOSES["saksbehandler"])
    if given["fil"] is not None:
        return uc.make_order(run.store, alias, _read(run, given["fil"]), show.basis(run), run.sprak, **who)
    if given["sendt"]:
        why = mask(given["ikke_vist"])[0]
        return uc.hand_over_order(run.store, alias, vist=given["vist"], gitt_ved=given["gitt_ved"], ikke_vist=why, **who)
    if given["returnert"] is not None:
        return uc.send_back_order(run.store, alias, grunn=mask(given["returnert"])[0], **who)
    return uc.take_back_order(run.store, alias, **who) if given["trukket"] else None
