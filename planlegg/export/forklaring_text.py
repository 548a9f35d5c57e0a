"""The explanation of one activity's place, for reading and as plain values: words, hits, rules, place, and what would differ."""

from collections.abc import Callable, Iterable
from typing import Any

from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Linje
from planlegg.domain.kandidat import Bevis
from planlegg.domain.punkt import Punkt
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.export.words import day
from planlegg.planning.place import Plassering
from planlegg.usecases.explain import Aktivitetsforklaring, Uten

Words = Callable[[str], str]

WHY_NOT = {
    "stengt": mark("Den vises ikke fordi en grense eller et krav stenger."),
    "sagt_nei": mark("Den vises ikke fordi klienten har sagt nei til den."),
    "uka": mark("Den vises ikke fordi den ikke får plass i uka."),
    "vil_ikke": mark("Den vises ikke fordi klienten vil slippe noe av dette."),
    "steg": mark("Den er et lite steg. Slike vises når en regel ber om det."),
    "ikke_onsket": mark("Den vises ikke som mulighet fordi ingen ønsker ledet hit."),
    "under_null": mark("Den vises ikke fordi mer taler mot enn for."),
    "verre": mark("Den vises ikke fordi en annen er bedre på alt klienten sier betyr mest."),
    "flere_poeng": mark("Den vises ikke fordi tre andre har flere poeng."),
    "ligner": mark("Den vises ikke fordi en annen møter det samme ønsket eller går samme vei."),
    "letter": mark("Den kan stå ved siden av noe annet. Den er ikke en mulighet for seg selv her."),
}


def own_text(point: Punkt, words: Words, sprak: Sprak) -> str:
    """Why the client's own activity stands in the plan: nobody proposed it, so nothing led to it."""
    lines = [
        point.tittel,
        words("Dette er klientens egen idé, og den står i planen som {punkt} fra {dag}.").format(
            punkt=point.id, dag=day(point.naar.date(), sprak)
        ),
        words(
            "Ingen ord, treff eller regler har ledet hit. Katalogen vet ikke hva den krever, hvem som avgjør, eller om det er plass."
        ),
        words("Sjekk tid, reise og kostnad sammen. Grensene klienten har satt, gjelder også her."),
    ]
    return "\n".join(lines)


def own_object(alias: str, point: Punkt) -> dict[str, Any]:
    return {
        "skjema": "planlegg.egenforklaring/1",
        "alias": alias,
        "punkt": point.id,
        "tittel": point.tittel,
        "dag": point.naar.date().isoformat(),
    }


