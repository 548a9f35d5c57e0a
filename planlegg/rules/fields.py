"""The field namespace of the rules: a closed table, and how each name gets its value."""

from collections.abc import Mapping
from datetime import date

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde
from planlegg.domain.kandidat import Kandidat
from planlegg.domain.tekst import Tekst
from planlegg.rules.about import activity, answers, case, client, limits, match, network
from planlegg.rules.about.case import Sakfakta
from planlegg.rules.values import Facts, Field, known

KRAV = (
    Field(navn="krav.utfall", slag="ord", mening="how a condition of the catalogue came out", valg=("nei", "ukjent")),
    Field(navn="krav.tekst", slag="flertekst", mening="the condition in words"),
)
"""Only while one condition of the catalogue is judged; see ``krav.py``."""

FIELDS: Mapping[str, Field] = {
    field.navn: field
    for table in (
        client.FIELDS, limits.FIELDS, network.FIELDS, answers.FIELDS, case.FIELDS, activity.FIELDS, match.FIELDS, KRAV,
    )
    for field in table
}  # fmt: skip
"""Every name a rule may use. Another name in a rule is a fault that ``check`` finds."""

NOTHING = Sakfakta()
"""A case of which nothing is known yet."""

OF_ACTIVITY = ("aktivitet.", "treff.", "tidligere.", "krav.")
"""Names that mean something only while one activity is judged."""


def case_facts(picture: Bilde, sak: Sakfakta = NOTHING) -> Facts:
    """What holds for the case as a whole. Make it once and give it to ``activity_facts`` for each activity."""
    return Facts(
        felt={},
        om_saken={
            **client.read(picture.fakta),
            **limits.read(picture),
            **network.read(picture),
            **answers.read(picture),
            **case.read(sak),
        },
    )


def activity_facts(
    about_case: Facts,
    picture: Bilde,
    candidate: Kandidat | None,
    entry: Aktivitet,
    today: date,
    *,
    katalog: Mapping[str, Aktivitet] | None = None,
    reise_minutter: float | None = None,
    fravar: Tekst | None = None,
) -> Facts:
    """What holds for one activity in this case. ``katalog`` is needed where entries build on others.

    ``fravar`` are days in the plan that one was not there, in words; it can be asked about and never weighs.
    """
    away = {"tidligere.fravar": known(fravar)}
    return Facts(
        felt={**activity.read(entry, today, reise_minutter), **match.read(picture, candidate, entry), **away},
        om_saken=about_case.om_saken,
        aktivitet=entry,
        grunnlag=bases(entry, katalog or {}),
    )


def facts(
    bilde: Bilde,
    kandidat: Kandidat | None = None,
    aktivitet: Aktivitet | None = None,
    *,
    today: date,
    katalog: Mapping[str, Aktivitet] | None = None,
    sak: Sakfakta = NOTHING,
    reise_minutter: float | None = None,
) -> Facts:
    """Both at once: the case, and the activity if one is given."""
    whole = case_facts(bilde, sak)
    if aktivitet is None:
        return whole
    return activity_facts(whole, bilde, kandidat, aktivitet, today, katalog=katalog, reise_minutter=reise_minutter)


def bases(entry: Aktivitet, katalog: Mapping[str, Aktivitet]) -> tuple[Aktivitet, ...]:
    """The entries this one builds on, nearest first. A circle ends where it began."""
    chain: list[Aktivitet] = []
    seen, at = {entry.id}, entry.bygger_pa
    while at in katalog and at not in seen:
        seen.add(at)
        chain.append(katalog[at])
        at = katalog[at].bygger_pa
    return tuple(chain)
