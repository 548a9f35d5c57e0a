"""The meeting plan as plain text and as one JSON object."""

from collections.abc import Callable
from typing import Any

from planlegg.domain.mote import Moteplan
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark

SKJEMA = "planlegg.mote/1"
HEADINGS = {
    "temaer": mark("Temaene til klienten"),
    "bli_mott": mark("Slik vil klienten ha det i samtalen"),
    "ligge": mark("La dette ligge"),
    "onsker": mark("Ønsker. Spør: stemmer det?"),
    "lovet": mark("Lovet siden sist"),
    "apent": mark("Åpent ennå. Spør bare om det passer"),
    "muligheter": mark("Muligheter å se på sammen"),
    "ma_sies": mark("Si dette ærlig"),
    "grenser": mark("Grenser som gjelder"),
    "veileder": mark("Bare til deg som er veileder"),
    "smaating": mark("Småting som gir trygghet"),
    "tid": mark("Tid"),
}


def as_text(plan: Moteplan, words: Callable[[str], str], sprak: Sprak) -> str:
    parts = [words("Plan for møtet med {alias}").format(alias=plan.alias)]
    for name, points in plan.avsnitt:
        lines = [f"  - «{p.tekst.pa(sprak).strip()}»" if p.sitat else f"  - {p.tekst.pa(sprak)}" for p in points]
        parts.append("\n".join([words(HEADINGS[name]), *lines]))
    return "\n\n".join(parts)


def as_object(plan: Moteplan, sprak: Sprak) -> dict[str, Any]:
    return {
        "skjema": SKJEMA,
        "sprak": sprak,
        "alias": plan.alias,
        "avsnitt": [
            {
                "id": name,
                "punkter": [
                    {"tekst": p.tekst.pa(sprak), "svar": p.sitat.svar if p.sitat else None, "kilde": p.kilde} for p in points
                ],
            }
            for name, points in plan.avsnitt
        ],
    }
