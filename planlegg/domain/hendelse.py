"""What happened in a case. Events are the only thing stored; everything else is derived from them."""

from datetime import date, datetime
from typing import Literal

import msgspec

from planlegg.domain.aktivitet import Plasstatus
from planlegg.domain.angring import Angret as Angret
from planlegg.domain.angring import GjortOm as GjortOm
from planlegg.domain.bare_hore import BareHore as BareHore
from planlegg.domain.bare_hore import BareHort as BareHort
from planlegg.domain.bestilling import Bestilling
from planlegg.domain.hendelsesform import Hendelsesform as _Hendelse
from planlegg.domain.krav import Krav as Krav
from planlegg.domain.krav import KravOpphort as KravOpphort
from planlegg.domain.samarbeid import BliMott as BliMott
from planlegg.domain.samarbeid import Kontaktavtale as Kontaktavtale
from planlegg.domain.samarbeid import Kontinuitet as Kontinuitet
from planlegg.domain.samarbeid import Nettverksrolle as Nettverksrolle
from planlegg.domain.samarbeid import NettverksrolleFjernet as NettverksrolleFjernet
from planlegg.domain.samarbeid import TemaLukket as TemaLukket
from planlegg.domain.samarbeid import TemaMeldt as TemaMeldt
from planlegg.domain.svar import Fakta, Rettelse, Svar
from planlegg.domain.svar import GittVed as GittVed
from planlegg.domain.tekst import Sprak

Part = Literal["klient", "veileder"]
Stilling = Literal["ENIG", "ENIG_MED_FORBEHOLD", "UENIG", "IKKE_TATT_STILLING"]
Oppmote = Literal["MOTT", "DELVIS", "FRAVAR_SYK", "FRAVAR_SYKT_BARN", "FRAVAR_AVTALT", "FRAVAR_ANNET", "IKKE_REGISTRERT"]
Slutt = Literal[
    "FATT_JOBB", "UTDANNING", "SYK", "TRENGER_ANNEN_STOTTE", "FIKK_IKKE_PLASS", "KURS_FULLT", "IKKE_MOTT",
    "ANNET_TILTAK", "FULLFORT", "FEILREGISTRERT", "ANNET",
]  # fmt: skip
Tombar = Literal["forste_steg", "nar", "timer_per_uke", "dager_per_uke", "annerledes"]
"""Fields of a point that may be emptied."""
Skjermgrunn = Literal["ADRESSESPERRE", "ANSATT", "KJENT", "TRUSSEL", "ANNET"]
"""Why a case is shielded: hidden address, colleague, known to staff, threat. Never told in a list."""
Leser = Literal["klient", "veileder", "saksbehandler", "arkiv"]


class Opprettet(_Hendelse, frozen=True, kw_only=True, tag="opprettet"):
    """A case was opened under an alias."""

    alias: str
    malform: Sprak = "nb"


class Svarte(_Hendelse, frozen=True, kw_only=True, tag="svarte"):
    """An answer was given; a later one to the same question replaces it. ``rettet`` when what stood there was wrong."""

    svar: Svar
    rettet: bool = False


class FaktaGitt(_Hendelse, frozen=True, kw_only=True, tag="fakta_gitt"):
    """Facts were given; they replace the earlier ones."""

    fakta: Fakta


class OrdNotert(_Hendelse, frozen=True, kw_only=True, tag="ord_notert"):
    """Words of the client's that must survive verbatim."""

    ord: tuple[str, ...]


class Rettet(_Hendelse, frozen=True, kw_only=True, tag="rettet"):
    """The client said that something was read wrongly."""

    rettelse: Rettelse


class Vistgrunn(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, array_like=True):
    """One reason as it was shown. ``til`` is the activity, ``side`` how it counts, ``svar`` the id of the answer quoted."""

    til: str
    side: Literal["for", "mot", "ukjent", "tilpasning", "ma_sies", "utelukket"]
    regel: str
    sitat: str = ""
    svar: str = ""
    vekt: int = 0
    tekst: str = ""


class Vist(_Hendelse, frozen=True, kw_only=True, tag="vist"):
    """Options were laid on the table: ids of the options and of their activities, and why each was there."""

    forslag: tuple[str, ...]
    aktiviteter: tuple[str, ...]
    grunner: tuple[Vistgrunn, ...] = ()


class FortaltOmPlasser(_Hendelse, frozen=True, kw_only=True, tag="fortalt_om_plasser"):
    """What the client was told about places, and the day it was checked."""

    aktivitet: str
    status: Plasstatus
    sjekket: date | None = None


class Valgte(_Hendelse, frozen=True, kw_only=True, tag="valgte"):
    """The client chose an activity into the plan. ``aktivitet`` is a catalogue id, or empty for one of the client's own."""

    punkt: str
    tittel: str
    aktivitet: str = ""
    forste_steg: str = ""
    nar: date | None = None
    timer_per_uke: float | None = None
    dager_per_uke: int | None = None
    ansvar: Part = "klient"
    annerledes: str = ""


class Avslo(_Hendelse, frozen=True, kw_only=True, tag="avslo"):
    """The client said no to an activity, with own words if they wanted."""

    aktivitet: str
    ord: str = ""


class Endret(_Hendelse, frozen=True, kw_only=True, tag="endret"):
    """One point of the plan was changed. Fields left ``None`` stand as they were; fields named in ``uten`` are emptied."""

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


