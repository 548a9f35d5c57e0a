"""The plan for a meeting from what is known: the client's topics first, then what is open, then what must be said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from planlegg.domain.bilde import Bilde, Sitat
from planlegg.domain.forslag import Forslag, Forslagssett, Linje
from planlegg.domain.hensyn import Uttrykk
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.mote import Avsnitt, Moteplan, Motepunkt
from planlegg.domain.sak import Sak
from planlegg.domain.samarbeid import BliMott
from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.svar import Hvem, Svarsett
from planlegg.domain.tekst import Tekst
from planlegg.planning.grunnlag import fill
from planlegg.planning.meeting_open import open_points, plain, promised
from planlegg.planning.meeting_page import sections_of
from planlegg.planning.meeting_private import private_points
from planlegg.planning.meeting_time import LONGER, Rute, needs_time, route_for, time_points

TOPICS, MET, LEFT = "1.1", "1.2", "1.4"
RIGHTS = ("fvl-28", "fvl-29", "fvl-12", "gdpr-15")
"""What the client can do: appeal and its time limit, bring someone, see what is written."""
OPTIONS_SAID = 3
IN_TALK = "i_samtalen"


def meeting(
    answers: Svarsett,
    picture: Bilde,
    found: Forslagssett,
    questions: Iterable[Sporsmal],
    texts: Mapping[str, Tekst],
    *,
    case: Sak,
    today: date,
    sources: Mapping[str, Hjemmel],
    phrases: Sequence[Uttrykk] = (),
    own: Sequence[Motepunkt] = (),
    route: Rute | None = None,
    private: bool = False,
) -> Moteplan:
    """The whole meeting plan, before it is cut to a page. ``own`` are more points for the counsellor alone.

    ``private`` adds the counsellor's own preparation. It is in no document, and is never kept.
    """
    by_id = {question.id: question for question in questions}
    chosen = route_for(picture, route)
    slow = needs_time(answers, picture, case, phrases)
    interpreter = case.bli_mott is not None and bool(case.bli_mott.tolk)
    topics = list(_topics(answers, picture, case))
    left = [*_answer(answers, LEFT), *(r.sitat for r in picture.ramme("tema_ligger"))]
    raised = {point.sitat for point in topics}
    short = chosen == 15
    shown = [] if short else [option for option in found.forslag if option.aktiviteter]
    rights, decided = list(_rights(sources, today)), list(_decides(shown))
    sections: list[tuple[Avsnitt, Sequence[Motepunkt]]] = [
        ("temaer", topics or [Motepunkt(tekst=by_id[TOPICS].tekst)] if TOPICS in by_id else topics),
        ("bli_mott", [*_met(case.bli_mott, texts), *_quotes([*_answer(answers, MET), *_needed(picture, phrases)])]),
        ("ligge", _quotes(left)),
        ("onsker", _quotes(wish.sitat for wish in picture.onsker if wish.sitat not in raised)),
        ("lovet", list(promised(case, today))),
        ("apent", list(open_points(picture, found, by_id, texts, case, today))),
        ("muligheter", [Motepunkt(tekst=text) for text in _options(found, short)]),
        ("ma_sies", [*decided[:1], *rights[:1], *decided[1:], *rights[1:2], *_said(shown), *rights[2:]]),
        ("grenser", _quotes([*found.grenser, *_in_plan(picture, phrases)])),
        ("roller", list(_roles(case.bli_mott, texts))),
        ("privat", list(private_points(case, found, len(left), by_id, texts, today)) if private else []),
        ("veileder", [*(Motepunkt(tekst=line.tekst, kilde=line.kilde) for line in found.paminnelser), *own]),
        ("smaating", [Motepunkt(tekst=text) for key, text in texts.items() if key.startswith("smaating_")]),
        ("tid", list(time_points(chosen, slow, interpreter, texts))),
    ]
    return Moteplan(alias=picture.alias, avsnitt=sections_of(sections), minutter=LONGER[chosen] if slow else chosen)


def _topics(answers: Svarsett, picture: Bilde, case: Sak) -> Iterator[Motepunkt]:
    """The client's topics first, then the others', each with who raised it. Without any, the client's wishes."""
    told = {answer.id: answer.hvem for answer in answers.svar}
    raised: list[tuple[Hvem, Motepunkt]] = [
        (one.part, Motepunkt(tekst=plain(one.tekst), hvem=one.part)) for one in case.temaer if one.utfall is None
    ]
    for quote in picture.dagsorden:
        who = told.get(quote.svar, "klient")
        raised.append((who, Motepunkt(tekst=plain(quote.tekst), sitat=quote, hvem=who)))
    if not raised:
        raised = [
            ("klient", Motepunkt(tekst=plain(w.sitat.tekst), sitat=w.sitat, hvem="klient")) for w in picture.onsker if w.egen
        ]
    for mine in (True, False):
        yield from (point for who, point in raised if (who == "klient") is mine)


