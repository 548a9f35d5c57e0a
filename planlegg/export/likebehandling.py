"""What came of the pairs, for a person to read, and as ``planlegg.likebehandling/1``."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, get_args

import msgspec

from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.likebehandling import Aldersvilkar, Forskjell, Parfunn, Parslag
from planlegg.errors import mark

SKJEMA = "planlegg.likebehandling/1"
KINDS: Mapping[str, str] = {
    "innsatsgruppe": mark("innsatsgruppe"),
    "ytelse": mark("ytelse"),
    "rammer": mark("målgruppe, diagnose og opphav i rammene"),
    "ordpar": mark("ord om kjønn, opphav, navn og tro"),
    "taushet": mark("flere spørsmål uten svar"),
    "alder": mark("alder"),
    "fravar": mark("dager borte uten grunn"),
}
FIELDS: Mapping[str, str] = {
    "rekkefolge": mark("rekkefølgen"),
    "poeng": mark("poengene"),
    "for": mark("grunn for"),
    "mot": mark("grunn mot"),
    "utelukket": mark("utelukket"),
}
MOST_TOLD = 6
"""Differences of one pair that are told in the text; all of them stand in the JSON."""


class Resultat(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found, in the order it was tried."""

    intervjuer: int
    funn: tuple[Parfunn, ...]

    @property
    def endret(self) -> tuple[Parfunn, ...]:
        return tuple(one for one in self.funn if one.forskjeller)

    @property
    def aldersvilkar(self) -> tuple[Aldersvilkar, ...]:
        return tuple(sorted({condition for one in self.funn for condition in one.aldersvilkar}))

    def antall(self, slag: Parslag) -> tuple[int, int]:
        """Pairs of a kind, and how many of them were changed."""
        return sum(one.slag == slag for one in self.funn), sum(one.slag == slag for one in self.endret)


def as_object(found: Resultat, hjemler: Mapping[str, Hjemmel]) -> dict[str, Any]:
    return {
        "skjema": SKJEMA,
        "intervjuer": found.intervjuer,
        "par": len(found.funn),
        "endret": len(found.endret),
        "slag": [
            {"slag": kind, "par": tried, "endret": changed}
            for kind in get_args(Parslag)
            for tried, changed in (found.antall(kind),)
        ],
        "aldersvilkar": [
            {"aktivitet": one.aktivitet, "regel": one.regel, "kilde": one.kilde, "paragraf": _paragraph(one.kilde, hjemler)}
            for one in found.aldersvilkar
        ],
        "endringer": [
            {
                "slag": one.slag,
                "verdi": one.verdi,
                "intervju": one.intervju,
                "forskjeller": [msgspec.to_builtins(difference) for difference in one.forskjeller],
            }
            for one in found.endret
        ],
    }


def as_text(found: Resultat, hjemler: Mapping[str, Hjemmel], titles: Mapping[str, str], words: Callable[[str], str]) -> str:
    row = words("{slag}: {par} par, {endret} endret")
    lines = [
        words("{par} par fra {intervjuer} intervjuer er prøvd. {endret} par ble endret.").format(
            par=len(found.funn), intervjuer=found.intervjuer, endret=len(found.endret)
        )
    ]
    for kind in get_args(Parslag):
        tried, changed = found.antall(kind)
        lines.append("  " + row.format(slag=words(KINDS[kind]), par=tried, endret=changed))
    if found.aldersvilkar:
        lines += ["", words("Lovlige aldersvilkår:")]
        for condition in found.aldersvilkar:
            title = titles.get(condition.aktivitet, condition.aktivitet)
            lines.append(f"  {title}: {condition.regel}, {_paragraph(condition.kilde, hjemler)}")
    if found.endret:
        lines += ["", words("Dette ble endret:")]
    for one in found.endret:
        lines.append(
            "  "
            + words("{slag} «{verdi}», intervju {nummer}:").format(
                slag=words(KINDS[one.slag]), verdi=one.verdi, nummer=one.intervju
            )
        )
        lines += [f"    {line}" for line in _told(one.forskjeller, titles, words)]
    return "\n".join(lines)


def _told(differences: Sequence[Forskjell], titles: Mapping[str, str], words: Callable[[str], str]) -> Iterable[str]:
    for one in differences[:MOST_TOLD]:
        about = ", ".join(part for part in (titles.get(one.aktivitet, one.aktivitet), one.regel) if part)
        yield words(FIELDS[one.felt]) + (f": {about}" if about else "")
    if len(differences) > MOST_TOLD:
        yield words("… og {antall} til.").format(antall=len(differences) - MOST_TOLD)


def _paragraph(source: str, hjemler: Mapping[str, Hjemmel]) -> str:
    found = hjemler.get(source)
    return f"{found.navn} {found.paragraf}".strip() if found is not None else source
