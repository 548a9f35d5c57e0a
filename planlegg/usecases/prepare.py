"""Answers, and the case so far, to the plan for the next meeting."""

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.kontaktforslag import Kontaktforslag, suggested
from planlegg.domain.mote import Moteplan, Motepunkt
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svarsett
from planlegg.domain.tekst import Tekst
from planlegg.planning.grunnlag import fill
from planlegg.planning.meeting import meeting
from planlegg.planning.meeting_page import one_page
from planlegg.planning.meeting_time import Rute
from planlegg.planning.veiled import veiled_meeting
from planlegg.rules import case_facts, judge_case
from planlegg.usecases.propose import Data, case_so_far, propose, shielded, understand


class Kontor(msgspec.Struct, frozen=True, kw_only=True):
    """What the office brings to a meeting: sources, suggestions for contact, and how many cases the counsellor has."""

    hjemler: Mapping[str, Hjemmel] = {}
    kontaktforslag: tuple[Kontaktforslag, ...] = ()
    saker: int | None = None


NO_OFFICE = Kontor()


def prepare(
    answers: Svarsett,
    data: Data,
    today: date,
    case: Sak | None = None,
    *,
    office: Kontor = NO_OFFICE,
    route: Rute | None = None,
    private: bool = False,
    whole: bool = False,
) -> Moteplan:
    """The meeting plan on one page, or ``whole``. ``private`` adds the counsellor's own preparation."""
    found = propose(answers, data, today, case)
    picture = understand(answers, data)
    about_case = judge_case(data.regler, case_facts(picture, case_so_far(case, data.katalog, today)), today)
    plan = meeting(
        answers,
        picture,
        found,
        data.sporsmal,
        data.tekster,
        case=case or Sak(),
        today=today,
        sources=office.hjemler,
        phrases=data.uttrykk,
        own=tuple(_load(office, case, data.tekster)),
        route=route,
        private=private,
    )
    veiled = veiled_meeting(plan, shielded(about_case, data.regler))
    return veiled if whole else one_page(veiled)


def _load(office: Kontor, case: Sak | None, texts: Mapping[str, Tekst]) -> Iterator[Motepunkt]:
    """For the counsellor alone, where contact is not agreed in full: how many cases, and what the office suggests."""
    if office.saker is None or case is None:
        return
    missing = {
        field: text
        for field, text in suggested(office.kontaktforslag, office.saker).items()
        if case.kontakt is None or not getattr(case.kontakt, field)
    }
    if missing:
        yield Motepunkt(tekst=fill(texts["last_antall"], antall=office.saker))
    for field, text in missing.items():
        yield Motepunkt(tekst=_suggestion(texts["last_forslag"], texts[f"last_{field}"], text))


def _suggestion(pattern: Tekst, field: Tekst, text: Tekst) -> Tekst:
    """The pattern filled in language by language."""
    return Tekst(
        nb=pattern.nb.format(felt=field.nb, tekst=text.nb),
        nn=pattern.nn.format(felt=field.nn, tekst=text.nn),
        en=pattern.en.format(felt=field.en, tekst=text.en),
    )
