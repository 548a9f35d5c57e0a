"""What each event does to one point: a point in, a new point out."""

from typing import assert_never

import msgspec

from planlegg.domain.hendelse import (
    Avsluttet,
    Deltok,
    Endret,
    Innforing,
    Tilbakemelding,
    TokStilling,
    TokUt,
    Trakk,
    Valgte,
)
from planlegg.domain.innhold import FELT, Innhold, content_hash, field_differences
from planlegg.domain.punkt import Deltakelse, Ende, Punkt, Respons, content_of
from planlegg.domain.standpunkt import Standpunkt

Punkthendelse = Endret | TokUt | TokStilling | Trakk | Deltok | Tilbakemelding | Avsluttet


def applied(point: Punkt, event: Punkthendelse, entry: Innforing) -> Punkt:
    """The point after what happened to it."""
    match event:
        case Endret():
            return changed(point, event)
        case TokUt():
            return msgspec.structs.replace(point, tatt_ut=True, tatt_ut_ord=event.ord)
        case TokStilling():
            return took_stance(point, event, entry)
        case Trakk():
            return withdrew(point, event, entry)
        case Deltok():
            return took_part(point, event, entry)
        case Tilbakemelding():
            return gave_feedback(point, event, entry)
        case Avsluttet():
            return ended(point, event, entry)
        case other:
            assert_never(other)


def chosen(event: Valgte, entry: Innforing) -> Punkt:
    """A new point, with nobody's stance."""
    content = {field: getattr(event, field) for field in FELT}
    return Punkt(id=event.punkt, innhold=content_hash(Innhold(**content)), nr=entry.nr, naar=entry.naar, **content)


def content_after(point: Innhold, event: Endret) -> Innhold:
    """The content once a change is made."""
    values = {field: getattr(point, field) for field in FELT}
    values |= {field: value for field in FELT if (value := getattr(event, field, None)) is not None}
    empty = Innhold(tittel="")
    return Innhold(**(values | {field: getattr(empty, field) for field in event.uten}))


def changed(point: Punkt, event: Endret) -> Punkt:
    """The changed point. When its content is another, every stance on it has lapsed."""
    old, new = content_of(point), content_after(point, event)
    digest = content_hash(new)
    if digest == point.innhold:
        return point
    return msgspec.structs.replace(
        point,
        innhold=digest,
        tidligere_innhold=(*point.tidligere_innhold, old),
        standpunkter=tuple(_lapsed(stance, new) for stance in point.standpunkter),
        **{field: getattr(new, field) for field in FELT},
    )


def _lapsed(stance: Standpunkt, present: Innhold) -> Standpunkt:
    if stance.trukket:
        return stance
    difference = field_differences(stance.til, present) if stance.til is not None else ()
    return msgspec.structs.replace(stance, gjelder=False, bortfalt=difference)


def took_stance(point: Punkt, event: TokStilling, entry: Innforing) -> Punkt:
    """The point with a new stance. One given to another content than the present is kept, but does not hold."""
    present = content_of(point)
    known = {content_hash(content): content for content in (*point.tidligere_innhold, present)}
    stance = Standpunkt(
        part=event.part,
        stilling=event.stilling,
        innhold=event.innhold,
        til=known.get(event.innhold),
        ord=event.ord,
        gitt_ved=event.gitt_ved,
        til_stede=event.til_stede,
        nr=entry.nr,
        naar=entry.naar,
    )
    return _with_stance(point, stance if event.innhold == point.innhold else _lapsed(stance, present))


def withdrew(point: Punkt, event: Trakk, entry: Innforing) -> Punkt:
    """The point without that party's stance, whatever it was."""
    present = content_of(point)
    before = point.standpunkt(event.part) or Standpunkt(
        part=event.part,
        stilling="IKKE_TATT_STILLING",
        innhold=point.innhold,
        til=present,
        ord="",
        gitt_ved="skjerm",
        til_stede=(),
        nr=entry.nr,
        naar=entry.naar,
    )
    return _with_stance(
        point,
        msgspec.structs.replace(
            before, gjelder=False, trukket=True, trukket_ord=event.ord, trukket_naar=entry.naar, nr=entry.nr, bortfalt=()
        ),
    )


def _with_stance(point: Punkt, stance: Standpunkt) -> Punkt:
    others = tuple(s for s in point.standpunkter if s.part != stance.part)
    past = tuple(s for s in point.standpunkter if s.part == stance.part)
    return msgspec.structs.replace(
        point,
        standpunkter=tuple(sorted((*others, stance), key=lambda s: s.part)),  # klient before veileder
        tidligere_standpunkter=(*point.tidligere_standpunkter, *past),
    )


def took_part(point: Punkt, event: Deltok, entry: Innforing) -> Punkt:
    day = Deltakelse(nr=entry.nr, dag=event.dag, kode=event.kode, timer=event.timer, ord=event.ord)
    kept = point.deltakelse
    if any(d.dag == event.dag for d in kept):
        kept = tuple(d for d in kept if d.dag != event.dag)
    return msgspec.structs.replace(point, deltakelse=(*kept, day))


def gave_feedback(point: Punkt, event: Tilbakemelding, entry: Innforing) -> Punkt:
    said = Respons(nr=entry.nr, naar=entry.naar, hvordan=event.hvordan, hjalp=event.hjalp, endre=event.endre)
    return msgspec.structs.replace(point, tilbakemeldinger=(*point.tilbakemeldinger, said))


def ended(point: Punkt, event: Avsluttet, entry: Innforing) -> Punkt:
    """The ended point; a later end replaces an earlier one."""
    accounts = {"klientens_ord": event.klientens_ord, "veileders_ord": event.veileders_ord}
    return msgspec.structs.replace(point, slutt=Ende(nr=entry.nr, naar=entry.naar, kode=event.kode, **accounts))
