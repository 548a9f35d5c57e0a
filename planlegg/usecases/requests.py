"""What the two decide together or tell of afterwards, before it is looked up in the case.

``punkt`` is a point id (``p1``), an activity id or a title. Hours and days are a week's where not said otherwise.
"""

from datetime import date

import msgspec

from planlegg.domain.aktivitet import Plasstatus
from planlegg.domain.bestilling import Synstilstand
from planlegg.domain.hendelse import GittVed, Leser, Part, Slutt, Tombar, Vistgrunn
from planlegg.domain.hendelse import Oppmote as Oppmotekode
from planlegg.domain.hendelse import Stilling as Stillingskode
from planlegg.domain.krav import Kravslag, Kravutfall
from planlegg.domain.samarbeid import Temautfall


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
    """Agree on contact. What is empty stands as it was; ``-`` alone empties a text."""

    tekst: str = ""
    neste: date | None = None
    kanal: str = ""
    dager: str = ""
    svartid: str = ""
    haster: str = ""
    vikar: str = ""
    gjennomgang: date | None = None
    uteblir: str = ""


class Nettverk(_Request, frozen=True, kw_only=True):
    """Someone around the client, by role. It replaces what was said of that role."""

    rolle: str
    stotter: str = ""
    far_vite: str = ""
    ma_ikke_vite: str = ""
    punkter: tuple[str, ...] = ()
    pa_arket: bool = False


class NettverkBort(_Request, frozen=True, kw_only=True):
    """The role no longer stands in the plan."""

    rolle: str


class BliMott(_Request, frozen=True, kw_only=True):
    """How the client wants to be met. What is empty stands as it was; ``-`` alone empties it."""

    tempo: str = ""
    sprak: str = ""
    tolk: str = ""
    hjelpemidler: str = ""
    rekkefolge: str = ""
    folge: str = ""
    annen_veileder: str = ""


class Kontinuitet(_Request, frozen=True, kw_only=True):
    """Who goes on with the client, and how the two say goodbye. Empty and ``-`` as in ``BliMott``."""

    veileder: str = ""
    overtar: str = ""
    nar: date | None = None
    farvel: str = ""


class Tema(_Request, frozen=True, kw_only=True):
    """A topic for the next meeting, and who raised it."""

    tekst: str
    part: Part = "klient"


class TemaFerdig(_Request, frozen=True, kw_only=True):
    """What became of a topic: its id (``t1``) or its text."""

    tema: str
    utfall: Temautfall = "tatt_opp"


class Samtykk(_Request, frozen=True, kw_only=True):
    """The client says yes to share ``omfang`` with ``mottaker`` (a role)."""

    mottaker: str
    omfang: tuple[str, ...]
    formal: str = "overlevering"
    til: date | None = None
    ord: str = ""
    gitt_ved: GittVed = "skjerm"


class TrekkSamtykke(_Request, frozen=True, kw_only=True):
    """The client takes a yes back: its id (``s1``)."""

    samtykke: str
    ord: str = ""


class Vis(_Request, frozen=True, kw_only=True):
    """Options were laid on the table."""

    forslag: tuple[str, ...]
    aktiviteter: tuple[str, ...]
    grunner: tuple[Vistgrunn, ...] = ()


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


class Krev(_Request, frozen=True, kw_only=True):
    """A demand in the plan. What is missing is told by name, so nothing is required here but the kind."""

    slag: Kravslag
    tekst: str = ""
    vedtak: str = ""
    motytelse: str = ""
    slutt: date | None = None
    punkt: str = ""
    klientens_syn: str = ""
    syn: Synstilstand = "svart"


class KravSlutt(_Request, frozen=True, kw_only=True):
    """A demand no longer stands: its id (``k1``) and how it ended."""

    krav: str
    utfall: Kravutfall
    ord: str = ""


class Hor(_Request, frozen=True, kw_only=True):
    """A day to just hear how it goes."""

    dag: date
    ord: str = ""


class Hort(_Request, frozen=True, kw_only=True):
    """It was asked, or it was let be: its id (``h1``)."""

    horing: str


class Skrevet(_Request, frozen=True, kw_only=True):
    """A document was written: its format, content hash and who it is for."""

    format: str
    innhold: str
    leser: Leser


Deltakelsesvalg = Oppmote | Si | Avslutt | Holdt | Hor | Hort
Fellesvalg = (
    Velg | Avsla | Endre | TaUt | Stilling | Trekk | Lov | Holdt | Kontakt | Vis | Fortell | Oppmote | Si | Avslutt | Skrevet
    | Krev | KravSlutt | Hor | Hort
    | Nettverk | NettverkBort | BliMott | Kontinuitet | Tema | TemaFerdig | Samtykk | TrekkSamtykke
)  # fmt: skip
