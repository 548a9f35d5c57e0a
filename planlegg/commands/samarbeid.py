"""The options of ``planlegg sammen`` for how the two work together, and what they ask for."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

import click

from planlegg.commands.options import DAY, day
from planlegg.errors import UsageFault
from planlegg.usecases import requests as r

F = TypeVar("F", bound=Callable[..., Any])
TEXT = "TEKST"
TEXTS: dict[str, tuple[str, str, str]] = {
    "kanal": ("--kanal", TEXT, "Hvordan dere tar kontakt: melding, telefon, brev, besøk."),
    "kontaktdager": ("--kontaktdager", TEXT, "Dager og tider dere kan ta kontakt."),
    "svartid": ("--svartid", TEXT, "Når klienten kan vente svar, slik du har sagt det ærlig."),
    "haster": ("--haster", TEXT, "Hva som haster, og hvem klienten ringer da."),
    "vikar": ("--vikar", "ROLLE", "Hvem som svarer når du er borte."),
    "uteblir": ("--uteblir", TEXT, "Hva dere gjør om klienten ikke kommer."),
    "rolle": ("--rolle", "ROLLE", "En klienten har rundt seg, som rolle: «søster». Aldri navn."),
    "stotter": ("--stotter", TEXT, "Hva rollen støtter klienten med."),
    "far_vite": ("--far-vite", TEXT, "Hva rollen kan få vite."),
    "ma_ikke_vite": ("--ma-ikke-vite", TEXT, "Hva rollen ikke skal få vite."),
    "rolle_bort": ("--rolle-bort", "ROLLE", "Ta en rolle ut av planen."),
    "tempo": ("--tempo", TEXT, "Tempo og pauser klienten vil ha."),
    "talesprak": ("--talesprak", TEXT, "Språket klienten vil snakke."),
    "tolk": ("--tolk", TEXT, "Tolk: språk, og på telefon eller i rommet."),
    "hjelpemidler": ("--hjelpemidler", TEXT, "Det klienten trenger for å se, høre, lese eller sitte godt."),
    "rekkefolge": ("--rekkefolge", TEXT, "Rekkefølgen klienten vil snakke i."),
    "folge": ("--folge", "ROLLE", "Hvem klienten vil ha med seg."),
    "annen_veileder": ("--annen-veileder", TEXT, "Ønske om en annen veileder, med klientens ord."),
    "folger_videre": ("--folger-videre", TEXT, "Hvem som er veileder videre: den samme, eller en annen."),
    "overtar": ("--overtar", "ROLLE", "Hvem som tar over."),
    "farvel": ("--farvel", TEXT, "Hvordan dere sier ha det."),
    "tema": ("--tema", TEXT, "Et tema til neste møte. --part sier hvem som tar det opp."),
    "tema_ferdig": ("--tema-ferdig", "TEMA", "Temaet er tatt opp (t1, t2 …)."),
    "tema_parkert": ("--tema-parkert", "TEMA", "Temaet venter til en annen dag."),
    "samtykke": ("--samtykke", "ROLLE", "Klienten sier ja til å dele med denne rollen, sammen med --del."),
    "formal": ("--formal", TEXT, "Hva det delte skal brukes til. Uten valg: overlevering."),
    "trekk_samtykke": ("--trekk-samtykke", "ID", "Klienten trekker et ja. Det trengs ingen grunn."),
}
DAYS: dict[str, tuple[str, str]] = {
    "gjennomgang": ("--gjennomgang", "Dagen dere ser på kontaktavtalen igjen."),
    "overtar_nar": ("--overtar-nar", "Når en annen tar over."),
    "til_og_med": ("--til-og-med", "Siste dag et ja til å dele gjelder."),
}
NEEDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("rolle", ("stotter", "far_vite", "ma_ikke_vite", "pa_arket")),
    ("samtykke", ("del_", "formal", "til_og_med")),
)
"""An option, and those that mean nothing without it."""


def together_options(function: F) -> F:
    """Add the options; they reach the command by the names of the tables."""
    shown = click.option("--pa-arket", is_flag=True, help="Rollen kan stå på arket. Bare om klienten vil det.")
    parts = click.option("--del", "del_", multiple=True, metavar="DEL", help="Noe som kan deles. Kan gis flere ganger.")
    function = parts(shown(function))
    for name, (flag, told) in reversed(DAYS.items()):
        function = click.option(flag, name, type=day, metavar=DAY, help=told)(function)
    for name, (flag, what, told) in reversed(TEXTS.items()):
        function = click.option(flag, name, metavar=what, default="", help=told)(function)
    return function


def requests_of(
    given: Mapping[str, Any], *, kontakt: str, neste: date | None, part: Any, words: str, gitt_ved: Any, punkt: str
) -> list[r.Fellesvalg]:
    """What the options ask for, in the order of a conversation. Raises ``UsageFault`` for an option that nothing would keep."""
    for first, others in NEEDS:
        lost = [_flag(name) for name in others if given[name] and not given[first]]
        if lost:
            raise UsageFault("{valg} må ha {til}. Ingenting er lagret.", valg=", ".join(lost), til=_flag(first))
    if given["samtykke"] and not given["del_"]:
        raise UsageFault("{valg} må ha {til}. Ingenting er lagret.", valg="--samtykke", til="--del")
    found: list[r.Fellesvalg] = []
    if given["tema"]:
        found.append(r.Tema(tekst=given["tema"], part=part))
    if given["tema_ferdig"]:
        found.append(r.TemaFerdig(tema=given["tema_ferdig"]))
    if given["tema_parkert"]:
        found.append(r.TemaFerdig(tema=given["tema_parkert"], utfall="parkert"))
    wishes = {name: given[name] for name in ("tempo", "tolk", "hjelpemidler", "rekkefolge", "folge", "annen_veileder")}
    wishes["sprak"] = given["talesprak"]
    if any(wishes.values()):
        found.append(r.BliMott(**wishes))
    if given["rolle"]:
        told = {name: given[name] for name in ("stotter", "far_vite", "ma_ikke_vite", "pa_arket")}
        found.append(r.Nettverk(rolle=given["rolle"], punkter=(punkt,) if punkt else (), **told))
    if given["rolle_bort"]:
        found.append(r.NettverkBort(rolle=given["rolle_bort"]))
    contact = {name: given[name] for name in ("kanal", "svartid", "haster", "vikar", "uteblir", "gjennomgang")}
    contact["dager"] = given["kontaktdager"]
    if kontakt or neste or any(contact.values()):
        found.append(r.Kontakt(tekst=kontakt, neste=neste, **contact))
    if given["folger_videre"] or given["overtar"] or given["farvel"] or given["overtar_nar"]:
        found.append(
            r.Kontinuitet(
                veileder=given["folger_videre"], overtar=given["overtar"], nar=given["overtar_nar"], farvel=given["farvel"]
            )
        )
    if given["samtykke"]:
        purpose = {"formal": given["formal"]} if given["formal"] else {}
        found.append(
            r.Samtykk(
                mottaker=given["samtykke"],
                omfang=given["del_"],
                til=given["til_og_med"],
                ord=words,
                gitt_ved=gitt_ved,
                **purpose,
            )
        )
    if given["trekk_samtykke"]:
        found.append(r.TrekkSamtykke(samtykke=given["trekk_samtykke"], ord=words))
    return found


def _flag(name: str) -> str:
    return TEXTS[name][0] if name in TEXTS else DAYS[name][0] if name in DAYS else "--del" if name == "del_" else "--pa-arket"
