"""From one request to the events that follow from it in a case."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import assert_never

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.case_moves import agree_contact, keep_promise, note_export, promise, show_options, tell_places
from planlegg.domain.follow_moves import end_point, give_feedback, record_attendance
from planlegg.domain.hendelse import Hendelse
from planlegg.domain.kanikke import KanIkke, KanIkkeVelge
from planlegg.domain.plan_moves import change, choose, refuse, take_out
from planlegg.domain.sak import Sak
from planlegg.domain.stance_moves import take_stance, withdraw
from planlegg.usecases.requests import (
    Avsla,
    Avslutt,
    Endre,
    Fellesvalg,
    Fortell,
    Holdt,
    Kontakt,
    Lov,
    Oppmote,
    Si,
    Skrevet,
    Stilling,
    TaUt,
    Trekk,
    Velg,
    Vis,
)


def decide(case: Sak, request: Fellesvalg, catalogue: Mapping[str, Aktivitet], today: date) -> Sequence[Hendelse] | KanIkke:
    """What follows from one request. An empty answer means that it was so already."""
    facts = {field: getattr(request, field) for field in request.__struct_fields__}
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
        case Skrevet():
            return note_export(**facts)
        case other:
            assert_never(other)


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
