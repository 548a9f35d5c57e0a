"""One client's case, as it follows from its events. Nothing here is ever stored or typed in."""

from datetime import date, datetime
from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Plasstatus
from planlegg.domain.bare_hore import BareHore
from planlegg.domain.bestillingsversjon import Bestillingsversjon
from planlegg.domain.hendelse import GittVed, Innforing, Leser, Part
from planlegg.domain.krav import Krav, Kravutfall
from planlegg.domain.punkt import Punkt
from planlegg.domain.samarbeid import BliMott, Kontaktavtale, Kontinuitet, Nettverksrolle, Temautfall
from planlegg.domain.svar import Svarsett
from planlegg.domain.tekst import Sprak

Planstatus = Literal["UTKAST", "DELT", "AVTALT", "UNDER_REVISJON", "AVSLUTTET"]


class Versjon(msgspec.Struct, frozen=True, kw_only=True):
    """The plan as it stood: ``punkter`` in order, with the stances as they were when the version was left.

    A version begins with a change and lasts until the first change after somebody took a stance on it, took part in it
    or got it as a document. ``avtalt`` when it was agreed by both at some time.
    """

    nummer: int
    fra_nr: int
    naar: datetime
    av: str
    punkter: tuple[Punkt, ...]
    avtalt: bool


class Visning(msgspec.Struct, frozen=True, kw_only=True):
    """Options that were laid on the table at one time."""

    nr: int
    naar: datetime
    forslag: tuple[str, ...]
    aktiviteter: tuple[str, ...]


class Avslag(msgspec.Struct, frozen=True, kw_only=True):
    """An activity the client said no to. ``gjelder`` is false when the client chose it later."""

    nr: int
    naar: datetime
    aktivitet: str
    ord: str
    gjelder: bool = True


class Plassbeskjed(msgspec.Struct, frozen=True, kw_only=True):
    """What the client was told about places, and the day someone had checked."""

    nr: int
    naar: datetime
    aktivitet: str
    status: Plasstatus
    sjekket: date | None


class Lofte(msgspec.Struct, frozen=True, kw_only=True):
    """A promise of one of the two; ``gjort`` is when it was kept, ``None`` while it is open."""

    id: str
    nr: int
    naar: datetime
    part: Part
    tekst: str
    frist: date | None
    gjort: datetime | None = None


class Kontakt(Kontaktavtale, frozen=True, kw_only=True, tag=False):
    """The contact agreement that holds now."""

    nr: int
    naar: datetime


class Tema(msgspec.Struct, frozen=True, kw_only=True):
    """A topic someone raised; ``utfall`` is nothing while it waits."""

    id: str
    nr: int
    naar: datetime
    part: Part
    tekst: str
    utfall: Temautfall | None = None


class Eksport(msgspec.Struct, frozen=True, kw_only=True):
    """A document that was written."""

    nr: int
    naar: datetime
    format: str
    innhold: str
    leser: Leser
    versjon: int


class GittSamtykke(msgspec.Struct, frozen=True, kw_only=True):
    """A yes of the client's to share. ``til`` is the last day it holds; ``trukket`` is when the client took it back."""

    id: str
    nr: int
    naar: datetime
    mottaker: str
    formal: str
    omfang: tuple[str, ...]
    til: date | None
    ord: str
    gitt_ved: GittVed
    trukket: datetime | None = None
    trukket_ord: str = ""

    def gjelder(self, day: date) -> bool:
        """Whether it holds on ``day``: not taken back, and not run out."""
        return self.trukket is None and (self.til is None or day <= self.til)


class StiltKrav(Krav, frozen=True, kw_only=True, tag=False):
    """A demand that was made. ``utfall`` is nothing while nobody has said that it is over."""

    nr: int
    naar: datetime
    utfall: Kravutfall | None = None
    opphort: datetime | None = None
    opphort_ord: str = ""

    def gjelder(self, day: date) -> bool:
        """Whether it stands on ``day``; it never outlives its last day."""
        return self.utfall is None and day <= self.slutt


class Horing(BareHore, frozen=True, kw_only=True, tag=False):
    """A day to just hear how it goes; ``gjort`` is when it was asked or let be."""

    nr: int
    naar: datetime
    gjort: datetime | None = None


class Sak(msgspec.Struct, frozen=True, kw_only=True):
    """The whole case after event ``nr`` (what ``append`` expects). Points stand in the order they were chosen.

    ``versjon`` is the number of the present version, 0 before anything is chosen; ``sist_avtalt`` the last version
    both agreed to. ``versjon_lukket`` means that the next change begins a new version. ``logg`` is every event so far.
    """

    alias: str = ""
    malform: Sprak = "nb"
    nr: int = 0
    opprettet: datetime | None = None
    endret: datetime | None = None
    svarsett: Svarsett = Svarsett(alias="")
    punkter: tuple[Punkt, ...] = ()
    versjon: int = 0
    versjon_nr: int = 0
    versjon_naar: datetime | None = None
    versjon_av: str = ""
    versjon_lukket: bool = False
    versjon_avtalt: bool = False
    sist_avtalt: int | None = None
    plan_nr: int = 0
    delt_nr: int = 0
    tidligere_versjoner: tuple[Versjon, ...] = ()
    vist: tuple[Visning, ...] = ()
    avslag: tuple[Avslag, ...] = ()
    plasser: tuple[Plassbeskjed, ...] = ()
    oppgaver: tuple[Lofte, ...] = ()
    kontakt: Kontakt | None = None
    eksporter: tuple[Eksport, ...] = ()
    bestillinger: tuple[Bestillingsversjon, ...] = ()
    samtykker: tuple[GittSamtykke, ...] = ()
    nettverk: tuple[Nettverksrolle, ...] = ()
    bli_mott: BliMott | None = None
    kontinuitet: Kontinuitet | None = None
    temaer: tuple[Tema, ...] = ()
    krav: tuple[StiltKrav, ...] = ()
    horinger: tuple[Horing, ...] = ()
    skjermet: bool = False
    oppbevares_til: date | None = None
    logg: tuple[Innforing, ...] = ()

    @property
    def i_planen(self) -> tuple[Punkt, ...]:
        """The points of the plan, ended ones too."""
        return tuple(p for p in self.punkter if p.i_planen)

    @property
    def apne(self) -> tuple[Punkt, ...]:
        """The points that are to be agreed upon or carried out."""
        return tuple(p for p in self.punkter if p.apent)

    @property
    def status(self) -> Planstatus:
        """Where the plan stands. A document that was handed over makes it DELT, never more."""
        if not self.i_planen:
            return "UTKAST"
        if not self.apne:
            return "AVSLUTTET"
        if all(p.avtalt for p in self.apne):
            return "AVTALT"
        if self.sist_avtalt is not None:
            return "UNDER_REVISJON"
        return "DELT" if self.delt_nr > self.plan_nr else "UTKAST"

    @property
    def versjoner(self) -> tuple[Versjon, ...]:
        """Every version, the present one last."""
        if not self.versjon or self.versjon_naar is None:
            return self.tidligere_versjoner
        present = Versjon(
            nummer=self.versjon,
            fra_nr=self.versjon_nr,
            naar=self.versjon_naar,
            av=self.versjon_av,
            punkter=self.i_planen,
            avtalt=self.versjon_avtalt,
        )
        return (*self.tidligere_versjoner, present)

    def punkt(self, point_id: str) -> Punkt | None:
        return next((p for p in self.punkter if p.id == point_id), None)

    def apne_oppgaver(self, part: Part | None = None) -> tuple[Lofte, ...]:
        return tuple(o for o in self.oppgaver if o.gjort is None and part in (None, o.part))
