"""``planlegg likebehandling``: same answers, same options: the check, and the office's report."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planlegg.commands.options import common
from planlegg.commands.session import Session, session
from planlegg.errors import Exit, UsageFault

if TYPE_CHECKING:
    from planlegg.domain.svar import Svarsett

INTERVIEWS = 15
"""Enough made-up interviews for more than 500 pairs with the shipped words."""


@click.command("likebehandling")
@click.option("--svar", "fil", type=click.Path(path_type=Path), help="En svarfil i stedet for prøveintervjuer.")
@click.option("--antall", type=click.IntRange(1, 1000), help="Hvor mange prøveintervjuer. Er det ikke sagt, er det 15.")
@click.option("--rapport", is_flag=True, help="Rapport for kontoret: hva som er tatt opp, vist og valgt i sakene.")
@common
def command(fil: Path | None, antall: int | None, rapport: bool) -> None:
    """Sjekk at like svar gir like forslag, uansett hvem klienten er.

    Blir noe endret, er utgangskoden 1.
    """
    run = session()
    if rapport and (fil or antall):
        raise UsageFault("--rapport gjelder sakene i lageret. Ta bort --svar og --antall.")
    if fil and antall:
        raise UsageFault("--antall gjelder prøveintervjuer. Bruk enten --svar eller --antall.")
    if rapport:
        _report(run)
    else:
        _check(run, fil, antall or INTERVIEWS)


def _check(run: Session, file: Path | None, number: int) -> None:
    from planlegg.commands.source import from_file
    from planlegg.export.likebehandling import Resultat, as_object, as_text
    from planlegg.terminal import out
    from planlegg.usecases.likebehandling import compare
    from planlegg.usecases.likebehandling_par import interviews

    words, data, today, sources = run.rulebook.likeord, run.data, run.now().date(), run.rulebook.hjemler
    answers = [from_file(run, file)] if file is not None else list(interviews(words, run.katalog, number))
    with _bar(run, answers) as tried:
        pairs = tuple(pair for nr, one in enumerate(tried, 1) for pair in compare(one, nr, words, data, today, sources))
    found = Resultat(intervjuer=len(answers), funn=pairs)
    if run.as_json:
        out.json_object(as_object(found, sources))
    else:
        out.show(as_text(found, sources, run.titles, run.words))
    if found.endret:
        click.get_current_context().exit(Exit.FAILED)


def _bar(run: Session, answers: "Sequence[Svarsett]") -> "AbstractContextManager[Iterator[Svarsett]]":
    """The interviews, with a bar on stderr when a person watches there."""
    watched = sys.stderr is not None and sys.stderr.isatty()
    if run.plain or not watched or os.environ.get("TERM", "dumb") == "dumb":
        return nullcontext(iter(answers))
    return click.progressbar(answers, label=run.words("Prøver"), show_pos=True, file=sys.stderr)


def _report(run: Session) -> None:
    from planlegg.domain.fold import fold
    from planlegg.export.kontorrapport import as_object, as_text
    from planlegg.terminal import out
    from planlegg.usecases.kontorrapport import report

    run.store.note("liste")
    with run.store.untraced():
        found = report(
            (fold(run.store.events(alias)) for alias in run.store.aliases()), run.rulebook.sporsmal, run.rulebook.deler
        )
    if run.as_json:
        out.json_object(as_object(found))
    else:
        out.show(as_text(found, run.rulebook.deler, run.titles, run.words, run.sprak))
