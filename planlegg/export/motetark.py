"""The sheet after a meeting: what was agreed, what the client found missing, who does what by when. One page, in the client's language.

Like the client's sheet it shows no alias, no office and no benefit.
"""

from collections.abc import Callable, Iterable
from datetime import date

from planlegg.domain.dokument import Avsnitt, Dokument, Dokumentpunkt
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Lofte, Sak
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.export.klientark import stands
from planlegg.export.samarbeid_text import contact_lines, continuity_lines
from planlegg.export.words import day, weekly

Words = Callable[[str], str]
MISSING = ("7.3", "8.5", "9.1")
"""The questions that ask what is missing, what one disagrees with, and whether one got to say it."""
LATEST = 3
WHO = {"klient": mark("Du: {oppgave}"), "veileder": mark("Veilederen din: {oppgave}")}


def sheet(case: Sak, today: date, words: Words, sprak: Sprak) -> Dokument:
    """The sheet. That nothing was agreed, or nothing missing, is said and not left open."""
    agreed = [p for p in case.apne if p.avtalt]
    open_ones = [p for p in case.apne if not p.avtalt]
    nothing = () if agreed else (words("Vi ble ikke enige om noe ennå. Det er helt greit."),)
    sections = (
        Avsnitt(tittel=words("Dette er vi enige om"), punkter=tuple(_point(p, words, sprak) for p in agreed), linjer=nothing),
        Avsnitt(tittel=words("Dette er åpent ennå"), punkter=tuple(_open(p, words) for p in open_ones)),
        _missing(case, words),
        Avsnitt(tittel=words("Hvem gjør hva"), linjer=tuple(_task(task, words, sprak) for task in _by_day(case.apne_oppgaver()))),
        Avsnitt(tittel=words("Neste gang"), linjer=_next(case, words, sprak)),
    )
    kept = tuple(s for s in sections if s.sitater or s.punkter or s.linjer)
    return Dokument(leser="klient", tittel=words("Etter samtalen"), dato=day(today, sprak), avsnitt=kept)


def _point(point: Punkt, words: Words, sprak: Sprak) -> Dokumentpunkt:
    when = words("Det skjer {dag}.").format(dag=day(point.nar, sprak)) if point.nar else ""
    step = words("Første steg: {steg}").format(steg=point.forste_steg) if point.forste_steg else ""
    return Dokumentpunkt(
        point.tittel, tuple(line for line in (*_said(point, words), step, when, *weekly(point, words, sprak)) if line)
    )


def _open(point: Punkt, words: Words) -> Dokumentpunkt:
    return Dokumentpunkt(point.tittel, (*_said(point, words), stands(point, words)))


def _said(point: Punkt, words: Words) -> tuple[str, ...]:
    stance = point.standpunkt("klient")
    spoken = stance is not None and stance.gjelder and stance.ord
    return (words("Du sier: «{ord}»").format(ord=stance.ord),) if stance is not None and spoken else ()


def _missing(case: Sak, words: Words) -> Avsnitt:
    """The client's own words only; what others said on their behalf does not stand here."""
    said = [
        a.tekst.strip() for q in MISSING for a in case.svarsett.svar if a.id == q and a.tilstand == "svart" and a.hvem == "klient"
    ]
    wished = [t.endre.strip() for p in case.apne for t in p.tilbakemeldinger if t.endre.strip()]
    quotes = tuple(dict.fromkeys([*said, *wished[-LATEST:]]))
    none = () if quotes else (words("Du har ikke sagt at noe mangler. Si fra når du vil."),)
    return Avsnitt(tittel=words("Dette mangler, sier du"), sitater=quotes, linjer=none)


def _by_day(tasks: Iterable[Lofte]) -> list[Lofte]:
    """The nearest day first; those without a day last, in the order they were made."""
    return sorted(tasks, key=lambda task: (task.frist is None, task.frist or date.max, task.nr))


def _task(task: Lofte, words: Words, sprak: Sprak) -> str:
    text = task.tekst if task.tekst.endswith((".", "!", "?")) else task.tekst + "."
    due = " " + words("Innen {dag}.").format(dag=day(task.frist, sprak)) if task.frist else ""
    return words(WHO[task.part]).format(oppgave=text) + due


def _next(case: Sak, words: Words, sprak: Sprak) -> tuple[str, ...]:
    if case.kontakt is None:
        return (words("Vi har ikke avtalt en dag ennå."), *continuity_lines(case.kontinuitet, words, sprak))
    contact = contact_lines(case.kontakt, words, sprak, next_first=True)
    return (*contact, *continuity_lines(case.kontinuitet, words, sprak))
