"""``planlegg.forslag/1``: the options as one documented JSON object."""

from typing import Any

from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Forslag, ForslagAktivitet, Forslagssett, Linje
from planlegg.domain.tekst import Sprak
from planlegg.domain.uke import DAGER, Uke
from planlegg.text.amounts import clock

SKJEMA = "planlegg.forslag/1"


def as_object(found: Forslagssett, sprak: Sprak) -> dict[str, Any]:
    """The options as plain values in the order they stand; the keys are those of the shipped schema."""
    return {
        "skjema": SKJEMA,
        "sprak": sprak,
        "bygger_pa": {
            "antall_svar": found.antall_svar,
            "ikke_tatt_opp": list(found.ikke_tatt_opp),
            "vil_ikke": list(found.vil_ikke),
        },
        "forslag": [_option(option, sprak) for option in found.forslag],
        "utelukket": [
            {
                "id": item.id,
                "tittel": item.tittel.pa(sprak),
                "regel": item.regel,
                "kilde": item.kilde,
                "grunn": item.grunn.pa(sprak),
                **_quote(item.sitat),
                "spor_om": item.spor_om.pa(sprak),
            }
            for item in found.utelukket
        ],
        "gjentak": [
            {
                "id": item.id,
                "tittel": item.tittel.pa(sprak),
                "svar": item.tidligere_ord.svar,
                "tidligere_ord": item.tidligere_ord.tekst,
                "ma_vaere_annerledes": [q.tekst for q in item.ma_vaere_annerledes],
            }
            for item in found.gjentak
        ],
        "grenser": [_quote(limit) for limit in found.grenser],
        "paminnelser": [_line(line, sprak) for line in found.paminnelser],
        "spor": [{"tekst": one.tekst.pa(sprak), "ord": [_quote(quote) for quote in one.sitater]} for one in found.spor],
        "naermest": {
            "id": found.naermest.id,
            "tittel": found.naermest.tittel.pa(sprak),
            "ord": [_quote(quote) for quote in found.naermest.sitater],
        }
        if found.naermest
        else None,
        "planen": _week(found.planen, sprak) if found.planen else None,
    }


def _option(option: Forslag, sprak: Sprak) -> dict[str, Any]:
    return {
        "id": option.id,
        "slag": option.slag,
        "tittel": option.tittel.pa(sprak),
        "forste_steg": option.forste_steg.pa(sprak),
        "timer_per_uke": option.timer_per_uke,
        "aktiviteter": [_activity(activity, sprak) for activity in option.aktiviteter],
        "ma_sies": [_line(line, sprak) for line in option.ma_sies],
        "uke": _week(option.uke, sprak) if option.uke else None,
    }


def _week(week: Uke, sprak: Sprak) -> dict[str, Any]:
    return {
        "okter": [
            {
                "dag": DAGER[one.dag],
                "fra": clock(one.fra),
                "til": clock(one.til),
                "slag": one.slag,
                "tittel": one.tittel.pa(sprak),
                "aktivitet": one.aktivitet,
                **_quote(one.sitat),
            }
            for one in week.okter
        ],
        "en_gang": [title.pa(sprak) for title in week.en_gang],
        "innenfor": [title.pa(sprak) for title in week.innenfor],
        "uten_tid": [title.pa(sprak) for title in week.uten_tid],
        "ogsa": [_quote(quote) for quote in week.ogsa],
        "reise_ukjent": week.reise_ukjent,
    }


def _activity(activity: ForslagAktivitet, sprak: Sprak) -> dict[str, Any]:
    places = activity.plasser
    return {
        "id": activity.id,
        "tittel": activity.tittel.pa(sprak),
        "setning": activity.setning.pa(sprak),
        "forste_steg": activity.forste_steg.pa(sprak),
        "avgjores_av": activity.avgjores_av,
        "frivillig": activity.frivillig,
        "timer_per_uke": activity.timer_per_uke,
        "dager_per_uke": activity.dager_per_uke,
        "poeng": activity.poeng,
        "gir": [text.pa(sprak) for text in activity.gir],
        "krever": [text.pa(sprak) for text in activity.krever],
        "for": [_line(line, sprak) for line in activity.grunner_for],
        "mot": [_line(line, sprak) for line in activity.grunner_mot],
        "ukjent": [_line(line, sprak) for line in activity.ukjent],
        "tilpasning": [_line(line, sprak) for line in activity.tilpasning],
        "ma_sies": [_line(line, sprak) for line in activity.ma_sies],
        "plasser": {"status": places.status, "sjekket": places.sjekket.isoformat() if places.sjekket else None},
        "kan_fore_til": [title.pa(sprak) for title in activity.kan_fore_til],
    }


def _line(line: Linje, sprak: Sprak) -> dict[str, Any]:
    return {
        **_quote(line.sitat),
        "ogsa": [_quote(quote) for quote in line.ogsa],
        "treff": line.treff,
        "regel": line.regel,
        "kilde": line.kilde,
        "vekt": line.vekt,
        "tekst": line.tekst.pa(sprak),
    }


def _quote(quote: Sitat | None) -> dict[str, str | None]:
    """Which answer, and the verbatim words in it; both ``null`` when no answer decides."""
    return {"svar": quote.svar if quote else None, "sitat": quote.tekst if quote else None}
