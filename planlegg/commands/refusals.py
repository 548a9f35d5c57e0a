"""Expected refusals in words: what happened, what is kept, what to do."""

from typing import assert_never

from planlegg.domain import kanikke as d
from planlegg.errors import PlanleggError, UsageFault
from planlegg.usecases import kanikke as u

Refusal = d.KanIkke | u.KanIkkeFinneKlient | u.KanIkkeOpprette | u.KanIkkeLagreSvar | u.KanIkkeSammen

_CHOOSE = {
    "uten_tittel": "Aktiviteten mangler navn. Skriv en tittel eller en id fra katalogen. Ingenting er lagret.",
    "ukjent_aktivitet": "Katalogen har ingen «{aktivitet}». Søk med «planlegg katalog sok», eller gi den en egen tittel. Ingenting er lagret.",
    "alt_i_planen": "«{aktivitet}{tittel}» står allerede i planen som {punkt}. Endre den der. Ingenting er lagret.",
    "timer": "Timene i uka må være et tall fra 0 til 168. Ingenting er lagret.",
    "dager": "Dagene i uka må være et tall fra 0 til 7. Ingenting er lagret.",
}
_CHANGE = {
    "avsluttet": "{punkt} er avsluttet og kan ikke endres. Velg aktiviteten på nytt. Ingenting er lagret.",
    "tatt_ut": "{punkt} er tatt ut av planen. Velg aktiviteten på nytt. Ingenting er lagret.",
    "uten_tittel": "{punkt} må ha en tittel. Ingenting er lagret.",
    "timer": _CHOOSE["timer"],
    "dager": _CHOOSE["dager"],
}
_STANCE = {
    "avsluttet": "{punkt} er avsluttet. Det er ikke noe å ta stilling til. Ingenting er lagret.",
    "tatt_ut": "{punkt} er tatt ut av planen. Ingenting er lagret.",
    "innhold_endret": "{punkt} er endret siden dere så på det. Se på det nye og ta stilling igjen. Ingenting er lagret.",
}
_RECORD = {
    "tatt_ut": "{punkt} er tatt ut av planen. Ingenting er lagret.",
    "fram_i_tid": "{dag} er fram i tid. Skriv ned deltakelse når dagen har vært. Ingenting er lagret.",
    "timer": "Timene på en dag må være et tall fra 0 til 24. Ingenting er lagret.",
}
_EMPTY = {
    "oppgave": "Skriv hva som skal gjøres. Ingenting er lagret.",
    "kontakt": "Skriv hvordan dere skal ha kontakt, eller en dag. Ingenting er lagret.",
    "tilbakemelding": "Tilbakemeldingen er tom. Ingenting er lagret.",
}


def as_fault(refusal: Refusal) -> PlanleggError:
    """The refusal as the fault the command ends with."""
    match refusal:
        case u.KanIkkeFinneKlient(alias=alias):
            return UsageFault(
                "Lageret har ingen sak med alias «{alias}». Opprett den med «planlegg klient ny {alias}».", alias=alias
            )
        case u.KanIkkeOpprette(finnes=alias):
            return UsageFault("Saken «{alias}» finnes fra før. Ingenting er endret.", alias=alias)
        case u.KanIkkeLagreSvar(alias=alias, svarenes_alias=other):
            return UsageFault("Svarfila gjelder «{andre}», ikke «{alias}». Ingenting er lagret.", andre=other, alias=alias)
        case u.KanIkkeSammen(nummer=number, grunn=reason):
            return UsageFault("Handling {nummer}: {grunn}", nummer=number, grunn=as_fault(reason))
        case d.KanIkkeFinnePunkt(punkt=point, kjente=known, flere=()):
            return UsageFault(
                "Planen har ikke «{punkt}». Punktene er: {kjente}. Ingenting er lagret.", punkt=point, kjente=_list(known)
            )
        case d.KanIkkeFinnePunkt(punkt=point, flere=many):
            return UsageFault(
                "«{punkt}» kan være flere: {flere}. Bruk id-en. Ingenting er lagret.", punkt=point, flere=_list(many)
            )
        case d.KanIkkeFinneOppgave(oppgave=task, kjente=known):
            return UsageFault(
                "Det er ingen åpen oppgave «{oppgave}». Åpne: {kjente}. Ingenting er lagret.", oppgave=task, kjente=_list(known)
            )
        case d.KanIkkeFinneVersjon(versjon=number, siste=last):
            return UsageFault("Planen har ingen versjon {versjon}. Siste versjon er {siste}.", versjon=number, siste=last)
        case d.KanIkkeVelge(grunn=reason, aktivitet=activity, tittel=title, punkt=point):
            return UsageFault(_CHOOSE[reason], aktivitet=activity, tittel="" if activity else title, punkt=point)
        case d.KanIkkeAvsla(grunn="i_planen", aktivitet=activity, punkt=point):
            return UsageFault(
                "«{aktivitet}» står i planen som {punkt}. Ta den ut i stedet. Ingenting er lagret.",
                aktivitet=activity,
                punkt=point,
            )
        case d.KanIkkeAvsla():
            return UsageFault("Oppgi hvilken aktivitet klienten sier nei til. Ingenting er lagret.")
        case d.KanIkkeEndre(grunn=reason, punkt=point):
            return UsageFault(_CHANGE[reason], punkt=point)
        case d.KanIkkeTaStilling(grunn=reason, punkt=point):
            return UsageFault(_STANCE[reason], punkt=point)
        case d.KanIkkeRegistrere(grunn=reason, punkt=point, dag=day):
            return UsageFault(_RECORD[reason], punkt=point, dag=day.isoformat())
        case d.KanIkkeAvslutte(punkt=point):
            return UsageFault("{punkt} er tatt ut av planen og kan ikke avsluttes. Ingenting er lagret.", punkt=point)
        case d.KanIkkeSkrive(hva=what):
            return UsageFault(_EMPTY[what])
        case other:
            assert_never(other)


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(words) or "–"
