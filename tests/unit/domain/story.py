"""A case told step by step, for tests."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from planlegg.domain.fold import fold, step
from planlegg.domain.hendelse import Hendelse, Innforing, Opprettet
from planlegg.domain.plan_moves import change, choose
from planlegg.domain.sak import Sak
from planlegg.domain.stance_moves import take_stance

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Story:
    """The case so far. The clock stands still, so nothing can rest on it."""

    def __init__(self) -> None:
        self.entries: list[Innforing] = []
        self.sak = Sak()
        self.tell([Opprettet(alias="klient-01")])

    def tell(self, outcome: Any) -> Sak:
        """Add what was decided; a refusal is an error in the test."""
        assert isinstance(outcome, Sequence), outcome
        for event in outcome:
            self.add(event)
        return self.sak

    def add(self, event: Hendelse) -> None:
        entry = Innforing(nr=len(self.entries) + 1, naar=NOW, av="veileder", hendelse=event)
        self.sak = step(self.sak, entry)
        self.entries.append(entry)

    def choose(self, tittel: str, **fields: Any) -> str:
        """Choose something; returns the point's id."""
        self.tell(choose(self.sak, tittel=tittel, **fields))
        return self.sak.punkter[-1].id

    def agree(self, punkt: str) -> Sak:
        """Both agree to a point, the client first."""
        self.tell(take_stance(self.sak, punkt=punkt, part="klient", stilling="ENIG"))
        return self.tell(take_stance(self.sak, punkt=punkt, part="veileder", stilling="ENIG"))

    def change(self, punkt: str, **fields: Any) -> Sak:
        return self.tell(change(self.sak, punkt=punkt, **fields))

    def refolded(self) -> Sak:
        return fold(self.entries)
