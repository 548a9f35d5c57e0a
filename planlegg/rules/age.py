"""Which closed doors rest on an age condition of law."""

from collections.abc import Iterable, Mapping

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.regel import Regel
from planlegg.domain.vilkar import Betingelse
from planlegg.rules.condition import leaves
from planlegg.rules.fields import bases
from planlegg.rules.judge import about_krav

AGES = ("klient.alder", "klient.alder_i_ar")
OF_LAW = ("lov", "forskrift", "rundskriv")
"""Kinds of source that may set a limit of age. Practice and method may not."""


def lawful_age(
    activity: str,
    rule: str,
    source: str,
    *,
    regler: Iterable[Regel],
    katalog: Mapping[str, Aktivitet],
    hjemler: Mapping[str, Hjemmel],
) -> bool:
    """Whether what shut this activity reads the age, and rests on a source of law."""
    if source not in hjemler or hjemler[source].slag not in OF_LAW:
        return False
    said = next((one for one in regler if one.id == rule), None)
    if said is None:
        return False
    if not about_krav(said):
        return reads_age(said.nar)
    entry = katalog.get(activity)
    chain = (entry, *bases(entry, katalog)) if entry else ()
    of_catalogue = (krav for one in chain for krav in one.krav)
    return any(krav.hjemmel == source and any(map(reads_age, krav.betingelser.values())) for krav in of_catalogue)


def reads_age(condition: Betingelse) -> bool:
    return any(leaf.felt in AGES for leaf in leaves(condition))