def _met(wishes: BliMott | None, texts: Mapping[str, Tekst]) -> Iterator[Motepunkt]:
    """Everything the client wants of the meeting on one line, so that none of it is cut away."""
    fields = BliMott.__struct_fields__ if wishes is not None else ()
    told = [fill(texts[f"mott_{field}"], ord=said) for field in fields if (said := getattr(wishes, field))]
    if told:
        joined = {sprak: ". ".join(getattr(one, sprak) for one in told) for sprak in ("nb", "nn", "en")}
        yield Motepunkt(tekst=Tekst(**joined), hvem="klient")


def _needed(picture: Bilde, phrases: Iterable[Uttrykk]) -> list[Sitat]:
    """Needs that hold in a conversation too. Money for the bus or a dry workshop is a matter for the plan."""
    return [frame.sitat for frame in picture.ramme("trenger") if frame.verdi in _of_talk(phrases) and frame.sitat.svar != MET]


def _in_plan(picture: Bilde, phrases: Iterable[Uttrykk]) -> list[Sitat]:
    """The other needs, which the plan must have room for."""
    return [frame.sitat for frame in picture.ramme("trenger") if frame.verdi not in _of_talk(phrases)]


def _of_talk(phrases: Iterable[Uttrykk]) -> set[str]:
    return {word for one in phrases if one.id == IN_TALK for word in one.ord}


def _answer(answers: Svarsett, question: str) -> list[Sitat]:
    text = answers.tekst(question)
    return [Sitat(question, 0, text)] if text else []


def _quotes(quotes: Iterable[Sitat]) -> list[Motepunkt]:
    return [Motepunkt(tekst=plain(quote.tekst), sitat=quote) for quote in dict.fromkeys(quotes)]


def _options(found: Forslagssett, short: bool) -> list[Tekst]:
    """The titles; on the short route only one small thing to do."""
    if not short:
        return [option.tittel for option in found.forslag]
    small = [option.forste_steg for option in found.forslag if option.slag == "provesteg"]
    return small[:1] or [option.forste_steg for option in found.forslag if option.slag != "noe_annet"][-1:]


def _decides(shown: Iterable[Forslag]) -> Iterator[Motepunkt]:
    """Who decides and what is known of places, for the first options."""
    for option in list(shown)[:OPTIONS_SAID]:
        main = option.aktiviteter[0]
        yield Motepunkt(tekst=main.tittel, plasser=main.plasser, avgjores_av=main.avgjores_av)


def _said(shown: Iterable[Forslag]) -> Iterator[Motepunkt]:
    """What else must be said of the options."""
    for option in shown:
        lines: list[Linje] = [*option.ma_sies, *(line for activity in option.aktiviteter for line in activity.ma_sies)]
        yield from (Motepunkt(tekst=line.tekst, kilde=line.kilde) for line in lines)


def _rights(sources: Mapping[str, Hjemmel], today: date) -> Iterator[Motepunkt]:
    known = (sources[key] for key in RIGHTS if key in sources)
    yield from (Motepunkt(tekst=one.tekst, kilde=one.id) for one in known if one.gjelder_til is None or today <= one.gjelder_til)


def _roles(wishes: BliMott | None, texts: Mapping[str, Tekst]) -> Iterator[Motepunkt]:
    """Who does what in the meeting."""
    keys = ["rolle_klient"]
    keys += ["rolle_tolk"] if wishes is not None and wishes.tolk else []
    keys += ["rolle_folge"] if wishes is not None and wishes.folge else []
    keys += ["rolle_veileder"]
    yield from (Motepunkt(tekst=texts[key]) for key in keys)
