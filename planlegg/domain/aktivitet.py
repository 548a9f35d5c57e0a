"""What can be offered: one entry of the catalogue."""

from datetime import date
from typing import Literal

import msgspec

from planlegg.domain.tekst import Tekst
from planlegg.domain.vilkar import Betingelse

Slag = Literal["tiltak", "tjeneste", "tilbud", "steg", "pause", "egen", "ukjent"]
Vei = Literal["hvile", "hverdag", "sosialt", "helse", "okonomi", "avklare", "prove", "laere", "jobb", "stotte", "ukjent"]
Beslutter = Literal[
    "nav",
    "kommune",
    "fylkeskommune",
    "helsetjeneste",
    "barnevern",
    "organisasjon",
    "arbeidsgiver",
    "utdanningssted",
    "du_selv",
    "ukjent",
]
Terskel = Literal["ingen", "egen_kontakt", "henvisning", "vedtak", "ukjent"]
Sted = Literal[
    "hjemme",
    "telefon",
    "nett",
    "ute",
    "apent_sted",
    "arbeidssted",
    "kurssted",
    "kontor",
    "gard",
    "treningssted",
    "behandlingssted",
]
Sammen = Literal["alene", "en_til_en", "liten_gruppe", "stor_gruppe"]
Tid = Literal["formiddag", "ettermiddag", "kveld", "helg"]
Tilpasning = Literal["timer", "dager", "starttid", "sted", "fjern", "pauser", "folge", "oppgaver", "stillhet", "sprak", "tempo"]
Plasstatus = Literal["ledig", "venteliste", "fullt", "stengt", "krever_vurdering", "ukjent"]


class Timer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hours a week: the least that makes sense, the usual, the most. 0 least means a single visit or call."""

    minst: float
    vanlig: float
    mest: float


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What it is like to be there. ``varierer``, ``ukjent``, ``None`` and empty lists are unknown, never no."""

    timer: Timer | None = None
    dager_minst: int | None = None
    sted: tuple[Sted, ...]
    sammen: tuple[Sammen, ...]
    tid: tuple[Tid, ...]
    faste_tider: Literal["ja", "nei", "etter_avtale", "ukjent"]
    fysisk: Literal["lett", "middels", "tungt", "varierer"]
    stoy: Literal["lav", "middels", "hoy", "varierer"]
    kunder: Literal["ingen", "noen", "mange", "varierer"]
    norsk: Literal["lite", "noe", "mye", "varierer"]
    digitalt: Literal["lite", "noe", "mye", "varierer"]


class Krav(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A condition for the activity. Without ``nar`` nothing the program knows can settle it: always to be clarified.

    ``gjelder`` says whom it is for; of anybody else it asks nothing. ``hjemmel`` is empty when the catalogue names no source;
    such a condition has neither ``nar`` nor ``gjelder``.
    """

    tekst: Tekst
    hjemmel: str
    nar: Betingelse | None = None
    gjelder: Betingelse | None = None

    @property
    def betingelser(self) -> dict[str, Betingelse]:
        """What of it the program can settle, by the name of the field."""
        both = {"nar": self.nar, "gjelder": self.gjelder}
        return {name: condition for name, condition in both.items() if condition is not None}


class Plasser(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Free places as the office last knew them; ``sjekket`` is the day someone checked."""

    status: Plasstatus = "ukjent"
    sjekket: date | None = None
    merknad: str = ""


UKJENT_FORM = Form(
    sted=(),
    sammen=(),
    tid=(),
    faste_tider="ukjent",
    fysisk="varierer",
    stoy="varierer",
    kunder="varierer",
    norsk="varierer",
    digitalt="varierer",
)
"""How it is to be there, when nobody has said."""


class Aktivitet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing a person can do. Conditions of ``bygger_pa`` hold here too.

    ``eksempler`` are those of ``ord`` that only name examples of what it can be about: a no to one of them shuts no more than that.
    ``ukjent``, ``None`` and empty texts are unknown: a catalogue made elsewhere often says no more than what a thing is called.
    """

    id: str
    slag: Slag
    vei: Vei
    tittel: Tekst
    setning: Tekst
    forste_steg: Tekst
    ord: tuple[str, ...]
    beslutter: Beslutter
    terskel: Terskel
    form: Form
    eksempler: tuple[str, ...] = ()
    sist_sjekket: date | None = None
    bygger_pa: str = ""
    krav: tuple[Krav, ...] = ()
    hjemler: tuple[str, ...] = ()
    ta_med: Literal["ja", "nei", "etter_avtale", "ukjent"] = "ukjent"
    koster: Literal["gratis", "egenandel", "ukjent"] = "ukjent"
    hvem_far_vite: tuple[str, ...] = ()
    nye_hjelpere: int | None = 0
    tilpasses: tuple[Tilpasning, ...] = ()
    forer_til: tuple[str, ...] = ()
    kombineres_ikke: tuple[str, ...] = ()
    penger: Tekst | None = None
    plasser: Plasser = Plasser()
