"""Corrections: the person has said how a piece of an answer is to be read, and that decides."""

import msgspec

from planlegg.domain.bilde import Bilde, Onske, Sitat, Styrke, Unngaa
from planlegg.domain.svar import Rettelse, Svarsett

_LISTS = ("onsker", "unngaa", "styrker", "behov")
_WHOLE = ("rammer", "nettverk", "tidligere")
"""Read whole: a correction can only take such a piece away."""


def corrected(picture: Bilde, given: Svarsett) -> Bilde:
    """The picture with every correction taken in, in the order they were made."""
    for one in given.rettelser:
        picture = _correct(picture, one, given)
    return picture


def _correct(picture: Bilde, one: Rettelse, given: Svarsett) -> Bilde:
    wanted = one.sitat.strip()
    hits: dict[Sitat, str] = {}
    lists: dict[str, tuple[Onske | Unngaa | Styrke, ...]] = {}
    for name in _LISTS:
        pieces = getattr(picture, name)
        meant = [piece for piece in pieces if _means(piece.sitat, piece.ord, one.svar, wanted)]
        hits |= {piece.sitat: piece.ord for piece in meant}
        lists[name] = tuple(piece for piece in pieces if piece not in meant)
    if not hits and (place := _place(one.svar, wanted, given)):
        hits[place] = wanted
    for quote, word in hits.items():
        _add(lists, one, quote, word, picture)
    kept: dict[str, tuple[object, ...]] = {**lists}
    # A limit in the same words stays until it is itself what is corrected: nobody loses a limit by tidying a list.
    if not any(piece for name in _LISTS for piece in getattr(picture, name) if piece.sitat in hits):
        for name in _WHOLE:
            kept[name] = tuple(p for p in getattr(picture, name) if (p.sitat.svar, p.sitat.tekst.strip()) != (one.svar, wanted))
    return msgspec.structs.replace(picture, **kept)


def _means(quote: Sitat, word: str, answer: str, wanted: str) -> bool:
    """The correction names the whole quote, its phrase, or words around it."""
    if quote.svar != answer or not wanted:
        return False
    return wanted in (quote.tekst, word) or quote.tekst in wanted or (word in wanted and wanted in quote.tekst)


def _place(answer: str, wanted: str, given: Svarsett) -> Sitat | None:
    at = given.tekst(answer).find(wanted)
    return Sitat(answer, at, wanted) if wanted and at >= 0 else None


def _add(lists: dict[str, tuple[Onske | Unngaa | Styrke, ...]], one: Rettelse, quote: Sitat, word: str, old: Bilde) -> None:
    if one.les_som in ("onske", "styrke") and word != quote.tekst and word in quote.tekst:
        quote = Sitat(quote.svar, quote.start + quote.tekst.rfind(word), word)  # without the «ikke» that does not hold
    match one.les_som:
        case "onske":
            lists["onsker"] += (Onske(sitat=quote, ord=word),)
        case "unngaa":
            hard = any(u.hard for u in old.unngaa if u.sitat == quote)
            lists["unngaa"] += (Unngaa(sitat=quote, ord=word, hard=hard),)
        case "styrke":
            lists["styrker"] += (Styrke(sitat=quote, ord=word),)
        case "ingen":
            pass
