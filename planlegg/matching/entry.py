"""What is searchable in one entry of a catalogue."""

import msgspec

from planlegg.domain.aktivitet import Aktivitet


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """The texts of one entry: titles in all languages, keywords, and sentences (these count little)."""

    id: str
    tittel: tuple[str, ...]
    ord: tuple[str, ...] = ()
    tekst: tuple[str, ...] = ()


def from_activity(entry: Aktivitet) -> Post:
    """The searchable texts of an activity."""
    title, sentence = entry.tittel, entry.setning
    return Post(
        id=entry.id,
        tittel=tuple(dict.fromkeys((title.nb, title.nn, title.en))),
        ord=entry.ord,
        tekst=tuple(dict.fromkeys((sentence.nb, sentence.nn, sentence.en))),
    )
