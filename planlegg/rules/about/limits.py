"""``ramme.``: the client's limits and needs. ``ramme.hard.X``, ``ramme.myk.X``, and ``ramme.X`` for either.

``ramme.nevnt.X`` holds the words of a limit whether or not a value could be read from them;
``ramme.hard.uten_verdi`` and ``ramme.myk.uten_verdi`` hold the words where no value could be read.
A limit that only names a thing the client will not have («ikke vaktmester») is ``nevnt`` alone: that no is asked of each activity.
"""

import re
from collections.abc import Iterable
from typing import get_args

from planlegg.domain.aktivitet import Beslutter, Tid
from planlegg.domain.bilde import Bilde, Ramme, Rammeslag, Unngaa
from planlegg.rules.values import Field, Kind, Known, Value

DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
_CODED: dict[str, tuple[str, ...]] = {
    "ikke_dag": DAYS,
    "best_tid": get_args(Tid),
    "ikke_tid": get_args(Tid),
    "norsk_hoyst": ("lite", "noe"),
    "ikke_fra": get_args(Beslutter)[:-1],
}
_KINDS: dict[str, Kind] = {
    "reise_minutter_maks": "tall",
    "timer_uke_maks": "tall",
    "timer_dag_maks": "tall",
    "dager_uke_maks": "tall",
    "start_tidligst": "klokkeslett",
    "hjemme_for": "klokkeslett",
    "ikke_sted": "tekst",
    "kontakt": "tekst",
    "ma_ikke_vite": "tekst",
    "tema_ligger": "tekst",
    "trenger": "tekst",
    "annet": "tekst",
    **dict.fromkeys(_CODED, "ord"),
}
_NO = frozenset(
    {"ikke", "ikkje", "ingen", "inga", "aldri", "vil", "nei", "uten", "utan", "slippe", "sleppe", "no", "not", "never"}
)
_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
_MEANING = {
    "": "{slag}, said as a limit or as a wish for how it should be",
    "hard.": "{slag}, set as a limit that may not be broken",
    "myk.": "{slag}, said as something that weighs",
    "nevnt.": "{slag} was talked about; the value is the client's words",
}


def _field(name: str, kind: Kind, meaning: str, choices: tuple[str, ...] = ()) -> Field:
    return Field(navn=f"ramme.{name}", slag=kind, mening=meaning, valg=choices, klientens=True, flere=True)


def _fields() -> Iterable[Field]:
    for prefix, meaning in _MEANING.items():
        for slag in get_args(Rammeslag):
            kind: Kind = "tekst" if prefix == "nevnt." else _KINDS.get(slag, "ja_nei")
            choices = _CODED.get(slag, ()) if kind == "ord" else ()
            yield _field(f"{prefix}{slag}", kind, meaning.format(slag=slag), choices)
    for prefix in ("hard.", "myk."):
        yield _field(f"{prefix}uten_verdi", "tekst", "words of limits no value was read from")


FIELDS = tuple(_fields())


def read(picture: Bilde) -> dict[str, tuple[Known, ...]]:
    """Every limit under its names, in the order they were said. Two limits of one kind are two values."""
    found: dict[str, list[Known]] = {}
    for limit in picture.rammer:
        hardness = "hard." if limit.hard else "myk."
        found.setdefault(f"ramme.nevnt.{limit.slag}", []).append(Known(limit.sitat.tekst, (limit.sitat,)))
        if limit.slag == "annet" and any(_holds(avoided, limit) for avoided in picture.unngaa):
            continue
        value = limit_value(limit)
        if value is None:
            found.setdefault(f"ramme.{hardness}uten_verdi", []).append(Known(limit.sitat.tekst, (limit.sitat,)))
            continue
        for prefix in ("", hardness):
            found.setdefault(f"ramme.{prefix}{limit.slag}", []).append(Known(value, (limit.sitat,)))
    return {name: tuple(values) for name, values in found.items()}


def _holds(avoided: Unngaa, limit: Ramme) -> bool:
    """Whether the limit is a no to a thing and nothing more, so that «unngaa» says all of it.

    A longer saying, or one about doing something («sitte med ryggen mot døra»), can only be asked about in each place.
    """
    thing, said = avoided.ord.split(), limit.sitat.tekst.casefold().split()
    covered = avoided.sitat.svar == limit.sitat.svar and limit.sitat.tekst in avoided.sitat.tekst
    plain = bool(said) and said[0] in _NO and len(said) <= len(thing) + 3
    return covered and plain and len(thing) <= 3 and (len(thing) == 1 or not thing[0].endswith("e"))


def limit_value(limit: Ramme) -> Value | None:
    """The value in the form the field has, or ``None`` when the words gave none that can be used."""
    kind, value = _KINDS.get(limit.slag, "ja_nei"), limit.verdi
    if kind == "ja_nei":
        return True
    if kind == "tekst":
        return str(value) if value is not None else limit.sitat.tekst
    if kind == "tall":
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if kind == "klokkeslett":
        return clock(str(value))
    word = str(value).casefold().replace("ø", "o")
    return word if word in _CODED[limit.slag] else None


def clock(text: str) -> str | None:
    """``9.30`` as ``09:30``, so that times can be compared as text."""
    hit = _CLOCK.fullmatch(text.strip())
    return f"{int(hit[1]):02d}:{hit[2]}" if hit else None
