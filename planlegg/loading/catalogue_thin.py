"""Thin entries: little more than a name and some words. What such an entry does not say is unknown, never filled in."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from planlegg.domain.aktivitet import UKJENT_FORM, Aktivitet
from planlegg.domain.tekst import Tekst
from planlegg.errors import Fault
from planlegg.loading.strict import convert

LONGEST_SENTENCE = 300
"""Characters kept of a description; what is longer is cut and ends with «…»."""
_SPACE = re.compile(r"\s+")
Words = str | list[str] | None


class _Thin(msgspec.Struct, frozen=True):
    id: str
    title: str
    alt: Words = None
    tags: Words = None
    description: str | None = None


FIELDS = frozenset({*_Thin.__struct_fields__, "category", "source"})
"""What may stand in a thin entry. ``category`` and ``source`` are about the list, not words for the activity, and are not read."""


def read_thin(row: Mapping[str, Any]) -> Aktivitet | list[Fault]:
    """One thin entry as an activity, or everything that is wrong with it."""
    thin, faults = convert(row, _Thin)
    if thin is None:
        return faults
    return bare(thin.id, thin.title, [*_words(thin.alt), *_words(thin.tags)], thin.description or "")


def bare(id: str, title: str, keywords: Iterable[str], description: str, **known: Any) -> Aktivitet:
    """An activity of which only this is known. The texts stand as they are, in whatever language they are."""
    return Aktivitet(
        id=id,
        slag="ukjent",
        vei="ukjent",
        tittel=same(_SPACE.sub(" ", title).strip()),
        setning=same(shortened(description)),
        forste_steg=same(""),
        ord=tuple(dict.fromkeys(word for one in keywords if (word := _SPACE.sub(" ", one).strip()))),
        beslutter="ukjent",
        terskel="ukjent",
        form=UKJENT_FORM,
        nye_hjelpere=None,
        **known,
    )


def same(text: str) -> Tekst:
    """A text that is known in one language only."""
    return Tekst(nb=text, nn=text, en=text)


def shortened(text: str) -> str:
    """One line, no longer than ``LONGEST_SENTENCE``."""
    line = _SPACE.sub(" ", text[: 20 * LONGEST_SENTENCE]).strip()
    if len(line) <= LONGEST_SENTENCE:
        return line
    kept = line[:LONGEST_SENTENCE]
    return (kept.rpartition(" ")[0] or kept) + " …"


def _words(given: Words) -> list[str]:
    return [given] if isinstance(given, str) else given or []
