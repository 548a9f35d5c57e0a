"""Print a page with a real browser, and count what comes out."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

needs_browser = pytest.mark.skipif(shutil.which("chromium") is None, reason="needs a browser to print with")
_QUIET = "chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync"
_A4 = {(595, 842), (596, 842), (595, 841), (596, 843)}


def printed_pages(page: str, folder: Path) -> int:
    """How many pages the page takes on A4. Every page must be of that size."""
    sheet, pdf = folder / "ark.html", folder / "ark.pdf"
    sheet.write_text(page, encoding="utf-8")
    profile = f"--user-data-dir={folder / 'profil'}"
    subprocess.run(
        [*_QUIET.split(), profile, f"--print-to-pdf={pdf}", "--no-pdf-header-footer", sheet.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    raw = pdf.read_bytes()
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", raw)
    assert boxes
    assert {(round(float(wide)), round(float(high))) for wide, high in boxes} <= _A4
    return len(re.findall(rb"/Type\s*/Page\b", raw))
