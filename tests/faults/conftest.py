from pathlib import Path

import pytest

from tests.run import Planlegg


@pytest.fixture
def planlegg(tmp_path: Path) -> Planlegg:
    """The real command line with an empty home folder."""
    return Planlegg(tmp_path)
