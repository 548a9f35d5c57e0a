"""The meeting plan as plain text, as one JSON object, and as a page to print."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from planlegg.domain import dokument
from planlegg.domain.mote import Avsnitt, Moteplan, Motepunkt
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.export.words import DECIDES, PLACES, day
from planlegg.planning.meeting_page import shortened
from planlegg.planning.meeting_time import LONGER

Words = Callable[[str], str]
SKJEMA = "planlegg.mote/2"
HEADINGS: dict[Avsnitt, str] = {
    "temaer": mark("Temaene til klienten"),
    "bli_mott": mark("Slik vil klienten ha det i samtalen"),
    "ligge": mark("La dette ligge"),
    "onsker": mark("Ønsker. Spør: stemmer det?"),
    "lovet": mark("Lovet siden sist"),
    "apent": mark("Åpent ennå. Spør bare om det passer"),
    "muligheter": mark("Muligheter å se på sammen"),
    "ma_sies": mark("Si dette ærlig"),
    "grenser": mark("Grenser, og det som må være på plass"),
    "roller": mark("Hvem gjør hva i møtet"),
    "privat": mark("Bare for deg, før møtet. Blir ikke lagret"),
    "veileder": mark("Bare til deg som er veileder"),
    "smaating": mark("Småting som gir trygghet"),
    "tid": mark("Tid"),
}
GROUPS: tuple[tuple[Avsnitt, ...], ...] = (
    ("temaer", "bli_mott", "ligge", "onsker"),
    ("lovet", "apent"),
    ("muligheter", "ma_sies", "grenser"),
    ("roller", "tid"),
    ("privat", "veileder", "smaating"),
)
"""Sections that stand close together on the page, in the order they are used."""
SMALL = mark("Én liten ting å gjøre")
"""On the short route there is only this, and no list to choose from."""
WHO = {"klient": mark("klienten"), "veileder": mark("veilederen"), "andre": mark("andre")}
PROMISE = {"klient": mark("Klienten"), "veileder": mark("Veilederen"), "andre": mark("Andre")}


def as_text(plan: Moteplan, words: Words, sprak: Sprak) -> str:
    """The plan in groups of sections; what there was no room for is counted beside its heading."""
    sections = dict(plan.avsnitt)
    parts = [words("Plan for møtet med {alias}").format(alias=plan.alias)]
    for group in GROUPS:
        told = [
            "\n".join([heading(plan, name, words), *(f"  - {line(point, name, words, sprak)}" for point in sections[name])])
            for name in group
            if name in sections
        ]
        parts += ["\n".join(told)] if told else []
    return "\n\n".join(parts)


def as_page(plan: Moteplan, today: date, words: Words, sprak: Sprak) -> dokument.Dokument:
    """The same as a page for the counsellor, with a heading that tells nothing, and without the private preparation."""
    sections = dict(plan.avsnitt)
    told = tuple(
        dokument.Avsnitt(
            tittel=heading(plan, name, words), linjer=tuple(line(point, name, words, sprak) for point in sections[name])
        )
        for group in GROUPS
        for name in group
        if name in sections and name != "privat"
    )
    return dokument.Dokument(leser="veileder", tittel=words("Notater til samtalen"), dato=day(today, sprak), avsnitt=told)


def as_object(plan: Moteplan, sprak: Sprak) -> dict[str, Any]:
    """``planlegg.mote/2``; quotes stand whole, word for word."""
    return {
        "skjema": SKJEMA,
        "sprak": sprak,
        "alias": plan.alias,
        "minutter": plan.minutter,
        "avsnitt": [
            {"id": name, "punkter": [_point(point, sprak) for point in points], "flere": plan.flere.get(name, 0)}
            for name, points in plan.avsnitt
        ],
    }


def heading(plan: Moteplan, name: Avsnitt, words: Words) -> str:
    more = plan.flere.get(name, 0)
    title = SMALL if name == "muligheter" and plan.minutter <= LONGER[15] else HEADINGS[name]
    return words(title) + (" " + words("(og {antall} til)").format(antall=more) if more else "")


def line(point: Motepunkt, name: Avsnitt, words: Words, sprak: Sprak) -> str:
    """One point as it is read."""
    text = point.tekst.pa(sprak).strip()
    if point.sitat is not None:
        opens, closes = ("“", "”") if sprak == "en" else ("«", "»")
        text = f"{opens}{shortened(text)}{closes}"
    if point.plasser is not None:
        return f"{text}. {_known(point, words, sprak)}"
    if name == "lovet":
        return _promise(point, text, words, sprak)
    if name == "temaer" and point.hvem is not None and point.hvem != "klient":
        return words("{tekst} (fra {hvem})").format(tekst=text, hvem=words(WHO[point.hvem]))
    return text


def _promise(point: Motepunkt, text: str, words: Words, sprak: Sprak) -> str:
    who = words(PROMISE[point.hvem or "andre"])
    kept = words("gjort") if point.holdt else words("ikke gjort ennå")
    due = ", " + words("innen {dag}").format(dag=day(point.frist, sprak)) if point.frist and not point.holdt else ""
    return f"{who}: {text.rstrip('.')} ({kept}{due})"


def _known(point: Motepunkt, words: Words, sprak: Sprak) -> str:
    """Who decides, and what is known of places and since when."""
    told = [words("Hvem avgjør: {hvem}.").format(hvem=words(DECIDES[point.avgjores_av]))] if point.avgjores_av else []
    if point.plasser is not None:
        known = words(PLACES[point.plasser.status])
        if point.plasser.sjekket:
            known += ", " + words("sjekket {dag}").format(dag=day(point.plasser.sjekket, sprak))
        told.append(words("Plasser: {plasser}.").format(plasser=known))
    return " ".join(told)


def _point(point: Motepunkt, sprak: Sprak) -> dict[str, Any]:
    places = point.plasser
    return {
        "tekst": point.tekst.pa(sprak),
        "svar": point.sitat.svar if point.sitat else None,
        "kilde": point.kilde,
        "hvem": point.hvem,
        "frist": msgspec.to_builtins(point.frist),
        "holdt": point.holdt,
        "avgjores_av": point.avgjores_av,
        "plasser": {"status": places.status, "sjekket": msgspec.to_builtins(places.sjekket)} if places else None,
    }
