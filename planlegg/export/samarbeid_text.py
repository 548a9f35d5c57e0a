"""How the two work together, in lines: contact, people around, how to be met, who goes on, topics, and what may be shared.

The lines on contact say the same to both, without blame, so that they can stand in the plan and on the client's sheets.
"""

from collections.abc import Callable, Mapping

import msgspec

from planlegg.domain.sak import GittSamtykke, Sak
from planlegg.domain.samarbeid import BliMott, Kontaktavtale, Kontinuitet, Nettverksrolle
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.export.words import day

Words = Callable[[str], str]
CONTACT = {
    "kanal": mark("Slik tar vi kontakt: {tekst}"),
    "dager": mark("Dager og tider: {tekst}"),
    "svartid": mark("Svar: {tekst}"),
    "haster": mark("Haster det: {tekst}"),
    "vikar": mark("Når veilederen er borte: {tekst}"),
    "uteblir": mark("Blir det ikke noe av et møte: {tekst}"),
}
MET = {
    "tempo": mark("Tempo: {tekst}"),
    "sprak": mark("Språk: {tekst}"),
    "tolk": mark("Tolk: {tekst}"),
    "hjelpemidler": mark("Hjelpemidler: {tekst}"),
    "rekkefolge": mark("Rekkefølge: {tekst}"),
    "folge": mark("Med i møtet: {tekst}"),
    "annen_veileder": mark("Ønske om annen veileder: {tekst}"),
}
SHARED = {
    "svar": mark("alle svarene"),
    "plan": mark("planen"),
    "avtaler": mark("det som er lovet"),
    "kontakt": mark("avtalen om kontakt"),
    "bli_mott": mark("hvordan klienten vil bli møtt"),
    "nettverk": mark("folk rundt klienten"),
}

AGAIN = mark("Vi snakkes igjen {dag}.")
RAISED = {"klient": mark("fra klienten"), "veileder": mark("fra veilederen")}


def contact_lines(
    contact: Kontaktavtale | None, words: Words, sprak: Sprak, *, again: str = AGAIN, next_first: bool = False
) -> tuple[str, ...]:
    """What is agreed on contact; nothing where nothing is."""
    if contact is None:
        return ()
    following = (words(again).format(dag=day(contact.neste, sprak)),) if contact.neste else ()
    whole = (contact.tekst,) if contact.tekst else ()
    review = (words("Vi ser på dette igjen {dag}.").format(dag=day(contact.gjennomgang, sprak)),) if contact.gjennomgang else ()
    rest = (*_labelled(contact, CONTACT, words), *review)
    return (*following, *whole, *rest) if next_first else (*whole, *following, *rest)


def met_lines(wishes: BliMott | None, words: Words) -> tuple[str, ...]:
    """How the client wants to be met, in the order of the fields."""
    return _labelled(wishes, MET, words) if wishes is not None else ()


def continuity_lines(goes_on: Kontinuitet | None, words: Words, sprak: Sprak) -> tuple[str, ...]:
    """Who goes on, who takes over and when, and how the two say goodbye."""
    if goes_on is None:
        return ()
    over = words("Tar over: {tekst}").format(tekst=goes_on.overtar) if goes_on.overtar else ""
    when = words("Bytte av veileder: {dag}").format(dag=day(goes_on.nar, sprak)) if goes_on.nar else ""
    if over and goes_on.nar:
        over, when = f"{over} ({day(goes_on.nar, sprak)})", ""
    lines = (
        words("Veileder videre: {tekst}").format(tekst=goes_on.veileder) if goes_on.veileder else "",
        over,
        when,
        words("Slik sier vi ha det: {tekst}").format(tekst=goes_on.farvel) if goes_on.farvel else "",
    )
    return tuple(line for line in lines if line)


def role_line(one: Nettverksrolle, words: Words) -> str:
    """One role with everything said of it; for the counsellor and the client together, never for a sheet."""
    told = [one.stotter] if one.stotter else []
    told += [words("Får vite: {tekst}").format(tekst=one.far_vite)] if one.far_vite else []
    told += [words("Skal ikke vite: {tekst}").format(tekst=one.ma_ikke_vite)] if one.ma_ikke_vite else []
    return f"{one.rolle}: {'. '.join(text.rstrip('.') for text in told)}" if told else one.rolle


def supporters(case: Sak, point: str) -> tuple[str, ...]:
    """The roles that support a point of the plan."""
    return tuple(one.rolle for one in case.nettverk if point in one.punkter)


def shared_lines(case: Sak, words: Words, sprak: Sprak) -> tuple[str, ...]:
    """Every yes to sharing that was given, also those taken back, with the day."""
    return tuple(_shared(one, words, sprak) for one in case.samtykker)


def _shared(one: GittSamtykke, words: Words, sprak: Sprak) -> str:
    what = ", ".join(share_name(part, words) for part in one.omfang)
    text = words("{id}: {mottaker}, til {formal}: {hva}.").format(id=one.id, mottaker=one.mottaker, formal=one.formal, hva=what)
    given = words("Gitt {dag}.").format(dag=day(one.naar.date(), sprak))
    until = " " + words("Gjelder til og med {dag}.").format(dag=day(one.til, sprak)) if one.til else ""
    back = " " + words("Trukket {dag}.").format(dag=day(one.trukket.date(), sprak)) if one.trukket else ""
    said = f" «{one.ord}»" if one.ord else ""
    return f"{text}{said} {given}{until}{back}"


def topic_lines(case: Sak, words: Words) -> tuple[str, ...]:
    """The topics that wait, the client's own first, with who raised them."""
    waiting = [one for one in case.temaer if one.utfall != "tatt_opp"]
    ordered = [*(one for one in waiting if one.part == "klient"), *(one for one in waiting if one.part != "klient")]
    return tuple(f"{one.id}: {one.tekst} ({words(RAISED[one.part])})" for one in ordered)


def share_name(part: str, words: Words) -> str:
    """What a part of a yes is called; a part of the answers by its number, and free words as they stand."""
    if part.startswith("svar."):
        return words("svarene i del {del_}").format(del_=part.removeprefix("svar."))
    return words(SHARED[part]) if part in SHARED else part


def _labelled(value: msgspec.Struct, labels: Mapping[str, str], words: Words) -> tuple[str, ...]:
    return tuple(words(label).format(tekst=getattr(value, field)) for field, label in labels.items() if getattr(value, field))
