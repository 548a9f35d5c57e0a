"""A document as one self-contained HTML page: real headings, no network, one A4 when printed."""

from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from planlegg.domain.dokument import Dokument
from planlegg.domain.tekst import Sprak
from planlegg.text.harmless import visible

ROOMY = 46
FULL = 58
"""Lines on one A4 at the usual size, and at the next. A fuller sheet is set smaller when it is printed."""
WIDTH = 95


def render(document: Dokument, sprak: Sprak) -> str:
    """The page. All text is data: escaped for HTML, and made harmless before that."""
    source = (files("planlegg.export") / "templates" / "ark.html.j2").read_text("utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_harmless
    )
    return environment.from_string(source).render(ark=document, sprak=sprak, tett=_density(document))


def _density(document: Dokument) -> str:
    """The class names that set a full sheet smaller in print; none for most sheets."""
    lines = height(document)
    return "" if lines <= ROOMY else "tett" if lines <= FULL else "tett full"


def height(document: Dokument) -> int:
    """About how many lines the document takes on paper, with the space that headings need."""
    lines = 4
    for section in document.avsnitt:
        lines += 2 + sum(_lines(text) for text in (*section.sitater, *section.linjer))
        lines += sum(1 + sum(_lines(text) for text in point.linjer) for point in section.punkter)
    return lines


def _lines(text: str) -> int:
    return sum(1 + max(0, len(line) - 1) // WIDTH for line in text.split("\n"))


def _harmless(value: object) -> object:
    return visible(value) if isinstance(value, str) else value
