"""A document as one self-contained HTML page: real headings, no network, one A4 when printed."""

from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from planlegg.domain.dokument import Dokument
from planlegg.domain.tekst import Sprak
from planlegg.text.harmless import visible


def render(document: Dokument, sprak: Sprak) -> str:
    """The page. All text is data: escaped for HTML, and made harmless before that."""
    source = (files("planlegg.export") / "templates" / "ark.html.j2").read_text("utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_harmless
    )
    return environment.from_string(source).render(ark=document, sprak=sprak)


def _harmless(value: object) -> object:
    return visible(value) if isinstance(value, str) else value
