"""The words worth searching for in a clause: carrying words at both ends are taken off."""

from planlegg.text.clauses import Ledd, is_content
from planlegg.text.fold import word_set
from planlegg.text.lexicon import ROLE_OF
from planlegg.text.spelling import canonical

_LEFT = word_set(
    "PREP ART LIGHT ADV OBJ ME IT SOFT NOW STRONG SO OM THAN WHERE WHO BE DUTY CAN FOR_TO SKIP YES NO INTO"
)
_RIGHT = word_set("PREP ART ADV NOW STRONG SOFT NEG NEG_HARD CONTRAST SO OM THAN WHO ME BE FOR_TO SKIP")
_QUANTITY = word_set(
    "t time timer timar tima min minutt minutter minuttar dag dagen dager dagar uke uka uken uker veke veka veker mnd måned måneder månad år året "
    "kl prosent stilling hver kvar per pr om hele heile fulle full ganger gonger gang gong g to tre fire fem seks sju åtte ni ti én en ei et "
    "halvtime halvtimen kvarter morgen tidlig"
)


def phrase(ledd: list[Ledd], text: str) -> str:
    """The content of these words as one searchable phrase, with single spaces; empty when nothing is left."""
    first, last = 0, len(ledd)
    while first < last and _drop_left(ledd, first, last):
        first += 1
    while last > first + 1 and (ledd[last - 1].role in _RIGHT or ledd[last - 1].lav == "der" or _for_me(ledd, first, last)):
        last -= 1
    kept = ledd[first:last]
    if not any(is_content(one) or one.role not in _LEFT for one in kept):
        return ""
    return " ".join(text[kept[0].start : kept[-1].end].split()).strip(" -–—/.,;:«»\"“”'()")


def only_quantity(ledd: list[Ledd]) -> bool:
    """Whether the words tell only how much or how long."""
    said = [one for one in ledd if is_content(one)]
    return bool(said) and all(one.role == "NUM" or one.lav in _QUANTITY for one in said)


def first_said(ledd: list[Ledd]) -> int:
    """Where the first word that says something of its own stands, a verb of doing included."""
    return next((at for at, one in enumerate(ledd) if is_content(one) or one.role == "DEED"), len(ledd))


def _drop_left(ledd: list[Ledd], at: int, last: int) -> bool:
    one = ledd[at]
    if one.role in _LEFT:
        return True
    carries = one.role == "THING" and at + 1 < last and ledd[at + 1].role in ("PREP", "WHO", "WHERE", "LIGHT")
    return carries and any(is_content(later) for later in ledd[at + 1 : last])


def _for_me(ledd: list[Ledd], first: int, last: int) -> bool:
    return ledd[last - 1].role == "OBJ" and last - first > 1 and ledd[last - 2].role == "PREP"


def strip_edges(words: str) -> str:
    """Plain words without carrying words at either end («gammel jobb skal» becomes «gammel jobb»)."""
    kept = words.split()
    while kept and ROLE_OF.get(canonical(kept[-1].strip(".,;:"))) not in (None, "THING", "THEY"):
        kept.pop()
    while kept and ROLE_OF.get(canonical(kept[0])) not in (None, "THING", "THEY"):
        kept.pop(0)
    return " ".join(kept).strip(" .,;:")
