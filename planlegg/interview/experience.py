"""What somebody has done, is, or can do, told where wishes were asked for: a strength, and at times a possibility too."""

import re

from planlegg.interview.read_basis import Answer, negated
from planlegg.text.amounts import amounts
from planlegg.text.content import strip_edges
from planlegg.text.grammar import Ytring
from planlegg.text.lexicon import ROLE_OF
from planlegg.text.spelling import canonical

_SCHOOLING = re.compile(
    r"skole|skule|studi|kurs|utdanning|linj[ea]|opplæring|lærling|læretid|praksis|bachelor|master|vg[123]", re.IGNORECASE
)
"""«fagskole i to år» may well be what one wishes for."""
_YEARS = re.compile(
    r"\b(?:19|20)\d\d\s*(?:[-–—]|til)\s*(?:(?:19|20)\d\d|\d\d\b|nå\b|no\b|i dag)|\b(?:siden|sidan)\s+(?:19|20)\d\d", re.IGNORECASE
)
_SKILLED = re.compile(r"\b(?:erfaring|erfaren|røynsle)\b|\b[ABC][12]\b", re.IGNORECASE)
_THEN_SKILLED = re.compile(
    r"\W{1,3}(?:(?:over|mer enn|meir enn|ca\.?)\s+)?\w+\s+års?\s+(?:\w+\s+)?(?:erfaring|praksis|røynsle)", re.IGNORECASE
)
_WORKED = re.compile(
    r"^\W*(?:(?:jeg|eg|æ|han|hun|ho|har|hadde)\s+)*(?:jobb(?:et|a)|arbeidd?e?(?:t|a)?|vært|vore|var|drevet|dreve|drev|dreiv|kjørt|køyrt|utdannet|utdanna|laget|lagd|laga|lagde|sydd|sydde|bygd|bygget|bygde|bygga|reparert|restaurert|malt|måla|skrevet|skrive|programmert|kodet|koda|tegnet|teikna|dyrket|dyrka|undervist|oversatt|omsett)\b",
    re.IGNORECASE,
)
_NO_WORK = re.compile(
    r"\bvar\s+(?:på|i|der|det|med|så|hos|bra|fint|greit)\b|\b(?:syk|sjuk|sykmeld\w*|sjukmeld\w*|ledig|arbeidsledig|innlagt|skilt|borte|hjemme|heime)\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"(?:^|[,;.:–-]\s*|\b(?:men|og|også|så)\s+)(?:(?:jeg|eg|æ|æg|je|han|hun|ho|hu)\s+)?(?:(?:kan|kunne)\b|(?:kan|kunne)\s+(?:jeg|eg|æ|han|hun|ho)\b)",
    re.IGNORECASE,
)
_KNOWS_A_LANGUAGE = re.compile(
    r"\b(?:snakke|prate|forstå|lese|skrive|lesa|skriva|norsk|engelsk|arabisk|polsk|tysk|russisk|somali|tigrinja|ukrainsk|spansk|fransk|samisk|urdu|dari|tegnspråk)\b",
    re.IGNORECASE,
)
_HAS_THOUGHT = re.compile(
    r"\W*(?:(?:jeg|eg|æ|han|hun|ho)\s+)?(?:(?:har|hadde)\s+)?(?:(?:også|òg|lenge|alltid)\s+)?(?:tenkt|tenkja|tenka)\s+(?:(?:litt|mye|mykje)\s+)?på\s+(?:å\s+)?(?:bli\s+)?",
    re.IGNORECASE,
)
_IF_MUST = re.compile(
    r"\b(?:hvis|om|dersom|viss)\s+(?:jeg|eg|æ|det|han|hun|ho)\s+(?:må|er\s+nødt|krev)|\btil\s+nød\b|\bom\s+nødvendig\b",
    re.IGNORECASE,
)

_NEAR = 320
"""Characters to either side that are looked at, so that a sentence without end is read in time in step with its length."""


def done_before(said: Ytring, answer: Answer) -> str:
    """The words for what was done or learnt («Skredder» of «Skredder i 12 år»); empty when this tells of no such thing."""
    if said.gjelder == "tilstand":
        worked = _WORKED.search(said.tekst) and not negated(said.tekst) and not _NO_WORK.search(said.tekst)
        return _without_time(said.ord) if worked else ""
    if said.gjelder != "bart" or _SCHOOLING.search(said.ord):
        return ""
    in_years = any(amount.enhet == "ar" for amount in amounts(said.ord))
    skilled = _SKILLED.search(said.ord) or _THEN_SKILLED.match(answer.text, said.end)
    return _without_time(said.ord) if in_years or skilled or _YEARS.search(said.ord) else ""


def thought_of(said: Ytring, answer: Answer) -> str:
    """What one has thought of doing («har tenkt på resepsjon eller kontor»); empty when nothing is told so."""
    start = answer.part_at(said.start)[0]
    opening = _HAS_THOUGHT.match(answer.text, start)
    if said.gjelder != "tilstand" or not opening or negated(answer.text[start : said.end]):
        return ""
    return _HAS_THOUGHT.sub("", said.ord) if opening.end() > said.start else said.ord


def cannot(said: Ytring, answer: Answer) -> bool:
    """Told of as what one can not do, also where «ikke» stands earlier: «kan ikke det (skuldre/nakke)»."""
    alone = said.tekst.strip() == said.ord
    return negated(answer.text[answer.part_at(said.start)[0] : said.end] if alone else said.tekst)


def offers(said: Ytring, answer: Answer) -> bool:
    """«kan kjøre lastebil» as an answer to what one wishes: able to, and so perhaps willing to."""
    if said.gjelder != "evne" or cannot(said, answer) or amounts(said.ord):
        return False
    start, end = answer.sentence_at(said.start)
    start = max(start, said.start - _NEAR)
    told = answer.text[start : min(end, said.end + _NEAR)]
    return (
        bool(_OFFERS.search(answer.text[start : said.end]))
        and not _KNOWS_A_LANGUAGE.search(said.ord)
        and not _IF_MUST.search(told)
    )


def only_thought_of(said: Ytring) -> bool:
    """«kunne jobbet med dyr»: thought of, rather than mastered."""
    return any(canonical(word) in ("kunne", "kunna") for word in said.tekst.split()[:3])


def _without_time(words: str) -> str:
    """The longest piece without an amount of time or a year in it, so that it still stands word for word in the answer."""
    taken = sorted([(a.start, a.end) for a in amounts(words)] + [found.span() for found in _YEARS.finditer(words)])
    pieces, at = [], 0
    for start, end in taken:
        pieces.append(words[at:start])
        at = max(at, end)
    kept = [_edges(piece) for piece in [*pieces, words[at:]]]
    return max(kept, key=len) or words


def _edges(piece: str) -> str:
    kept = strip_edges(piece).split()
    while kept and ROLE_OF.get(canonical(kept[-1])) in ("PREP", "ADV"):
        kept.pop()
    return " ".join(kept)
