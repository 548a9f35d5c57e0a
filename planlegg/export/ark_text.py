"""A document as plain text."""

from planlegg.domain.dokument import Dokument
from planlegg.domain.tekst import Sprak


def render(document: Dokument, sprak: Sprak = "nb") -> str:
    """The document with the quotation marks of its language."""
    opens, closes = ("“", "”") if sprak == "en" else ("«", "»")
    parts = [document.tittel, document.dato]
    for section in document.avsnitt:
        lines = [section.tittel.upper()]
        lines += [f"  {opens}{quote}{closes}" for quote in section.sitater]
        for point in section.punkter:
            lines += [f"  {point.tittel}", *(f"    {line}" for line in point.linjer)]
        lines += [f"  - {line}" for line in section.linjer]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
