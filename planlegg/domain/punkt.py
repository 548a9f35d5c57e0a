"""One point of the plan: what is agreed, where both stand, how it has gone. Derived from events only."""

from datetime import date, datetime
from typing import Literal

import msgspec

from planlegg.domain.hendelse import Oppmote, Part, Slutt, Stilling
from planlegg.domain.innhold import FELT, Innhold
from planlegg.domain.standpunkt import ENIGE, Standpunkt

Aktivitetsstatus = Literal["FORSLAG", "PLANLAGT", "GJENNOMFORES", "FULLFORT", "AVBRUTT"]


class Deltakelse(msgspec.Struct, frozen=True, kw_only=True):
    """How one day went. A later record of the same day replaces it; the history keeps both."""

    nr: int
    dag: date
    kode: Oppmote
    timer: float | None
    ord: str


class Respons(msgspec.Struct, frozen=True, kw_only=True):
    """What the client said about the activity."""

    nr: int
    naar: datetime
    hvordan: str
    hjalp: str
    endre: str


class Ende(msgspec.Struct, frozen=True, kw_only=True):
    """How the point came to an end: the code and both accounts, the client's first."""

    nr: int
    naar: datetime
    kode: Slutt
    klientens_ord: str
    veileders_ord: str


class Punkt(Innhold, frozen=True, kw_only=True):
    """One point. ``innhold`` is the hash of its present content, which is what a stance is given to."""

    id: str
    innhold: str
    nr: int
    naar: datetime
    standpunkter: tuple[Standpunkt, ...] = ()
    tidligere_standpunkter: tuple[Standpunkt, ...] = ()
    tidligere_innhold: tuple[Innhold, ...] = ()
    deltakelse: tuple[Deltakelse, ...] = ()
    tilbakemeldinger: tuple[Respons, ...] = ()
    slutt: Ende | None = None
    tatt_ut: bool = False
    tatt_ut_ord: str = ""

    @property
    def i_planen(self) -> bool:
        """False for what was taken out, or ended as a registration error."""
        return not self.tatt_ut and (self.slutt is None or self.slutt.kode != "FEILREGISTRERT")

    @property
    def apent(self) -> bool:
        """Still to be agreed upon or carried out."""
        return not self.tatt_ut and self.slutt is None

    @property
    def avtalt(self) -> bool:
        """Both agree to the present content; the client may have a reservation. Nobody says yes over the client's own no."""
        return self.stilling("klient") in ENIGE and self.stilling("veileder") == "ENIG" and not self.over_a_no

    @property
    def status(self) -> Aktivitetsstatus:
        if self.slutt is not None:
            return "FULLFORT" if self.slutt.kode == "FULLFORT" else "AVBRUTT"
        if any(d.kode in ("MOTT", "DELVIS") and not self._withdrawn_since(d) for d in self.deltakelse):
            return "GJENNOMFORES"
        return "PLANLAGT" if self.avtalt else "FORSLAG"

    @property
    def refused(self) -> bool:
        """Whether the client said no to this, or took a yes back, and has said nothing else since."""
        stance = self.standpunkt("klient")
        said_no = stance is not None and (stance.trukket or (stance.gjelder and stance.stilling == "UENIG"))
        return said_no or self.over_a_no

    @property
    def over_a_no(self) -> bool:
        """Whether a guardian has said yes to what the client, last time they spoke for themself, said no to."""
        return self.own_no is not None

    @property
    def own_no(self) -> Standpunkt | None:
        """The client's own no, or yes taken back, that a guardian has said yes over."""
        yes = self.standpunkt("klient")
        if yes is None or yes.gitt_ved != "verge" or self.stilling("klient") not in ENIGE:
            return None
        own = (s for s in self.tidligere_standpunkter if s.part == "klient" and (s.trukket or s.gitt_ved != "verge"))
        last = max(own, key=lambda s: s.nr, default=None)
        said_no = last is not None and (last.trukket or (last.stilling == "UENIG" and last.innhold == self.innhold))
        return last if said_no else None

    def _withdrawn_since(self, day: Deltakelse) -> bool:
        """Whether the client withdrew after that day; a day from before that is written down late starts nothing again."""
        stances = (*self.tidligere_standpunkter, *self.standpunkter)
        last = max((s for s in stances if s.part == "klient" and s.trukket), key=lambda s: s.nr, default=None)
        if last is None or last.trukket_naar is None:
            return False
        late = day.dag <= last.trukket_naar.date() and self.stilling("klient") not in ENIGE
        return day.nr < last.nr or late

    def standpunkt(self, part: Part) -> Standpunkt | None:
        """The latest stance of one party, whether it still holds or not."""
        return next((s for s in self.standpunkter if s.part == part), None)

    def stilling(self, part: Part) -> Stilling:
        """Where one party stands on the present content."""
        stance = self.standpunkt(part)
        return stance.stilling if stance is not None and stance.gjelder else "IKKE_TATT_STILLING"


def content_of(point: Innhold) -> Innhold:
    """Only the agreed content of a point."""
    return Innhold(**{field: getattr(point, field) for field in FELT})
