"""The rows of a case in the database, and the events in them."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from typing import Any, get_args

import msgspec
from sqlalchemy import Connection, func, select

from planlegg.domain.hendelse import Hendelse, Innforing, Skjerming
from planlegg.errors import StoreDamaged, StoreLocked
from planlegg.store.tables import HENDELSE, LOGG, SAK

_DECODER: msgspec.json.Decoder[Hendelse] = msgspec.json.Decoder(Hendelse)
_KINDS = frozenset(kind.__struct_config__.tag for kind in get_args(Hendelse))
_SHIELDING = b'"type":"skjerming"'


class _Kind(msgspec.Struct):
    type: str


def find(connection: Connection, alias: str) -> Any:
    return connection.execute(select(SAK.c.id, SAK.c.siste).where(SAK.c.nokkel == key_of(alias))).one_or_none()


def newer_kind(contents: Iterable[bytes]) -> StoreDamaged | None:
    """The first event of a kind that this program does not know: written by a newer one, which is no damage."""
    for content in contents:
        try:
            kind = msgspec.json.decode(content, type=_Kind).type
        except msgspec.MsgspecError:
            return None
        if kind not in _KINDS:
            return StoreDamaged(
                "Saken har noe som er skrevet av en nyere utgave av programmet («{slag}»). Ingenting er endret. "
                "Bruk den nyere utgaven.",
                slag=kind,
            )
    return None


def shielded(connection: Connection, case: str) -> bool:
    """Whether the case has strict shielding now."""
    wanted = select(HENDELSE.c.innhold).where(HENDELSE.c.sak == case, func.instr(HENDELSE.c.innhold, _SHIELDING) > 0)
    last = connection.execute(wanted.order_by(HENDELSE.c.nr.desc()).limit(1)).scalar()
    event = _DECODER.decode(last) if last is not None else None
    return isinstance(event, Skjerming) and event.paa


def decoded(rows: Iterable[Any]) -> list[Innforing]:
    return [
        Innforing(nr=row.nr, naar=datetime.fromisoformat(row.naar), av=row.av, hendelse=_DECODER.decode(row.innhold))
        for row in rows
    ]


def came_first(connection: Connection, case: str) -> StoreLocked:
    newest = select(HENDELSE.c.av, HENDELSE.c.naar).where(HENDELSE.c.sak == case).order_by(HENDELSE.c.nr.desc()).limit(1)
    row = connection.execute(newest).one()
    return StoreLocked(
        "En annen ({av}) lagret noe i saken {naar}, etter at du åpnet den. Det siste er ikke lagret. Åpne saken på nytt.",
        av=row.av,
        naar=_clock(row.naar),
    )


def taken_away(connection: Connection, case: str) -> StoreLocked:
    """Said when a case that was open is no longer there: by whom and when, as the audit log has it."""
    wanted = select(LOGG.c.av, LOGG.c.naar).where(LOGG.c.sak == case, LOGG.c.handling == "slettet").order_by(LOGG.c.nr.desc())
    row = connection.execute(wanted.limit(1)).one_or_none() if case else None
    if row is None:
        return StoreLocked(
            "Saken er slettet av en annen etter at du åpnet den. Det du skrev sist, er ikke lagret, og det som var lagret, er borte."
        )
    return StoreLocked(
        "Saken ble slettet av {av} {naar}, etter at du åpnet den. Det du skrev sist, er ikke lagret, og det som var lagret, er borte. "
        "Snakk sammen før noen oppretter den på nytt.",
        av=row.av,
        naar=_clock(row.naar),
    )


def _clock(naar: str) -> str:
    return datetime.fromisoformat(naar).strftime("%d.%m.%Y kl. %H.%M")


def row_of(case: str, entry: Innforing) -> dict[str, object]:
    content = msgspec.json.encode(entry.hendelse)
    return {"sak": case, "nr": entry.nr, "naar": entry.naar.isoformat(), "av": entry.av, "innhold": content}


def composed(alias: str) -> str:
    return unicodedata.normalize("NFC", alias).strip()


def key_of(alias: str) -> str:
    """Two aliases that differ only in capitals are the same client."""
    return unicodedata.normalize("NFC", composed(alias).casefold())
