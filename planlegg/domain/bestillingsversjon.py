"""How one version of an order to the case worker stands. Derived from events only."""

from datetime import date, datetime
from typing import Literal

import msgspec

from planlegg.domain.bestilling import Bestilling
from planlegg.domain.punkt import Punkt
from planlegg.domain.svar import GittVed

Bestillingsstatus = Literal["LAGET", "SENDT", "RETURNERT", "TRUKKET"]


class Sending(msgspec.Struct, frozen=True, kw_only=True):
    """It was handed over. ``vist`` is the day the client had seen it; otherwise ``ikke_vist`` says why not."""

    naar: datetime
    vist: date | None
    gitt_ved: GittVed | None
    ikke_vist: str


class Retur(msgspec.Struct, frozen=True, kw_only=True):
    """It came back, and why."""

    naar: datetime
    grunn: str


class Bestillingsversjon(msgspec.Struct, frozen=True, kw_only=True):
    """One version, kept for good: the form, and the plan's version and points with the stances as they stood when it was made."""

    nummer: int
    naar: datetime
    av: str
    innhold: Bestilling
    plan_versjon: int
    plan_naar: datetime | None
    punkter: tuple[Punkt, ...]
    sendt: Sending | None = None
    retur: Retur | None = None
    trukket: datetime | None = None

    @property
    def status(self) -> Bestillingsstatus:
        """Derived from what happened; the client taking the yes back goes before all else."""
        if self.trukket is not None:
            return "TRUKKET"
        if self.retur is not None:
            return "RETURNERT"
        return "LAGET" if self.sendt is None else "SENDT"
