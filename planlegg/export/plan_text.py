"""The plan as the counsellor and the client read it on the screen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from planlegg.domain.hendelse import Part
from planlegg.domain.innhold import Feltforskjell
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Plassbeskjed, Sak, Versjon
from planlegg.domain.standpunkt import ENIGE
from planlegg.domain.tekst import Sprak
from planlegg.domain.versjon import Forskjell
from planlegg.errors import mark
from planlegg.export.ende_text import end_lines
from planlegg.export.flat import flat
from planlegg.export.krav_text import demand_lines
from planlegg.export.samarbeid_text import (
    contact_lines,
    continuity_lines,
    met_lines,
    role_line,
    shared_lines,
    supporters,
    topic_lines,
)
from planlegg.export.words import PLACES, day, number, weekly
from planlegg.text.shell import last_word

Words = Callable[[str], str]
STATUS = {
    "UTKAST": mark("utkast"),
    "DELT": mark("delt, ikke avtalt ennå"),
    "AVTALT": mark("avtalt"),
    "UNDER_REVISJON": mark("endret siden dere ble enige"),
    "AVSLUTTET": mark("avsluttet"),
}
POINT = {
    "FORSLAG": mark("ikke avtalt ennå"),
    "PLANLAGT": mark("avtalt"),
    "GJENNOMFORES": mark("i gang"),
    "FULLFORT": mark("gjennomført"),
    "AVBRUTT": mark("stoppet"),
}
STANCE = {
    "ENIG": mark("enig"),
    "ENIG_MED_FORBEHOLD": mark("enig med forbehold"),
    "UENIG": mark("ikke enig"),
    "IKKE_TATT_STILLING": mark("ikke bestemt"),
}
NEXT = mark("Neste: {dag}")
WAY = {
    "skjerm": mark("sammen ved skjermen"),
    "papir": mark("på papir"),
    "muntlig": mark("muntlig"),
    "telefon": mark("på telefon"),
    "tolk": mark("med tolk"),
    "verge": mark("med verge"),
}
PARTS = {"klient": mark("Klienten"), "veileder": mark("Veilederen")}
_PARTIES: tuple[Part, ...] = ("klient", "veileder")
"""The client first, always."""
ATTENDANCE = {
    "MOTT": mark("var der"),
    "DELVIS": mark("var der en del av tida"),
    "FRAVAR_SYK": mark("var syk"),
    "FRAVAR_SYKT_BARN": mark("hadde sykt barn"),
    "FRAVAR_AVTALT": mark("borte etter avtale"),
    "FRAVAR_ANNET": mark("var borte"),
    "IKKE_REGISTRERT": mark("ikke skrevet ned"),
}


def as_text(case: Sak, words: Words, sprak: Sprak, titles: Mapping[str, str], today: date) -> str:
    """The plan as it stands. ``titles`` names activities by id, for those the client said no to; ``today`` tells what is over."""
    case = flat(case)
    head = words("Planen til {alias}: {status}").format(alias=case.alias, status=words(STATUS[case.status]))
    if case.versjon:
        head += " (" + words("versjon {nr}").format(nr=case.versjon) + ")"
    parts = [head]
    parts += [_point(point, words, sprak) + _support(case, point.id, words) for point in case.i_planen]
    if not case.i_planen:
        parts.append(
            words("Ingenting er valgt ennå. Se muligheter med: planlegg sammen {alias}").format(alias=last_word(case.alias))
        )
    tasks = [
        f"  - {words(PARTS[t.part])}: {t.tekst}" + (f" ({day(t.frist, sprak)})" if t.frist else "") for t in case.apne_oppgaver()
    ]
    if tasks:
        parts.append("\n".join([words("Dette er lovet:"), *tasks]))
    for heading, told in (
        (
            words("Kontakt:"),
            (*contact_lines(case.kontakt, words, sprak, again=NEXT), *continuity_lines(case.kontinuitet, words, sprak)),
        ),
        (words("Slik vil klienten bli møtt:"), met_lines(case.bli_mott, words)),
        (words("Folk rundt klienten:"), tuple(role_line(one, words) for one in case.nettverk)),
        (words("Temaer til neste gang:"), topic_lines(case, words)),
        (words("Klienten har sagt ja til å dele:"), shared_lines(case, words, sprak)),
    ):
        if told:
            parts.append("\n".join([heading, *(f"  - {line}" for line in told)]))
    if demands := [line for one in case.krav if one.utfall is None for line in demand_lines(one, case, today, words, sprak)]:
        parts.append("\n".join([words("Krav. De er ikke noe dere har valgt fritt:"), *demands]))
    if hear := [
        f"  - {one.id}  {day(one.dag, sprak)}" + (f": {one.ord}" if one.ord else "") for one in case.horinger if not one.gjort
    ]:
        parts.append("\n".join([words("Bare høre hvordan det går:"), *hear]))
    if told_of := [_places(one, words, sprak, titles) for one in case.plasser]:
        parts.append("\n".join([words("Dette har klienten fått vite om plasser:"), *told_of]))
    refused = [
        f"  - {titles.get(a.aktivitet, a.aktivitet)}" + (f": «{a.ord}»" if a.ord else "") for a in case.avslag if a.gjelder
    ]
    if refused:
        parts.append("\n".join([words("Sagt nei til:"), *refused]))
    return "\n\n".join(parts)


def _support(case: Sak, point: str, words: Words) -> str:
    roles = supporters(case, point)
    return "\n    " + words("Støtte: {roller}").format(roller=", ".join(roles)) if roles else ""


def _places(one: Plassbeskjed, words: Words, sprak: Sprak, titles: Mapping[str, str]) -> str:
    checked = "; " + words("sjekket {dag}").format(dag=day(one.sjekket, sprak)) if one.sjekket else ""
    said = words("sagt {dag}").format(dag=day(one.naar.date(), sprak))
    return f"  - {titles.get(one.aktivitet, one.aktivitet)}: {words(PLACES[one.status])} ({said}{checked})"


def version_text(version: Versjon | None, words: Words, sprak: Sprak) -> str:
    """One version as it stood."""
    if version is None:
        return words("Ingenting er valgt ennå.")
    agreed = words("avtalt") if version.avtalt else words("ikke avtalt")
    head = words("Versjon {nr} fra {dag}: {avtalt}").format(nr=version.nummer, dag=day(version.naar.date(), sprak), avtalt=agreed)
    return "\n\n".join([head, *(_point(point, words, sprak) for point in version.punkter)])


def differences_text(found: Sequence[Forskjell], words: Words, sprak: Sprak) -> str:
    """What changed, one line for each point."""
    return "\n".join(_difference(one, words, sprak) for one in found)


def _point(point: Punkt, words: Words, sprak: Sprak) -> str:
    lines = [f"{point.id}  {point.tittel}: {words(POINT[point.status])}"]
    if point.forste_steg:
        when = f" ({day(point.nar, sprak)})" if point.nar else ""
        lines.append("    " + words("Første steg: {steg}").format(steg=point.forste_steg) + when)
    elif point.nar:
        lines.append("    " + words("Det skjer {dag}.").format(dag=day(point.nar, sprak)))
    if point.ansvar == "veileder":
        lines.append("    " + words("Veilederen gjør dette."))
    if time := weekly(point, words, sprak):
        lines.append("    " + " ".join(time))
    if point.annerledes:
        lines.append("    " + words("Dette er annerledes enn før: {ord}").format(ord=point.annerledes))
    stances = (f"    {line}" for part in _PARTIES for line in stance_lines(point, part, words, sprak))
    lines += dict.fromkeys(stances)  # the same change is told once
    lines += [
        f"    {day(d.dag, sprak)}: {words(ATTENDANCE[d.kode])}" + (f". «{d.ord}»" if d.ord else "")
        for d in sorted(point.deltakelse, key=lambda d: d.dag)
    ]
    for said in point.tilbakemeldinger:
        texts = {words("Slik var det"): said.hvordan, words("Dette hjalp"): said.hjalp, words("Dette bør endres"): said.endre}
        lines += [f"    {label}: «{text}»" for label, text in texts.items() if text]
    lines += end_lines(point, words)
    return "\n".join(lines)


def stance_lines(point: Punkt, part: Part, words: Words, sprak: Sprak) -> list[str]:
    """Where one party stands, in own words, how and when; and what to ask again where it no longer holds."""
    stance = point.standpunkt(part)
    text = f"{words(PARTS[part])}: {words(STANCE[point.stilling(part)])}"
    if stance is None:
        return [text]
    if stance.trukket:
        done = words("trakk sitt ja") if stance.stilling in ENIGE else words("trakk seg")
        return [f"{text} – {done}" + (f". «{stance.trukket_ord}»" if stance.trukket_ord else "")]
    if not stance.gjelder:
        then = words("var {stilling} før punktet ble endret").format(stilling=words(STANCE[stance.stilling]))
        if not point.apent:
            return [f"{text} – {then}"]
        changed = fields_text(stance.bortfalt, words, sprak)
        again = words("Endret: {endringer}. Spør på nytt.") if changed else words("Spør på nytt.")
        return [f"{text} – {then}", "  " + again.format(endringer=changed)]
    present = "; " + words("til stede: {roller}").format(roller=", ".join(stance.til_stede)) if stance.til_stede else ""
    given = f"({words(WAY[stance.gitt_ved])}, {day(stance.naar.date(), sprak)}{present})"
    over = (
        [f"  {words('Klienten har selv sagt nei. Da er det ikke avtalt. Spør klienten.')}"]
        if part == "klient" and point.over_a_no
        else []
    )
    return [text + (f". «{stance.ord}»" if stance.ord else "") + f" {given}", *over]


KIND = {
    "ny": mark("er nytt"),
    "endret": mark("er endret"),
    "avsluttet": mark("er avsluttet"),
    "tatt_ut": mark("er tatt ut"),
}
FIELD = {
    "aktivitet": mark("aktivitet"),
    "tittel": mark("tittel"),
    "forste_steg": mark("første steg"),
    "nar": mark("når"),
    "timer_per_uke": mark("timer i uka"),
    "dager_per_uke": mark("dager i uka"),
    "ansvar": mark("hvem som gjør det"),
    "annerledes": mark("hva som er annerledes"),
}
REMARK = {
    "uten_neste_kontakt": mark("Dere har ikke avtalt når dere snakkes igjen."),
    "uten_oppgave": mark("En av dere har ingen oppgave i planen."),
    "uten_forste_steg": mark("Et punkt mangler et første lite steg."),
    "gjentatt": mark("Noe i planen er prøvd før. Skriv hva som er annerledes nå."),
    "veileder_forst": mark("Veilederen har sagt hva den mener før klienten. Spør klienten først."),
    "stilling_bortfalt": mark("Noe er endret etter at dere ble enige. Spør på nytt."),
}


def _difference(one: Forskjell, words: Words, sprak: Sprak) -> str:
    fields = fields_text(one.felter, words, sprak)
    return f"{one.punkt}  {one.tittel} {words(KIND[one.slag])}" + (f" ({fields})" if fields else "")


def lapsed_text(point: Punkt, words: Words, sprak: Sprak) -> str:
    """What is not as it was when somebody last agreed to the point."""
    found = [stance.bortfalt for stance in point.standpunkter if stance.bortfalt]
    return fields_text(found[0], words, sprak) if found else words("endret fram og tilbake")


def fields_text(found: Sequence[Feltforskjell], words: Words, sprak: Sprak) -> str:
    """What is not as it was, field by field."""
    return "; ".join(
        words("{felt}: fra «{fra}» til «{til}»").format(
            felt=words(FIELD[f.felt]), fra=_value(f.fra, sprak), til=_value(f.til, sprak)
        )
        for f in found
    )


def _value(value: object, sprak: Sprak) -> str:
    match value:
        case None | "":
            return "–"
        case date():
            return day(value, sprak)
        case int() | float():
            return number(float(value), sprak)
        case _:
            return str(value)
