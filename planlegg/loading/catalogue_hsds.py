"""Services in Open Referral's HSDS (3.0, and the shape of 3.1): the few fields that say what a person can do there."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal

import msgspec

from planlegg.domain.aktivitet import Aktivitet, Krav, Plasser
from planlegg.domain.tekst import Tekst
from planlegg.errors import Fault
from planlegg.loading.catalogue_thin import bare, same, shortened
from planlegg.loading.strict import convert


class _Term(msgspec.Struct, frozen=True):
    name: str | None = None


class _Attribute(msgspec.Struct, frozen=True):
    taxonomy_term: _Term | None = None


class _Cost(msgspec.Struct, frozen=True):
    amount: float | None = None


class _Capacity(msgspec.Struct, frozen=True):
    available: float | None = None
    updated: str | None = None


class _Service(msgspec.Struct, frozen=True):
    id: str
    name: str
    status: Literal["active", "inactive", "defunct", "temporarily closed"]
    alternate_name: str | None = None
    description: str | None = None
    minimum_age: float | None = None
    maximum_age: float | None = None
    eligibility_description: str | None = None
    assured_date: date | None = None
    alert: str | None = None
    wait_time: str | None = None
    attributes: list[_Attribute] | None = None
    cost_options: list[_Cost] | None = None
    capacities: list[_Capacity] | None = None


FIELDS = frozenset(_Service.__struct_fields__) | {"organization", "service_at_locations", "schedules", "phones", "url"}
"""Names a service is known by; those beyond ``_Service`` are not read."""


def read_service(row: Mapping[str, Any]) -> Aktivitet | list[Fault]:
    """One service as an activity, or everything that is wrong with it."""
    service, faults = convert(row, _Service)
    if service is None:
        return faults
    terms = (a.taxonomy_term.name for a in service.attributes or () if a.taxonomy_term)
    return bare(
        service.id,
        service.name,
        [word for word in (service.alternate_name, *terms) if word],
        service.description or "",
        krav=tuple(_conditions(service)),
        koster="egenandel" if any((cost.amount or 0) > 0 for cost in service.cost_options or ()) else "ukjent",
        plasser=_places(service),
        sist_sjekket=service.assured_date,
    )


def _conditions(service: _Service) -> Iterator[Krav]:
    """What the service says of whom it is for. Without a source it can be asked about, but shuts nobody out."""
    if service.minimum_age:
        yield Krav(tekst=_aged(_FROM, service.minimum_age), hjemmel="")
    if service.maximum_age:
        yield Krav(tekst=_aged(_TO, service.maximum_age), hjemmel="")
    if service.eligibility_description and service.eligibility_description.strip():
        yield Krav(tekst=same(shortened(service.eligibility_description)), hjemmel="")


def _places(service: _Service) -> Plasser:
    note = shortened(" ".join(text for text in (service.alert, service.wait_time) if text))
    if service.status != "active":
        return Plasser(status="stengt", sjekket=service.assured_date, merknad=note)
    counted = [capacity for capacity in service.capacities or () if capacity.available is not None]
    if not counted:
        return Plasser(merknad=note)
    free = any((capacity.available or 0) > 0 for capacity in counted)
    days = [day for capacity in counted if (day := _day(capacity.updated))]
    return Plasser(status="ledig" if free else "fullt", sjekket=min(days, default=None), merknad=note)


def _day(moment: str | None) -> date | None:
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None


def _aged(text: Tekst, age: float) -> Tekst:
    years = f"{age:g}"
    return Tekst(**{language: text.pa(language).format(alder=years) for language in ("nb", "nn", "en")})


_FROM = Tekst(
    nb="De som har tilbudet, oppgir at det er for deg fra {alder} år.",
    nn="Dei som har tilbodet, oppgir at det er for deg frå {alder} år.",
    en="Those who run it say that it is for you from the age of {alder}.",
)
_TO = Tekst(
    nb="De som har tilbudet, oppgir at det er for deg til og med {alder} år.",
    nn="Dei som har tilbodet, oppgir at det er for deg til og med {alder} år.",
    en="Those who run it say that it is for you up to and including the age of {alder}.",
)