class TokUt(_Hendelse, frozen=True, kw_only=True, tag="tok_ut"):
    """A point was taken out of the plan."""

    punkt: str
    ord: str = ""


class TokStilling(_Hendelse, frozen=True, kw_only=True, tag="tok_stilling"):
    """One party's stance on one point, given to exactly ``innhold`` (the point's content hash)."""

    punkt: str
    part: Part
    stilling: Stilling
    innhold: str
    ord: str = ""
    gitt_ved: GittVed = "skjerm"
    til_stede: tuple[str, ...] = ()


class Trakk(_Hendelse, frozen=True, kw_only=True, tag="trakk"):
    """An agreement was withdrawn. It needs no reason and always wins."""

    punkt: str
    part: Part = "klient"
    ord: str = ""


class Oppgave(_Hendelse, frozen=True, kw_only=True, tag="oppgave"):
    """Something one of the two has promised to do."""

    id: str
    part: Part
    tekst: str
    frist: date | None = None


class OppgaveGjort(_Hendelse, frozen=True, kw_only=True, tag="oppgave_gjort"):
    """A promise was kept."""

    id: str


class Deltok(_Hendelse, frozen=True, kw_only=True, tag="deltok"):
    """One day or session: how it went, in the client's words."""

    punkt: str
    dag: date
    kode: Oppmote
    timer: float | None = None
    ord: str = ""


class Tilbakemelding(_Hendelse, frozen=True, kw_only=True, tag="tilbakemelding"):
    """What the client says about an activity: how it was, what helped, what should change."""

    punkt: str
    hvordan: str = ""
    hjalp: str = ""
    endre: str = ""


class Avsluttet(_Hendelse, frozen=True, kw_only=True, tag="avsluttet"):
    """A point came to an end: a code and both accounts, the client's first."""

    punkt: str
    kode: Slutt
    klientens_ord: str = ""
    veileders_ord: str = ""


class Eksportert(_Hendelse, frozen=True, kw_only=True, tag="eksportert"):
    """A document was written: its format and content hash, who it is meant for, never where to."""

    format: str
    innhold: str
    leser: Leser = "veileder"


class BestillingLaget(_Hendelse, frozen=True, kw_only=True, tag="bestilling_laget"):
    """A complete order to the case worker was made, as version ``versjon``."""

    versjon: int
    bestilling: Bestilling


class BestillingSendt(_Hendelse, frozen=True, kw_only=True, tag="bestilling_sendt"):
    """The order was handed over. The client had seen it on ``vist``, or ``ikke_vist`` says why not."""

    versjon: int
    vist: date | None = None
    gitt_ved: GittVed | None = None
    ikke_vist: str = ""


class BestillingReturnert(_Hendelse, frozen=True, kw_only=True, tag="bestilling_returnert"):
    """The order came back from the case worker, with the reason."""

    versjon: int
    grunn: str


class BestillingTrukket(_Hendelse, frozen=True, kw_only=True, tag="bestilling_trukket"):
    """The client took back the yes to sharing. It needs no reason."""

    versjon: int


class Samtykke(_Hendelse, frozen=True, kw_only=True, tag="samtykke"):
    """The client said yes: ``omfang`` may go to ``mottaker`` (a role, never a name) for ``formal``, to and with the day ``til``.

    ``id`` is ``s1``, ``s2`` …, never used again. Without ``til`` it holds until it is withdrawn.
    """

    id: str
    mottaker: str
    formal: str
    omfang: tuple[str, ...]
    til: date | None = None
    ord: str = ""
    gitt_ved: GittVed = "skjerm"


class SamtykkeTrukket(_Hendelse, frozen=True, kw_only=True, tag="samtykke_trukket"):
    """The client took a yes back. It needs no reason and always wins."""

    id: str
    ord: str = ""


class Skjerming(_Hendelse, frozen=True, kw_only=True, tag="skjerming"):
    """Strict shielding was put on or taken off: the case then comes up only under its exact alias."""

    paa: bool
    grunn_kode: Skjermgrunn = "ANNET"


class MalformValgt(_Hendelse, frozen=True, kw_only=True, tag="malform_valgt"):
    """The client wants sheets in another language from now on."""

    malform: Sprak


class Oppbevaring(_Hendelse, frozen=True, kw_only=True, tag="oppbevaring"):
    """The day someone is to look at whether the case is still needed; ``None`` takes the day away. Nothing goes by itself."""

    til: date | None = None


Hendelse = (
    Opprettet | Svarte | FaktaGitt | OrdNotert | Rettet | Vist | FortaltOmPlasser | Valgte | Avslo | Endret | TokUt
    | TokStilling | Trakk | Oppgave | OppgaveGjort | Kontaktavtale | Deltok | Tilbakemelding | Avsluttet | Eksportert
    | BestillingLaget | BestillingSendt | BestillingReturnert | BestillingTrukket | Samtykke | SamtykkeTrukket
    | Nettverksrolle | NettverksrolleFjernet | BliMott | Kontinuitet | TemaMeldt | TemaLukket
    | Krav | KravOpphort | BareHore | BareHort | Skjerming | MalformValgt | Oppbevaring | Angret | GjortOm
)  # fmt: skip


class Innforing(msgspec.Struct, frozen=True, kw_only=True):
    """One event as it stands in the store. ``nr`` gives the order; ``naar`` (with zone) is only told."""

    nr: int
    naar: datetime
    av: str
    hendelse: Hendelse
