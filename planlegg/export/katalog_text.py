"""One catalogue entry, for reading and as plain values."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.tekst import Sprak
from planlegg.export.words import DECIDES, PLACES, number


def entry_object(entry: Aktivitet) -> dict[str, Any]:
    """The entry with the keys of the catalogue file; dates as text."""
    built: dict[str, Any] = msgspec.to_builtins(entry)
    return built


def entry_text(entry: Aktivitet, sources: Mapping[str, Hjemmel], words: Callable[[str], str], sprak: Sprak) -> str:
    hours = entry.form.timer
    lines = [
        entry.tittel.pa(sprak),
        entry.setning.pa(sprak),
        words("Første steg: {steg}").format(steg=entry.forste_steg.pa(sprak)),
        words("Timer i uka: minst {minst}, vanlig {vanlig}, mest {mest}.").format(
            minst=number(hours.minst, sprak), vanlig=number(hours.vanlig, sprak), mest=number(hours.mest, sprak)
        ),
        words("Hvem avgjør: {hvem}. Plasser: {plasser}.").format(
            hvem=words(DECIDES[entry.beslutter]), plasser=words(PLACES[entry.plasser.status])
        ),
    ]
    lines += [words("Må avklares eller være slik: {krav}").format(krav=k.tekst.pa(sprak)) for k in entry.krav]
    if entry.penger:
        lines.append(entry.penger.pa(sprak))
    for source in (sources[key] for key in entry.hjemler if key in sources):
        lines.append(
            words("Kilde: {navn} {paragraf}, lest {dato}.").format(
                navn=source.navn, paragraf=source.paragraf, dato=source.sjekket.isoformat()
            )
        )
    lines.append(words("Sist sjekket {dato}.").format(dato=entry.sist_sjekket.isoformat()))
    return "\n".join(lines)
