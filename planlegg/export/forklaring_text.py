"""The explanation of one activity's place, for reading and as plain values."""

from collections.abc import Callable
from typing import Any

from planlegg.domain.forslag import Linje
from planlegg.domain.tekst import Sprak
from planlegg.usecases.explain import Aktivitetsforklaring

Words = Callable[[str], str]


def as_text(found: Aktivitetsforklaring, words: Words, sprak: Sprak) -> str:
    lines = [found.aktivitet.tittel.pa(sprak), "", words("Ord som ledet hit:")]
    lines += [
        f"  - «{e.sitat.tekst}» ~ «{e.treff.katalogord}» ({e.treff.likhet:.2f}, {e.treff.maate})" for e in found.ledet_hit
    ] or ["  –"]
    if found.ledet_bort:
        lines += [words("Ord som taler imot eller er prøvd før:")]
        lines += [
            f"  - «{e.sitat.tekst}» ~ «{e.treff.katalogord}» ({e.treff.likhet:.2f}, {e.treff.maate})" for e in found.ledet_bort
        ]
    lines += ["", words("Linjer og vekt:")]
    lines += [_line(line, sprak) for line in (*found.vist.grunner_for, *found.vist.grunner_mot)] or ["  –"]
    lines.append("  " + words("Sum: {poeng}").format(poeng=found.vist.poeng))
    for title, group in ((words("Må avklares:"), found.vist.ukjent), (words("Tilpasning:"), found.vist.tilpasning)):
        if group:
            lines += ["", title, *(f"  - {line.tekst.pa(sprak)} [{line.regel}]" for line in group)]
    if found.utelukket:
        lines += ["", words("Ikke vist fordi:")]
        lines += [f"  - {u.grunn.pa(sprak)} {u.spor_om.pa(sprak)} [{u.regel}, {u.kilde}]" for u in found.utelukket]
    if found.tause:
        lines += [
            "",
            words("Regler som ikke kan avgjøres ennå: {regler}").format(regler=", ".join(f.regel.id for f in found.tause)),
        ]
    place = (
        words("Vist som mulighet nummer {nr}.").format(nr=found.plass) if found.plass else words("Ikke blant det som vises nå.")
    )
    return "\n".join([*lines, "", place])


def as_object(found: Aktivitetsforklaring, sprak: Sprak) -> dict[str, Any]:
    def evidence(e: Any) -> dict[str, Any]:
        return {
            "svar": e.sitat.svar,
            "sitat": e.sitat.tekst,
            "treff": e.treff.katalogord,
            "likhet": e.treff.likhet,
            "maate": e.treff.maate,
        }

    def line(item: Linje) -> dict[str, Any]:
        return {
            "regel": item.regel,
            "vekt": item.vekt,
            "sitat": item.sitat.tekst if item.sitat else None,
            "tekst": item.tekst.pa(sprak),
        }

    return {
        "skjema": "planlegg.forklaring/1",
        "sprak": sprak,
        "id": found.aktivitet.id,
        "ledet_hit": [evidence(e) for e in found.ledet_hit],
        "ledet_bort": [evidence(e) for e in found.ledet_bort],
        "linjer": [line(item) for item in (*found.vist.grunner_for, *found.vist.grunner_mot)],
        "poeng": found.vist.poeng,
        "ukjent": [line(item) for item in found.vist.ukjent],
        "utelukket": [{"regel": u.regel, "kilde": u.kilde, "grunn": u.grunn.pa(sprak)} for u in found.utelukket],
        "uavklarte_regler": [f.regel.id for f in found.tause],
        "plass": found.plass,
    }


def _line(line: Linje, sprak: Sprak) -> str:
    return f"  {line.vekt:+d}  {line.tekst.pa(sprak)} [{line.regel}]"
