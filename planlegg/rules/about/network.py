"""``nettverk.``: people near the client, by role, in the client's words."""

from collections.abc import Iterable

from planlegg.domain.bilde import Bilde, Relasjon, Sitat
from planlegg.rules.values import Field, Known


def _field(name: str, meaning: str) -> Field:
    return Field(navn=f"nettverk.{name}", slag="tekst", mening=meaning, klientens=True, flere=True)


FIELDS = (
    _field("stotte", "someone who supports, and who is not to be kept out"),
    _field("arbeidsliv", "someone with a workplace, farm or firm, and who is not to be kept out"),
    _field("far_vite", "someone who may know of the plan"),
    _field("ma_ikke_vite", "someone who must not know"),
    _field("ingen_kontakt", "someone there is to be no contact with"),
)


def read(picture: Bilde) -> dict[str, tuple[Known, ...]]:
    near = [r for r in picture.nettverk if not _kept_out(r)]
    secret = {limit.sitat: str(limit.verdi or limit.sitat.tekst) for limit in picture.ramme("ma_ikke_vite")}
    told_off = {r.sitat: r.rolle for r in picture.nettverk if r.far_vite is False}
    return {
        "nettverk.stotte": _roles((r.sitat, r.rolle) for r in near if r.stotte),
        "nettverk.arbeidsliv": _roles((r.sitat, r.rolle) for r in near if r.arbeidsliv),
        "nettverk.far_vite": _roles((r.sitat, r.rolle) for r in near if r.far_vite),
        "nettverk.ma_ikke_vite": _roles({**secret, **told_off}.items()),
        "nettverk.ingen_kontakt": _roles((r.sitat, r.rolle) for r in picture.nettverk if r.kontakt is False),
    }


def _kept_out(person: Relasjon) -> bool:
    return person.kontakt is False or person.far_vite is False


def _roles(found: Iterable[tuple[Sitat, str]]) -> tuple[Known, ...]:
    return tuple(Known(role, (words,)) for words, role in found)
