"""The words worth searching for in a clause: carrying words at both ends are taken off."""

from planlegg.text.clauses import Piece, is_content
from planlegg.text.fold import strip_invisible, word_set
from planlegg.text.lexicon import ROLE_OF
from planlegg.text.siffer import unsaid
from planlegg.text.spelling import canonical

_LEFT = word_set("PREP ART LIGHT ADV OBJ ME IT SOFT NOW STRONG SO OM THAN WHERE WHO BE DUTY CAN FOR_TO SKIP YES NO INTO")
_RIGHT = word_set("PREP ART ADV NOW STRONG SOFT NEG NEG_HARD CONTRAST SO OM THAN WHO ME BE FOR_TO SKIP")
_DEGREE = word_set("best mest minst dårligst dårlegast verst")
_QUANTITY = word_set(
    "t time timer timar tima min minutt minutter minuttar dag dagen dager dagar uke uka uken uker veke veka veker mnd måned måneder månad år året "
    "kl prosent stilling hver kvar per pr om hele heile fulle full ganger gonger gang gong g to tre fire fem seks sju åtte ni ti én en ei et "
    "halvtime halvtimen kvarter morgen tidlig"
)


LONGEST = 160
"""Characters of a phrase that are searched for; nobody names one thing at greater length."""


def phrase(pieces: list[Piece], text: str) -> str:
    """The content of these words as one searchable phrase, with single spaces; empty when nothing is left."""
    first, last = 0, len(pieces)
    while first < last and _drop_left(pieces, first, last):
        first += 1
    while last > first + 1 and (
        pieces[last - 1].role in _RIGHT or pieces[last - 1].low in ("der", "før") or _for_me(pieces, first, last)
    ):
        last -= 1
    kept = pieces[first:last]
    if not any(is_content(one) or one.role not in _LEFT for one in kept):
        return ""
    end = min(kept[-1].end, max(kept[0].end, kept[0].start + LONGEST))
    return " ".join(strip_invisible(unsaid(text[kept[0].start : end])).split()).strip(" -–—/.,;:«»\"“”'()")


def only_quantity(pieces: list[Piece]) -> bool:
    """Whether the words tell only how much or how long."""
    said = [one for one in pieces if is_content(one)]
    return bool(said) and all(one.role == "NUM" or one.low in _QUANTITY for one in said)


def first_said(pieces: list[Piece]) -> int:
    """Where the first word that says something of its own stands, a verb of doing included."""
    return next((at for at, one in enumerate(pieces) if is_content(one) or one.role == "DEED"), len(pieces))


def _drop_left(pieces: list[Piece], at: int, last: int) -> bool:
    one = pieces[at]
    if one.role in _LEFT or (one.low in _DEGREE and at + 1 < last):
        return True
    carries = one.role == "THING" and at + 1 < last and pieces[at + 1].role in ("PREP", "WHO", "WHERE", "LIGHT")
    return carries and any(is_content(later) for later in pieces[at + 1 : last])


def _for_me(pieces: list[Piece], first: int, last: int) -> bool:
    return pieces[last - 1].role == "OBJ" and last - first > 1 and pieces[last - 2].role == "PREP"


def strip_edges(words: str) -> str:
    """Plain words without carrying words at either end («gammel jobb skal» becomes «gammel jobb»)."""
    kept = words.split()
    while kept and ROLE_OF.get(canonical(kept[-1].strip(".,;:"))) not in (None, "THING", "THEY"):
        kept.pop()
    while kept and ROLE_OF.get(canonical(kept[0])) not in (None, "THING", "THEY"):
        kept.pop(0)
    return " ".join(kept).strip(' .,;:«»"“”')
