"""The activity catalogue, read and checked. It may be TOML, JSON with an entry on each line, or HSDS."""

from collections.abc import Iterator
from pathlib import Path

from planlegg.domain.aktivitet import Aktivitet
from planlegg.errors import Fault, FaultyFile
from planlegg.loading.catalogue_form import form_of
from planlegg.loading.catalogue_json import LestKatalog, read_document, read_lines
from planlegg.loading.datafiles import read_blocks

Katalog = dict[str, Aktivitet]
LONGEST_NAME = 500
"""Characters in an id, a title or a keyword at most."""
MOST_FAULTS = 100
"""Faults of one file that are told; the rest are counted."""


def load_catalogue(path: Path) -> Katalog:
    """The entries by id, in the file's order. Raises ``FaultyFile`` with every fault in the file."""
    return {entry.id: entry for _, entry in read_catalogue(path).entries}


def read_catalogue(path: Path) -> LestKatalog:
    """The same, with where each entry stands and which fields nobody reads."""
    read = _READERS[form_of(path)](path)
    entries = [entry for _, entry in read.entries]
    faults = [*read.faults, *_unnamed(read), *_examples(read), *_twice(read)]
    if not read.faults:
        faults += [*_references(entries), *_circles(entries)]
    if not entries and not faults:
        faults = [Fault("", "katalogen har ingen aktiviteter. Legg til minst én.")]
    if faults:
        left = len(faults) - MOST_FAULTS
        more = [Fault("", "… og {antall} feil til.", antall=left)] if left > 0 else []
        raise FaultyFile(str(path), faults[:MOST_FAULTS] + more)
    return read


def _read_toml(path: Path) -> LestKatalog:
    entries: list[Aktivitet] = read_blocks(path, {"aktivitet": Aktivitet})["aktivitet"]
    return LestKatalog([(f"aktivitet {entry.id}", entry) for entry in entries], {})


_READERS = {"toml": _read_toml, "linjer": read_lines, "dokument": read_document}


def _unnamed(read: LestKatalog) -> Iterator[Fault]:
    for where, entry in read.entries:
        for field, text in (("id", entry.id), ("tittel", entry.tittel.nb), *(("ord", word) for word in entry.ord)):
            if not text.strip():
                yield Fault(f"{where}, {field}", "er tom.")
            elif len(text) > LONGEST_NAME:
                yield Fault(
                    f"{where}, {field}", "er på {antall} tegn. Grensen er {grense}.", antall=len(text), grense=LONGEST_NAME
                )


def _examples(read: LestKatalog) -> Iterator[Fault]:
    for where, entry in read.entries:
        for word in entry.eksempler:
            if word not in entry.ord:
                yield Fault(f"{where}, eksempler", "«{ord}» står ikke i «ord».", ord=word)


def _twice(read: LestKatalog) -> Iterator[Fault]:
    seen: set[str] = set()
    for where, entry in read.entries:
        if entry.id in seen:
            yield Fault(where, "id-en «{id}» er brukt før i fila.", id=entry.id[:LONGEST_NAME])
        seen.add(entry.id)


def _references(entries: list[Aktivitet]) -> Iterator[Fault]:
    known = {entry.id for entry in entries}
    for entry in entries:
        for field, targets in (
            ("bygger_pa", (entry.bygger_pa,) if entry.bygger_pa else ()),
            ("forer_til", entry.forer_til),
            ("kombineres_ikke", entry.kombineres_ikke),
        ):
            for target in targets:
                if target not in known:
                    yield Fault(f"aktivitet {entry.id}.{field}", "viser til «{id}», som ikke finnes i katalogen.", id=target)


def _circles(entries: list[Aktivitet]) -> Iterator[Fault]:
    base = {entry.id: entry.bygger_pa for entry in entries}
    settled: set[str] = set()
    for start in base:
        chain: dict[str, int] = {}
        at = start
        while at in base and at not in settled and at not in chain:
            chain[at] = len(chain)
            at = base[at]
        if at in chain:
            for member in list(chain)[chain[at] :]:
                yield Fault(f"aktivitet {member}.bygger_pa", "bygger på seg selv gjennom andre.")
        settled.update(chain)
