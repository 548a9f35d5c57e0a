"""Participation over time: text for the screen and one JSON object. No grade and no percentage; what is not written down is said so."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from planlegg.domain.omfang import Mengde, Omfang, Ukesum
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak
from planlegg.export.ende_text import end_lines
from planlegg.export.plan_text import POINT
from planlegg.export.words import day, days, hours

SKJEMA = "planlegg.deltakelse/1"
Words = Callable[[str], str]


def as_text(case: Sak, found: Sequence[Omfang], words: Words, sprak: Sprak) -> str:
    """Point by point, week by week, with the client's words and both accounts of an end."""
    parts = [_point(one, case.punkt(one.punkt), words, sprak) for one in found]
    return "\n\n".join(parts) or words("Ingenting er skrevet ned om deltakelse ennå.")


def as_object(case: Sak, found: Sequence[Omfang]) -> dict[str, Any]:
    """``planlegg.deltakelse/1``."""
    return {
        "skjema": SKJEMA,
        "alias": case.alias,
        "punkter": [_row(one, case.punkt(one.punkt)) for one in found],
    }


def _row(one: Omfang, point: Punkt | None) -> dict[str, Any]:
    end = point.slutt if point else None
    ended = {"kode": end.kode, "klientens_ord": end.klientens_ord, "veileders_ord": end.veileders_ord} if end else None
    return {**msgspec.to_builtins(one), "status": point.status if point else "FORSLAG", "slutt": ended}


def _point(one: Omfang, point: Punkt | None, words: Words, sprak: Sprak) -> str:
    lines = [f"{one.punkt}  {one.tittel}" + (f": {words(POINT[point.status])}" if point else "")]
    lines += [f"    {_week(week, words, sprak)}" for week in one.uker]
    lines.append("    " + words("Til sammen: {mengde}").format(mengde=_amount(one.til_sammen, words, sprak)))
    if point:
        for said in point.tilbakemeldinger:
            texts = {words("Slik var det"): said.hvordan, words("Dette hjalp"): said.hjalp, words("Dette bør endres"): said.endre}
            lines += [f"    {label}: «{text}»" for label, text in texts.items() if text]
        if point.slutt:
            lines += end_lines(point, words)
    return "\n".join(lines)


def _week(week: Ukesum, words: Words, sprak: Sprak) -> str:
    head = words("Uke {uke}, fra {dag}").format(uke=week.uke, dag=day(week.fra, sprak))
    plan = []
    if week.plan_dager is not None:
        plan.append(days(week.plan_dager, words))
    if week.plan_timer is not None:
        plan.append(hours(week.plan_timer, words, sprak))
    told = f"{head}: {_amount(week.mengde, words, sprak)}"
    return told + (" " + words("Planen: {plan}.").format(plan=", ".join(plan)) if plan else "")


def _amount(amount: Mengde, words: Words, sprak: Sprak) -> str:
    parts = [words("{antall} dager der").format(antall=amount.dager) if amount.dager != 1 else words("1 dag der")]
    if amount.timer is not None:
        parts.append(hours(amount.timer, words, sprak))
    if amount.uten_timer:
        parts.append(words("timer ikke skrevet ned: {antall}").format(antall=amount.uten_timer))
    if amount.borte_avtalt:
        parts.append(words("borte etter avtale: {antall}").format(antall=amount.borte_avtalt))
    if amount.borte:
        parts.append(words("borte ellers: {antall}").format(antall=amount.borte))
    return ", ".join(parts) + "."
