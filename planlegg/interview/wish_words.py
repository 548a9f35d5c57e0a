"""What to look for in a wish: the hour one wants to be home, and one's own child, name no activity."""

import re

from planlegg.interview.read_basis import Answer
from planlegg.text.fold import word_set
from planlegg.text.grammar import Ytring

_FAMILY = "samværsrett"
_OWN_CHILD = re.compile(
    r"\b(?:barn\w*|born\w*|ung(?:en|er|ane|ene)|sønn\w*|son(?:en)?|datter\w*|dotter\w*|datra)\s+(?:min|mi|mine|sin|si|sine)\b"
    r"|\b(?:min|mi|mine|sin|si|sine|my)\s+(?:barn|born|unger|ungar|sønn|son|datter|dotter|child|children|kids|daughter)\b",
    re.IGNORECASE,
)
"""To see one's own child is no wish to work with children."""
_HOME_BY = re.compile(r"^(hjem|heim|hjemme|heime|home)\s+(?:til|før|innen|innan|by|for|before)\b.*", re.IGNORECASE)
"""«komme hjem til middag» tells when, and not of dinner."""
_OTHERS_WILL = re.compile(r"\b(?:han|hun|ho|de|dei)\s+vil(?:le)?\s+at\s+(?:jeg|eg)\b", re.IGNORECASE)
_ONLY_TIME = word_set("erfaring røynsle praksis arbeid jobb experience års år years of med i over mer meir enn ca")
_NUMBERS = word_set(
    "to tre fire fem seks sju syv åtte ni ti elleve tolv femten tjue tretti mange many two three four five ten twenty"
)


def wish_word(said: Ytring) -> str:
    """The phrase to look for."""
    return _FAMILY if _OWN_CHILD.search(said.ord) else _HOME_BY.sub(r"\1", said.ord)


def is_of_others(said: Ytring, answer: Answer) -> bool:
    """«han ville at jeg skulle …» is somebody else's wish."""
    return bool(_OTHERS_WILL.search(answer.text, max(0, said.start - 30), said.end))


def tells_only_how_long(said: Ytring) -> bool:
    """«10 års erfaring» beside «kokk»: how long, of what was named before it."""
    words = re.findall(r"[^\W_]+", said.ord.lower())
    counted = any(word.isdigit() or word in _NUMBERS for word in words)
    return said.gjelder == "bart" and counted and all(word.isdigit() or word in _NUMBERS or word in _ONLY_TIME for word in words)
