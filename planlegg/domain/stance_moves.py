"""Where the two stand, point by point. Disagreement can always be recorded; withdrawal always wins."""

from planlegg.domain.find import find_point
from planlegg.domain.hendelse import GittVed, Part, Stilling, TokStilling, Trakk
from planlegg.domain.innhold import Feltforskjell, content_hash, field_differences
from planlegg.domain.kanikke import KanIkkeFinnePunkt, KanIkkeTaStilling
from planlegg.domain.punkt import Punkt, content_of
from planlegg.domain.sak import Sak


def take_stance(
    case: Sak,
    *,
    punkt: str,
    part: Part,
    stilling: Stilling,
    ord: str = "",
    gitt_ved: GittVed = "skjerm",
    til_stede: tuple[str, ...] = (),
    innhold: str = "",
) -> tuple[TokStilling, ...] | KanIkkeTaStilling | KanIkkeFinnePunkt:
    """One party's stance on the present content of a point.

    ``innhold`` is the hash of what the party looked at, when that is known; the stance is refused if it is no longer that.
    """
    point = find_point(case, punkt)
    if isinstance(point, KanIkkeFinnePunkt):
        return point
    if not point.apent:
        return KanIkkeTaStilling(grunn="tatt_ut" if point.tatt_ut else "avsluttet", punkt=point.id)
    if innhold and innhold != point.innhold:
        return KanIkkeTaStilling(grunn="innhold_endret", punkt=point.id, forskjeller=_since(point, innhold))
    event = TokStilling(
        punkt=point.id, part=part, stilling=stilling, innhold=point.innhold, ord=ord, gitt_ved=gitt_ved, til_stede=til_stede
    )
    held = point.standpunkt(part)
    if held is not None and held.gjelder and _same(held.stilling, held.ord, held.gitt_ved, held.til_stede, event):
        return ()
    return (event,)


def withdraw(case: Sak, *, punkt: str, part: Part = "klient", ord: str = "") -> tuple[Trakk] | KanIkkeFinnePunkt:
    """Withdraw a stance, at any time and without a reason."""
    point = find_point(case, punkt)
    if isinstance(point, KanIkkeFinnePunkt):
        return point
    return (Trakk(punkt=point.id, part=part, ord=ord),)


def _same(stilling: Stilling, ord: str, gitt_ved: GittVed, til_stede: tuple[str, ...], event: TokStilling) -> bool:
    return (stilling, ord, gitt_ved, til_stede) == (event.stilling, event.ord, event.gitt_ved, event.til_stede)


def _since(point: Punkt, digest: str) -> tuple[Feltforskjell, ...]:
    """How the present content differs from the one that was looked at; empty when that one never stood here."""
    seen = next((content for content in point.tidligere_innhold if content_hash(content) == digest), None)
    return field_differences(seen, content_of(point)) if seen is not None else ()
