"""Why one activity stands where it stands for these answers: words, hits, rules, its place, and what would have to be different."""

from collections.abc import Iterator
from datetime import date

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import ForslagAktivitet, Linje, Utelukket
from planlegg.domain.kandidat import Bevis
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.planning.options import options, selection
from planlegg.planning.place import Plassering, placed
from planlegg.planning.shown import option_activity
from planlegg.planning.veiled import rests_on, veiled_activity, veiled_closed, veiled_evidence
from planlegg.rules import Forklaring, activity_facts, case_facts
from planlegg.rules import explain as explain_rule
from planlegg.usecases.learned import away, with_experience
from planlegg.usecases.propose import Data, case_so_far, judged, shielded, understand
from planlegg.usecases.without import without


class Uten(msgspec.Struct, frozen=True, kw_only=True):
    """What would be different if these words had not been said: tried out, not reckoned."""

    sitater: tuple[Sitat, ...]
    plassering: Plassering


class Aktivitetsforklaring(msgspec.Struct, frozen=True, kw_only=True):
    """The whole chain for one activity. ``tause`` are rules that need to know more; ``uten`` has every line's words taken out."""

    aktivitet: Aktivitet
    ledet_hit: tuple[Bevis, ...]
    ledet_bort: tuple[Bevis, ...]
    vist: ForslagAktivitet
    utelukket: tuple[Utelukket, ...]
    plassering: Plassering
    tause: tuple[Forklaring, ...]
    uten: tuple[Uten, ...]

    @property
    def linjer(self) -> tuple[Linje, ...]:
        """The lines that make the sum."""
        return (*self.vist.grunner_for, *self.vist.grunner_mot)


def explain(answers: Svarsett, activity_id: str, data: Data, today: date, case: Sak | None = None) -> Aktivitetsforklaring:
    """Walk the chain for an activity of the catalogue, also one that no words led to. Shielded words are not told."""
    answers = with_experience(answers, case)
    picture = understand(answers, data, case)
    basis = judged(picture, data, today, case, also=activity_id)
    item = next(one for one in basis.vurdert if one.aktivitet.id == activity_id)
    found, evidence = options(basis), item.kandidat
    about_case = case_facts(picture, case_so_far(case, data.katalog, today))
    facts = activity_facts(
        about_case, picture, evidence, item.aktivitet, today, katalog=data.katalog, fravar=away(case).get(activity_id)
    )
    shown, closed = option_activity(item, basis), tuple(u for u in found.utelukket if u.id == activity_id)
    tried = dict.fromkeys(_deciding(shown, closed, evidence.unngaa, selection(basis).uten_plass_for(activity_id)))
    hidden, instead = shielded(basis.om_saken, data.regler), data.tekster["skjermet"]
    return Aktivitetsforklaring(
        aktivitet=item.aktivitet,
        ledet_hit=veiled_evidence((*evidence.onsker, *evidence.behov, *evidence.styrker), hidden),
        ledet_bort=veiled_evidence((*evidence.unngaa, *evidence.tidligere), hidden),
        vist=veiled_activity(shown, hidden, instead),
        utelukket=veiled_closed(closed, hidden, instead),
        plassering=placed(item, basis, selection(basis), found),
        tause=tuple(told for told in (explain_rule(rule, facts, today) for rule in data.regler) if told.taus == "ukjent"),
        uten=tuple(
            Uten(sitater=quotes, plassering=place_of(without(answers, quotes), activity_id, data, today, case))
            for quotes in tried
            if not rests_on(quotes, hidden)
        ),
    )


def place_of(answers: Svarsett, activity_id: str, data: Data, today: date, case: Sak | None = None) -> Plassering:
    """Where the activity stands for these answers, what was told of how it went among them."""
    basis = judged(understand(answers, data, case), data, today, case, also=activity_id)
    item = next(one for one in basis.vurdert if one.aktivitet.id == activity_id)
    return placed(item, basis, selection(basis), options(basis))


def _deciding(
    shown: ForslagAktivitet, closed: tuple[Utelukket, ...], avoided: tuple[Bevis, ...], week: tuple[Sitat, ...]
) -> Iterator[tuple[Sitat, ...]]:
    """The words of each line, then those that close the door."""
    yield from (line.sitater for line in (*shown.grunner_for, *shown.grunner_mot) if line.sitat)
    yield from ((one.sitat,) for one in closed if one.sitat)
    shut = tuple(dict.fromkeys([*(e.sitat for e in avoided), *week, *(one.sitat for one in closed if one.sitat)]))
    if shut:
        yield shut