def as_text(found: Aktivitetsforklaring, words: Words, sprak: Sprak) -> str:
    """The chain from words to place, one section for each link."""
    parts = [
        [found.aktivitet.tittel.pa(sprak)],
        [words("Ord som ledet hit:"), *(map(_hit, found.ledet_hit) if found.ledet_hit else ["  –"])],
        [words("Ord som taler imot eller er prøvd før:"), *map(_hit, found.ledet_bort)] if found.ledet_bort else [],
        [
            words("Linjer og vekt:"),
            *([_line(line, words, sprak) for line in found.linjer] or ["  –"]),
            "  " + words("Sum: {poeng}").format(poeng=found.vist.poeng),
        ],
        _group(words("Må avklares:"), found.vist.ukjent, sprak),
        _group(words("Tilpasning:"), found.vist.tilpasning, sprak),
        [
            words("Ikke vist fordi:"),
            *(
                f"  - {u.grunn.pa(sprak)} {u.spor_om.pa(sprak)} [{', '.join(filter(None, (u.regel, u.kilde)))}]"
                for u in found.utelukket
            ),
        ]
        if found.utelukket
        else [],
        [
            words("Regler som ikke kan avgjøres ennå: {regler}").format(regler=", ".join(f.regel.id for f in found.tause)),
        ]
        if found.tause
        else [],
        _place(found, words, sprak),
        [words("Hvis dette ikke var sagt:"), *(_without(one, words) for one in found.uten)] if found.uten else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _place(found: Aktivitetsforklaring, words: Words, sprak: Sprak) -> list[str]:
    place = found.plassering
    lines = [_stands(place, words)]
    if place.hvorfor in WHY_NOT:
        lines.append(words(WHY_NOT[place.hvorfor]))
    if place.hvorfor in ("flere_poeng", "ligner", "verre") and place.foran:
        ahead = "; ".join(f"{entry.tittel.pa(sprak)} ({score})" for entry, score in place.foran)
        lines.append(words("Vist i stedet, med poeng: {titler}.").format(titler=ahead))
    return lines


def _stands(place: Plassering, words: Words) -> str:
    if place.nummer:
        text = words("Vist som mulighet nummer {nr}.").format(nr=place.nummer)
        return text + (" " + _row(place, words) if place.rekke else "")
    return words("Ikke blant det som vises nå.") + (" " + _row(place, words) if place.rekke else "")


def _row(place: Plassering, words: Words) -> str:
    return words("Plass {rekke} av {av} etter poeng.").format(rekke=place.rekke, av=place.av)


def _without(one: Uten, words: Words) -> str:
    said = "», «".join(_flat(quote) for quote in one.sitater)
    text = words("Uten «{ord}»: {poeng} poeng.").format(ord=said, poeng=one.plassering.poeng)
    return f"  - {text} {_stands(one.plassering, words)}"


def _group(title: str, lines: Iterable[Linje], sprak: Sprak) -> list[str]:
    told = [f"  - {line.tekst.pa(sprak)} [{line.regel}]" for line in lines]
    return [title, *told] if told else []


def _hit(one: Bevis) -> str:
    return f"  - «{_flat(one.sitat)}» ~ «{one.treff.katalogord}» ({one.treff.likhet:.2f}, {one.treff.maate})"


def _line(line: Linje, words: Words, sprak: Sprak) -> str:
    also = " " + words("(Også: «{ord}».)").format(ord="», «".join(map(_flat, line.ogsa))) if line.ogsa else ""
    return f"  {line.vekt:+d}  {line.tekst.pa(sprak)}{also} [{line.regel}]"


def _flat(quote: Sitat) -> str:
    return " ".join(quote.tekst.split())


def as_object(found: Aktivitetsforklaring, sprak: Sprak) -> dict[str, Any]:
    """``planlegg.forklaring/1``."""
    return {
        "skjema": "planlegg.forklaring/1",
        "sprak": sprak,
        "id": found.aktivitet.id,
        "ledet_hit": [_evidence(e) for e in found.ledet_hit],
        "ledet_bort": [_evidence(e) for e in found.ledet_bort],
        "linjer": [_line_object(item, sprak) for item in found.linjer],
        "poeng": found.vist.poeng,
        "ukjent": [_line_object(item, sprak) for item in found.vist.ukjent],
        "utelukket": [{"regel": u.regel, "kilde": u.kilde, "grunn": u.grunn.pa(sprak)} for u in found.utelukket],
        "uavklarte_regler": [f.regel.id for f in found.tause],
        "plass": found.plassering.nummer,
        "plassering": _place_object(found.plassering),
        "uten": [
            {"ord": [{"svar": q.svar, "sitat": q.tekst} for q in one.sitater], **_place_object(one.plassering)}
            for one in found.uten
        ],
    }


def _place_object(place: Plassering) -> dict[str, Any]:
    return {
        "nummer": place.nummer,
        "rekke": place.rekke,
        "av": place.av,
        "poeng": place.poeng,
        "hvorfor": place.hvorfor,
        "foran": [{"id": entry.id, "poeng": score} for entry, score in place.foran],
    }


def _evidence(e: Bevis) -> dict[str, Any]:
    return {
        "svar": e.sitat.svar,
        "sitat": e.sitat.tekst,
        "treff": e.treff.katalogord,
        "likhet": e.treff.likhet,
        "maate": e.treff.maate,
    }


def _line_object(item: Linje, sprak: Sprak) -> dict[str, Any]:
    return {
        "regel": item.regel,
        "vekt": item.vekt,
        "sitat": item.sitat.tekst if item.sitat else None,
        "ogsa": [{"svar": quote.svar, "sitat": quote.tekst} for quote in item.ogsa],
        "tekst": item.tekst.pa(sprak),
    }
