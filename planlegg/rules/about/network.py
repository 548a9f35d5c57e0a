"""``nettverk.``: people near the client, by role, in the client's words."""

import re
from collections.abc import Iterable

from planlegg.domain.bilde import Bilde, Relasjon, Sitat
from planlegg.rules.values import Field, Known

ANYONE = "andre"
"""The value of a limit when nobody at all is to know."""
_AT_WORK = re.compile(
    r"sjef|(?<!vei)leder|(?<!rett)leiar|kolleg|\b(?:arbeid|jobb|firma|bedrift|boss|manager|colleague|work)", re.IGNORECASE
)
_THE_CLIENTS_OWN = re.compile(
    r"\b(?:samme|same|min|mitt|vår|vårt|my)\s+(?:\w+\s+)?(?:firma|jobb|arbeid|bedrift|avdeling|sjef|company|workplace)"
    r"|\bder\s+(?:jeg|eg)\s+(?:jobb|arbeid)|\bwhere i work",
    re.IGNORECASE,
)


def _field(name: str, meaning: str) -> Field:
    return Field(navn=f"nettverk.{name}", slag="tekst", mening=meaning, klientens=True, flere=True)


FIELDS = (
    _field("stotte", "someone who supports, and who is not to be kept out"),
    _field("arbeidsliv", "someone with a workplace, farm or firm of another than the client's; no one while work must not know"),
    _field("far_vite", "someone who may know of the plan"),
    _field("ma_ikke_vite", "someone who must not know"),
    _field("ingen_kontakt", "someone there is to be no contact with"),
)


def read(picture: Bilde) -> dict[str, tuple[Known, ...]]:
    near = [r for r in picture.nettverk if not _kept_out(r)]
    secret = {limit.sitat: str(limit.verdi or limit.sitat.tekst) for limit in picture.ramme("ma_ikke_vite")}
    told_off = {r.sitat: r.rolle for r in picture.nettverk if r.far_vite is False}
    unheard = {**secret, **told_off}
    # Who works with whom is not known. While someone at work must not know, no one's workplace is asked.
    careful = any(role == ANYONE or _AT_WORK.search(f"{role} {words.tekst}") for words, role in unheard.items())
    doors = [] if careful else [r for r in near if r.arbeidsliv and not _THE_CLIENTS_OWN.search(r.sitat.tekst)]
    return {
        "nettverk.stotte": _roles((r.sitat, r.rolle) for r in near if r.stotte),
        "nettverk.arbeidsliv": _roles((r.sitat, r.rolle) for r in doors),
        "nettverk.far_vite": _roles((r.sitat, r.rolle) for r in near if r.far_vite),
        "nettverk.ma_ikke_vite": _roles(unheard.items()),
        "nettverk.ingen_kontakt": _roles((r.sitat, r.rolle) for r in picture.nettverk if r.kontakt is False),
    }


def _kept_out(person: Relasjon) -> bool:
    return person.kontakt is False or person.far_vite is False


def _roles(found: Iterable[tuple[Sitat, str]]) -> tuple[Known, ...]:
    return tuple(Known(role, (words,)) for words, role in found)
