"""What the use cases need from outside."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from planlegg.domain.hendelse import Hendelse, Innforing
from planlegg.domain.sporsmal import Sporsmal

Clock = Callable[[], datetime]
"""Now, with zone. ``--dato`` gives a clock that stands."""


class Store(Protocol):
    """The encrypted store of cases. Every ``append`` is one transaction: all of it, or nothing."""

    def aliases(self) -> list[str]:
        """Aliases of all cases, in Norwegian order."""
        ...

    def events(self, alias: str) -> list[Innforing]:
        """All events of one case in order; an empty list when there is no such case."""
        ...

    def overviews(self) -> list[tuple[str, int, bytes]]:
        """Alias, number of the last event and the kept ``oversikt`` of every case, in Norwegian order."""
        ...

    def append(
        self, alias: str, events: Sequence[Hendelse], *, expected: int, now: datetime, by: str, oversikt: bytes = b""
    ) -> list[Innforing]:
        """Add events after number ``expected`` (0 for a new case); raises ``StoreLocked`` when others came first.

        ``oversikt`` is kept as it is, as the line of the case after these events.
        """
        ...


class Asker(Protocol):
    """Whoever is asked: a person at a screen, plain lines, or a script."""

    def ask(self, question: Sporsmal, place: tuple[int, int], old: str) -> str:
        """One line (or several, pasted) for a question. ``place`` is part and number of parts; ``old`` the earlier answer."""
        ...

    def line(self, text: str) -> str:
        """One line in answer to a short question of the program's own; empty when the person only presses Enter."""
        ...

    def tell(self, text: str) -> None:
        """Something the person should read."""
        ...
