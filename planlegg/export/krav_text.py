"""Demands in the plan, in lines: what, by which decision, what is given in return, until when, and the client's view beside it."""

from collections.abc import Callable
from datetime import date

from planlegg.domain.sak import Sak, StiltKrav
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.export.words import day

Words = Callable[[str], str]
KINDS = {"vilkar": mark("Vilkår"), "avtalt_krav": mark("Avtalt krav")}
VIEW = {"vil_ikke": mark("Vil ikke si hva som er tenkt."), "vet_ikke": mark("Vet ikke ennå.")}


def demand_lines(demand: StiltKrav, case: Sak, today: date, words: Words, sprak: Sprak) -> list[str]:
    """One demand nobody has ended. The client's view is never left out, and what no longer holds is told as that."""
    head = f"  {demand.id}  {words(KINDS[demand.slag])}: {demand.tekst}" + (f" ({demand.punkt})" if demand.punkt else "")
    view = f"«{demand.klientens_syn}»" if demand.syn == "svart" else words(VIEW[demand.syn])
    decision = [words("Står i: {vedtak}").format(vedtak=demand.vedtak)] if demand.vedtak else []
    lines = [
        *decision,
        words("Klienten får igjen: {motytelse}").format(motytelse=demand.motytelse),
        words("Siste dag: {dag}").format(dag=day(demand.slutt, sprak)),
        words("Klienten mener: {syn}").format(syn=view),
    ]
    if not demand.gjelder(today):
        lines.append(words("Siste dag er forbi. Da gjelder det ikke lenger."))
    point = case.punkt(demand.punkt) if demand.slag == "avtalt_krav" else None
    if point is not None and (point.refused or not point.apent):
        lines.append(
            words("Dette er ikke avtalt lenger: klienten har sagt nei til {punkt}, eller det er slutt.").format(punkt=point.id)
        )
    return [head, *(f"      {line}" for line in lines)]
