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
from planlegg.export.samarbeid_text import contact_lines, continuity_lines
from planlegg.export.words import day, weekly

Words = Callable[[str], str]
QUOTES = 3
PLAN_B = "8.3"
"""The question about another way, whose answer is promised a place in the agreement."""
RIGHTS = ("fvl-12", "gdpr-15", "gdpr-16", "fvl-28", "fvl-29")
STANCES = {
    "ENIG": mark("Du er enig."),
    "ENIG_MED_FORBEHOLD": mark("Du er enig, men noe må stemme."),
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
        Avsnitt(tittel=words("Om det ikke går som vi tenkte"), sitater=_another_way(case)),
        Avsnitt(tittel=words("Folk som støtter deg"), linjer=_people(case)),
        Avsnitt(tittel=words("Slik har vi kontakt"), linjer=_contact(case, words, sprak)),
        Avsnitt(tittel=words("Det du kan"), linjer=_rights(sources, words, sprak)),
    )
    kept = tuple(s for s in sections if s.sitater or s.punkter or s.linjer)
    return Dokument(leser="klient", tittel=words("Planen min"), dato=day(today, sprak), avsnitt=kept)


def _point(point: Punkt, words: Words, sprak: Sprak) -> Dokumentpunkt:
    stance = point.standpunkt("klient")
    spoken = stance is not None and stance.gjelder and stance.ord
    lines = [words("Du sier: «{ord}»").format(ord=stance.ord)] if stance is not None and spoken else []
    if point.forste_steg:
        lines.append(words("Første steg: {steg}").format(steg=point.forste_steg))
    time = [words("Det skjer {dag}.").format(dag=day(point.nar, sprak))] if point.nar else []
    time += weekly(point, words, sprak)
    lines += [" ".join(time)] if time else []
    if point.ansvar == "veileder":
        lines.append(words("Veilederen din gjør dette."))
    if point.annerledes:
        lines.append(words("Dette er annerledes enn før: {ord}").format(ord=point.annerledes))
    agrees = " " + words("Veilederen din er enig.") if point.stilling("veileder") == "ENIG" else ""
    lines.append(stands(point, words) + agrees)
    return Dokumentpunkt(point.tittel, tuple(lines))


def stands(point: Punkt, words: Words) -> str:
    """Where the client stands; a yes that was taken back, or that something was changed after, is told as that."""
    stance = point.standpunkt("klient")
    if point.over_a_no:
        return words("Du har selv sagt nei. Da er det ingen avtale om dette, selv om vergen har sagt ja.")
    if stance is None or stance.gjelder:
        return words(STANCES[point.stilling("klient")])
    if stance.trukket:
        return words("Du har trukket deg. Da er det ingen avtale om dette.")
    return words("Dette er endret siden du sa hva du mente. Du bestemmer på nytt.")


def _another_way(case: Sak) -> tuple[str, ...]:
    """What the client said is to be done if it does not go as planned; never what others said on their behalf."""
    answers = (a for a in case.svarsett.svar if a.id == PLAN_B and a.tilstand == "svart" and a.hvem == "klient")
    return tuple(a.tekst.strip() for a in answers)


def _tasks(case: Sak, part: str, words: Words, sprak: Sprak) -> tuple[str, ...]:
    own = [task for task in case.apne_oppgaver() if task.part == part]
    return tuple(
        words("{oppgave} Innen {dag}.").format(oppgave=_sentence(t.tekst), dag=day(t.frist, sprak)) if t.frist else t.tekst
        for t in own
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."


def _contact(case: Sak, words: Words, sprak: Sprak) -> tuple[str, ...]:
    return (*contact_lines(case.kontakt, words, sprak), *continuity_lines(case.kontinuitet, words, sprak))


def _people(case: Sak) -> tuple[str, ...]:
    """Only those the client wants on the sheet, and only what they support: never what someone may not know."""
    return tuple(f"{one.rolle}: {one.stotter}" if one.stotter else one.rolle for one in case.nettverk if one.pa_arket)


def _rights(sources: Mapping[str, Hjemmel], words: Words, sprak: Sprak) -> tuple[str, ...]:
    free = words("Du kan si nei, vente eller ombestemme deg. Da ser vi på planen igjen.")
    return (free, *(sources[key].tekst.pa(sprak) for key in RIGHTS if key in sources))
