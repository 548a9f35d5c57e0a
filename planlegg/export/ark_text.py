"""A document as plain text."""

from planlegg.domain.dokument import Dokument


def render(document: Dokument) -> str:
    parts = [document.tittel, document.dato]
    for section in document.avsnitt:
        lines = [section.tittel.upper()]
        lines += [f"  «{quote}»" for quote in section.sitater]
        for point in section.punkter:
            lines += [f"  {point.tittel}", *(f"    {line}" for line in point.linjer)]
        lines += [f"  - {line}" for line in section.linjer]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
