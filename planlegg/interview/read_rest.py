"""Agenda, what matters most, the client's own words, and what was not taken up."""

import re
from collections.abc import Mapping

from planlegg.domain.bilde import Sitat
from planlegg.domain.svar import AVSNITT, HARDE_GRENSER, Svarsett, Tilstand
from planlegg.interview.lesedata import Lesedata
from planlegg.interview.read_basis import Answer, Span, parts, unsure

OWN_WORDS = "klientens_ord"
"""Answer id of a quote that stands in no answer."""
_NO_MATTER = re.compile(
    r"\b(?:betyr|bety|betydde|tyder|spiller|spelar|har|er|was|is|are)\s+(?:\w+\s+)?(?:ikke|ikkje|ingen|inga|inkje|lite|not|no)\s+"
    r"(?:\w+\s+){0,3}?(?:noe|noko|noen ting|mye|mykje|stort|mest|viktig\w*|betydning|tyding|rolle|nøye|nøyen|important|matter)\b(?!\s+(?:enn|than))"
    r"|\b(?:does|do|did)(?:n't|\s+not)\s+(?:really\s+)?matter\b|\bisn't\s+(?:\w+\s+)?important\b|\bbryr\s+meg\s+(?:ikke|ikkje|lite)\s+om\b|\b(?:er\s+)?uviktig\b"
    r"|\b(?:ikke|ikkje|not)\s+(?:så\s+|so\s+)?(?:viktig\w*|important)\b",
    re.IGNORECASE,
)
"""«penger betyr ikke noe», «ikke så viktig med lønn»; «ingenting betyr mer enn ro» matters."""
_AND = re.compile(r"\s+(?:og|and)\s+(?=(?:\w+\s+){0,4}(?:betyr|tyder|spiller|spelar|er|is|matters)\b)", re.IGNORECASE)


def agenda(given: list[Answer], data: Lesedata) -> tuple[Sitat, ...]:
    """The client's topics, a sentence or list item each."""
    topics = [a for a in given if a.use == "dagsorden" and a.id not in data.sporsmal.ikke_tema]
    return tuple(a.quote(*span) for a in topics for span in a.sentences)


def weight(given: list[Answer]) -> tuple[Sitat, ...]:
    """What matters when choosing, a sentence or list item each. What is said not to matter is not among them."""
    return tuple(quote for a in given if a.use == "vekt" for span in a.sentences for quote in _mattering(a, span))


def _mattering(answer: Answer, sentence: Span) -> list[Sitat]:
    pieces = [piece for part in parts(answer.text, sentence) for piece in _at_and(answer.text, part)]
    kept = [piece for piece in pieces if not _NO_MATTER.search(answer.text, *piece)]
    return [answer.quote(*sentence)] if len(kept) == len(pieces) else [answer.quote(*piece) for piece in kept]


def _at_and(text: str, part: Span) -> list[Span]:
    found, at = [], part[0]
    for hit in _AND.finditer(text, *part):
        found.append((at, hit.start()))
        at = hit.end()
    return [*found, (at, part[1])]


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


def in_state(given: Svarsett, wanted: Tilstand, data: Lesedata | None = None) -> tuple[str, ...]:
    """Ids of the answers in one state. With ``data``, an answer whose words only say that one does not know is one of them."""
    told = {answer.id for answer in given.svar if data and answer.tilstand == "svart" and unsure(answer.tekst, data)}
    return tuple(answer.id for answer in given.svar if answer.tilstand == wanted or answer.id in told)
