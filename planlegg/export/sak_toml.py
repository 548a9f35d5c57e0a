"""A case as TOML that loads back: first the answers, then the plan as things decided together.

``planlegg intervju --svar`` reads the answers of the file, ``planlegg sammen --fil`` the rest. The orders to the case worker
stand last, as they were filled in; ``planlegg bestilling --fil`` reads the newest of them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import tomli_w

from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.samarbeid import BliMott, Kontaktavtale, Kontinuitet
from planlegg.domain.standpunkt import Standpunkt
from planlegg.domain.svar import HARDE_GRENSER


def render(case: Sak, today: date) -> str:
    return tomli_w.dumps(as_tree(case, today), multiline_strings=False)


def as_tree(case: Sak, today: date) -> dict[str, Any]:
    """The keys of an answers file, and ``handling`` blocks of what holds ``today``. What is unknown is left out."""
    answers = case.svarsett
    limits = answers.tekst(HARDE_GRENSER)
    tree: dict[str, Any] = {
        "format": 1,
        "alias": case.alias,
        "malform": case.malform,
        "klientens_ord": list(answers.klientens_ord),
        "harde_grenser": limits.split("\n") if limits else [],
        "fakta": _told(msgspec.to_builtins(answers.fakta, builtin_types=(object,))),
        "svar": {
            s.id: {"tekst": s.tekst, "hvem": s.hvem} if s.tilstand == "svart" else {"tilstand": s.tilstand, "hvem": s.hvem}
            for s in answers.svar
            if s.id != HARDE_GRENSER
        },
        "rettelse": [msgspec.structs.asdict(r) for r in answers.rettelser],
        "handling": _actions(case, today),
        "bestilling": [_order(msgspec.to_builtins(one.innhold, builtin_types=(date,))) for one in case.bestillinger],
    }
    return {key: value for key, value in tree.items() if value not in ({}, [])}


def _actions(case: Sak, today: date) -> list[dict[str, Any]]:
    """Everything that still holds, in an order that can be carried out again."""
    points = [action for point in case.i_planen for action in _point(point)]
    refused = [_told({"gjor": "avsla", "aktivitet": a.aktivitet, "ord": a.ord}) for a in case.avslag if a.gjelder]
    told = [_told({"gjor": "fortell", "aktivitet": p.aktivitet, "status": p.status, "sjekket": p.sjekket}) for p in case.plasser]
    tasks = [_told({"gjor": "lov", "part": t.part, "tekst": t.tekst, "frist": t.frist}) for t in case.apne_oppgaver()]
    return [*refused, *told, *points, *tasks, *_together(case, today)]


def _together(case: Sak, today: date) -> Iterator[dict[str, Any]]:
    """How the two work together: what holds now of contact, people, topics, demands and what may be shared."""
    names = {point.id: _name(point) for point in case.i_planen}
    for kind, agreed, form in (
        ("kontakt", case.kontakt, Kontaktavtale),
        ("bli_mott", case.bli_mott, BliMott),
        ("kontinuitet", case.kontinuitet, Kontinuitet),
    ):
        if agreed is not None:
            yield _told({"gjor": kind} | {field: getattr(agreed, field) for field in form.__struct_fields__})
    for one in case.nettverk:
        supports = [names[point] for point in one.punkter if point in names]
        row = {"gjor": "nettverk", **msgspec.structs.asdict(one), "punkter": supports}
        yield _told(row | {"pa_arket": one.pa_arket or None})
    for topic in case.temaer:
        if topic.utfall != "tatt_opp":
            yield {"gjor": "tema", "part": topic.part, "tekst": topic.tekst}
        if topic.utfall == "parkert":
            yield {"gjor": "tema_ferdig", "tema": topic.tekst, "utfall": "parkert"}
    for demand in case.krav:
        if demand.gjelder(today):
            fields = ("slag", "tekst", "vedtak", "motytelse", "slutt", "klientens_syn", "syn")
            row = {"gjor": "krev"} | {field: getattr(demand, field) for field in fields}
            yield _told(row | {"punkt": names.get(demand.punkt, "")})
    yield from (_told({"gjor": "hor", "dag": h.dag, "ord": h.ord}) for h in case.horinger if h.gjort is None)
    for consent in case.samtykker:
        if consent.gjelder(today):
            said = {"mottaker": consent.mottaker, "formal": consent.formal, "til": consent.til, "ord": consent.ord}
            yield _told({"gjor": "samtykke", **said, "gitt_ved": consent.gitt_ved, "omfang": list(consent.omfang)})


def _order(value: Any) -> Any:
    """A filled-in order without what is empty, and without what the program finds itself."""
    match value:
        case dict():
            kept = {key: _order(item) for key, item in value.items() if key != "sagt"}
            return {key: item for key, item in kept.items() if item not in (None, "", [], {}) and item is not False}
        case list() | tuple():
            return [_order(item) for item in value]
        case _:
            return value


def _name(point: Punkt) -> str:
    return point.aktivitet or point.tittel


def _point(point: Punkt) -> list[dict[str, Any]]:
    chosen: dict[str, Any] = {
        "gjor": "velg",
        "aktivitet": point.aktivitet,
        "tittel": point.tittel,
        "forste_steg": point.forste_steg,
        "nar": point.nar,
        "timer_per_uke": point.timer_per_uke,
        "dager_per_uke": point.dager_per_uke,
        "ansvar": point.ansvar,
        "annerledes": point.annerledes,
    }
    name = _name(point)
    no = point.own_no  # first, so that the guardian's yes is again a yes over it
    stances = [*([_stance(name, no)] if no else []), *(_stance(name, s) for s in point.standpunkter if s.gjelder)]
    days: list[dict[str, Any]] = [
        {"gjor": "oppmote", "punkt": name, "kode": d.kode, "dag": d.dag, "timer": d.timer, "ord": d.ord}
        for d in sorted(point.deltakelse, key=lambda d: d.dag)
    ]
    said = [
        {"gjor": "si", "punkt": name, "hvordan": t.hvordan, "hjalp": t.hjalp, "endre": t.endre} for t in point.tilbakemeldinger
    ]
    ended: list[dict[str, Any]] = []
    if point.slutt is not None:
        end = point.slutt
        ended = [
            {
                "gjor": "avslutt",
                "punkt": name,
                "kode": end.kode,
                "klientens_ord": end.klientens_ord,
                "veileders_ord": end.veileders_ord,
            }
        ]
    return [_told(row) for row in (chosen, *stances, *days, *said, *ended)]


def _stance(name: str, stance: Standpunkt) -> dict[str, Any]:
    if stance.trukket:
        return {"gjor": "trekk", "punkt": name, "part": stance.part, "ord": stance.trukket_ord}
    return {
        "gjor": "stilling",
        "punkt": name,
        "part": stance.part,
        "stilling": stance.stilling,
        "ord": stance.ord,
        "gitt_ved": stance.gitt_ved,
        "til_stede": list(stance.til_stede),
    }


def _told(row: dict[str, Any]) -> dict[str, Any]:
    """Only what is known: TOML has no word for nothing."""
    return {key: value for key, value in row.items() if value not in (None, "", [])}
