"""``planlegg katalog``: search, show and check the activities."""

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.errors import Exit, UsageFault


@click.group("katalog")
@common
def command() -> None:
    """Søk i, vis og sjekk aktivitetene."""


@command.command("sok")
@click.argument("tekst", nargs=-1, required=True)
@click.option("--antall", type=click.IntRange(1, 100), default=10, show_default=True, help="Hvor mange treff.")
@common
def search(tekst: tuple[str, ...], antall: int) -> None:
    """Søk med vanlige ord. Det du sier nei til, kommer ikke øverst.

    Eksempel: planlegg katalog sok «vil jobbe med dyr, ikke med kunder»
    """
    run = session()
    from planlegg.matching import find_text
    from planlegg.terminal import out

    found = find_text(run.index, " ".join(tekst), antall)
    titles = run.titles
    if run.as_json:
        out.json_object(
            {
                "skjema": "planlegg.sok/1",
                "treff": [{"id": f.id, "tittel": titles[f.id], "poeng": f.poeng, "unngatt": f.unngatt} for f in found],
            }
        )
        return
    if not found:
        out.show(run.words("Ingen treff. Prøv et annet ord for det samme, eller se alt med «planlegg katalog vis»."))
    for hit in found:
        met = ", ".join(f"«{t.ord}» ~ «{t.katalogord}»" for t in hit.treff[:2])
        note = run.words(" (du sa at du ikke vil dette)") if hit.unngatt else ""
        out.show(f"{hit.id}: {titles[hit.id]}{note}\n    {met}")


@command.command("vis")
@click.argument("aktivitet", required=False)
@common
def show(aktivitet: str | None) -> None:
    """Vis én AKTIVITET, eller lista over alle."""
    run = session()
    from planlegg.export.katalog_text import entry_object, entry_text
    from planlegg.loading.strict import nearest
    from planlegg.terminal import out

    if aktivitet is None:
        if run.as_json:
            out.json_object({"skjema": "planlegg.katalog/1", "aktiviteter": [entry_object(e) for e in run.katalog.values()]})
            return
        for entry in run.katalog.values():
            out.show(f"{entry.id}: {entry.tittel.pa(run.sprak)}")
        return
    found = run.katalog.get(aktivitet)
    if found is None:
        near = nearest(aktivitet, list(run.katalog))
        hint = run.words(" Mente du «{nar}»?").format(nar=near) if near else ""
        raise UsageFault("Katalogen har ingen aktivitet som heter «{id}».{hint}", id=aktivitet, hint=hint)
    if run.as_json:
        out.json_object({"skjema": "planlegg.aktivitet/1", **entry_object(found)})
    else:
        out.show(entry_text(found, run.rulebook.hjemler, run.words, run.sprak))


@command.command("sjekk")
@common
def check() -> None:
    """Sjekk katalogen: feil, og oppføringer som bør ses på."""
    run = session()
    from planlegg.rules import check_krav
    from planlegg.terminal import out
    from planlegg.usecases.check_catalogue import check_catalogue

    notes = check_catalogue(run.katalog.values(), run.rulebook.hjemler, run.now().date())
    faults = [fault for entry in run.katalog.values() for fault in check_krav(entry, run.rulebook.hjemler)]
    told = [f"{fault.path}: " + run.words(fault.template).format(**fault.facts) for fault in faults]
    if run.as_json:
        out.json_object(
            {
                "skjema": "planlegg.katalogsjekk/1",
                "antall": len(run.katalog),
                "merknader": [{"id": n.id, "slag": n.slag, "verdi": n.verdi} for n in notes],
                "feil": told,
            }
        )
    else:
        lines = [*told, *(f"{n.id}: " + run.words(NOTES[n.slag]).format(verdi=n.verdi) for n in notes)]
        for line in lines:
            out.show("- " + line)
        summary = run.words("{antall} aktiviteter er lest. {merknader} merknader.")
        out.show(summary.format(antall=len(run.katalog), merknader=len(notes)))
    if told:
        click.get_current_context().exit(Exit.FAILED)


NOTES = {
    "ukjent_hjemmel": "kilden «{verdi}» finnes ikke i rules/hjemler.toml.",
    "gammel": "sist sjekket {verdi}. Det er over tolv måneder siden.",
    "faa_ord": "har bare {verdi} hverdagsord. Legg til ord folk bruker.",
    "timer": "timetallene henger ikke sammen: {verdi}.",
    "plasser_uten_dato": "har plass-status «{verdi}» uten dato for når det ble sjekket.",
}
