"""The passphrase from a file."""

from pathlib import Path

from planlegg.loading.textfile import read_text

LONGEST = 10_000


def read_passphrase_file(path: Path) -> str:
    """The file's text without its last line end."""
    return read_text(path, limit=LONGEST).removesuffix("\n")
