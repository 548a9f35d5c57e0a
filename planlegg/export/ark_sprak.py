"""Titles and first steps that came from the catalogue, in the language of the sheet."""

from collections.abc import Mapping

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak, Tekst


def in_language(case: Sak, catalogue: Mapping[str, Aktivitet], sprak: Sprak) -> Sak:
    """The case as it is to be read. Only what stands word for word in the catalogue is changed; what a person wrote stays."""
    points = tuple(_point(point, catalogue[p], sprak) if (p := point.aktivitet) in catalogue else point for point in case.punkter)
    return msgspec.structs.replace(case, punkter=points)


def _point(point: Punkt, entry: Aktivitet, sprak: Sprak) -> Punkt:
    title, step = _same(point.tittel, entry.tittel, sprak), _same(point.forste_steg, entry.forste_steg, sprak)
    return msgspec.structs.replace(point, tittel=title, forste_steg=step)


def _same(written: str, text: Tekst, sprak: Sprak) -> str:
    return text.pa(sprak) if written in (text.nb, text.nn, text.en) else written
