"""Why one activity stands where it stands for these answers: words, hits, rules, and the sum."""

from datetime import date

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.forslag import ForslagAktivitet, Utelukket
from planlegg.domain.kandidat import Bevis, Kandidat
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.planning.grunnlag import Vurdert
from planlegg.planning.options import option_activity, options
from planlegg.rules import Forklaring, activity_facts, case_facts
from planlegg.rules import explain as explain_rule
from planlegg.usecases.propose import Data, judged, understand


class Aktivitetsforklaring(msgspec.Struct, frozen=True, kw_only=True):
    """The whole chain for one activity. ``plass`` is its number among the options from 1, or 0 when it is not shown."""

    aktivitet: Aktivitet
    ledet_hit: tuple[Bevis, ...]
    ledet_bort: tuple[Bevis, ...]
    vist: ForslagAktivitet
    utelukket: tuple[Utelukket, ...]
    plass: int
    tause: tuple[Forklaring, ...]


def explain(answers: Svarsett, activity_id: str, data: Data, today: date, case: Sak | None = None) -> Aktivitetsforklaring:
    """Walk the chain for an activity of the catalogue, also one that no words led to."""
    picture = understand(answers, data)
    basis = judged(picture, data, today, case)
    found = options(basis)
    entry = data.katalog[activity_id]
    item = next((v for v in basis.vurdert if v.aktivitet.id == activity_id), None)
    item = item or Vurdert(aktivitet=entry, kandidat=Kandidat(aktivitet=activity_id), funn=())
    facts = activity_facts(case_facts(picture), picture, item.kandidat, entry, today, katalog=data.katalog)
    silent = tuple(told for told in (explain_rule(rule, facts, today) for rule in data.regler) if told.taus == "ukjent")
    place = next((nr for nr, option in enumerate(found.forslag, 1) if any(a.id == activity_id for a in option.aktiviteter)), 0)
    evidence = item.kandidat
    return Aktivitetsforklaring(
        aktivitet=entry,
        ledet_hit=(*evidence.onsker, *evidence.behov, *evidence.styrker),
        ledet_bort=(*evidence.unngaa, *evidence.tidligere),
        vist=option_activity(item, basis),
        utelukket=tuple(u for u in found.utelukket if u.id == activity_id),
        plass=place,
        tause=silent,
    )
