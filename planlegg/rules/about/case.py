"""``sak.``: what only the case knows, given by the use case. Everything left out is unknown."""

from typing import get_args

import msgspec

from planlegg.domain.regel import Virkning
from planlegg.domain.tekst import Sprak
from planlegg.rules.values import Field, Kind, Known, known

NO_RANK: tuple[Virkning, ...] = ("utelukk", "ukjent", "tilpasning", "ma_sies", "paminnelse", "provesteg")


class Sakfakta(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a case in so far as rules may speak of it. ``aktiviteter`` are catalogue ids in the plan."""

    kontaktavtale: bool | None = None
    aktiviteter: tuple[str, ...] | None = None
    nye_hjelpere: int | None = None
    timer_per_uke: float | None = None
    dager_siden_gjennomgang: int | None = None
    plan_slag: str | None = None
    malform: Sprak | None = None


def _field(name: str, kind: Kind, meaning: str, choices: tuple[str, ...] = ()) -> Field:
    return Field(navn=f"sak.{name}", slag=kind, mening=meaning, valg=choices, virkninger=NO_RANK)


FIELDS = (
    _field("kontaktavtale", "ja_nei", "how and when to have contact is agreed"),
    _field("aktiviteter", "liste", "catalogue ids in the plan"),
    _field("nye_hjelpere", "tall", "new people with a helping role in the whole plan"),
    _field("timer_per_uke", "tall", "hours a week of the whole plan"),
    _field("dager_siden_gjennomgang", "tall", "days since the plan was last gone through together"),
    _field("plan_slag", "tekst", "aktivitetsplan, kvalifiseringsprogram, individuell plan, integreringsplan or møteplan"),
    _field("malform", "ord", "the written form the client has chosen", get_args(Sprak)),
)


def read(case: Sakfakta) -> dict[str, tuple[Known, ...]]:
    return {f"sak.{name}": known(value) for name, value in msgspec.structs.asdict(case).items()}
