"""What the office suggests for an agreement on contact. A suggestion is never agreed by itself."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from planlegg.domain.tekst import Tekst

Kontaktfelt = Literal["kanal", "dager", "svartid", "haster", "vikar", "uteblir"]
Antall = Annotated[int, Meta(ge=0, le=100_000)]


class Kontaktforslag(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Wording for one field, for a counsellor with this many cases. Without bounds it is for all."""

    id: str
    felt: Kontaktfelt
    tekst: Tekst
    klienter_fra: Antall = 0
    klienter_til: Antall | None = None


def suggested(known: tuple[Kontaktforslag, ...], cases: int | None) -> dict[Kontaktfelt, Tekst]:
    """The first suggestion for each field that fits the number of cases. Unknown fits only what is for all."""
    found: dict[Kontaktfelt, Tekst] = {}
    for one in known:
        for_all = one.klienter_fra == 0 and one.klienter_til is None
        fits = cases is not None and one.klienter_fra <= cases and (one.klienter_til is None or cases <= one.klienter_til)
        if for_all or fits:
            found.setdefault(one.felt, one.tekst)
    return found
