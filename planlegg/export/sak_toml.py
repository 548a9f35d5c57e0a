"""A case as TOML that loads back: first the answers, then the plan as things decided together.

``planlegg intervju --svar`` reads the answers of the file, ``planlegg sammen --fil`` the rest.
"""

from typing import Any

import msgspec
import tomli_w

from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.svar import HARDE_GRENSER


def render(case: Sak) -> str:
    return tomli_w.dumps(as_tree(case), multiline_strings=False)


def as_tree(case: Sak) -> dict[str, Any]:
    """The keys of an answers file, and ``handling`` blocks. What is unknown is left out."""
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
        "handling": list(_actions(case)),
    }
    return {key: value for key, value in tree.items() if value not in ({}, [])}


def _actions(case: Sak) -> list[dict[str, Any]]:
    """Everything of the plan that still holds, in an order that can be carried out again."""
    points = [action for point in case.i_planen for action in _point(point)]
    refused = [_told({"gjor": "avsla", "aktivitet": a.aktivitet, "ord": a.ord}) for a in case.avslag if a.gjelder]
    told = [_told({"gjor": "fortell", "aktivitet": p.aktivitet, "status": p.status, "sjekket": p.sjekket}) for p in case.plasser]
    tasks = [_told({"gjor": "lov", "part": t.part, "tekst": t.tekst, "frist": t.frist}) for t in case.apne_oppgaver()]
    contact = [_told({"gjor": "kontakt", "tekst": case.kontakt.tekst, "neste": case.kontakt.neste})] if case.kontakt else []
    return [*refused, *told, *points, *tasks, *contact]


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
    name = point.aktivitet or point.tittel
    stances: list[dict[str, Any]] = [
        {
            "gjor": "stilling",
            "punkt": name,
            "part": s.part,
            "stilling": s.stilling,
            "ord": s.ord,
            "gitt_ved": s.gitt_ved,
            "til_stede": list(s.til_stede),
        }
        for s in point.standpunkter
        if s.gjelder
    ]
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


def _told(row: dict[str, Any]) -> dict[str, Any]:
    """Only what is known: TOML has no word for nothing."""
    return {key: value for key, value in row.items() if value not in (None, "", [])}
