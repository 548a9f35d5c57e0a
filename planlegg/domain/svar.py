"""What was answered, word for word, and the facts that were given as numbers or yes and no."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Tilstand = Literal["svart", "hopp", "vil_ikke", "vet_ikke", "ikke_spurt"]
Hvem = Literal["klient", "veileder", "andre"]
GittVed = Literal["skjerm", "papir", "muntlig", "telefon", "tolk", "verge"]
"""How something was said or shown."""
LesSom = Literal["onske", "unngaa", "styrke", "ingen"]

AVSNITT = ("onsker", "ressurser", "nettverk", "begrensninger", "tidligere")
"""Five paragraphs are a valid interview too; these are their ids."""

HARDE_GRENSER = "harde_grenser"
"""Id of the answer that holds the limits the client named as hard, one per line."""


class Svar(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One answer. ``tekst`` is verbatim (NFC) and empty unless ``tilstand`` is ``svart``."""

    id: str
    tekst: str = ""
    tilstand: Tilstand = "svart"
    hvem: Hvem = "klient"


class Fakta(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Facts the office or the client gives. ``None`` is unknown, never no.

    ``rammer``, ``innsatsgruppe`` and ``ytelse`` are formal words; they may trigger a reminder
    to the counsellor and never move a rank.
    """

    alder: Annotated[int, Meta(ge=0, le=120)] | None = None
    alder_i_ar: Annotated[int, Meta(ge=0, le=120)] | None = None
    timer_per_uke: Annotated[float, Meta(ge=0, le=168)] | None = None
    timer_per_dag: Annotated[float, Meta(ge=0, le=24)] | None = None
    dager_per_uke: Annotated[int, Meta(ge=0, le=7)] | None = None
    reise_minutter: Annotated[int, Meta(ge=0, le=1440)] | None = None
    nedsatt_arbeidsevne: bool | None = None
    i_behandling: bool | None = None
    har_arbeidsgiver: bool | None = None
    sykmeldt: bool | None = None
    botid_ar: Annotated[float, Meta(ge=0, le=120)] | None = None
    okonomisk_stonad: bool | None = None
    innsatsgruppe: str | None = None
    ytelse: str | None = None
    rammer: str | None = None


class Rettelse(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The person says that a piece of an answer was read wrongly, and how it is to be read."""

    svar: str
    sitat: str
    les_som: LesSom


class Svarsett(msgspec.Struct, frozen=True, kw_only=True):
    """All answers of one client, in the order they were given."""

    alias: str
    svar: tuple[Svar, ...] = ()
    fakta: Fakta = Fakta()
    klientens_ord: tuple[str, ...] = ()
    rettelser: tuple[Rettelse, ...] = ()
    malform: Literal["nb", "nn", "en"] = "nb"

    def tekst(self, svar_id: str) -> str:
        """The words of one answer; empty when it was not answered."""
        return next((s.tekst for s in self.svar if s.id == svar_id and s.tilstand == "svart"), "")
