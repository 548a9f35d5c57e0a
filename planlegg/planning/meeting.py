"""A first meeting plan from what is known: the client's topics first, then what is open, then what must be said."""

from collections.abc import Iterable, Mapping

from planlegg.domain.bilde import Bilde, Sitat
from planlegg.domain.forslag import Forslagssett, Linje
from planlegg.domain.mote import Avsnitt, Moteplan, Motepunkt
from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.svar import Svarsett
from planlegg.domain.tekst import Tekst

MET, LEFT = "1.2", "1.4"
OPEN_MOST = 6
SAID_MOST = 8


def meeting(
    answers: Svarsett,
    picture: Bilde,
    found: Forslagssett,
    questions: Iterable[Sporsmal],
    texts: Mapping[str, Tekst],
    promised: tuple[str, ...] = (),
) -> Moteplan:
    """The meeting plan. ``promised`` are open tasks in the words they were written in."""
    by_id = {question.id: question for question in questions}
    topics = picture.dagsorden or tuple(wish.sitat for wish in picture.onsker)
    left = [*_answer(answers, LEFT), *(r.sitat for r in picture.ramme("tema_ligger"))]
    length = "tid_kort" if picture.antall_svar == 0 else "tid_lang"
    sections: tuple[tuple[Avsnitt, Iterable[Motepunkt]], ...] = (
        ("temaer", _quotes(topics)),
        ("bli_mott", _quotes([*_answer(answers, MET), *(r.sitat for r in picture.ramme("trenger"))])),
        ("ligge", _quotes(left)),
        ("onsker", _quotes(wish.sitat for wish in picture.onsker)),
        ("lovet", (Motepunkt(tekst=Tekst(nb=task, nn=task, en=task)) for task in promised)),
        ("apent", _open(picture, by_id)),
        ("muligheter", (Motepunkt(tekst=option.tittel) for option in found.forslag)),
        ("ma_sies", _said(found)),
        ("grenser", _quotes(found.grenser)),
        ("veileder", (Motepunkt(tekst=line.tekst, kilde=line.kilde) for line in found.paminnelser)),
        ("smaating", (Motepunkt(tekst=text) for key, text in texts.items() if key.startswith("smaating_"))),
        ("tid", (Motepunkt(tekst=texts[length]),)),
    )
    made = ((name, tuple(points)) for name, points in sections)
    return Moteplan(alias=picture.alias, avsnitt=tuple((name, points) for name, points in made if points))


def _answer(answers: Svarsett, question: str) -> list[Sitat]:
    text = answers.tekst(question)
    return [Sitat(question, 0, text)] if text else []


def _quotes(quotes: Iterable[Sitat]) -> tuple[Motepunkt, ...]:
    return tuple(Motepunkt(tekst=Tekst(nb=q.tekst, nn=q.tekst, en=q.tekst), sitat=q) for q in dict.fromkeys(quotes))


def _open(picture: Bilde, questions: Mapping[str, Sporsmal]) -> tuple[Motepunkt, ...]:
    """What the client was unsure of comes first, then the short route's questions that were not taken up."""
    unsure = [questions[q] for q in picture.vet_ikke if q in questions]
    missing = [
        questions[q] for q in picture.ikke_tatt_opp if q in questions and questions[q].kort_rute and questions[q].hvem == "sammen"
    ]
    return tuple(Motepunkt(tekst=question.tekst) for question in [*unsure, *missing][:OPEN_MOST])


def _said(found: Forslagssett) -> tuple[Motepunkt, ...]:
    lines: list[Linje] = [line for option in found.forslag for line in option.ma_sies]
    lines += [line for option in found.forslag for activity in option.aktiviteter for line in activity.ma_sies]
    unique = {line.tekst: Motepunkt(tekst=line.tekst, kilde=line.kilde) for line in lines}
    return tuple(unique.values())[:SAID_MOST]
