"""The same answers without some of their words: what would the options be if this had not been said?"""

from collections.abc import Iterable

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.svar import Svarsett
from planlegg.domain.svarsett import answered


def without(answers: Svarsett, quotes: Iterable[Sitat]) -> Svarsett:
    """The answers with the quoted words taken out, and corrections of them too. Quotes that stand in no answer change nothing."""
    by_answer: dict[str, set[int]] = {}
    for quote in quotes:
        by_answer.setdefault(quote.svar, set()).update(range(quote.start, quote.start + len(quote.tekst)))
    for answer in answers.svar:
        gone = by_answer.get(answer.id)
        if gone:
            left = "".join(char for at, char in enumerate(answer.tekst) if at not in gone)
            answers = answered(answers, msgspec.structs.replace(answer, tekst=left))
    return answers
