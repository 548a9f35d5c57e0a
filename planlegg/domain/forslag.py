"""Options worth choosing between, with the reasons for each."""

from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Beslutter, Plasser
from planlegg.domain.bilde import Sitat
from planlegg.domain.tekst import Tekst
from planlegg.domain.uke import Uke

ForslagSlag = Literal["aktivitet", "provesteg", "vente", "noe_annet"]


class Linje(msgspec.Struct, frozen=True, kw_only=True):
    """One reason. ``vekt`` is what it adds to the score; ``sitat`` is verbatim, empty when no answer decides.

    ``ogsa`` are the other words it rests on, when the same was said more than once or several words decide together:
    without all of them the line is gone, and the score is ``vekt`` less.
    """

    regel: str
    tekst: Tekst
    sitat: Sitat | None = None
    ogsa: tuple[Sitat, ...] = ()
    treff: str = ""
    kilde: str = ""
    vekt: int = 0

    @property
    def sitater(self) -> tuple[Sitat, ...]:
        """All the words it rests on."""
        return (self.sitat, *self.ogsa) if self.sitat else ()


class ForslagAktivitet(msgspec.Struct, frozen=True, kw_only=True):
    """One activity in an option. Hours and days are None when nobody knows them."""

    id: str
    tittel: Tekst
    setning: Tekst
    forste_steg: Tekst
    avgjores_av: Beslutter
    timer_per_uke: float | None
    dager_per_uke: int | None
    grunner_for: tuple[Linje, ...]
    grunner_mot: tuple[Linje, ...]
    ukjent: tuple[Linje, ...]
    tilpasning: tuple[Linje, ...]
    ma_sies: tuple[Linje, ...]
    plasser: Plasser
    poeng: int
    kan_fore_til: tuple[Tekst, ...] = ()
    frivillig: bool = True
    nye_hjelpere: int | None = 0
    gir: tuple[Tekst, ...] = ()
    krever: tuple[Tekst, ...] = ()


class Forslag(msgspec.Struct, frozen=True, kw_only=True):
    """An option: one to three activities that go together, and the first thing one would do."""

    id: str
    slag: ForslagSlag
    tittel: Tekst
    forste_steg: Tekst
    timer_per_uke: float | None
    aktiviteter: tuple[ForslagAktivitet, ...]
    ma_sies: tuple[Linje, ...] = ()
    uke: Uke | None = None


class Utelukket(msgspec.Struct, frozen=True, kw_only=True):
    """Something not shown as an option, why, and what one can ask about."""

    id: str
    tittel: Tekst
    regel: str
    kilde: str
    grunn: Tekst
    sitat: Sitat | None
    spor_om: Tekst


class Gjentak(msgspec.Struct, frozen=True, kw_only=True):
    """Something tried before: the words about it then, and what must differ now."""

    id: str
    tittel: Tekst
    tidligere_ord: Sitat
    ma_vaere_annerledes: tuple[Sitat, ...]


class Motsigelse(msgspec.Struct, frozen=True, kw_only=True):
    """Two things the client has said that do not go together, as a question. The program chooses neither."""

    tekst: Tekst
    sitater: tuple[Sitat, ...]


class Naermest(msgspec.Struct, frozen=True, kw_only=True):
    """When limits close all that is wished for: what lies nearest, and the words that would have to change for it."""

    id: str
    tittel: Tekst
    sitater: tuple[Sitat, ...]


class Forslagssett(msgspec.Struct, frozen=True, kw_only=True):
    """All that is laid on the table for one client. ``planen`` is the week of the plan they have; None when there is none."""

    antall_svar: int
    ikke_tatt_opp: tuple[str, ...]
    vil_ikke: tuple[str, ...]
    forslag: tuple[Forslag, ...]
    utelukket: tuple[Utelukket, ...]
    gjentak: tuple[Gjentak, ...]
    paminnelser: tuple[Linje, ...]
    grenser: tuple[Sitat, ...]
    spor: tuple[Motsigelse, ...] = ()
    naermest: Naermest | None = None
    planen: Uke | None = None
