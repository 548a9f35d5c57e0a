"""Whether a limit is hard: may not be broken, or weighs."""

from planlegg.interview.read_basis import Answer, Span


def is_hard(answer: Answer, span: Span, *, most: bool = False) -> bool:
    """The list of hard limits always is. Elsewhere soft words make it soft, strong words or «maks» make it hard."""
    if answer.use == "hard":
        return True
    if any(cue.start < span[1] for cue in answer.found("ord", span) if cue.key[1] == "mykt"):
        return False
    if answer.use == "ramme_hard" or most:
        return True
    if any(said.hard for said in answer.said_at(span)):
        return True
    return answer.has("ord", "sterkt", span) or "VIKTIG" in answer.text[span[0] : span[1] + 12]
