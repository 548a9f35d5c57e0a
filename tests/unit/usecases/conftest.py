"""A real encrypted store, cheap to unlock, and a clock that stands."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planlegg.store import create_store
from planlegg.store.keyfile import Kostnad
from planlegg.store.lager import Lager

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Lager]:
    with create_store(tmp_path / "lager", "fire ord etter hverandre", cost=Kostnad(minne_kib=64, runder=1, baner=1)) as lager:
        yield lager
