"""Expected refusals: values with facts. The outermost layer words them."""

from datetime import date, datetime
from typing import Literal

import msgspec

from planlegg.domain.innhold import Feltforskjell


class KanIkkeFinnePunkt(msgspec.Struct, frozen=True, kw_only=True):
    """No point of the plan is meant, or (``flere``) more than one. ``kjente`` are the ids there are."""

    punkt: str
    kjente: tuple[str, ...]
    flere: tuple[str, ...] = ()


class KanIkkeFinneOppgave(msgspec.Struct, frozen=True, kw_only=True):
    """There is no such open promise. ``kjente`` are the ids of the open ones."""

    oppgave: str
    kjente: tuple[str, ...]


class KanIkkeFinneVersjon(msgspec.Struct, frozen=True, kw_only=True):
    """The plan has no such version; ``siste`` is the last one, 0 when there is no plan."""

    versjon: int
    siste: int


class KanIkkeVelge(msgspec.Struct, frozen=True, kw_only=True):
    """An activity cannot be put into the plan. ``punkt`` is the point that already holds it (``alt_i_planen``)."""

    grunn: Literal["uten_tittel", "lang_tittel", "ukjent_aktivitet", "alt_i_planen", "timer", "dager"]
    aktivitet: str
    tittel: str
    punkt: str = ""


class KanIkkeAvsla(msgspec.Struct, frozen=True, kw_only=True):
    """The activity stands as ``punkt`` in the plan; it is taken out instead. Or none was named."""

    grunn: Literal["i_planen", "uten_aktivitet"]
    aktivitet: str
    punkt: str = ""


class KanIkkeEndre(msgspec.Struct, frozen=True, kw_only=True):
    """The point cannot be changed, or not to this."""

    grunn: Literal["avsluttet", "tatt_ut", "uten_tittel", "lang_tittel", "timer", "dager", "uendret"]
    punkt: str


class KanIkkeTaStilling(msgspec.Struct, frozen=True, kw_only=True):
    """A stance cannot be taken. ``innhold_endret``: what was looked at is not what stands there now; ``forskjeller`` tells."""

    grunn: Literal["avsluttet", "tatt_ut", "innhold_endret"]
    punkt: str
    forskjeller: tuple[Feltforskjell, ...] = ()


class KanIkkeRegistrere(msgspec.Struct, frozen=True, kw_only=True):
    """Participation cannot be recorded for this point and day."""

    grunn: Literal["tatt_ut", "fram_i_tid", "timer"]
    punkt: str
    dag: date


class KanIkkeAvslutte(msgspec.Struct, frozen=True, kw_only=True):
    """The point is no longer in the plan."""

    grunn: Literal["tatt_ut"]
    punkt: str


class KanIkkeSkrive(msgspec.Struct, frozen=True, kw_only=True):
    """There is nothing to write down: the text of ``hva`` is empty."""

    hva: Literal["oppgave", "kontakt", "tilbakemelding", "nettverk", "bli_mott", "kontinuitet", "tema"]


class KanIkkeSamtykke(msgspec.Struct, frozen=True, kw_only=True):
    """A yes cannot be written down, or (``trukket``, ``gatt_ut``) one that was given no longer holds, since ``dag``."""

    grunn: Literal["uten_mottaker", "uten_formal", "uten_omfang", "ukjent_del", "gatt_ut", "trukket"]
    samtykke: str = ""
    del_: str = ""
    dag: date | None = None


class KanIkkeFinneSamtykke(msgspec.Struct, frozen=True, kw_only=True):
    """There is no such yes. ``kjente`` are the ids there are."""

    samtykke: str
    kjente: tuple[str, ...]


class KanIkkeFinneRolle(msgspec.Struct, frozen=True, kw_only=True):
    """No such role stands in the case. ``kjente`` are those that do."""

    rolle: str
    kjente: tuple[str, ...]


class KanIkkeFinneTema(msgspec.Struct, frozen=True, kw_only=True):
    """There is no such topic waiting. ``kjente`` are the ids of those that wait."""

    tema: str
    kjente: tuple[str, ...]


class KanIkkeNavngi(msgspec.Struct, frozen=True, kw_only=True):
    """People stand by role: ``felt`` holds what looks like a name, a phone number or an e-mail address."""

    felt: str
    slag: Literal["navn", "telefon", "epost"]


Kravdel = Literal["tekst", "vedtak", "motytelse", "slutt", "klientens_syn"]


class KanIkkeKreve(msgspec.Struct, frozen=True, kw_only=True):
    """A demand cannot stand in the plan: parts of it are missing, its last day is past, or the client does not agree to it."""

    grunn: Literal["mangler", "slutt_forbi", "klienten_uenig"]
    slag: Literal["vilkar", "avtalt_krav"]
    mangler: tuple[Kravdel, ...] = ()
    punkt: str = ""


class KanIkkeFinneKrav(msgspec.Struct, frozen=True, kw_only=True):
    """There is no such demand. ``kjente`` are the ids of those that stand."""

    krav: str
    kjente: tuple[str, ...]


class KanIkkeFinneHoring(msgspec.Struct, frozen=True, kw_only=True):
    """There is no such day to just hear how it goes. ``kjente`` are the ids of those that wait."""

    horing: str
    kjente: tuple[str, ...]


class KanIkkeAngre(msgspec.Struct, frozen=True, kw_only=True):
    """The last change (event ``nr``) cannot be undone. ``hva`` is its kind (``endelig``) or its point (``gir_enighet``: a no or a reservation would be gone)."""

    grunn: Literal["ingenting", "andre", "endelig", "gir_enighet"]
    nr: int = 0
    av: str = ""
    naar: datetime | None = None
    hva: str = ""


class KanIkkeGjoreOm(msgspec.Struct, frozen=True, kw_only=True):
    """Nothing was undone, or something new was written since."""


KanIkke = (
    KanIkkeFinnePunkt | KanIkkeFinneOppgave | KanIkkeFinneVersjon | KanIkkeVelge | KanIkkeAvsla | KanIkkeEndre | KanIkkeTaStilling
    | KanIkkeRegistrere | KanIkkeAvslutte | KanIkkeSkrive | KanIkkeSamtykke | KanIkkeFinneSamtykke | KanIkkeFinneRolle
    | KanIkkeFinneTema | KanIkkeNavngi
    | KanIkkeKreve | KanIkkeFinneKrav | KanIkkeFinneHoring | KanIkkeAngre | KanIkkeGjoreOm
)  # fmt: skip
