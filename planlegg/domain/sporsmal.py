"""One interview question, as data."""

from typing import Literal

import msgspec

from planlegg.domain.tekst import Tekst

Bruk = Literal["onske", "ressurs", "nettverk", "ramme_hard", "ramme", "vekt", "avtale", "dagsorden", "tidligere", "ingen"]


class Valg(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer to choose; the person may also answer in own words."""

    id: str
    tekst: Tekst


class Sporsmal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A question: who meets it, why it is asked, and what the answer may be used for."""

    id: str
    del_: str = msgspec.field(name="del")
    hvem: Literal["sammen", "veileder"]
    tekst: Tekst
    hvorfor: Tekst
    bruk: Bruk
    niva: Literal["personlig", "folsom", "egen_refleksjon"]
    tese: tuple[str, ...]
    kort_rute: bool = False
    valg: tuple[Valg, ...] = ()


class Del(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A section of the interview; ``rute`` tells first meetings from routine follow-up."""

    id: str
    tittel: Tekst
    rute: Literal["forste", "oppfolging"] = "forste"
