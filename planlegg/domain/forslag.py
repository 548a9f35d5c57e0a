"""Options worth choosing between, with the reasons for each."""

from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Beslutter, Plasser
from planlegg.domain.bilde import Sitat
from planlegg.domain.tekst import Tekst

ForslagSlag = Literal["aktivitet", "provesteg", "vente", "noe_annet"]


class Linje(msgspec.Struct, frozen=True, kw_only=True):
    """One reason. ``vekt`` is what it adds to the score; ``sitat`` is verbatim, empty when no answer decides."""

    regel: str
    tekst: Tekst
    sitat: Sitat | None = None
    treff: str = ""
    kilde: str = ""
    vekt: int = 0


class ForslagAktivitet(msgspec.Struct, frozen=True, kw_only=True):
    """One activity in an option."""

    id: str
    tittel: Tekst
    setning: Tekst
    forste_steg: Tekst
    avgjores_av: Beslutter
    timer_per_uke: float
    dager_per_uke: int
    grunner_for: tuple[Linje, ...]
    grunner_mot: tuple[Linje, ...]
    ukjent: tuple[Linje, ...]
    tilpasning: tuple[Linje, ...]
    ma_sies: tuple[Linje, ...]
    plasser: Plasser
    poeng: int
    kan_fore_til: tuple[Tekst, ...] = ()
    frivillig: bool = True
    nye_hjelpere: int = 0


class Forslag(msgspec.Struct, frozen=True, kw_only=True):
    """An option: one to three activities that go together, and the first thing one would do."""

    id: str
    slag: ForslagSlag
    tittel: Tekst
    forste_steg: Tekst
    timer_per_uke: float
    aktiviteter: tuple[ForslagAktivitet, ...]
    ma_sies: tuple[Linje, ...] = ()


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


class Forslagssett(msgspec.Struct, frozen=True, kw_only=True):
    """All that is laid on the table for one client."""

    antall_svar: int
    ikke_tatt_opp: tuple[str, ...]
    vil_ikke: tuple[str, ...]
    forslag: tuple[Forslag, ...]
    utelukket: tuple[Utelukket, ...]
    gjentak: tuple[Gjentak, ...]
    paminnelser: tuple[Linje, ...]
    grenser: tuple[Sitat, ...]
