"""What each option gives and takes, on what can matter when choosing, with what matters to this client first."""

import re
from collections.abc import Iterable, Mapping, Sequence

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Sitat
from planlegg.domain.hensyn import Hensyn, Hensynsid, Nivaa
from planlegg.planning.grunnlag import Grunnlag, Vurdert
from planlegg.planning.week import AT_HOME

CLOSE = 0.9
"""From this likeness on a wish is met nearly by its own words."""
FEW_HOURS, MANY_HOURS = 4.0, 15.0
MOST_TOLD = 3
_COMPANY = {"alene": 0, "en_til_en": 0, "liten_gruppe": 1, "stor_gruppe": 2}
_DOORSTEP = {"ingen": 0, "egen_kontakt": 0, "henvisning": 1, "vedtak": 1}
_FULL = ("venteliste", "fullt", "stengt")

Profil = Mapping[Hensynsid, int | None]


def matters(basis: Grunnlag) -> tuple[Hensyn, ...]:
    """What the client has said matters when choosing, in the client's order."""
    said = [(one, place) for one in basis.hensyn if (place := _first(one, basis.bilde.vekt)) is not None]
    return tuple(one for one, _ in sorted(said, key=lambda pair: pair[1]))


def profile(item: Vurdert, basis: Grunnlag) -> Profil:
    """The level of everything that can matter; None is unknown and compares with nothing."""
    entry, best = item.aktivitet, max((e.treff.likhet for e in item.kandidat.onsker), default=None)
    hours = entry.form.timer.minst if entry.form.timer else None
    return {
        "onske": None if best is None else int(best < CLOSE),
        "belastning": None if hours is None else int(hours > FEW_HOURS) + int(hours > MANY_HOURS),
        "folk": min((_COMPANY[kind] for kind in entry.form.sammen), default=None),
        "reise": (0 if AT_HOME & set(entry.form.sted) else 1) if entry.form.sted else None,
        "jobb": _from_a_job(entry, basis.katalog),
        "start": 2 if entry.plasser.status in _FULL else _DOORSTEP.get(entry.terskel),
        "penger": {"gratis": 0, "egenandel": 1}.get(entry.koster),
    }


def worse(one: Vurdert, other: Vurdert, basis: Grunnlag) -> bool:
    """Whether ``one`` is worse than ``other`` on all that matters to the client, and meets no wish that the other does not meet."""
    asked = matters(basis)
    here, there = profile(one, basis), profile(other, basis)
    pairs = [(here[hensyn.id], there[hensyn.id]) for hensyn in asked]
    wishes = {e.sitat for e in one.kandidat.onsker} <= {e.sitat for e in other.kandidat.onsker}
    return bool(pairs) and wishes and all(a is not None and b is not None and a > b for a, b in pairs)


def gives_and_takes(item: Vurdert, basis: Grunnlag) -> tuple[tuple[Nivaa, ...], tuple[Nivaa, ...]]:
    """At most three of each, in the client's order of what matters, then in the order of the data. A small step needs none."""
    if item.aktivitet.slag in ("steg", "pause"):
        return (), ()
    levels, first = profile(item, basis), matters(basis)
    ordered = [*first, *(one for one in basis.hensyn if one not in first)]
    told = [one.nivaa[min(level, len(one.nivaa) - 1)] for one in ordered if (level := levels.get(one.id)) is not None]
    return _of("gir", told), _of("krever", told)


def _of(kind: str, told: Sequence[Nivaa]) -> tuple[Nivaa, ...]:
    return tuple([level for level in told if level.slag == kind][:MOST_TOLD])


def _from_a_job(entry: Aktivitet, katalog: Mapping[str, Aktivitet]) -> int | None:
    if entry.vei == "jobb":
        return 0
    if not entry.forer_til:
        return None
    return int(not any(katalog[key].vei == "jobb" for key in entry.forer_til if key in katalog))


def _first(hensyn: Hensyn, said: Iterable[Sitat]) -> tuple[int, int] | None:
    """Where the client first says it: which of the pieces, and how far into it."""
    found = (
        (number, hit.start()) for number, quote in enumerate(said) if (hit := _pattern(hensyn).search(quote.tekst.casefold()))
    )
    return next(found, None)


def _pattern(hensyn: Hensyn) -> re.Pattern[str]:
    words = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in hensyn.ord)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
