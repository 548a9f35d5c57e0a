"""Every fault in a set of rules at once; nothing found means that each rule can be used."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.regel import Regel
from planlegg.errors import Fault
from planlegg.rules.checks.condition import check_condition
from planlegg.rules.checks.contradict import check_contradictions
from planlegg.rules.checks.effect import check_effect, fields_used
from planlegg.rules.checks.examples import check_examples, no_examples
from planlegg.rules.checks.never import check_never
from planlegg.rules.checks.source import check_source, no_source
from planlegg.rules.checks.wording import check_wording
from planlegg.rules.judge import in_force

KRAV_FIELDS = tuple(
    f"klient.{name}"
    for name in ("alder", "alder_i_ar", "nedsatt_arbeidsevne", "i_behandling", "har_arbeidsgiver", "sykmeldt", "botid_ar")
)
"""What a condition in the catalogue may ask about; never benefit, assistance group, or anything about who a person is."""


def check(regler: Iterable[Regel], hjemler: Mapping[str, Hjemmel], aktiviteter: Container[str]) -> tuple[Fault, ...]:
    """Faults in the rules, in their order. ``aktiviteter`` are the ids of the catalogue."""
    rules = tuple(regler)
    alone = tuple(fault for regel in rules for fault in _one(regel, hjemler, aktiviteter))
    return (*alone, *_same_ids(rules), *check_contradictions(rules))


def asleep(regler: Iterable[Regel], today: date) -> tuple[Regel, ...]:
    """The rules that are silent on this day because they do not hold yet, or no longer."""
    return tuple(regel for regel in regler if not in_force(regel, today))


def bare(regel: Regel) -> tuple[Fault, ...]:
    """What keeps a rule from being used at all: no source, or no example for or against."""
    return (*no_source(regel), *no_examples(regel))


def check_krav(entry: Aktivitet, hjemler: Container[str]) -> tuple[Fault, ...]:
    """Faults in the conditions of one catalogue entry."""
    return tuple(_krav_faults(entry, hjemler))


def _one(regel: Regel, hjemler: Mapping[str, Hjemmel], aktiviteter: Container[str]) -> Iterator[Fault]:
    path = f"regel {regel.id}.nar"
    broken = list(check_condition(regel.nar, path))
    yield from broken
    yield from check_effect(regel, aktiviteter)
    yield from check_source(regel, hjemler)
    yield from check_wording(regel)
    if not broken:
        yield from check_never(regel.nar, path)
        yield from check_examples(regel)


def _same_ids(rules: tuple[Regel, ...]) -> Iterator[Fault]:
    seen: set[str] = set()
    for regel in rules:
        if regel.id in seen:
            yield Fault(f"regel {regel.id}", "id-en «{id}» er brukt før.", id=regel.id)
        seen.add(regel.id)


def _krav_faults(entry: Aktivitet, hjemler: Container[str]) -> Iterator[Fault]:
    for number, krav in enumerate(entry.krav, 1):
        path = f"aktivitet {entry.id}.krav[{number}]"
        # What an outside catalogue says of who it is for has no source here; it can then be asked about, but shut nobody out.
        if krav.hjemmel not in hjemler and (krav.hjemmel or krav.betingelser):
            yield Fault(f"{path}.hjemmel", "kilden «{id}» finnes ikke i hjemler.toml.", id=krav.hjemmel)
        for part, condition in krav.betingelser.items():
            yield from check_condition(condition, f"{path}.{part}")
            for name in fields_used(condition):
                if name not in KRAV_FIELDS:
                    allowed = ", ".join(KRAV_FIELDS)
                    yield Fault(
                        f"{path}.{part}", "{felt} kan ikke brukes i et krav. Velg en av: {valg}.", felt=name, valg=allowed
                    )
