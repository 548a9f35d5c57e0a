"""Expected refusals in words: what happened, what is kept, what to do."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from planlegg.domain import kanikke as d
from planlegg.errors import PlanleggError, UsageFault, mark
from planlegg.text.shell import last_word
from planlegg.usecases import kanikke as u

if TYPE_CHECKING:
    from planlegg.commands.session import Session

Refusal = d.KanIkke | u.KanIkkeFinneKlient | u.KanIkkeOpprette | u.KanIkkeLagreSvar | u.KanIkkeSammen

_CHOOSE = {
    "uten_tittel": "Aktiviteten mangler navn. Skriv en tittel eller en id fra katalogen. Ingenting er lagret.",
    "lang_tittel": "Navnet på aktiviteten er for langt. Bruk høyst 500 tegn, og skriv resten som første steg. Ingenting er lagret.",
    "ukjent_aktivitet": "Katalogen har ingen «{aktivitet}». Søk med «planlegg katalog sok», eller gi den en egen tittel. Ingenting er lagret.",
    "alt_i_planen": "«{aktivitet}{tittel}» står allerede i planen som {punkt}. Endre den der. Ingenting er lagret.",
    "timer": "Timene i uka må være et tall fra 0 til 168. Ingenting er lagret.",
    "dager": "Dagene i uka må være et tall fra 0 til 7. Ingenting er lagret.",
}
_CHANGE = {
    "avsluttet": "{punkt} er avsluttet og kan ikke endres. Velg aktiviteten på nytt. Ingenting er lagret.",
    "tatt_ut": "{punkt} er tatt ut av planen. Velg aktiviteten på nytt. Ingenting er lagret.",
    "uendret": "{punkt} er slik fra før, så ordene hører ikke til noen endring. Hvordan det går, skriver du med «planlegg delta». Ingenting er lagret.",
    "uten_tittel": "{punkt} må ha en tittel. Ingenting er lagret.",
    "lang_tittel": _CHOOSE["lang_tittel"],
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
_DEMAND = {
    "mangler": "{slag} mangler {mangler}. Ingenting er lagret.",
    "slutt_forbi": "Siste dag for kravet er forbi. Skriv en dag fram i tid. Ingenting er lagret.",
    "klienten_uenig": "Klienten er ikke enig i {punkt}. Da kan det ikke være et avtalt krav. Ingenting er lagret.",
}
_DEMANDS = {"vilkar": mark("Vilkåret"), "avtalt_krav": mark("Kravet")}
_DEMAND_PARTS = {
    "tekst": mark("hva det går ut på"),
    "vedtak": mark("hvilket vedtak det står i"),
    "motytelse": mark("hva klienten får igjen"),
    "slutt": mark("siste dag"),
    "klientens_syn": mark("hva klienten mener"),
}
_UNDO = {
    "ingenting": "Det er ingenting å angre.",
    "andre": "Det siste i saken skrev {av} {naar}. Du kan bare angre det du selv har skrevet. Ingenting er endret.",
    "endelig": "Det siste i saken kan ikke angres: {hva}. {raad} Ingenting er endret.",
    "gir_enighet": "Å angre ville tatt bort et nei eller et forbehold til {punkt}. Ta stilling på nytt i stedet. Ingenting er endret.",
}
_FINAL = {
    "svarte_rettet": mark("et svar er rettet"),
    "trakk": mark("noen trakk en avtale"),
    "samtykke": mark("klienten sa ja til å dele"),
    "samtykke_trukket": mark("klienten trakk et ja til å dele"),
    "nettverksrolle_fjernet": mark("klienten tok noen ut av planen"),
    "krav_opphort": mark("et krav er avsluttet"),
    "bestilling_laget": mark("en bestilling er laget"),
    "bestilling_sendt": mark("en bestilling er gitt videre"),
    "bestilling_returnert": mark("en bestilling kom i retur"),
    "bestilling_trukket": mark("klienten trakk et ja til en bestilling"),
}
_INSTEAD = {
    "svarte_rettet": mark("Rett svaret på nytt med «planlegg klient rett» om det er noe annet som stemmer."),
    "trakk": mark("Ta stilling på nytt om dere er enige igjen."),
    "samtykke": mark("Klienten kan trekke det når som helst."),
    "bestilling_laget": mark("Lag en ny versjon av bestillingen i stedet."),
}
_CONSENT = {
    "uten_mottaker": "Skriv hvem det kan deles med, som en rolle: «ny veileder». Ingenting er lagret.",
    "uten_formal": "Skriv hva det skal brukes til. Ingenting er lagret.",
    "uten_omfang": "Skriv hva som kan deles. Ingenting er lagret.",
    "ukjent_del": "«{del_}» kan ikke følge med. Velg blant: svar, svar.2 (én del), plan, avtaler, kontakt, bli_mott, nettverk. Ingenting er lagret.",
    "gatt_ut": "Et ja som gjaldt til {dag}, gjelder ikke lenger. Spør klienten på nytt.",
    "trukket": "Klienten trakk sitt ja til å dele {dag}. Arket blir ikke laget. Et nytt ja kommer fra klienten selv.",
}
_NAMED = {
    "navn": "«{felt}» ser ut som et navn. Skriv rollen med små bokstaver, for eksempel «søster» eller «lege». Ingenting er lagret.",
    "telefon": "«{felt}» ser ut som et telefonnummer. Skriv rollen, ikke nummeret. Ingenting er lagret.",
    "epost": "«{felt}» ser ut som en e-postadresse. Skriv rollen, ikke adressen. Ingenting er lagret.",
}
_EMPTY = {
    "nettverk": "Skriv hvilken rolle det gjelder, for eksempel «søster». Ingenting er lagret.",
    "bli_mott": "Skriv hvordan klienten vil bli møtt. Ingenting er lagret.",
    "kontinuitet": "Skriv hvem som følger klienten videre. Ingenting er lagret.",
    "tema": "Skriv hva temaet er. Ingenting er lagret.",
    "oppgave": "Skriv hva som skal gjøres. Ingenting er lagret.",
    "kontakt": "Skriv hvordan dere skal ha kontakt, eller en dag. Ingenting er lagret.",
    "tilbakemelding": "Tilbakemeldingen er tom. Ingenting er lagret.",
}


def did_you_mean(run: "Session", written: str, known: Iterable[str]) -> str:
    """The nearest of what there is, as a question after the message; empty when nothing is near."""
    from planlegg.loading.strict import nearest

    near = nearest(written, list(known))
    return run.words(" Mente du «{nar}»?").format(nar=near) if near else ""


def no_such_activity(run: "Session", written: str) -> UsageFault:
    hint = did_you_mean(run, written, run.katalog)
    return UsageFault("Katalogen har ingen aktivitet som heter «{id}».{hint}", id=written, hint=hint)


def as_fault(refusal: Refusal) -> PlanleggError:
    """The refusal as the fault the command ends with."""
    match refusal:
        case u.KanIkkeFinneKlient(alias=alias):
            return UsageFault(
                "Lageret har ingen sak med alias «{alias}». Opprett den med «planlegg klient ny {ord}».",
                alias=alias,
                ord=last_word(alias),
            )
        case u.KanIkkeOpprette(finnes=""):
            return UsageFault("Aliaset er så likt et annet at sakene kan bli forvekslet. Ingenting er endret. Velg et annet.")
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
        case d.KanIkkeKreve(grunn=reason, slag=kind, mangler=missing, punkt=point):
            parts = tuple(_DEMAND_PARTS[part] for part in missing)
            return UsageFault(_DEMAND[reason], slag=_DEMANDS[kind], mangler=parts, punkt=point)
        case d.KanIkkeFinneKrav(krav=name, kjente=known):
            return UsageFault(
                "Planen har ikke noe krav «{krav}». Kravene er: {kjente}. Ingenting er lagret.", krav=name, kjente=_list(known)
            )
        case d.KanIkkeFinneHoring(horing=name, kjente=known):
            return UsageFault(
                "Det er ingen påminnelse «{horing}». De som venter: {kjente}. Ingenting er lagret.",
                horing=name,
                kjente=_list(known),
            )
        case d.KanIkkeAngre(grunn=reason, av=by, naar=when, hva=what):
            told = when.strftime("%d.%m.%Y kl. %H.%M") if when else ""
            instead = _INSTEAD.get(what, mark("Skriv det som er riktig nå, på nytt."))
            return UsageFault(_UNDO[reason], av=by, naar=told, hva=_FINAL.get(what, what), raad=instead, punkt=what)
        case d.KanIkkeGjoreOm():
            return UsageFault("Det er ingenting å gjøre om. Noe nytt er skrevet siden, eller ingenting er angret.")
        case d.KanIkkeSamtykke(grunn=reason, del_=part, dag=on):
            return UsageFault(_CONSENT[reason], del_=part, dag=on.strftime("%d.%m.%Y") if on else "")
        case d.KanIkkeFinneSamtykke(samtykke="overlevering", kjente=()):
            return UsageFault("Klienten har ikke sagt ja til overlevering. Skriv det ned med «planlegg sammen» først.")
        case d.KanIkkeFinneSamtykke(samtykke=name, kjente=known):
            return UsageFault(
                "Det er ikke noe samtykke «{samtykke}». Samtykkene er: {kjente}. Ingenting er lagret.",
                samtykke=name,
                kjente=_list(known),
            )
        case d.KanIkkeFinneRolle(rolle=name, kjente=known):
            return UsageFault(
                "Saken har ingen rolle «{rolle}». Rollene er: {kjente}. Ingenting er lagret.", rolle=name, kjente=_list(known)
            )
        case d.KanIkkeFinneTema(tema=name, kjente=known):
            return UsageFault(
                "Det er ikke noe tema «{tema}» som venter. De som venter: {kjente}. Ingenting er lagret.",
                tema=name,
                kjente=_list(known),
            )
        case d.KanIkkeNavngi(felt=field, slag=kind):
            return UsageFault(_NAMED[kind], felt=field)
        case d.KanIkkeSkrive(hva=what):
            return UsageFault(_EMPTY[what])
        case other:
            assert_never(other)


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(words) or "–"
