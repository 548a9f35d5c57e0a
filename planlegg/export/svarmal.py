"""An answers file to fill in: every question as a comment above its empty answer."""

from collections.abc import Callable, Iterable

from planlegg.domain.sporsmal import Del, Sporsmal
from planlegg.domain.svar import AVSNITT
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark

PARAGRAPHS = {
    "onsker": mark("Hva ønsker klienten? Skriv ordene slik de ble sagt."),
    "ressurser": mark("Hva får klienten til, og hva har klienten gjort før?"),
    "nettverk": mark("Hvem finnes rundt klienten? Skriv roller, ikke navn. Hvem kan få vite, og hvem ikke?"),
    "begrensninger": mark("Hva må planen ta hensyn til? Reise, timer, dager, ro, folk."),
    "tidligere": mark("Hva er prøvd før? Hva ble bra, hva ble ikke bra, og hva må være annerledes?"),
}


STATES = mark('Vil klienten ikke svare, eller vet ikke ennå: skriv tilstand = "vil_ikke", "vet_ikke" eller "hopp".')


def template(
    questions: Iterable[Sporsmal], sections: Iterable[Del], words: Callable[[str], str], sprak: Sprak, *, paragraphs: bool
) -> str:
    """TOML text that loads as it stands, with every answer as «ikke spurt»."""
    lines = [
        f"# {words('Svarfil for planlegg. Ingen svar er påkrevd. Bruk alias, aldri navn eller fødselsnummer.')}",
        "# " + words(STATES),
        "format = 1",
        'alias = "klient-01"',
        f'malform = "{sprak}"',
        "",
        f"# {words('Klientens egne ord som skal stå ordrett, og grenser som aldri skal brytes.')}",
        "klientens_ord = []",
        "harde_grenser = []",
        "",
        "[fakta]",
        f"# {words('Ta bort # foran det du vet. Det som ikke står her, regnes som ukjent.')}",
        "# alder = 30",
        "# timer_per_uke = 10",
        "# dager_per_uke = 3",
        "# reise_minutter = 45",
        "# okonomisk_stonad = true",
        "# nedsatt_arbeidsevne = true",
        "# i_behandling = true",
        "",
    ]
    if paragraphs:
        for key in AVSNITT:
            lines += [f"# {words(PARAGRAPHS[key])}", f"[svar.{key}]", 'tekst = """', '"""', ""]
        return "\n".join(lines)
    titles = {section.id: section.tittel for section in sections}
    shown = ""
    for question in questions:
        if question.del_ != shown:
            shown = question.del_
            lines += [f"# ===== {titles[shown].pa(sprak)} =====", ""]
        star = " *" if question.kort_rute else ""
        lines.append(f"# {question.id}{star} {question.tekst.pa(sprak)}")
        lines += [f"#   - {choice.tekst.pa(sprak)}" for choice in question.valg]
        lines += [f'[svar."{question.id}"]', 'tekst = """', '"""', ""]
    return "\n".join(lines)
