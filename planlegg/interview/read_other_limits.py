"""Limits that no kind fits: they follow every option in the client's own words."""

from planlegg.domain.bilde import Ramme
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import Answer, Covered, Span, negated
from planlegg.interview.read_hardness import is_hard


def other_limits(answer: Answer, data: Lesedata, known: list[Ramme]) -> list[Ramme]:
    """Whole sentences that set a limit or a need which the known kinds do not hold."""
    if answer.use == "hard":
        return [] if known else [_as_it_is(answer, (0, len(answer.text)), True)]
    made: list[Ramme] = []
    covered = Covered(limit.sitat for limit in known)
    for span in answer.sentences:
        if answer.says_nothing(span, data) or covered.meets(*span):
            continue
        if answer.id in data.sporsmal.plass:
            made.append(Ramme(slag="trenger", sitat=answer.quote(*span), hard=is_hard(answer, span)))
        elif answer.id in data.sporsmal.hop or (answer.use == "ramme_hard" and negated(answer.text[span[0] : span[1]])):
            made.append(_as_it_is(answer, span, is_hard(answer, span)))
    return made + (_refused(answer, covered) if answer.use == "ramme" else [])


def _as_it_is(answer: Answer, span: Span, hard: bool) -> Ramme:
    return Ramme(slag="annet", sitat=answer.quote(*span), hard=hard)


def _refused(answer: Answer, covered: Covered) -> list[Ramme]:
    """What a paragraph about limits says strongly that the person does not bear or will not have."""
    made: list[Ramme] = []
    for said in answer.said:
        span = (said.start, said.end)
        strong = said.gjelder == "taaler" or is_hard(answer, span)
        if said.retning == "vil_ikke" and strong and not covered.meets(*span):
            made.append(_as_it_is(answer, span, True))
    return made
