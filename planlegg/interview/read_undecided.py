"""A direction that is wished for and not chosen: «fagbrev, men vet ikke i hva». Guidance on choosing is then a help."""

import re

from planlegg.domain.bilde import Behov
from planlegg.interview.read_basis import Answer

CHOOSING = "yrkesvalg"
"""What is looked for; the words themselves are too small to be found by."""
_UNSURE = r"(?:(?:vet|veit)\s+(?:ikke|ikkje)|(?:er\s+)?usikker\s+på|do\s+not\s+know|don['’]t\s+know|not\s+sure)"
_WHAT = (
    r"(?:\s+(?:helt|heilt|enda|ennå|enno|lenger|yet))?(?:\s+(?:i|om|in))?"
    r"\s+(?:hva|kva|hvilke[nt]?|what|which)(?:\s+(?:slags|slag|for\s+(?:en|ein|ei|et|eit)|kind\s+of))?"
)
_OF_ONES_OWN = (
    r"\s+(?:jeg|eg|han|hun|ho|hen|i)\s+(?:vil|skal|kan|kunne|har\s+lyst|ønsker|ønskjer|passer|want|can|could|should)\b[^.!?;\n]*"
)
_TRADE = r"\s+(?:fag|linje|yrke|jobb|utdanning|utdanningsprogram|retning|bransje|studie|skole|skule|job|trade|subject|school)\w*"
_UNDECIDED = re.compile(rf"\b{_UNSURE}{_WHAT}(?:{_OF_ONES_OWN}|{_TRADE}|(?=\s*(?:[.!?;,)\n]|$)))", re.IGNORECASE)


def undecided(answer: Answer) -> list[Behov]:
    """Where wishes are told: each place where the client says that it is not settled what it is to be."""
    if answer.use != "onske":
        return []
    return [Behov(sitat=answer.quote(*found.span()), ord=CHOOSING) for found in _UNDECIDED.finditer(answer.text)]
