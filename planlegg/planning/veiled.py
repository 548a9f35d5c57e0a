"""Words that are not to stand where others may read them: the options, without those words. What they decide stays decided."""

from collections.abc import Collection, Iterable

import msgspec

from planlegg.domain.bilde import Bilde, Sitat
from planlegg.domain.forslag import Forslag, ForslagAktivitet, Forslagssett, Linje, Utelukket
from planlegg.domain.kandidat import Bevis
from planlegg.domain.mote import Moteplan
from planlegg.domain.tekst import Tekst
from planlegg.planning.same import overlap

put = msgspec.structs.replace
_PIECES = ("onsker", "unngaa", "styrker", "behov", "nettverk", "rammer", "tidligere")
_TOLD = ("ble_bra", "ble_ikke_bra", "annerledes")


def veiled(found: Forslagssett, hidden: Collection[Sitat], instead: Tekst) -> Forslagssett:
    """The options with none of ``hidden`` quoted. A reason keeps its weight and says ``instead``; a remark that was only those words goes.

    What is for the counsellor alone keeps its words.
    """
    if not hidden:
        return found
    near = found.naermest
    return put(
        found,
        forslag=tuple(_option(one, hidden, instead) for one in found.forslag),
        utelukket=tuple(_closed(one, hidden, instead) for one in found.utelukket),
        gjentak=tuple(one for one in found.gjentak if not rests_on((one.tidligere_ord, *one.ma_vaere_annerledes), hidden)),
        grenser=tuple(quote for quote in found.grenser if not rests_on((quote,), hidden)),
        spor=tuple(one for one in found.spor if not rests_on(one.sitater, hidden)),
        naermest=None if near is not None and rests_on(near.sitater, hidden) else near,
    )


def veiled_meeting(plan: Moteplan, hidden: Collection[Sitat]) -> Moteplan:
    """The meeting plan without the points that quote them."""
    kept = (
        (name, tuple(p for p in points if p.sitat is None or not rests_on((p.sitat,), hidden))) for name, points in plan.avsnitt
    )
    return msgspec.structs.replace(plan, avsnitt=tuple((name, points) for name, points in kept if points))


def veiled_picture(picture: Bilde, hidden: Collection[Sitat]) -> Bilde:
    """The picture as it may be read back: without every piece that holds some of the hidden words."""
    if not hidden:
        return picture
    kept = {name: tuple(one for one in getattr(picture, name) if not rests_on((one.sitat,), hidden)) for name in _PIECES}
    kept["tidligere"] = tuple(
        put(one, **{name: tuple(q for q in getattr(one, name) if not rests_on((q,), hidden)) for name in _TOLD})
        for one in kept["tidligere"]
    )
    return put(picture, **kept)


def veiled_evidence(found: Iterable[Bevis], hidden: Collection[Sitat]) -> tuple[Bevis, ...]:
    return tuple(one for one in found if not rests_on((one.sitat,), hidden))


def veiled_activity(activity: ForslagAktivitet, hidden: Collection[Sitat], instead: Tekst) -> ForslagAktivitet:
    """One activity as it is shown, without the hidden words."""
    return _activity(activity, hidden, instead)


def veiled_closed(found: Iterable[Utelukket], hidden: Collection[Sitat], instead: Tekst) -> tuple[Utelukket, ...]:
    return tuple(_closed(one, hidden, instead) for one in found)


def rests_on(quotes: Iterable[Sitat], hidden: Collection[Sitat]) -> bool:
    """Whether any of the quotes holds some of the hidden words."""
    return any(overlap(quote, one) for quote in quotes for one in hidden)


def _option(option: Forslag, hidden: Collection[Sitat], instead: Tekst) -> Forslag:
    return msgspec.structs.replace(
        option,
        aktiviteter=tuple(_activity(one, hidden, instead) for one in option.aktiviteter),
        ma_sies=_left(option.ma_sies, hidden),
    )


def _activity(activity: ForslagAktivitet, hidden: Collection[Sitat], instead: Tekst) -> ForslagAktivitet:
    return msgspec.structs.replace(
        activity,
        grunner_for=tuple(_reason(line, hidden, instead) for line in activity.grunner_for),
        grunner_mot=tuple(_reason(line, hidden, instead) for line in activity.grunner_mot),
        ukjent=_left(activity.ukjent, hidden),
        tilpasning=_left(activity.tilpasning, hidden),
        ma_sies=_left(activity.ma_sies, hidden),
    )


def _reason(line: Linje, hidden: Collection[Sitat], instead: Tekst) -> Linje:
    if not rests_on(line.sitater, hidden):
        return line
    return msgspec.structs.replace(line, tekst=instead, sitat=None, ogsa=(), treff="")


def _left(lines: Iterable[Linje], hidden: Collection[Sitat]) -> tuple[Linje, ...]:
    return tuple(line for line in lines if not rests_on(line.sitater, hidden))


def _closed(one: Utelukket, hidden: Collection[Sitat], instead: Tekst) -> Utelukket:
    """It stays closed, and what one can ask about stays."""
    if one.sitat is None or not rests_on((one.sitat,), hidden):
        return one
    return msgspec.structs.replace(one, grunn=instead, sitat=None)
