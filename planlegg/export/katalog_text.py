"""One catalogue entry, for reading and as plain values."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from planlegg.domain.aktivitet import Aktivitet, Timer
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.tekst import Sprak
from planlegg.export.words import DECIDES, PLACES, number


def entry_object(entry: Aktivitet) -> dict[str, Any]:
    """The entry with the keys of the catalogue file; dates as text."""
    built: dict[str, Any] = msgspec.to_builtins(entry)
    return built


def entry_text(entry: Aktivitet, sources: Mapping[str, Hjemmel], words: Callable[[str], str], sprak: Sprak) -> str:
    sentence, step = entry.setning.pa(sprak), entry.forste_steg.pa(sprak)
    lines = [entry.tittel.pa(sprak), *([sentence] if sentence else [])]
    lines += [words("Første steg: {steg}").format(steg=step)] if step else []
    lines += [
        _hours(entry.form.timer, words, sprak),
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
    checked = entry.sist_sjekket
    lines.append(
        words("Sist sjekket {dato}.").format(dato=checked.isoformat()) if checked else words("Ikke sjekket av noen ennå.")
    )
    return "\n".join(lines)


def _hours(hours: Timer | None, words: Callable[[str], str], sprak: Sprak) -> str:
    if hours is None:
        return words("Timer i uka: vet vi ikke.")
    return words("Timer i uka: minst {minst}, vanlig {vanlig}, mest {mest}.").format(
        minst=number(hours.minst, sprak), vanlig=number(hours.vanlig, sprak), mest=number(hours.mest, sprak)
    )
