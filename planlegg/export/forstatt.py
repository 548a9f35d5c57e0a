"""What was understood from the answers, numbered, for the client to say whether it is right."""

from collections.abc import Callable
from typing import Any

from planlegg.domain.bilde import Bilde
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.interview.read import understood

KINDS = {
    "onske": mark("Du vil"),
    "unngaa": mark("Du vil ikke"),
    "styrke": mark("Du får til eller kjenner"),
    "nettverk": mark("Rundt deg"),
    "grense": mark("Grense"),
    "hensyn": mark("Dette må passe"),
    "tidligere": mark("Prøvd før"),
    "annerledes": mark("Dette må være annerledes"),
    "behov": mark("Noe å se på"),
}


def as_text(picture: Bilde, words: Callable[[str], str]) -> str:
    lines = [words("Dette er forstått. Stemmer det?")]
    lines += [
        f"{nr}. {words(KINDS[item.slag])}: «{' '.join(item.sitat.tekst.split())}»"
        for nr, item in enumerate(understood(picture), 1)
    ]
    if len(lines) == 1:
        lines.append(words("Ingenting er svart ennå."))
    return "\n".join(lines)


def as_object(picture: Bilde, sprak: Sprak) -> dict[str, Any]:
    return {
        "skjema": "planlegg.bilde/1",
        "sprak": sprak,
        "alias": picture.alias,
        "antall_svar": picture.antall_svar,
        "forstatt": [{"slag": item.slag, "svar": item.sitat.svar, "sitat": item.sitat.tekst} for item in understood(picture)],
        "ikke_tatt_opp": list(picture.ikke_tatt_opp),
        "vil_ikke": list(picture.vil_ikke),
        "vet_ikke": list(picture.vet_ikke),
    }
