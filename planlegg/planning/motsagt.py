"""What the client has said that does not go together. It becomes a question; nothing is chosen on the client's behalf."""

from collections.abc import Iterator, Sequence

from planlegg.domain.bilde import Bilde, Ramme, Rammeslag, Sitat
from planlegg.domain.forslag import Motsigelse
from planlegg.domain.tekst import Tekst
from planlegg.planning.grunnlag import Grunnlag, fill
from planlegg.text.fold import fold

ONE_VALUE = ("reise_minutter_maks", "timer_uke_maks", "timer_dag_maks", "dager_uke_maks", "start_tidligst", "hjemme_for")
"""Limits of which only one can be meant."""
WHOLE_KINDS: tuple[Rammeslag, ...] = ("ikke_fra", "ikke_jobb")
"""A no to all of a kind."""
FACTS = {
    "reise_minutter_maks": "reise_minutter",
    "timer_uke_maks": "timer_per_uke",
    "timer_dag_maks": "timer_per_dag",
    "dager_uke_maks": "dager_per_uke",
}
"""Limits that may also be given as a number."""


def contradictions(basis: Grunnlag) -> tuple[Motsigelse, ...]:
    """Each pair once, in the order it was said."""
    texts, picture = basis.tekster, basis.bilde
    asked = [*_wished_and_avoided(picture, texts["motsagt"]), *_limits(picture, texts["motsagt"])]
    asked += [*_facts(picture, texts["motsagt_tall"]), *_people(picture, texts["motsagt"]), *_kinds(basis, texts["motsagt"])]
    return tuple({frozenset(one.sitater): one for one in reversed(asked)}.values())[::-1]


def _wished_and_avoided(picture: Bilde, text: Tekst) -> Iterator[Motsigelse]:
    """The same thing wished for and refused; «ikke hage om vinteren» beside «hage» is only narrower."""
    for wish in picture.onsker:
        for refused in picture.unngaa:
            words = set(_content(refused.ord))
            if words and words <= set(_content(wish.ord)) and wish.sitat != refused.sitat:
                yield _question(text, wish.sitat, refused.sitat)


def _kinds(basis: Grunnlag, text: Tekst) -> Iterator[Motsigelse]:
    """A wish that everything which meets it is shut by a no to a whole kind: «jobbe på lager» beside «ikke jobb nå»."""
    kinds = {limit.sitat for slag in WHOLE_KINDS for limit in basis.bilde.ramme(slag)}
    for wish in basis.bilde.onsker if kinds else ():
        meeting = [item for item in basis.vurdert if any(one.sitat == wish.sitat for one in item.kandidat.onsker)]
        shut = [next((q for f in item.av("utelukk") for q in f.sitater if q in kinds), None) for item in meeting]
        if shut and shut[0] is not None and None not in shut:
            yield _question(text, wish.sitat, shut[0])


def _limits(picture: Bilde, text: Tekst) -> Iterator[Motsigelse]:
    for kind in ONE_VALUE:
        told = picture.ramme(kind)  # type: ignore[arg-type]
        values: dict[object, Ramme] = {}
        for limit in told:
            values.setdefault(limit.verdi, limit)
        several: Sequence[Ramme] = [one for value, one in values.items() if value is not None]
        for other in several[1:]:
            yield _question(text, several[0].sitat, other.sitat)
    for best in picture.ramme("best_tid"):
        for no in picture.ramme("ikke_tid"):
            if best.verdi == no.verdi and best.sitat != no.sitat:
                yield _question(text, best.sitat, no.sitat)


def _facts(picture: Bilde, text: Tekst) -> Iterator[Motsigelse]:
    """A number that was typed and the words that say another."""
    for kind, name in FACTS.items():
        typed = getattr(picture.fakta, name)
        for limit in picture.ramme(kind):  # type: ignore[arg-type]
            if typed is not None and limit.verdi is not None and float(limit.verdi) != float(typed):
                yield Motsigelse(tekst=fill(text, ord=limit.sitat.tekst, tall=f"{typed:g}"), sitater=(limit.sitat,))
                break


def _people(picture: Bilde, text: Tekst) -> Iterator[Motsigelse]:
    """Someone who may know, and must not."""
    may = [one for one in picture.nettverk if one.far_vite]
    for person in picture.nettverk:
        for other in may:
            if person.far_vite is False and person.rolle == other.rolle and person.sitat != other.sitat:
                yield _question(text, other.sitat, person.sitat)


def _question(text: Tekst, one: Sitat, other: Sitat) -> Motsigelse:
    first, last = sorted((one, other)) if one.svar == other.svar else (one, other)
    return Motsigelse(tekst=fill(text, ene=first.tekst, annen=last.tekst), sitater=(first, last))


def _content(words: str) -> set[str]:
    return {fold(word) for word in words.split()}
