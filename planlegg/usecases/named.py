"""People around a client stand by role. What looks like one person is refused, so that nobody else is written about by name."""

import msgspec

from planlegg.domain.kanikke import KanIkkeNavngi
from planlegg.text.navn import names_someone
from planlegg.usecases.requests import BliMott, Fellesvalg, Kontakt, Kontinuitet, Nettverk, Samtykk, Stilling

ROLES: dict[type[msgspec.Struct], tuple[str, ...]] = {
    Stilling: ("til_stede",),
    Nettverk: ("rolle",),
    Samtykk: ("mottaker",),
    Kontakt: ("vikar",),
    Kontinuitet: ("overtar",),
    BliMott: ("tolk", "folge"),
}
"""The fields that hold a role, or several."""
TEXTS: dict[type[msgspec.Struct], tuple[str, ...]] = {Nettverk: ("stotter", "far_vite", "ma_ikke_vite")}
"""Fields about someone else: no full name and no number to reach them by. A number for what is urgent is another matter."""


def names_in(request: Fellesvalg) -> KanIkkeNavngi | None:
    """The first field of the request that looks like it names somebody."""
    for field in (*ROLES.get(type(request), ()), *TEXTS.get(type(request), ())):
        held = getattr(request, field)
        for text in held if isinstance(held, tuple) else (held,):
            kind = names_someone(text)
            if kind is not None:
                return KanIkkeNavngi(felt=field, slag=kind)
    return None
