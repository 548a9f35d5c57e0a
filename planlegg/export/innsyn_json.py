"""``planlegg.innsyn/1``: everything that is held about one client, as one documented JSON object."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from planlegg.domain.hendelse import Innforing
from planlegg.domain.sak import Sak
from planlegg.export import sak_json
from planlegg.export.historikk import event_name
from planlegg.export.logg_text import line_object
from planlegg.usecases.innsyn import Gittsvar, Innsyn

SKJEMA = "planlegg.innsyn/1"


def as_object(found: Innsyn) -> dict[str, Any]:
    """``sak`` is the case as it stands; ``hendelser`` is all that is stored of it, with every field that has a value."""
    case = found.sak
    return {
        "skjema": SKJEMA,
        "alias": case.alias,
        "sak": sak_json.as_object(case),
        "skjermet": case.skjermet,
        "oppbevares_til": msgspec.to_builtins(case.oppbevares_til),
        "svar": [_answer(one) for one in found.svar],
        "vist": [
            {
                "nr": entry.nr,
                "naar": msgspec.to_builtins(entry.naar),
                "forslag": list(event.forslag),
                "aktiviteter": list(event.aktiviteter),
                "grunner": [{field: getattr(one, field) for field in one.__struct_fields__} for one in event.grunner],
            }
            for entry, event in found.visninger
        ],
        "versjoner": [
            {
                "nummer": v.nummer,
                "naar": msgspec.to_builtins(v.naar),
                "av": v.av,
                "avtalt": v.avtalt,
                "punkter": sak_json.points(v.punkter),
            }
            for v in case.versjoner
        ],
        "eksporter": _exports(case),
        "hendelser": [event_object(entry, undone=entry.nr in found.angret) for entry in case.logg],
        "logg": [line_object(line) for line in found.logg],
    }


def event_object(entry: Innforing, *, undone: bool) -> dict[str, Any]:
    """One event. ``innhold`` has every field of its kind, one value each."""
    return {
        "nr": entry.nr,
        "naar": msgspec.to_builtins(entry.naar),
        "av": entry.av,
        "type": event_name(entry.hendelse),
        "angret": undone,
        "innhold": [{"felt": path, "verdi": value} for path, value in fields(entry.hendelse)],
    }


def fields(value: object, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value in a value, with where it stands: ``svar.tekst``, ``punkter.0``."""
    match value:
        case msgspec.Struct():
            inner: Iterable[tuple[str, object]] = [(name, getattr(value, name)) for name in value.__struct_fields__]
        case tuple() | list():
            inner = [(str(n), one) for n, one in enumerate(value)]
        case dict():
            inner = [(str(key), one) for key, one in value.items()]
        case _:
            yield path, msgspec.to_builtins(value)
            return
    for name, one in inner:
        yield from fields(one, f"{path}.{name}" if path else name)


def _answer(one: Gittsvar) -> dict[str, Any]:
    answer = one.hendelse.svar
    return {
        "id": answer.id,
        "tilstand": answer.tilstand,
        "tekst": answer.tekst,
        "hvem": answer.hvem,
        "naar": msgspec.to_builtins(one.innforing.naar),
        "av": one.innforing.av,
        "rettet": one.hendelse.rettet,
        "gjelder": one.gjelder,
    }


def _exports(case: Sak) -> list[dict[str, Any]]:
    return [
        {
            "naar": msgspec.to_builtins(one.naar),
            "format": one.format,
            "sha256": one.innhold,
            "leser": one.leser,
            "versjon": one.versjon,
        }
        for one in case.eksporter
    ]
