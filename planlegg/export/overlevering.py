"""The hand-over to another counsellor: only what the client has said yes to, with the day they said it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from planlegg.domain.dokument import Avsnitt, Dokument, Dokumentpunkt
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import GittSamtykke, Sak
from planlegg.domain.sporsmal import Del, Sporsmal
from planlegg.domain.svar import HARDE_GRENSER, Svar
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.export.plan_text import POINT, STANCE, stance_lines
from planlegg.export.samarbeid_text import contact_lines, continuity_lines, met_lines, role_line, share_name
from planlegg.export.words import day, weekly

Words = Callable[[str], str]
TOLD_BY = {"klient": "", "veileder": mark("(skrevet av veilederen)"), "andre": mark("(sagt av andre)")}
TASK = {"klient": mark("Klienten: {oppgave}"), "veileder": mark("Veilederen: {oppgave}")}
PARAGRAPHS = {
    "onsker": mark("Ønsker"),
    "ressurser": mark("Ressurser"),
    "nettverk": mark("Nettverk"),
    "begrensninger": mark("Begrensninger"),
    "tidligere": mark("Tidligere"),
    HARDE_GRENSER: mark("Grenser"),
}


def sheet(
    case: Sak,
    consent: GittSamtykke,
    today: date,
    questions: Sequence[Sporsmal],
    parts: Sequence[Del],
    words: Words,
    sprak: Sprak,
) -> Dokument:
    """The sheet. The counsellor's own reflection is never in it, whatever the client said yes to."""
    scope = set(consent.omfang)
    sections = [_about(consent, words, sprak)]
    sections += _answers(case, scope, questions, parts, words, sprak)
    if "plan" in scope:
        sections.append(Avsnitt(tittel=words("Planen"), punkter=tuple(_point(p, words, sprak) for p in case.i_planen)))
    if "avtaler" in scope:
        sections.append(Avsnitt(tittel=words("Dette er lovet"), linjer=tuple(_tasks(case, words, sprak))))
    if "kontakt" in scope:
        contact = (*contact_lines(case.kontakt, words, sprak), *continuity_lines(case.kontinuitet, words, sprak))
        sections.append(Avsnitt(tittel=words("Avtalen om kontakt"), linjer=contact))
    if "bli_mott" in scope:
        sections.append(Avsnitt(tittel=words("Slik vil klienten bli møtt"), linjer=met_lines(case.bli_mott, words)))
    if "nettverk" in scope:
        sections.append(
            Avsnitt(tittel=words("Folk rundt klienten"), linjer=tuple(role_line(one, words) for one in case.nettverk))
        )
    kept = tuple(one for one in sections if one.sitater or one.punkter or one.linjer)
    return Dokument(leser="veileder", tittel=words("Til den som tar over"), dato=day(today, sprak), avsnitt=kept)


def _about(consent: GittSamtykke, words: Words, sprak: Sprak) -> Avsnitt:
    what = ", ".join(share_name(part, words) for part in consent.omfang)
    lines = [
        words("Klienten sa ja {dag} til å dele dette med {mottaker}: {hva}.").format(
            dag=day(consent.naar.date(), sprak), mottaker=consent.mottaker, hva=what
        ),
        words("Det gjelder til og med {dag}.").format(dag=day(consent.til, sprak)) if consent.til else "",
        words("Klienten kan trekke det når som helst. Spør klienten om det som ikke står her."),
    ]
    said = (consent.ord,) if consent.ord else ()
    return Avsnitt(tittel=words("Det klienten har sagt ja til"), sitater=said, linjer=tuple(line for line in lines if line))


def _answers(
    case: Sak, scope: set[str], questions: Sequence[Sporsmal], parts: Sequence[Del], words: Words, sprak: Sprak
) -> Iterator[Avsnitt]:
    """The answers that may go along, by part of the interview, in the order of the questions."""
    given = {a.id: a for a in case.svarsett.svar if a.tilstand == "svart" and a.tekst.strip()}
    whole = "svar" in scope
    for part in parts:
        asked = [q for q in questions if q.del_ == part.id and q.hvem == "sammen" and q.id in given]
        if whole or f"svar.{part.id}" in scope:
            told = tuple(Dokumentpunkt(q.tekst.pa(sprak), (_said(given[q.id], words),)) for q in asked)
            yield Avsnitt(tittel=part.tittel.pa(sprak), punkter=told)
    for name, title in PARAGRAPHS.items():
        if name in given and (whole or f"svar.{name}" in scope):
            yield Avsnitt(tittel=words(title), linjer=(_said(given[name], words),))


def _said(answer: Svar, words: Words) -> str:
    note = TOLD_BY[answer.hvem]
    return f"«{answer.tekst.strip()}»" + (f" {words(note)}" if note else "")


def _point(point: Punkt, words: Words, sprak: Sprak) -> Dokumentpunkt:
    lines = [words(POINT[point.status]).capitalize() + "."]
    if point.forste_steg:
        when = f" ({day(point.nar, sprak)})" if point.nar else ""
        lines.append(words("Første steg: {steg}").format(steg=point.forste_steg) + when)
    lines += weekly(point, words, sprak)
    stance = point.standpunkt("klient")
    if stance is not None and (point.over_a_no or not stance.gjelder):
        lines += [line.strip() for line in stance_lines(point, "klient", words, sprak)]
    elif stance is not None:
        said = f": «{stance.ord}»" if stance.ord else ""
        lines.append(words("Klienten: {stilling}").format(stilling=words(STANCE[stance.stilling])) + said)
    for told in point.tilbakemeldinger[-1:]:
        lines += [f"«{text}»" for text in (told.hvordan, told.hjalp, told.endre) if text]
    return Dokumentpunkt(point.tittel, tuple(lines))


def _tasks(case: Sak, words: Words, sprak: Sprak) -> Iterator[str]:
    """Promises still open, of both: the client need not ask for them again."""
    labels: Mapping[str, str] = TASK
    for task in case.apne_oppgaver():
        due = f" ({day(task.frist, sprak)})" if task.frist else ""
        yield words(labels[task.part]).format(oppgave=task.tekst) + due
