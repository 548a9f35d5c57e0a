"""Small trial steps: those a rule calls for, and smaller steps on the way to what was too big."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.forslag import Forslag, Linje
from planlegg.domain.funn import Funn
from planlegg.domain.kandidat import Kandidat
from planlegg.planning.grunnlag import Grunnlag, Vurdert, fill
from planlegg.planning.score import as_line
from planlegg.planning.shown import option

SPLIT = "for-stort"
SMALLER_MOST, FAR = 2, 4
"""Smaller steps shown for one thing, and how many links of «leads to» away they may be."""


def trial_steps(basis: Grunnlag, order: Sequence[Vurdert], at_least: int) -> list[Forslag]:
    """Smaller steps towards what was too big first; then those a rule calls for, in the rules' order."""
    judged = {i.aktivitet.id: i for i in order}
    made = [
        _with_reason(judged.get(step.id) or _unmet(step), _too_big(key, said, basis), basis)
        for key, said in basis.for_stort.items()
        if key in basis.katalog
        for step in smaller(basis.katalog[key], basis.katalog)
        if step.id not in basis.avslag
    ]
    found: dict[str, list[Funn]] = {}
    for finding in basis.om_saken:
        if finding.virkning == "provesteg":
            found.setdefault(finding.aktivitet, []).append(finding)
    there = {one.id for one in made}
    called = [_with_reason(judged[step], [as_line(f) for f in said], basis) for step, said in found.items() if step in judged]
    made += [one for one in called if one.id not in there][: max(0, at_least - len(made))]
    return list({one.id: one for one in made}.values())


def smaller(entry: Aktivitet, katalog: Mapping[str, Aktivitet]) -> tuple[Aktivitet, ...]:
    """Steps of the catalogue that take less time and lead to this, nearest first; smallest first among those chosen."""
    size = _hours(entry)
    steps = [step for step in _leading(entry, katalog) if _hours(step) < size or size == 0]
    return tuple(sorted(steps[:SMALLER_MOST], key=lambda step: (_hours(step), step.id)))


def _leading(entry: Aktivitet, katalog: Mapping[str, Aktivitet]) -> Iterator[Aktivitet]:
    """Steps from which the catalogue leads here, or to what this builds on, or to the same way; nearest first."""
    reached = {entry.id, entry.bygger_pa} - {""}
    for _ in range(FAR):
        before = {key for key, one in katalog.items() if key not in reached and reached & {*one.forer_til}}
        yield from (katalog[key] for key in sorted(before, key=lambda k: (-_hours(katalog[k]), k)) if katalog[key].slag == "steg")
        reached |= before


def _hours(entry: Aktivitet) -> float:
    return entry.form.timer.vanlig if entry.form.timer else 0.0


def _unmet(step: Aktivitet) -> Vurdert:
    return Vurdert(aktivitet=step, kandidat=Kandidat(aktivitet=step.id), funn=())


def _too_big(key: str, said: str, basis: Grunnlag) -> list[Linje]:
    title = basis.katalog[key].tittel
    text = basis.tekster["for_stort"]
    told = [fill(text, ord=said, tittel=title.pa(sprak)).pa(sprak) for sprak in ("nb", "nn", "en")]
    return [Linje(regel=SPLIT, tekst=msgspec.structs.replace(text, nb=told[0], nn=told[1], en=told[2]))]


def _with_reason(item: Vurdert, reasons: Sequence[Linje], basis: Grunnlag) -> Forslag:
    made = option("provesteg", [item], basis)
    [activity] = made.aktiviteter
    return msgspec.structs.replace(
        made, aktiviteter=(msgspec.structs.replace(activity, grunner_for=(*reasons, *activity.grunner_for)),)
    )
