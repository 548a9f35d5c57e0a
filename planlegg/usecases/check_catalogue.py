"""What someone should look at in a catalogue that loads."""

from collections.abc import Container, Iterable
from datetime import date, timedelta
from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.text.fold import words

YEAR = timedelta(days=365)
FEW_WORDS = 5

Merknadsslag = Literal[
    "ukjent_hjemmel", "gammel", "ikke_sjekket", "uten_hverdagsord", "faa_ord", "ukjent", "timer", "plasser_uten_dato"
]


class Merknad(msgspec.Struct, frozen=True):
    """One thing to look at in one entry. None of them keeps the entry from being used."""

    id: str
    slag: Merknadsslag
    verdi: str


def check_catalogue(entries: Iterable[Aktivitet], sources: Container[str], today: date) -> tuple[Merknad, ...]:
    """All remarks, in the catalogue's order."""
    return tuple(note for entry in entries for note in _check(entry, sources, today))


def _check(entry: Aktivitet, sources: Container[str], today: date) -> list[Merknad]:
    notes = [
        Merknad(entry.id, "ukjent_hjemmel", source)
        for source in dict.fromkeys([*entry.hjemler, *(k.hjemmel for k in entry.krav if k.hjemmel)])
        if source not in sources
    ]
    if entry.sist_sjekket is None:
        notes.append(Merknad(entry.id, "ikke_sjekket", ""))
    elif today - entry.sist_sjekket > YEAR:
        notes.append(Merknad(entry.id, "gammel", entry.sist_sjekket.isoformat()))
    if not _everyday_words(entry):
        notes.append(Merknad(entry.id, "uten_hverdagsord", str(len(entry.ord))))
    elif len(entry.ord) < FEW_WORDS:
        notes.append(Merknad(entry.id, "faa_ord", str(len(entry.ord))))
    unknown = _unknown(entry)
    if unknown:
        notes.append(Merknad(entry.id, "ukjent", ", ".join(unknown)))
    hours = entry.form.timer
    if hours is not None and not 0 <= hours.minst <= hours.vanlig <= hours.mest <= 60:
        notes.append(Merknad(entry.id, "timer", f"{hours.minst:g}, {hours.vanlig:g}, {hours.mest:g}"))
    own = entry.beslutter == "du_selv"
    if entry.plasser.status != "ukjent" and entry.plasser.sjekket is None and not own:
        notes.append(Merknad(entry.id, "plasser_uten_dato", entry.plasser.status))
    return notes


def _everyday_words(entry: Aktivitet) -> bool:
    """Whether some keyword says more than the title does."""
    title = {word.fold for text in (entry.tittel.nb, entry.tittel.nn, entry.tittel.en) for word in words(text)}
    return any(word.fold not in title for keyword in entry.ord for word in words(keyword))


def _unknown(entry: Aktivitet) -> list[str]:
    """Names of the fields the options need and the catalogue does not say."""
    needed = {
        "slag": entry.slag != "ukjent",
        "vei": entry.vei != "ukjent",
        "setning": entry.setning.nb,
        "forste_steg": entry.forste_steg.nb,
        "beslutter": entry.beslutter != "ukjent",
        "terskel": entry.terskel != "ukjent",
        "nye_hjelpere": entry.nye_hjelpere is not None,
        "timer": entry.form.timer is not None,
        "dager_minst": entry.form.dager_minst is not None,
        "sted": entry.form.sted,
        "sammen": entry.form.sammen,
        "tid": entry.form.tid,
    }
    return [name for name, known in needed.items() if not known]
