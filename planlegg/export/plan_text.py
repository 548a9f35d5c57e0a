"""The plan as the counsellor and the client read it on the screen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak, Versjon
from planlegg.domain.tekst import Sprak
from planlegg.domain.versjon import Forskjell
from planlegg.errors import mark
from planlegg.export.words import day, number

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
PARTS = {"klient": mark("Klienten"), "veileder": mark("Veilederen")}
ATTENDANCE = {
    "MOTT": mark("var der"),
    "DELVIS": mark("var der en del av tida"),
    "FRAVAR_SYK": mark("var syk"),
    "FRAVAR_SYKT_BARN": mark("hadde sykt barn"),
    "FRAVAR_AVTALT": mark("var borte etter avtale"),
    "FRAVAR_ANNET": mark("var borte"),
    "IKKE_REGISTRERT": mark("ikke skrevet ned"),
}


def as_text(case: Sak, words: Words, sprak: Sprak, titles: Mapping[str, str]) -> str:
    """The plan as it stands. ``titles`` names activities by id, for those the client said no to."""
    head = words("Planen til {alias}: {status}").format(alias=case.alias, status=words(STATUS[case.status]))
    if case.versjon:
        head += " (" + words("versjon {nr}").format(nr=case.versjon) + ")"
    parts = [head]
    parts += [_point(point, words, sprak) for point in case.i_planen]
    if not case.i_planen:
        parts.append(words("Ingenting er valgt ennå. Se muligheter med: planlegg sammen {alias}").format(alias=case.alias))
    tasks = [
        f"  - {words(PARTS[t.part])}: {t.tekst}" + (f" ({day(t.frist, sprak)})" if t.frist else "") for t in case.apne_oppgaver()
    ]
    if tasks:
        parts.append("\n".join([words("Dette er lovet:"), *tasks]))
    if case.kontakt:
        again = f"{words('Neste')}: {day(case.kontakt.neste, sprak)}" if case.kontakt.neste else ""
        parts.append("\n".join([words("Kontakt:"), *(f"  - {line}" for line in (case.kontakt.tekst, again) if line)]))
    refused = [
        f"  - {titles.get(a.aktivitet, a.aktivitet)}" + (f": «{a.ord}»" if a.ord else "") for a in case.avslag if a.gjelder
    ]
    if refused:
        parts.append("\n".join([words("Sagt nei til:"), *refused]))
    return "\n\n".join(parts)


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
    if point.timer_per_uke:
        lines.append("    " + words("Tid: {timer} timer i uka.").format(timer=number(point.timer_per_uke, sprak)))
    if point.annerledes:
        lines.append("    " + words("Dette er annerledes enn før: {ord}").format(ord=point.annerledes))
    for part in ("klient", "veileder"):
        lines.append("    " + _stance(point, part, words))
    lines += [
        f"    {day(d.dag, sprak)}: {words(ATTENDANCE[d.kode])}" + (f". «{d.ord}»" if d.ord else "")
        for d in sorted(point.deltakelse, key=lambda d: d.dag)
    ]
    for said in point.tilbakemeldinger:
        texts = {words("Slik var det"): said.hvordan, words("Dette hjalp"): said.hjalp, words("Dette bør endres"): said.endre}
        lines += [f"    {label}: «{text}»" for label, text in texts.items() if text]
    if point.slutt and point.slutt.klientens_ord:
        lines.append(f"    «{point.slutt.klientens_ord}»")
    return "\n".join(lines)


def _stance(point: Punkt, part: str, words: Words) -> str:
    stance = point.standpunkt(part)  # type: ignore[arg-type]
    text = f"{words(PARTS[part])}: {words(STANCE[point.stilling(part)])}"  # type: ignore[arg-type]
    if stance is None:
        return text
    if stance.trukket:
        return text + " – " + words("trakk det som var avtalt")
    if not stance.gjelder:
        return text + " – " + words("var {stilling} før punktet ble endret").format(stilling=words(STANCE[stance.stilling]))
    return text + (f". «{stance.ord}»" if stance.ord else "")


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
    "stilling_bortfalt": mark("Noe er endret etter at dere ble enige. Spør på nytt."),
}


def _difference(one: Forskjell, words: Words, sprak: Sprak) -> str:
    fields = "; ".join(
        words("{felt}: fra «{fra}» til «{til}»").format(
            felt=words(FIELD[f.felt]), fra=_value(f.fra, sprak), til=_value(f.til, sprak)
        )
        for f in one.felter
    )
    return f"{one.punkt}  {one.tittel} {words(KIND[one.slag])}" + (f" ({fields})" if fields else "")


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
