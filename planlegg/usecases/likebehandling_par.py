"""Interviews made from the words of the catalogue, and pairs of them that must lead to the same options. No chance in it."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.likebehandling import Likeord, Ordpar, Parslag
from planlegg.domain.svar import HARDE_GRENSER, Fakta, Svar, Svarsett, Tilstand

PLACE = "{ord}"
LONGEST = 3
"""Words of the catalogue with more words than this are whole sentences, and stand badly in one."""
STEP = 613
"""How far apart in the sorted list of words two that follow each other are taken; a prime, so that all are reached."""
SILENCES: tuple[Tilstand, ...] = ("hopp", "vil_ikke", "ikke_spurt")
FEWEST_SILENT, WAYS_SILENT = 3, 4


class Par(msgspec.Struct, frozen=True, kw_only=True):
    """Two sets of answers that differ in one thing that must not matter. ``verdi`` says what, without words of a client's."""

    slag: Parslag
    verdi: str
    en: Svarsett
    annen: Svarsett


def interviews(words: Likeord, katalog: Mapping[str, Aktivitet], antall: int) -> Iterator[Svarsett]:
    """This many made-up interviews, every other one in nynorsk where there are templates for it. The same each time."""
    known = sorted({word for entry in katalog.values() for word in entry.ord if len(word.split()) <= LONGEST})
    spoken = sorted({template.malform for template in words.setning})
    at = 0
    for number in range(antall):
        malform = spoken[number % len(spoken)]
        answers: dict[str, str] = {}
        for template in (one for one in words.setning if one.malform == malform):
            text = template.tekst
            while PLACE in text and known:
                text = text.replace(PLACE, known[at % len(known)], 1)
                at += STEP
            answers[template.svar] = f"{answers[template.svar]} {text}" if template.svar in answers else text
        yield Svarsett(
            alias=f"prove-{number + 1}", svar=tuple(Svar(id=key, tekst=text) for key, text in answers.items()), malform=malform
        )


def variants(answers: Svarsett, words: Likeord, asked: Sequence[str], number: int) -> Iterator[Par]:
    """Every pair of this interview but those of age and of days away. ``asked`` are ids of questions one could be asked."""
    formal: tuple[tuple[Parslag, tuple[str, ...]], ...] = (
        ("innsatsgruppe", words.innsatsgrupper),
        ("ytelse", words.ytelser),
        ("rammer", words.rammer),
    )
    for kind, values in formal:
        yield from (Par(slag=kind, verdi=value, en=answers, annen=_facts(answers, **{kind: value})) for value in values)
    spoken = [pair for pair in words.ordpar if pair.malform == answers.malform or answers.malform == "en"]
    for place, pair in enumerate(spoken):
        yield from _worded(answers, pair, number + place)
    silent = [key for key in asked if all(answer.id != key for answer in answers.svar)]
    for place, state in enumerate(SILENCES):
        more = silent[: FEWEST_SILENT + (number + place) % WAYS_SILENT]
        if more:
            quiet = (*answers.svar, *(Svar(id=key, tilstand=state) for key in more))
            yield Par(
                slag="taushet", verdi=f"{state} {len(more)}", en=answers, annen=msgspec.structs.replace(answers, svar=quiet)
            )


def of_age(answers: Svarsett, age: int | None) -> Svarsett:
    """The same answers from somebody this old; nobody knows when it is None."""
    return _facts(answers, alder=age, alder_i_ar=None)


def _facts(answers: Svarsett, **changed: object) -> Svarsett:
    facts: Fakta = msgspec.structs.replace(answers.fakta, **changed)
    return msgspec.structs.replace(answers, fakta=facts)


def _worded(answers: Svarsett, pair: Ordpar, place: int) -> Iterator[Par]:
    said = [answer.id for answer in answers.svar if answer.tilstand == "svart" and answer.id != HARDE_GRENSER]
    if said:
        where = said[place % len(said)]
        yield Par(slag="ordpar", verdi=pair.id, en=_added(answers, where, pair.en), annen=_added(answers, where, pair.annen))


def _added(answers: Svarsett, where: str, sentence: str) -> Svarsett:
    """With a sentence of its own at the end of one answer."""

    def longer(text: str) -> str:
        text = text.rstrip()
        return f"{text}{'' if text.endswith(('.', '!', '?')) else '.'} {sentence}"

    changed = (msgspec.structs.replace(a, tekst=longer(a.tekst)) if a.id == where else a for a in answers.svar)
    return msgspec.structs.replace(answers, svar=tuple(changed))
