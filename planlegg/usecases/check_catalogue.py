"""What someone should look at in a catalogue that loads."""

from collections.abc import Container, Iterable
from datetime import date, timedelta
from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Aktivitet

YEAR = timedelta(days=365)
FEW_WORDS = 5


class Merknad(msgspec.Struct, frozen=True):
    """One thing to look at in one entry."""

    id: str
    slag: Literal["ukjent_hjemmel", "gammel", "faa_ord", "timer", "plasser_uten_dato"]
    verdi: str


def check_catalogue(entries: Iterable[Aktivitet], sources: Container[str], today: date) -> tuple[Merknad, ...]:
    """All remarks, in the catalogue's order."""
    return tuple(note for entry in entries for note in _check(entry, sources, today))


def _check(entry: Aktivitet, sources: Container[str], today: date) -> list[Merknad]:
    notes = [
        Merknad(entry.id, "ukjent_hjemmel", source)
        for source in dict.fromkeys([*entry.hjemler, *(k.hjemmel for k in entry.krav)])
        if source not in sources
    ]
    if today - entry.sist_sjekket > YEAR:
        notes.append(Merknad(entry.id, "gammel", entry.sist_sjekket.isoformat()))
    if len(entry.ord) < FEW_WORDS:
        notes.append(Merknad(entry.id, "faa_ord", str(len(entry.ord))))
    hours = entry.form.timer
    if not 0 <= hours.minst <= hours.vanlig <= hours.mest <= 60:
        notes.append(Merknad(entry.id, "timer", f"{hours.minst:g}, {hours.vanlig:g}, {hours.mest:g}"))
    own = entry.beslutter == "du_selv"
    if entry.plasser.status != "ukjent" and entry.plasser.sjekket is None and not own:
        notes.append(Merknad(entry.id, "plasser_uten_dato", entry.plasser.status))
    return notes
