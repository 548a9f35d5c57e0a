"""Expected refusals: values with facts. The outermost layer words them."""

from datetime import date
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

    grunn: Literal["uten_tittel", "ukjent_aktivitet", "alt_i_planen", "timer", "dager"]
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

    grunn: Literal["avsluttet", "tatt_ut", "uten_tittel", "timer", "dager"]
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

    hva: Literal["oppgave", "kontakt", "tilbakemelding"]


KanIkke = (
    KanIkkeFinnePunkt | KanIkkeFinneOppgave | KanIkkeFinneVersjon | KanIkkeVelge | KanIkkeAvsla | KanIkkeEndre | KanIkkeTaStilling
    | KanIkkeRegistrere | KanIkkeAvslutte | KanIkkeSkrive
)  # fmt: skip
