"""The activity catalogue, read and checked."""

from pathlib import Path

from planlegg.domain.aktivitet import Aktivitet
from planlegg.errors import Fault, FaultyFile
from planlegg.loading.datafiles import read_blocks, same_ids

Katalog = dict[str, Aktivitet]


def load_catalogue(path: Path) -> Katalog:
    """The entries by id, in the file's order. Raises ``FaultyFile`` with every fault in the file."""
    entries: list[Aktivitet] = read_blocks(path, {"aktivitet": Aktivitet})["aktivitet"]
    faults = same_ids(entries, "aktivitet") + _references(entries) + _circles(entries)
    if not entries:
        faults = [Fault("", "katalogen har ingen aktiviteter. Legg til minst én blokk [[aktivitet]].")]
    if faults:
        raise FaultyFile(str(path), faults)
    return {entry.id: entry for entry in entries}


def _references(entries: list[Aktivitet]) -> list[Fault]:
    known = {entry.id for entry in entries}
    return [
        Fault(f"aktivitet {entry.id}.{field}", "viser til «{id}», som ikke finnes i katalogen.", id=target)
        for entry in entries
        for field, targets in (
            ("bygger_pa", (entry.bygger_pa,) if entry.bygger_pa else ()),
            ("forer_til", entry.forer_til),
            ("kombineres_ikke", entry.kombineres_ikke),
        )
        for target in targets
        if target not in known
    ]


def _circles(entries: list[Aktivitet]) -> list[Fault]:
    base = {entry.id: entry.bygger_pa for entry in entries}
    faults = []
    for start in base:
        seen, at = {start}, base[start]
        while at and at not in seen:
            seen.add(at)
            at = base.get(at, "")
        if at == start:
            faults.append(Fault(f"aktivitet {start}.bygger_pa", "bygger på seg selv gjennom andre."))
    return faults
