"""When a plan becomes a new version, and what has changed between one version and now."""

from typing import Literal

import msgspec

from planlegg.domain.hendelse import Angret, Deltok, Eksportert, GjortOm, Innforing, Tilbakemelding, TokStilling, Trakk
from planlegg.domain.innhold import Feltforskjell, field_differences
from planlegg.domain.kanikke import KanIkkeFinneVersjon
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak, Versjon

Endringsslag = Literal["ny", "endret", "avsluttet", "tatt_ut"]


class Forskjell(msgspec.Struct, frozen=True, kw_only=True):
    """What has become of one point: ``felter`` are the fields that are not as they were."""

    punkt: str
    tittel: str
    slag: Endringsslag
    felter: tuple[Feltforskjell, ...] = ()


def versioned(before: Sak, after: Sak, entry: Innforing) -> Sak:
    """``after`` with its version set. What somebody responded to is kept whole before it changes."""
    if after.punkter is before.punkter and not isinstance(entry.hendelse, Eksportert):
        return after
    content = _content(after) != _content(before)
    undone = (before.status == "AVTALT" and after.status != "AVTALT") or isinstance(entry.hendelse, Trakk)
    if content or undone:
        after = _begun(before, after, entry)
    shared = False
    match entry.hendelse:
        case TokStilling(part=part):
            shared = part == "klient"
            after = msgspec.structs.replace(after, versjon_lukket=True)
        case Eksportert(leser=reader):
            shared = reader == "klient"
            after = msgspec.structs.replace(after, versjon_lukket=after.versjon > 0)
        case Deltok() | Tilbakemelding():
            after = msgspec.structs.replace(after, versjon_lukket=True)
        case Angret() | GjortOm():
            # What counts again keeps its own numbers, so the plan stands as shared, or not, as it did then.
            content = False
            responded = any(p.standpunkter or p.deltakelse or p.tilbakemeldinger for p in after.i_planen)
            after = msgspec.structs.replace(after, versjon_lukket=after.versjon_lukket or responded)
        case _:
            pass
    if after.status == "AVTALT":
        after = msgspec.structs.replace(after, versjon_avtalt=True, sist_avtalt=after.versjon)
    return msgspec.structs.replace(
        after,
        plan_nr=entry.nr if content else after.plan_nr,
        delt_nr=entry.nr if shared else after.delt_nr,
    )


def _content(case: Sak) -> list[tuple[str, str, bool]]:
    return [(p.id, p.innhold, p.apent) for p in case.i_planen]


def _begun(before: Sak, after: Sak, entry: Innforing) -> Sak:
    """``after`` in a version nobody has responded to yet: the present one when it is such, otherwise a new one."""
    if before.versjon and not before.versjon_lukket:
        return after
    return msgspec.structs.replace(
        after,
        tidligere_versjoner=before.versjoner,
        versjon=before.versjon + 1,
        versjon_nr=entry.nr,
        versjon_naar=entry.naar,
        versjon_av=entry.av,
        versjon_lukket=False,
        versjon_avtalt=False,
    )


def find_version(case: Sak, number: int) -> Versjon | KanIkkeFinneVersjon:
    """One version of the plan, the present one too."""
    found = next((v for v in case.versjoner if v.nummer == number), None)
    return found if found is not None else KanIkkeFinneVersjon(versjon=number, siste=case.versjon)


def differences(case: Sak, number: int) -> tuple[Forskjell, ...] | KanIkkeFinneVersjon:
    """What has changed in the plan since version ``number``, in the order of the points."""
    version = find_version(case, number)
    if isinstance(version, KanIkkeFinneVersjon):
        return version
    old = {p.id: p for p in version.punkter}
    found = (_difference(old.get(p.id), p) for p in case.punkter)
    gone = (Forskjell(punkt=p.id, tittel=p.tittel, slag="tatt_ut") for p in version.punkter if case.punkt(p.id) is None)
    return (*(difference for difference in found if difference is not None), *gone)


def since_agreed(case: Sak) -> tuple[Forskjell, ...]:
    """What has changed since the plan was last agreed by both; empty when nothing has, or it never was."""
    found = differences(case, case.sist_avtalt) if case.sist_avtalt is not None else ()
    return () if isinstance(found, KanIkkeFinneVersjon) else found


def _difference(old: Punkt | None, now: Punkt) -> Forskjell | None:
    if old is None:
        return Forskjell(punkt=now.id, tittel=now.tittel, slag="ny") if now.i_planen else None
    fields = field_differences(old, now)
    kind: Endringsslag | None = "endret" if fields else None
    if not now.i_planen:
        kind = "tatt_ut"
    elif old.apent and not now.apent:
        kind = "avsluttet"
    return Forskjell(punkt=now.id, tittel=now.tittel, slag=kind, felter=fields) if kind else None
