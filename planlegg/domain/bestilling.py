"""The order to the case worker, as the counsellor wrote it in the fixed form.

Only what is named here goes out. Nothing of the case comes along by itself.
"""

from datetime import date
from typing import Literal

import msgspec

from planlegg.domain.svar import GittVed, Hvem

Side = Literal["kommune", "stat"]
Synstilstand = Literal["svart", "vil_ikke", "vet_ikke"]
Utfall = Literal["avslatt", "passet_ikke", "fikk_ikke_plass", "venter"]


class _Del(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Deling(_Del, frozen=True, kw_only=True):
    """What the client said to all of it going to the case worker: a yes, when and how, in own words if they want."""

    ja: bool = False
    dag: date | None = None
    gitt_ved: GittVed | None = None
    ord: str = ""


class Syn(_Del, frozen=True, kw_only=True):
    """What the client thinks of the order, word for word. Not wanting to say is an answer too."""

    tekst: str = ""
    tilstand: Synstilstand = "svart"


class Faktum(_Del, frozen=True, kw_only=True):
    """One fact and where it was said: in an answer (``svar``, a question id), in a talk (its day) or in a document with its day.

    ``sagt`` is the day the answer was given; it is found in the case, never typed in. ``eget_ja``: the client said yes to this
    one by itself. ``etter_lov``: it is told without a yes, because ``hjemmel`` asks for it, and the client was told on ``fortalt``.
    """

    tekst: str = ""
    hvem: Hvem = "klient"
    svar: str = ""
    sagt: date | None = None
    samtale: date | None = None
    dokument: str = ""
    dokument_dag: date | None = None
    vist_klienten: date | None = None
    eget_ja: bool = False
    etter_lov: bool = False
    hjemmel: str = ""
    fortalt: date | None = None


class Klientord(_Del, frozen=True, kw_only=True):
    """A verbatim piece of one answer; the whole answer where ``sitat`` is empty."""

    svar: str = ""
    sitat: str = ""
    sagt: date | None = None
    eget_ja: bool = False


class Vurdert(_Del, frozen=True, kw_only=True):
    """Something that was considered and not ordered, and why. ``grunn`` is in the words of ``hvem``."""

    aktivitet: str = ""
    tittel: str = ""
    utfall: Utfall | None = None
    grunn: str = ""
    hvem: Hvem = "veileder"
    eget_ja: bool = False


class Vilkar(_Del, frozen=True, kw_only=True):
    """A condition of a decision that is made: which, when, by which paragraph, what was said to follow and when that was said.

    ``tunge_grunner`` are the weighty reasons against it that were looked for. ``punkt`` is its point of the plan, if it has one.
    """

    tekst: str = ""
    punkt: str = ""
    vedtak: str = ""
    vedtak_dag: date | None = None
    hjemmel: str = ""
    folge: str = ""
    fortalt: date | None = None
    tunge_grunner: str = ""
    klientens_syn: str = ""


class AvtaltKrav(_Del, frozen=True, kw_only=True):
    """A demand both have agreed to: what is given in return, when it ends, and what the client thinks."""

    tekst: str = ""
    punkt: str = ""
    motytelse: str = ""
    slutt: date | None = None
    klientens_syn: str = ""
    eget_ja: bool = False


class Uklart(_Del, frozen=True, kw_only=True):
    """What nobody knows yet, who finds out, and by when. ``hjemmel`` is the source of a condition from the catalogue."""

    tekst: str = ""
    hvem: str = ""
    innen: date | None = None
    hjemmel: str = ""
    eget_ja: bool = False


class Grunn(_Del, frozen=True, kw_only=True):
    """One reason that can be used again: the weighing, the rule, and the facts, words and points it rests on (``f1``, ``o1``, ``p1``)."""

    tekst: str = ""
    hjemmel: str = ""
    bygger_pa: tuple[str, ...] = ()
    eget_ja: bool = False


class Bestilling(_Del, frozen=True, kw_only=True):
    """One filled-in form. ``siden_sist`` is what is new since the version before; ``ingenting_*`` says that a part is meant to be empty.

    ``eget_ja`` names what else the client said yes to by itself: ``ber_om``, ``siden_sist`` or points of the plan.
    """

    side: Side | None = None
    ber_om: str = ""
    siden_sist: str = ""
    punkter: tuple[str, ...] = ()
    ingenting_vurdert: bool = False
    ingenting_uklart: bool = False
    eget_ja: tuple[str, ...] = ()
    deling: Deling = Deling()
    syn: Syn = Syn()
    fakta: tuple[Faktum, ...] = ()
    ord: tuple[Klientord, ...] = ()
    vurdert: tuple[Vurdert, ...] = ()
    krav: tuple[AvtaltKrav, ...] = ()
    vilkar: tuple[Vilkar, ...] = ()
    uklart: tuple[Uklart, ...] = ()
    grunn: tuple[Grunn, ...] = ()

    @property
    def bundne(self) -> frozenset[str]:
        """Points of the plan that stand under a demand or a condition, and are not voluntary."""
        return frozenset({k.punkt for k in self.krav} | {v.punkt for v in self.vilkar}) - {""}
