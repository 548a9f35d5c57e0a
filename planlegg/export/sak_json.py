"""``planlegg.sak/2``: one whole case as one documented JSON object, with who said what and when."""

from collections.abc import Iterable
from typing import Any

import msgspec

from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import GittSamtykke, Horing, Sak, StiltKrav, Tema
from planlegg.domain.samarbeid import BliMott, Kontaktavtale, Kontinuitet, Nettverksrolle
from planlegg.domain.standpunkt import Standpunkt
from planlegg.export.bestilling_json import version_object
from planlegg.usecases.show_plan import Planvisning

SKJEMA = "planlegg.sak/2"


def as_object(case: Sak) -> dict[str, Any]:
    """Plain values; dates and times as ISO 8601 text with zone."""
    answers = case.svarsett
    return {
        "skjema": SKJEMA,
        "alias": case.alias,
        "malform": case.malform,
        "opprettet": _plain(case.opprettet),
        "endret": _plain(case.endret),
        "svar": [{"id": s.id, "tilstand": s.tilstand, "tekst": s.tekst, "hvem": s.hvem} for s in answers.svar],
        "fakta": _plain(answers.fakta),
        "klientens_ord": list(answers.klientens_ord),
        "plan": {
            "status": case.status,
            "versjon": case.versjon,
            "sist_avtalt": case.sist_avtalt,
            "punkter": [_point(point) for point in case.i_planen],
        },
        "avslag": [{"aktivitet": a.aktivitet, "ord": a.ord, "gjelder": a.gjelder, "naar": _plain(a.naar)} for a in case.avslag],
        "vist": [{"naar": _plain(v.naar), "forslag": list(v.forslag), "aktiviteter": list(v.aktiviteter)} for v in case.vist],
        "plasser": [{"aktivitet": p.aktivitet, "status": p.status, "sjekket": _plain(p.sjekket)} for p in case.plasser],
        "oppgaver": [
            {"id": o.id, "part": o.part, "tekst": o.tekst, "frist": _plain(o.frist), "gjort": _plain(o.gjort)}
            for o in case.oppgaver
        ],
        "kontakt": _all(case.kontakt, Kontaktavtale) if case.kontakt else None,
        "nettverk": [_all(one, Nettverksrolle) for one in case.nettverk],
        "bli_mott": _all(case.bli_mott, BliMott) if case.bli_mott else None,
        "kontinuitet": _all(case.kontinuitet, Kontinuitet) if case.kontinuitet else None,
        "temaer": [_all(one, Tema) for one in case.temaer],
        "samtykker": [_all(one, GittSamtykke) for one in case.samtykker],
        "krav": [_all(one, StiltKrav) for one in case.krav],
        "horinger": [_all(one, Horing) for one in case.horinger],
        "bestillinger": [{"versjon": version_object(one), "innhold": _plain(one.innhold)} for one in case.bestillinger],
    }


def plan_object(view: Planvisning) -> dict[str, Any]:
    """``planlegg.plan/2``: one version of the plan and what has changed."""
    return {
        "skjema": "planlegg.plan/2",
        "alias": view.sak.alias,
        "status": view.sak.status,
        "versjoner": [{"nummer": v.nummer, "naar": _plain(v.naar), "avtalt": v.avtalt} for v in view.sak.versjoner],
        "versjon": view.versjon.nummer if view.versjon else 0,
        "punkter": [_point(point) for point in view.versjon.punkter] if view.versjon else [],
        "endringer": _plain(view.endringer),
        "siden_avtalt": _plain(view.siden_avtalt),
        "merknader": _plain(view.merknader),
        "krav": [_all(one, StiltKrav) for one in view.sak.krav],
    }


def points(found: Iterable[Punkt]) -> list[dict[str, Any]]:
    """Points of a plan with everything about them."""
    return [_point(point) for point in found]


def _point(point: Punkt) -> dict[str, Any]:
    return {
        "id": point.id,
        "aktivitet": point.aktivitet,
        "tittel": point.tittel,
        "forste_steg": point.forste_steg,
        "nar": _plain(point.nar),
        "timer_per_uke": point.timer_per_uke,
        "dager_per_uke": point.dager_per_uke,
        "ansvar": point.ansvar,
        "annerledes": point.annerledes,
        "status": point.status,
        "innhold": point.innhold,
        "avtalt": point.avtalt,
        "standpunkter": [_stance(s) for s in point.standpunkter],
        "tidligere_standpunkter": [_stance(s) for s in point.tidligere_standpunkter],
        "deltakelse": [
            {"dag": _plain(d.dag), "kode": d.kode, "timer": d.timer, "ord": d.ord}
            for d in sorted(point.deltakelse, key=lambda d: d.dag)
        ],
        "tilbakemeldinger": [{"hvordan": t.hvordan, "hjalp": t.hjalp, "endre": t.endre} for t in point.tilbakemeldinger],
        "slutt": {
            "kode": point.slutt.kode,
            "klientens_ord": point.slutt.klientens_ord,
            "veileders_ord": point.slutt.veileders_ord,
        }
        if point.slutt
        else None,
    }


def _stance(stance: Standpunkt) -> dict[str, Any]:
    return {
        "part": stance.part,
        "stilling": stance.stilling,
        "ord": stance.ord,
        "gitt_ved": stance.gitt_ved,
        "til_stede": list(stance.til_stede),
        "naar": _plain(stance.naar),
        "innhold": stance.innhold,
        "gjelder": stance.gjelder,
        "trukket": stance.trukket,
    }


def _all(value: msgspec.Struct, kind: type[msgspec.Struct]) -> dict[str, Any]:
    """Every field of the value, also those that are empty; the number in the log is nobody's business."""
    return {field: _plain(getattr(value, field)) for field in kind.__struct_fields__ if field != "nr"}


def _plain(value: object) -> Any:
    return msgspec.to_builtins(value)
