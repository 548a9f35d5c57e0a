"""From one request to the events that follow from it in a case."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, assert_never

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.case_moves import agree_contact, keep_promise, note_export, promise, show_options, tell_places
from planlegg.domain.follow_moves import end_point, give_feedback, record_attendance
from planlegg.domain.hear_moves import heard, plan_to_hear
from planlegg.domain.hendelse import Hendelse
from planlegg.domain.kanikke import KanIkke, KanIkkeVelge
from planlegg.domain.krav_moves import demand, end_demand
from planlegg.domain.plan_moves import change, choose, refuse, take_out
from planlegg.domain.sak import Sak
from planlegg.domain.samarbeid_moves import be_met, close_topic, drop_role, go_on, name_role, raise_topic
from planlegg.domain.samtykke_moves import give_consent, withdraw_consent
from planlegg.domain.stance_moves import take_stance, withdraw
from planlegg.text.harmless import says_nothing
from planlegg.usecases.named import names_in
from planlegg.usecases.requests import (
    Avsla,
    Avslutt,
    BliMott,
    Endre,
    Fellesvalg,
    Fortell,
    Holdt,
    Hor,
    Hort,
    Kontakt,
    Kontinuitet,
    KravSlutt,
    Krev,
    Lov,
    Nettverk,
    NettverkBort,
    Oppmote,
    Samtykk,
    Si,
    Skrevet,
    Stilling,
    TaUt,
    Tema,
    TemaFerdig,
    Trekk,
    TrekkSamtykke,
    Velg,
    Vis,
)


def decide(case: Sak, request: Fellesvalg, catalogue: Mapping[str, Aktivitet], today: date) -> Sequence[Hendelse] | KanIkke:
    """What follows from one request. An empty answer means that it was so already."""
    facts = {field: _seen(getattr(request, field)) for field in request.__struct_fields__}
    request = msgspec.structs.replace(request, **facts)
    named = names_in(request)
    if named is not None:
        return named
    match request:
        case Velg():
            return _choose(case, request, catalogue)
        case Avsla():
            return refuse(case, **facts)
        case Endre():
            return change(case, **facts)
        case TaUt():
            return take_out(case, **facts)
        case Stilling():
            return take_stance(case, **facts)
        case Trekk():
            return withdraw(case, **facts)
        case Lov():
            return promise(case, **facts)
        case Holdt():
            return keep_promise(case, **facts)
        case Kontakt():
            return agree_contact(case, **facts)
        case Vis():
            return show_options(case, **facts)
        case Fortell():
            return tell_places(case, **facts)
        case Oppmote():
            return record_attendance(case, **(facts | {"dag": request.dag or today}), i_dag=today)
        case Si():
            return give_feedback(case, **facts)
        case Avslutt():
            return end_point(case, **facts)
        case Krev():
            return demand(case, **facts, i_dag=today)
        case KravSlutt():
            return end_demand(case, **facts)
        case Hor():
            return plan_to_hear(case, **facts)
        case Hort():
            return heard(case, **facts)
        case Nettverk():
            return name_role(case, **facts)
        case NettverkBort():
            return drop_role(case, **facts)
        case BliMott():
            return be_met(case, **facts)
        case Kontinuitet():
            return go_on(case, **facts)
        case Tema():
            return raise_topic(case, **facts)
        case TemaFerdig():
            return close_topic(case, **facts)
        case Samtykk():
            return give_consent(case, **facts, i_dag=today)
        case TrekkSamtykke():
            return withdraw_consent(case, **facts)
        case Skrevet():
            return note_export(**facts)
        case other:
            assert_never(other)


def _seen(value: Any) -> Any:
    """Words with nothing to see in them are no words, and the same role twice is one."""
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(one for item in value if (one := _seen(item)) != ""))
    return "" if isinstance(value, str) and says_nothing(value) else value


def _choose(case: Sak, request: Velg, catalogue: Mapping[str, Aktivitet]) -> Sequence[Hendelse] | KanIkke:
    """A catalogue id brings its title and first step in the client's language where none was said; never an amount."""
    activity = catalogue.get(request.aktivitet)
    if request.aktivitet and activity is None and not request.tittel.strip():
        return KanIkkeVelge(grunn="ukjent_aktivitet", aktivitet=request.aktivitet, tittel="")
    if activity is not None:
        request = msgspec.structs.replace(
            request,
            tittel=request.tittel or activity.tittel.pa(case.malform),
            forste_steg=request.forste_steg or activity.forste_steg.pa(case.malform),
        )
    return choose(case, **{field: getattr(request, field) for field in request.__struct_fields__})
