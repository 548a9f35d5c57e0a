"""What the two decide together or tell of afterwards, before it is looked up in the case.

``punkt`` is a point id (``p1``), an activity id or a title. Hours and days are a week's where not said otherwise.
"""

from datetime import date

import msgspec

from planlegg.domain.aktivitet import Plasstatus
from planlegg.domain.hendelse import GittVed, Leser, Part, Slutt, Tombar
from planlegg.domain.hendelse import Oppmote as Oppmotekode
from planlegg.domain.hendelse import Stilling as Stillingskode


class _Request(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Velg(_Request, frozen=True, kw_only=True):
    """Choose: a catalogue id in ``aktivitet``, or an activity of the client's own in ``tittel``."""

    aktivitet: str = ""
    tittel: str = ""
    forste_steg: str = ""
    nar: date | None = None
    timer_per_uke: float | None = None
    dager_per_uke: int | None = None
    ansvar: Part = "klient"
    annerledes: str = ""


class Avsla(_Request, frozen=True, kw_only=True):
    """Say no to an activity. Words are the client's own, if they want."""

    aktivitet: str
    ord: str = ""


class Endre(_Request, frozen=True, kw_only=True):
    """Change a point. What is ``None`` stands; fields named in ``uten`` are emptied."""

    punkt: str
    tittel: str | None = None
    forste_steg: str | None = None
    nar: date | None = None
    timer_per_uke: float | None = None
    dager_per_uke: int | None = None
    ansvar: Part | None = None
    annerledes: str | None = None
    uten: tuple[Tombar, ...] = ()
    aarsak: str = ""


class TaUt(_Request, frozen=True, kw_only=True):
    """Take a point out of the plan."""

    punkt: str
    ord: str = ""


class Stilling(_Request, frozen=True, kw_only=True):
    """One party's stance. ``innhold`` is the hash of the content that was looked at, when it is known."""

    punkt: str
    part: Part
    stilling: Stillingskode
    ord: str = ""
    gitt_ved: GittVed = "skjerm"
    til_stede: tuple[str, ...] = ()
    innhold: str = ""


class Trekk(_Request, frozen=True, kw_only=True):
    """Withdraw a stance."""

    punkt: str
    part: Part = "klient"
    ord: str = ""


class Lov(_Request, frozen=True, kw_only=True):
    """Promise to do something."""

    part: Part
    tekst: str
    frist: date | None = None


class Holdt(_Request, frozen=True, kw_only=True):
    """A promise was kept: its id (``o1``) or its text."""

    oppgave: str


class Kontakt(_Request, frozen=True, kw_only=True):
    """Agree on contact. Without ``tekst`` the words stand as they were."""

    tekst: str = ""
    neste: date | None = None


class Vis(_Request, frozen=True, kw_only=True):
    """Options were laid on the table."""

    forslag: tuple[str, ...]
    aktiviteter: tuple[str, ...]


class Fortell(_Request, frozen=True, kw_only=True):
    """The client was told about places."""

    aktivitet: str
    status: Plasstatus
    sjekket: date | None = None


class Oppmote(_Request, frozen=True, kw_only=True):
    """One day of one point; ``timer`` that day. Without ``dag`` it is today."""

    punkt: str
    kode: Oppmotekode
    dag: date | None = None
    timer: float | None = None
    ord: str = ""


class Si(_Request, frozen=True, kw_only=True):
    """What the client says of an activity."""

    punkt: str
    hvordan: str = ""
    hjalp: str = ""
    endre: str = ""


class Avslutt(_Request, frozen=True, kw_only=True):
    """End a point: a code and both accounts."""

    punkt: str
    kode: Slutt
    klientens_ord: str = ""
    veileders_ord: str = ""


class Skrevet(_Request, frozen=True, kw_only=True):
    """A document was written: its format, content hash and who it is for."""

    format: str
    innhold: str
    leser: Leser


Deltakelsesvalg = Oppmote | Si | Avslutt | Holdt
Fellesvalg = (
    Velg | Avsla | Endre | TaUt | Stilling | Trekk | Lov | Holdt | Kontakt | Vis | Fortell | Oppmote | Si | Avslutt | Skrevet
)  # fmt: skip
