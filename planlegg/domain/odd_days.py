"""Days that may be a slip: before the activity was in the plan, after it ended, or over already. Told of, never refused."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import msgspec

from planlegg.domain.hendelse import BareHore, Deltok, Endret, Innforing, Kontaktavtale, Oppgave, Valgte
from planlegg.domain.sak import Sak

Why = Literal["for_start", "etter_slutt", "forbi"]


class OddDay(msgspec.Struct, frozen=True, kw_only=True):
    """One day, and what is odd about it. ``punkt`` is empty when it is about no point."""

    dag: date
    why: Why
    punkt: str = ""


def odd_days(case: Sak, new: Sequence[Innforing], today: date) -> tuple[OddDay, ...]:
    """What is odd about the days in ``new``, the entries that were just added to ``case``."""
    found = [one for entry in new for one in _of(case, entry, today)]
    return tuple(dict.fromkeys(found))


def _of(case: Sak, entry: Innforing, today: date) -> Iterable[OddDay]:
    match entry.hendelse:
        case Deltok(punkt=name, dag=day):
            point = case.punkt(name)
            if point is not None and day < point.naar.date():
                yield OddDay(dag=day, why="for_start", punkt=name)
            elif point is not None and point.slutt is not None and day > point.slutt.naar.date():
                yield OddDay(dag=day, why="etter_slutt", punkt=name)
        case Valgte(punkt=name, nar=day) | Endret(punkt=name, nar=day) if day is not None and day < today:
            yield OddDay(dag=day, why="forbi", punkt=name)
        case Oppgave(frist=day) if day is not None and day < today:
            yield OddDay(dag=day, why="forbi")
        case BareHore(dag=day) if day < today:
            yield OddDay(dag=day, why="forbi")
        case Kontaktavtale() as now:
            before = _contact_before(case, entry.nr)
            for day, old in ((now.neste, before and before.neste), (now.gjennomgang, before and before.gjennomgang)):
                if day is not None and day < today and day != old:
                    yield OddDay(dag=day, why="forbi")
        case _:
            pass


def _contact_before(case: Sak, number: int) -> Kontaktavtale | None:
    """What was agreed on contact before: days nobody touched stand as they were."""
    held = (e.hendelse for e in reversed(case.logg) if e.nr < number and isinstance(e.hendelse, Kontaktavtale))
    return next(held, None)
