"""The formats a case can be written in: one line each."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal

import msgspec

from planlegg.domain.dokument import Dokument
from planlegg.domain.hendelse import Leser
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.mote import Moteplan
from planlegg.domain.sak import GittSamtykke, Sak
from planlegg.domain.sporsmal import Del, Sporsmal
from planlegg.domain.tekst import Sprak

Ark = Literal["plan", "motet", "forberedelse", "overlevering"]
"""For the client: the plan as it stands, and what came out of the meeting. For counsellors: before a meeting, and the hand-over."""
LESERE: dict[Ark, Leser] = {"plan": "klient", "motet": "klient", "forberedelse": "veileder", "overlevering": "veileder"}


class Stoff(msgspec.Struct, frozen=True, kw_only=True):
    """What a document is made from."""

    sak: Sak
    dag: date
    hjemler: Mapping[str, Hjemmel]
    words: Callable[[str], str]
    sprak: Sprak
    ark: Ark = "plan"
    mote: Moteplan | None = None
    samtykke: GittSamtykke | None = None
    sporsmal: tuple[Sporsmal, ...] = ()
    deler: tuple[Del, ...] = ()


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A format: how its file names end, who reads it, and the function that makes it."""

    endelse: str
    leser: Leser
    render: Callable[[Stoff], str]


def _sheet(stuff: Stoff) -> Dokument:
    from planlegg.export import klientark, mote_text, motetark, overlevering

    if stuff.ark == "forberedelse" and stuff.mote is not None:
        return mote_text.as_page(stuff.mote, stuff.dag, stuff.words, stuff.sprak)
    if stuff.ark == "overlevering" and stuff.samtykke is not None:
        return overlevering.sheet(stuff.sak, stuff.samtykke, stuff.dag, stuff.sporsmal, stuff.deler, stuff.words, stuff.sprak)
    if stuff.ark == "motet":
        return motetark.sheet(stuff.sak, stuff.dag, stuff.words, stuff.sprak)
    return klientark.sheet(stuff.sak, stuff.dag, stuff.hjemler, stuff.words, stuff.sprak)


def _html(stuff: Stoff) -> str:
    from planlegg.export import ark_html

    return ark_html.render(_sheet(stuff), stuff.sprak)


def _text(stuff: Stoff) -> str:
    from planlegg.export import ark_text
    from planlegg.text.harmless import visible

    return visible(ark_text.render(_sheet(stuff), stuff.sprak))


def _json(stuff: Stoff) -> str:
    import json

    from planlegg.export import sak_json

    return json.dumps(sak_json.as_object(stuff.sak), ensure_ascii=False, indent=2) + "\n"


def _toml(stuff: Stoff) -> str:
    from planlegg.export import sak_toml

    return sak_toml.render(stuff.sak, stuff.dag)


def _ics(stuff: Stoff) -> str:
    from planlegg.export import ics

    return ics.render(stuff.sak, stuff.words)


FORMATS: dict[str, Format] = {
    "html": Format(endelse=".html", leser="klient", render=_html),
    "tekst": Format(endelse=".txt", leser="klient", render=_text),
    "json": Format(endelse=".json", leser="arkiv", render=_json),
    "toml": Format(endelse=".toml", leser="arkiv", render=_toml),
    "ics": Format(endelse=".ics", leser="veileder", render=_ics),
}
