"""What each event about working together does to the case."""

from typing import assert_never

import msgspec

from planlegg.domain.hendelse import Innforing, Samtykke, SamtykkeTrukket
from planlegg.domain.sak import GittSamtykke, Kontakt, Sak, Tema
from planlegg.domain.samarbeid import (
    BliMott,
    Kontaktavtale,
    Kontinuitet,
    Nettverksrolle,
    NettverksrolleFjernet,
    TemaLukket,
    TemaMeldt,
)

Samarbeidshendelse = (
    Kontaktavtale | Nettverksrolle | NettverksrolleFjernet | BliMott | Kontinuitet | TemaMeldt | TemaLukket | Samtykke | SamtykkeTrukket
)  # fmt: skip


def worked(case: Sak, event: Samarbeidshendelse, entry: Innforing) -> Sak | None:
    """The case after the event; nothing when the event speaks of what is not there, or of an id that is taken."""
    put = msgspec.structs.replace
    nr, when = entry.nr, entry.naar
    match event:
        case Kontaktavtale():
            return put(case, kontakt=Kontakt(nr=nr, naar=when, **msgspec.structs.asdict(event)))
        case Nettverksrolle(rolle=role):
            if any(one.rolle == role for one in case.nettverk):
                return put(case, nettverk=tuple(event if one.rolle == role else one for one in case.nettverk))
            return put(case, nettverk=(*case.nettverk, event))
        case NettverksrolleFjernet(rolle=role):
            return put(case, nettverk=tuple(one for one in case.nettverk if one.rolle != role))
        case BliMott():
            return put(case, bli_mott=event)
        case Kontinuitet():
            return put(case, kontinuitet=event)
        case TemaMeldt(id=name, part=part, tekst=text):
            if any(one.id == name for one in case.temaer):
                return None
            return put(case, temaer=(*case.temaer, Tema(id=name, nr=nr, naar=when, part=part, tekst=text)))
        case TemaLukket(id=name, utfall=outcome):
            if all(one.id != name for one in case.temaer):
                return None
            return put(case, temaer=tuple(put(one, utfall=outcome) if one.id == name else one for one in case.temaer))
        case Samtykke(id=name):
            if any(one.id == name for one in case.samtykker):
                return None
            given = GittSamtykke(nr=nr, naar=when, **msgspec.structs.asdict(event))
            return put(case, samtykker=(*case.samtykker, given))
        case SamtykkeTrukket(id=name, ord=words):
            if all(one.id != name for one in case.samtykker):
                return None
            kept = tuple(put(one, trukket=when, trukket_ord=words) if one.id == name else one for one in case.samtykker)
            return put(case, samtykker=kept)
        case other:
            assert_never(other)
