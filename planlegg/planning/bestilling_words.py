"""Words that may not go out as they are: quotes nobody said, topics that lie, what the client keeps from others, the counsellor's own notes."""

from collections.abc import Collection, Iterator

import msgspec

from planlegg.domain.bestilling import Bestilling, Faktum, Klientord
from planlegg.domain.bestillingsskjema import Mangel
from planlegg.domain.bilde import Ramme, Sitat
from planlegg.domain.sak import Sak
from planlegg.text.fold import words

LEFT_ALONE = "1.4"
_SHORTEST = 4


class Varsomt(msgspec.Struct, frozen=True, kw_only=True):
    """What to be careful with. ``rammer`` are the limits the client has set; the words may end in ``*``.

    ``egne`` are questions only the counsellor answers; ``folsomme`` are those whose answers need a yes of their own.
    """

    rammer: tuple[Ramme, ...]
    egne: Collection[str]
    folsomme: Collection[str]
    vare_ord: tuple[str, ...]
    mottaker_ord: tuple[str, ...]


def careful(order: Bestilling, case: Sak, about: Varsomt) -> Iterator[Mangel]:
    """Every stop of this kind."""
    if any(_meets(str(limit.verdi or ""), about.mottaker_ord) for limit in about.rammer if limit.slag == "ma_ikke_vite"):
        yield Mangel("mottaker-skal-ikke-vite")
    topics = tuple(limit for limit in about.rammer if limit.slag == "tema_ligger")
    for number, one in enumerate(order.ord, 1):
        yield from _quote(one, f"ord {number}", case, about, topics)
    for number, fact in enumerate(order.fakta, 1):
        yield from _line(fact, f"fakta {number}", about, topics)
    for where, text, allowed in _free(order, case):
        if _names(text, topics):
            yield Mangel("tema-ligger", where)
        if not allowed and _meets(text, about.vare_ord):
            yield Mangel("trenger-eget-ja", where)


def _quote(one: Klientord, where: str, case: Sak, about: Varsomt, topics: tuple[Ramme, ...]) -> Iterator[Mangel]:
    answer = next((a for a in case.svarsett.svar if a.id == one.svar and a.tilstand == "svart"), None)
    said = answer.tekst if answer is not None and answer.hvem == "klient" else ""
    kept = case.svarsett.klientens_ord if not one.svar else (said,)
    quote = one.sitat or said.strip()
    if one.svar in about.egne:
        yield Mangel("egen-refleksjon", where)
    elif not quote or not any(quote in whole for whole in kept):
        yield Mangel("ord-finnes-ikke", where)
    spoken = Sitat(one.svar, said.find(quote), quote)
    if one.svar == LEFT_ALONE or any(_overlap(limit.sitat, spoken) for limit in topics) or _names(quote, topics):
        yield Mangel("tema-ligger", where)
    private = any(limit.slag == "ma_ikke_vite" and _overlap(limit.sitat, spoken) for limit in about.rammer)
    if not one.eget_ja and (private or one.svar in about.folsomme or _meets(quote, about.vare_ord)):
        yield Mangel("trenger-eget-ja", where)


def _line(fact: Faktum, where: str, about: Varsomt, topics: tuple[Ramme, ...]) -> Iterator[Mangel]:
    """What the law asks for needs no yes; it stands with its source instead."""
    if fact.svar in about.egne:
        yield Mangel("egen-refleksjon", where)
    if fact.etter_lov:
        return
    if fact.svar == LEFT_ALONE or _names(fact.tekst, topics):
        yield Mangel("tema-ligger", where)
    if not fact.eget_ja and (fact.svar in about.folsomme or _meets(fact.tekst, about.vare_ord)):
        yield Mangel("trenger-eget-ja", where)


def _free(order: Bestilling, case: Sak) -> Iterator[tuple[str, str, bool]]:
    """Every other text that goes out: where it stands, the words, and whether it has its yes.

    A condition stands in a decision the case worker already has, so its words need no new yes.
    """
    yield "ber_om", order.ber_om, "ber_om" in order.eget_ja
    yield "siden_sist", order.siden_sist, "siden_sist" in order.eget_ja
    for section in ("vurdert", "krav", "vilkar", "uklart", "grunn"):
        for number, line in enumerate(getattr(order, section), 1):
            text = " ".join(value for value in msgspec.structs.astuple(line) if isinstance(value, str))
            yield f"{section} {number}", text, getattr(line, "eget_ja", True)
    for point in (p for p in case.punkter if p.id in {*order.punkter, *order.bundne}):
        said = [s.ord for s in point.standpunkter if s.gjelder]
        yield point.id, " ".join([point.tittel, point.forste_steg, point.annerledes, *said]), point.id in order.eget_ja


def _overlap(one: Sitat, other: Sitat) -> bool:
    if one.svar != other.svar or other.start < 0:
        return False
    return one.start < other.start + len(other.tekst) and other.start < one.start + len(one.tekst)


def _names(text: str, topics: tuple[Ramme, ...]) -> bool:
    """Whether the text speaks of a topic the client wants left alone, in any form of the word."""
    wanted = [word.fold for limit in topics for word in words(str(limit.verdi or "")) if len(word.fold) >= _SHORTEST]
    return any(word.fold.startswith(topic) for word in words(text) for topic in wanted)


def _meets(text: str, listed: tuple[str, ...]) -> bool:
    plain = [(entry.removesuffix("*"), entry.endswith("*")) for entry in listed]
    found = [word.fold for word in words(text)]
    wanted = [(words(entry)[0].fold, opened) for entry, opened in plain if words(entry)]
    return any(word == entry or (opened and word.startswith(entry)) for word in found for entry, opened in wanted)
