"""Agenda, what matters most, the client's own words, and what was not taken up."""

from collections.abc import Mapping

from planlegg.domain.bilde import Sitat
from planlegg.domain.svar import AVSNITT, HARDE_GRENSER, Svarsett, Tilstand
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import Answer

OWN_WORDS = "klientens_ord"
"""Answer id of a quote that stands in no answer."""


def agenda(given: list[Answer], data: Lesedata) -> tuple[Sitat, ...]:
    """The client's topics, a sentence or list item each."""
    topics = [a for a in given if a.use == "dagsorden" and a.id not in data.sporsmal.ikke_tema]
    return tuple(a.quote(*span) for a in topics for span in a.sentences)


def weight(given: list[Answer]) -> tuple[Sitat, ...]:
    """What matters when choosing, a sentence or list item each."""
    return tuple(a.quote(*span) for a in given if a.use == "vekt" for span in a.sentences)


def own_words(given: Svarsett) -> tuple[Sitat, ...]:
    """Each quote where it stands; the first letter may be large or small."""
    return tuple(_locate(quote, given) for quote in given.klientens_ord)


def _locate(quote: str, given: Svarsett) -> Sitat:
    words = quote.strip()
    if words:
        forms = dict.fromkeys((words, words[0].upper() + words[1:], words[0].lower() + words[1:]))
        for answer in given.svar:
            for form in forms:
                at = answer.tekst.find(form)
                if answer.tilstand == "svart" and at >= 0:
                    return Sitat(answer.id, at, form)
    return Sitat(OWN_WORDS, 0, quote)


def answered(given: Svarsett) -> int:
    """How many answers there are; the list of hard limits is one."""
    return sum(1 for answer in given.svar if answer.tilstand == "svart" and answer.tekst.strip())


def not_taken_up(given: Svarsett, use_for: Mapping[str, str]) -> tuple[str, ...]:
    """Ids that were skipped or not asked. Paragraphs count when paragraphs were used; questions with no use never do."""
    state: dict[str, Tilstand] = {answer.id: answer.tilstand for answer in given.svar}
    blank = {answer.id for answer in given.svar if answer.tilstand == "svart" and not answer.tekst.strip()}
    paragraphs = any(name in state for name in AVSNITT)
    questions = any(name not in AVSNITT and name != HARDE_GRENSER for name in state)
    asked = [*(AVSNITT if paragraphs else ()), *(use_for if questions or not paragraphs else ())]
    relevant = [name for name in asked if use_for.get(name) != "ingen"]
    return tuple(n for n in relevant if state.get(n, "ikke_spurt") in ("hopp", "ikke_spurt") or n in blank)


def in_state(given: Svarsett, wanted: Tilstand) -> tuple[str, ...]:
    return tuple(answer.id for answer in given.svar if answer.tilstand == wanted)
