"""Small trial steps: those a rule calls for, and smaller steps on the way to what was too big."""

from collections.abc import Container, Iterator, Mapping, Sequence

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Forslag, Linje
from planlegg.domain.funn import Funn
from planlegg.planning.grunnlag import Grunnlag, Vurdert, fill
from planlegg.planning.score import as_line
from planlegg.planning.shown import option

SPLIT = "for-stort"
SMALLER_MOST, FAR = 2, 4
"""Smaller steps shown for one thing, and how many links of «leads to» away they may be."""


def trial_steps(basis: Grunnlag, order: Sequence[Vurdert], at_least: int) -> list[Forslag]:
    """Smaller steps towards what was too big first; then those a rule calls for, in the rules' order. ``order`` is what is open."""
    judged = {i.aktivitet.id: i for i in order if not i.kandidat.unngaa}
    made = [
        _with_reason(judged[step.id], _too_big(key, said, basis), basis)
        for key, said in basis.for_stort.items()
        if key in basis.katalog
        for step in _chosen(basis.katalog[key], basis, judged)
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
    """Steps of the catalogue that take less time and lead to this, nearest first."""
    size = _hours(entry)
    return tuple(step for step in _leading(entry, katalog) if _hours(step) < size or size == 0)


def _chosen(entry: Aktivitet, basis: Grunnlag, open_: Container[str]) -> list[Aktivitet]:
    """The nearest of the smaller steps that no limit closes, smallest first."""
    agreed = min((part.timer for part in basis.planen if part.aktivitet.id == entry.id and part.timer), default=_hours(entry))
    steps = [step for step in smaller(entry, basis.katalog) if step.id in open_ and (_hours(step) < agreed or agreed == 0)]
    return sorted(steps[:SMALLER_MOST], key=lambda step: (_hours(step), step.id))


def _leading(entry: Aktivitet, katalog: Mapping[str, Aktivitet]) -> Iterator[Aktivitet]:
    """Steps from which the catalogue leads here, or to what this builds on, or to the same way; nearest first."""
    reached = {entry.id, entry.bygger_pa} - {""}
    for _ in range(FAR):
        before = {key for key, one in katalog.items() if key not in reached and reached & {*one.forer_til}}
        yield from (katalog[key] for key in sorted(before, key=lambda k: (-_hours(katalog[k]), k)) if katalog[key].slag == "steg")
        reached |= before


def _hours(entry: Aktivitet) -> float:
    return entry.form.timer.vanlig if entry.form.timer else 0.0


def _too_big(key: str, said: Sitat, basis: Grunnlag) -> list[Linje]:
    title = basis.katalog[key].tittel
    text = basis.tekster["for_stort"]
    told = [fill(text, ord=" ".join(said.tekst.split()), tittel=title.pa(sprak)).pa(sprak) for sprak in ("nb", "nn", "en")]
    return [Linje(regel=SPLIT, tekst=msgspec.structs.replace(text, nb=told[0], nn=told[1], en=told[2]), sitat=said)]


def _with_reason(item: Vurdert, reasons: Sequence[Linje], basis: Grunnlag) -> Forslag:
    made = option("provesteg", [item], basis)
    [activity] = made.aktiviteter
    return msgspec.structs.replace(
        made, aktiviteter=(msgspec.structs.replace(activity, grunner_for=(*reasons, *activity.grunner_for)),)
    )
