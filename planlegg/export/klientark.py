"""The client's sheet: what was said, what was agreed, who does what, and what the client can do.

Nothing of the counsellor's own, no office, no benefit, no alias: the sheet can lie on a table.
"""

from collections.abc import Callable, Mapping
from datetime import date

from planlegg.domain.dokument import Avsnitt, Dokument, Dokumentpunkt
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.export.words import day, number

Words = Callable[[str], str]
QUOTES = 3
RIGHTS = ("fvl-12", "gdpr-15", "gdpr-16", "fvl-28", "fvl-29")
STANCES = {
    "ENIG": mark("Du er enig."),
    "ENIG_MED_FORBEHOLD": mark("Du er enig, med forbehold."),
    "UENIG": mark("Du er ikke enig."),
    "IKKE_TATT_STILLING": mark("Du har ikke bestemt deg ennå."),
}


def sheet(case: Sak, today: date, sources: Mapping[str, Hjemmel], words: Words, sprak: Sprak) -> Dokument:
    """The sheet in the client's language. Sections without content are left out."""
    sections = (
        Avsnitt(tittel=words("Det du har sagt"), sitater=case.svarsett.klientens_ord[:QUOTES]),
        Avsnitt(
            tittel=words("Det vi er enige om") if case.status == "AVTALT" else words("Det vi ser på sammen"),
            punkter=tuple(_point(p, words, sprak) for p in case.apne),
        ),
        Avsnitt(tittel=words("Dette gjør du"), linjer=_tasks(case, "klient", words, sprak)),
        Avsnitt(tittel=words("Dette gjør veilederen din"), linjer=_tasks(case, "veileder", words, sprak)),
        Avsnitt(tittel=words("Slik har vi kontakt"), linjer=_contact(case, words, sprak)),
        Avsnitt(tittel=words("Det du kan"), linjer=_rights(sources, words, sprak)),
    )
    kept = tuple(s for s in sections if s.sitater or s.punkter or s.linjer)
    return Dokument(leser="klient", tittel=words("Planen min"), dato=day(today, sprak), avsnitt=kept)


def _point(point: Punkt, words: Words, sprak: Sprak) -> Dokumentpunkt:
    lines = []
    if point.forste_steg:
        lines.append(words("Første steg: {steg}").format(steg=point.forste_steg))
    if point.nar:
        lines.append(words("Når: {dag}").format(dag=day(point.nar, sprak)))
    if point.timer_per_uke:
        lines.append(words("Tid: {timer} timer i uka.").format(timer=number(point.timer_per_uke, sprak)))
    if point.dager_per_uke:
        lines.append(words("Dager i uka: {dager}.").format(dager=point.dager_per_uke))
    if point.annerledes:
        lines.append(words("Dette er annerledes enn før: {ord}").format(ord=point.annerledes))
    stance = point.standpunkt("klient")
    lines.append(words(STANCES[point.stilling("klient")]))
    if stance is not None and stance.gjelder and stance.ord:
        lines.append(words("Du sier: «{ord}»").format(ord=stance.ord))
    if point.stilling("veileder") == "ENIG":
        lines.append(words("Veilederen din er enig."))
    return Dokumentpunkt(point.tittel, tuple(lines))


def _tasks(case: Sak, part: str, words: Words, sprak: Sprak) -> tuple[str, ...]:
    own = [task for task in case.apne_oppgaver() if task.part == part]
    return tuple(
        words("{oppgave} Innen {dag}.").format(oppgave=_sentence(t.tekst), dag=day(t.frist, sprak)) if t.frist else t.tekst
        for t in own
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."


def _contact(case: Sak, words: Words, sprak: Sprak) -> tuple[str, ...]:
    if case.kontakt is None:
        return ()
    again = (words("Vi snakkes igjen {dag}.").format(dag=day(case.kontakt.neste, sprak)),) if case.kontakt.neste else ()
    return (case.kontakt.tekst, *again) if case.kontakt.tekst else again


def _rights(sources: Mapping[str, Hjemmel], words: Words, sprak: Sprak) -> tuple[str, ...]:
    free = words("Du kan si nei, vente eller ombestemme deg. Da ser vi på planen igjen.")
    return (free, *(sources[key].tekst.pa(sprak) for key in RIGHTS if key in sources))
