"""``planlegg.bestilling/1``: whether an order is complete, its versions, and one of them whole."""

from typing import Any

import msgspec

from planlegg.domain.bestillingsskjema import Mangel, Skjema
from planlegg.domain.bestillingsversjon import Bestillingsversjon
from planlegg.domain.punkt import Punkt, content_of
from planlegg.domain.sak import Sak
from planlegg.domain.standpunkt import Standpunkt
from planlegg.domain.tekst import Sprak

SKJEMA = "planlegg.bestilling/1"


def as_object(
    case: Sak, shown: Bestillingsversjon | None, missing: tuple[Mangel, ...], form: Skjema, sprak: Sprak
) -> dict[str, Any]:
    """Plain values. ``versjon`` is 0, and what belongs to one version empty, when none is shown."""
    return {
        "skjema": SKJEMA,
        "sprak": sprak,
        "alias": case.alias,
        "komplett": not missing,
        "mangler": [_stop(one, form, sprak) for one in missing],
        "versjoner": [version_object(one) for one in case.bestillinger],
        "versjon": shown.nummer if shown else 0,
        "plan_versjon": shown.plan_versjon if shown else 0,
        "innhold": msgspec.to_builtins(shown.innhold) if shown else None,
        "punkter": [_point(point, shown) for point in shown.punkter] if shown else [],
    }


def _stop(one: Mangel, form: Skjema, sprak: Sprak) -> dict[str, str]:
    words = form.stoppet(one.stopp)
    return {
        "stopp": one.stopp,
        "gjelder": one.gjelder,
        "tekst": words.tekst.pa(sprak),
        "gjor": words.gjor.pa(sprak),
        "kilde": words.hjemmel,
    }


def version_object(one: Bestillingsversjon) -> dict[str, Any]:
    """Where one version stands."""
    return {
        "nummer": one.nummer,
        "status": one.status,
        "naar": msgspec.to_builtins(one.naar),
        "av": one.av,
        "plan_versjon": one.plan_versjon,
        "sendt": msgspec.to_builtins(one.sendt),
        "retur": msgspec.to_builtins(one.retur),
        "trukket": msgspec.to_builtins(one.trukket),
    }


def _point(point: Punkt, shown: Bestillingsversjon) -> dict[str, Any]:
    """Only what was ordered, and where the two stand: participation and earlier stances do not go along."""
    return {
        "id": point.id,
        **msgspec.to_builtins(content_of(point)),
        "innhold": point.innhold,
        "avtalt": point.avtalt,
        "frivillig": point.id not in shown.innhold.bundne,
        "standpunkter": [_stance(stance) for stance in point.standpunkter if stance.gjelder],
    }


def _stance(stance: Standpunkt) -> dict[str, Any]:
    return {
        "part": stance.part,
        "stilling": stance.stilling,
        "ord": stance.ord,
        "gitt_ved": stance.gitt_ved,
        "naar": msgspec.to_builtins(stance.naar),
        "innhold": stance.innhold,
    }
