"""From what is understood of the client to candidates: each activity with the client's words that brought it up."""

from collections.abc import Iterable
from typing import Literal

from planlegg.domain.bilde import Behov, Bilde, Onske, Sitat, Styrke, Tidligere, Unngaa
from planlegg.domain.kandidat import Bevis, Kandidat
from planlegg.matching.evidence import evidence
from planlegg.matching.index import Index
from planlegg.text.fold import fold

Slag = Literal["onsker", "styrker", "behov", "unngaa", "tidligere"]
_Said = Onske | Styrke | Behov | Unngaa | Tidligere
_Found = dict[str, dict[Slag, list[Bevis]]]


def candidates(bilde: Bilde, index: Index) -> tuple[Kandidat, ...]:
    """Every activity that meets a wish, strength, need, avoidance or something tried before, by id.

    Quotes stay word for word. The same catalogue words met by the same words of the client count once for each kind and entry.
    What a meeting is worth is for planning to say.
    """
    found: _Found = {}
    _add(found, "onsker", bilde.onsker, index)
    _add(found, "styrker", bilde.styrker, index)
    _add(found, "behov", bilde.behov, index)
    _add(found, "unngaa", bilde.unngaa, index)
    _add(found, "tidligere", bilde.tidligere, index)
    return tuple(
        Kandidat(aktivitet=key, **{kind: tuple(items) for kind, items in kinds.items()}) for key, kinds in sorted(found.items())
    )


def _add(found: _Found, kind: Slag, said: Iterable[_Said], index: Index) -> None:
    seen: set[tuple[object, ...]] = set()
    for item in said:
        for treff in evidence(index, item.ord, wide_titles=kind == "unngaa"):
            # A no is kept each time it is said: a softer repeat must not hide a hard one.
            again = item.sitat if kind == "unngaa" else None
            key = (treff.aktivitet, fold(treff.ord), fold(treff.katalogord), again)
            if key not in seen:
                seen.add(key)
                sitat: Sitat = item.sitat
                found.setdefault(treff.aktivitet, {}).setdefault(kind, []).append(Bevis(sitat=sitat, treff=treff))
