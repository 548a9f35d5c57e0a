"""Many searches in one run: a file of them in, one JSON object a line out."""

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

import click

from planlegg.commands.session import Session
from planlegg.errors import Exit, Fault, UsageFault
from planlegg.export.sok import as_line
from planlegg.loading.queries import Sporring, read_queries
from planlegg.loading.textfile import open_bytes
from planlegg.terminal import out
from planlegg.usecases.search_catalogue import search_catalogue

TOLD = 20
"""Bad lines that are told one by one; the rest are counted."""
STDIN = Path("-")


def search_many(run: Session, path: Path, limit: int) -> None:
    """Search with every line of the file, or of stdin (``-``). What is done is out at once; bad lines are told and passed over."""
    titles, index = run.titles, run.index
    faults: list[Fault] = []
    done = last = 0
    with _opened(path) as file:
        try:
            with _bar(run, path, read_queries(file)) as queries:
                for query in queries:
                    if isinstance(query, Fault):
                        faults.append(query)
                        continue
                    out.json_line(as_line(query.linje, query.navn, search_catalogue(index, query.tekst, limit), titles))
                    done, last = done + 1, query.linje
        except KeyboardInterrupt:
            _tell(run, faults)
            out.say(run.words("Avbrutt etter linje {linje}. Ferdige søk: {antall}.").format(linje=last, antall=done))
            click.get_current_context().exit(Exit.INTERRUPTED)
    _tell(run, faults)
    if faults:
        out.say(run.words("Ferdige søk: {antall}. Linjer som ikke kunne leses: {feil}.").format(antall=done, feil=len(faults)))
        click.get_current_context().exit(Exit.FAILED)
    if not done:
        out.say(run.words("Det var ingen linjer å søke med."))


def _opened(path: Path) -> AbstractContextManager[BinaryIO]:
    if path != STDIN:
        return open_bytes(path)
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageFault("Det kommer ingenting på stdin. Send linjene inn med en rørledning, eller oppgi en fil.")
    return nullcontext(sys.stdin.buffer)


def _bar(run: Session, path: Path, queries: Iterator[Sporring | Fault]) -> AbstractContextManager[Iterator[Sporring | Fault]]:
    """The queries, with a bar on stderr when a person watches there and the answers go elsewhere."""
    watched = sys.stderr is not None and sys.stderr.isatty() and not sys.stdout.isatty()
    if run.plain or not watched or os.environ.get("TERM", "dumb") == "dumb":
        return nullcontext(queries)
    return click.progressbar(queries, length=_count(path), label=run.words("Søker"), show_pos=True, file=sys.stderr)


def _count(path: Path) -> int | None:
    """Lines of a file that can be read twice."""
    if not path.is_file():
        return None
    with open_bytes(path) as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1_000_000), b"")) or 1


def _tell(run: Session, faults: list[Fault]) -> None:
    for fault in faults[:TOLD]:
        out.say(f"{fault.path}: " + run.words(fault.template).format(**fault.facts))
    if len(faults) > TOLD:
        out.say(run.words("… og {antall} til.").format(antall=len(faults) - TOLD))
