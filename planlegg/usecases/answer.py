"""Keep answers: only what is new or changed becomes events."""

from planlegg.domain.hendelse import FaktaGitt, Hendelse, Opprettet, OrdNotert, Rettet, Svarte
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Rettelse, Svar, Svarsett
from planlegg.domain.svarsett import merged_facts
from planlegg.usecases.case import Lagret, load_case, neutral, save
from planlegg.usecases.kanikke import KanIkkeFinneKlient, KanIkkeLagreSvar
from planlegg.usecases.ports import Clock, Store


def record_answers(
    store: Store, alias: str, answers: Svarsett, clock: Clock, by: str, *, ny: bool = False
) -> Lagret | KanIkkeFinneKlient | KanIkkeLagreSvar:
    """Add answers to a case. With ``ny`` a case that is not there is opened in the same transaction.

    A question that was not asked this time leaves an earlier answer as it is, and so does a fact that is not known.
    """
    name = neutral(alias)
    case = load_case(store, name)
    if neutral(answers.alias).casefold() != name.casefold():
        return KanIkkeLagreSvar(alias=name, svarenes_alias=answers.alias)
    if isinstance(case, Sak):
        return save(store, case, name, new_answers(case, answers), clock, by)
    if not ny:
        return case
    opened: tuple[Hendelse, ...] = (Opprettet(alias=name, malform=answers.malform),)
    return save(store, Sak(), name, (*opened, *new_answers(Sak(), answers)), clock, by)


def record_answer(store: Store, alias: str, answer: Svar, clock: Clock, by: str) -> Lagret | KanIkkeFinneKlient:
    """Keep one answer, in whatever state it is; the same answer again is nothing new."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    events = () if answer in case.svarsett.svar else (Svarte(svar=answer),)
    return save(store, case, alias, events, clock, by)


def record_correction(store: Store, alias: str, correction: Rettelse, clock: Clock, by: str) -> Lagret | KanIkkeFinneKlient:
    """Keep that a piece of an answer was read wrongly, and how it is to be read."""
    case = load_case(store, alias)
    if isinstance(case, KanIkkeFinneKlient):
        return case
    events = () if correction in case.svarsett.rettelser else (Rettet(rettelse=correction),)
    return save(store, case, alias, events, clock, by)


def new_answers(case: Sak, answers: Svarsett) -> tuple[Hendelse, ...]:
    """The events that bring the case up to these answers."""
    held = {answer.id: answer for answer in case.svarsett.svar}
    events: list[Hendelse] = [Svarte(svar=a) for a in answers.svar if a.tilstand != "ikke_spurt" and held.get(a.id) != a]
    facts = merged_facts(case.svarsett.fakta, answers.fakta)
    if facts != case.svarsett.fakta:
        events.append(FaktaGitt(fakta=facts))
    words = tuple(dict.fromkeys(w for w in answers.klientens_ord if w.strip() and w not in case.svarsett.klientens_ord))
    if words:
        events.append(OrdNotert(ord=words))
    events += [Rettet(rettelse=r) for r in answers.rettelser if r not in case.svarsett.rettelser]
    return tuple(events)
