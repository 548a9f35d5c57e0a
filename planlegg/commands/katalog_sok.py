"""``planlegg katalog sok``: search with everyday words, one text or a file of them."""

from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import Session, session
from planlegg.errors import UsageFault


@click.command("sok")
@click.argument("tekst", nargs=-1)
@click.option("--antall", type=click.IntRange(1, 100), default=10, show_default=True, help="Hvor mange treff.")
@click.option("--forklar", is_flag=True, help="Si hvilke ord som møttes, og hvordan.")
@click.option("--inn", type=click.Path(path_type=Path, allow_dash=True), help="Søk med hver linje i en JSONL-fil. - er stdin.")
@common
def search(tekst: tuple[str, ...], antall: int, forklar: bool, inn: Path | None) -> None:
    """Søk med vanlige ord. Det du sier nei til, kommer ikke øverst.

    Eksempel: planlegg katalog sok «vil jobbe med dyr, ikke med kunder»
    """
    run = session()
    text = " ".join(tekst).strip()
    if inn is not None:
        _check_batch(run, text, forklar)
        from planlegg.commands.katalog_mange import search_many

        search_many(run, inn, antall)
    elif text:
        _search(run, text, antall, explain=forklar)
    else:
        raise UsageFault("Skriv hva du vil søke etter, for eksempel: planlegg katalog sok «stelle dyr»")


def _check_batch(run: Session, text: str, explain: bool) -> None:
    if text:
        raise UsageFault("Bruk enten TEKST eller --inn, ikke begge.")
    if explain:
        raise UsageFault("--forklar gjelder ett søk om gangen. Ta bort --inn, og skriv teksten.")
    if not run.as_json:
        raise UsageFault("--inn skriver JSON, en linje for hvert søk. Legg til --json.")


def _search(run: Session, text: str, limit: int, *, explain: bool) -> None:
    from planlegg.export import sok
    from planlegg.loading.catalogue_form import form_of
    from planlegg.loading.catalogue_some import load_some
    from planlegg.terminal import out
    from planlegg.usecases.search_catalogue import search_catalogue

    chosen = run.kept.get("katalog")
    if chosen:
        form_of(chosen)  # what cannot be a catalogue at all is told before anything is made from it
    found = search_catalogue(run.index, text, limit)
    entries = load_some(chosen, {hit.id for hit in found.funnet}) if chosen else run.katalog
    titles = {hit.id: entries[hit.id].tittel.pa(run.sprak) for hit in found.funnet}
    if not run.as_json:
        out.show(sok.as_text(found, titles, run.words, explain=explain))
    elif explain:
        out.json_object(sok.explained_object(found, titles, run.words))
    else:
        out.json_object(sok.as_object(found, titles))
