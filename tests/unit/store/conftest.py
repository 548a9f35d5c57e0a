"""Real encrypted stores, cheap to unlock."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planlegg.domain.hendelse import Opprettet, OrdNotert
from planlegg.store import create_store, open_store
from planlegg.store.keyfile import Kostnad
from planlegg.store.lager import Lager

PASSPHRASE = "fire ord etter hverandre"
CHEAP = Kostnad(minne_kib=64, runder=1, baner=1)
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
MARKER = "MARKØR-7f3a-hemmelig"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "lager"


@pytest.fixture
def filled(folder: Path) -> Path:
    """A closed store with two cases, big enough for several pages."""
    with create_store(folder, PASSPHRASE, cost=CHEAP) as store:
        for alias in ("klient-01", "Åse"):
            words = [OrdNotert(ord=(f"{MARKER} {alias} {n} " + "Jeg vil ha ro. " * 40,)) for n in range(12)]
            store.append(alias, [Opprettet(alias=alias), *words], expected=0, now=NOW, by="veileder")
    return folder


@pytest.fixture
def unlock(filled: Path) -> Iterator[Callable[[], Lager]]:
    """Open the filled store; everything opened is closed afterwards."""
    opened: list[Lager] = []

    def run() -> Lager:
        opened.append(open_store(filled, PASSPHRASE))
        return opened[-1]

    yield run
    for store in opened:
        store.close()
