"""``klient.``: facts given as numbers or yes and no. They are not words of the client's, so they carry no quotes."""

import msgspec

from planlegg.domain.regel import Virkning
from planlegg.domain.svar import Fakta
from planlegg.rules.values import Field, Kind, Known, Span, known

AGE: tuple[Virkning, ...] = ("utelukk", "ukjent", "paminnelse")
LEGAL: tuple[Virkning, ...] = ("utelukk", "ukjent", "tilpasning", "ma_sies", "paminnelse")
FORMAL: tuple[Virkning, ...] = ("paminnelse",)
"""Formal words about a person never move a rank and never close a door; they may only remind the counsellor."""


def _field(name: str, kind: Kind, meaning: str, effects: tuple[Virkning, ...] = ()) -> Field:
    return Field(navn=f"klient.{name}", slag=kind, mening=meaning, virkninger=effects)


FIELDS = (
    _field("alder", "tall", "age in whole years; a span when only the age turned this year is known", AGE),
    _field("alder_i_ar", "tall", "age turned in the calendar year; a span when only the age is known", AGE),
    _field("timer_per_uke", "tall", "hours a week the client manages"),
    _field("timer_per_dag", "tall", "hours a day the client manages"),
    _field("dager_per_uke", "tall", "days a week the client manages"),
    _field("reise_minutter", "tall", "minutes one way the client can travel"),
    _field("nedsatt_arbeidsevne", "ja_nei", "work ability assessed as reduced", LEGAL),
    _field("i_behandling", "ja_nei", "is in treatment", LEGAL),
    _field("har_arbeidsgiver", "ja_nei", "has an employer", LEGAL),
    _field("sykmeldt", "ja_nei", "is on sick leave", LEGAL),
    _field("botid_ar", "tall", "years lived in Norway", LEGAL),
    _field("okonomisk_stonad", "ja_nei", "gets økonomisk stønad", FORMAL),
    _field("innsatsgruppe", "tekst", "assistance group, as typed", FORMAL),
    _field("ytelse", "tekst", "benefit, as typed", FORMAL),
    _field("rammer", "tekst", "what the office knows formally, as typed", FORMAL),
)


def read(facts: Fakta) -> dict[str, tuple[Known, ...]]:
    """All given facts. The two ages say something of one another: they differ by nought or one."""
    found = {f"klient.{name}": known(value) for name, value in msgspec.structs.asdict(facts).items()}
    if facts.alder_i_ar is None and facts.alder is not None:
        found["klient.alder_i_ar"] = known(Span(facts.alder, facts.alder + 1))
    if facts.alder is None and facts.alder_i_ar is not None:
        found["klient.alder"] = known(Span(facts.alder_i_ar - 1, facts.alder_i_ar))
    return found
