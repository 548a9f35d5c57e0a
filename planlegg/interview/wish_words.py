"""What to look for in a wish: the hour one wants to be home, and one's own child, name no activity."""

import re

from planlegg.interview.done_words import as_doing
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
_LEAVES = re.compile(
    r"^(?:(?:komme|kome|kommet|kome\s+meg|komme\s+meg|seg)\s+)*(?:ut|vekk|bort|unna)\s+(?:av|fra|frå)\s+(?:\w+\s+){0,2}?"
    r"(?P<hva>\w*(?:natt|vakt|turnus|skift|jobb|yrke|bransje|stilling|arbeid|kveld|helg|salg|pleie|stell|helsevesen|kundeservice|akkord)\w*)",
    re.IGNORECASE,
)
"""«ut av nattevaktene» wishes to leave them; «ut av huset» does not wish to leave a house for good."""
_NOTHING_YET = word_set("lurer lurar lurte idk vetikke tja hmm")
_AS_A_CHILD = re.compile(
    r"\b(?:likte|elsket|elska|trivdes|trivst|liked|loved)\b.*\b(?:barnesk|ungdomssk|grunnsk|folkesk|barnehage|barndom)\w*",
    re.IGNORECASE,
)
_SOMEBODY_DOES = re.compile(
    r"^(?:(?:min|mi|hans|hennes)\s+)?\s*(?:\(?\d{1,2}\)?(?:\s+år)?\s+)?\w{3,}(?:er|ar)\b(?!\s*$)", re.IGNORECASE
)
_TAUGHT = re.compile(r"(?P<verb>\b(?:lær|lære|lærer|lært|lærte|læra))\s+$", re.IGNORECASE)
_OTHERS_WILL = re.compile(r"\b(?:han|hun|ho|de|dei)\s+vil(?:le)?\s+at\s+(?:jeg|eg)\b", re.IGNORECASE)
_ONLY_TIME = word_set("erfaring røynsle praksis arbeid jobb experience års år years of med i over mer meir enn ca")
_NUMBERS = word_set(
    "to tre fire fem seks sju syv åtte ni ti elleve tolv femten tjue tretti mange many two three four five ten twenty"
)


def wish_word(said: Ytring) -> str:
    """The phrase to look for."""
    if (
        said.ord.lower().startswith("opp ")
        and (at := said.tekst.rfind(said.ord)) > 0
        and (taught := _TAUGHT.search(said.tekst[:at]))
    ):
        return as_doing(f"{taught['verb']} {said.ord}")  # «lært opp unge»: the verb is half of what is said
    return _FAMILY if _OWN_CHILD.search(said.ord) else _HOME_BY.sub(r"\1", said.ord)


def left_behind(said: Ytring) -> str:
    """What one wishes to get out of («vil ut av nattevaktene»); empty when nothing is."""
    found = _LEAVES.match(said.ord)
    return found["hva"] if found else ""


def names_nothing(said: Ytring) -> bool:
    """«lurer på …», «idk», «likte barneskolen»: nothing is wished for yet."""
    return said.ord.lower() in _NOTHING_YET or bool(_AS_A_CHILD.search(said.tekst))


def somebody_does(said: Ytring, answer: Answer) -> bool:
    """«storebror 8 faller litt mellom»: tells of somebody near, and is no wish."""
    first = next((cue for cue in answer.found("rolle", (said.start, said.end)) if cue.start == said.start), None)
    return (
        said.gjelder == "bart"
        and first is not None
        and bool(_SOMEBODY_DOES.match(answer.text[first.end : said.end].lstrip(" ,")))
    )


def is_of_others(said: Ytring, answer: Answer) -> bool:
    """«han ville at jeg skulle …» is somebody else's wish."""
    return bool(_OTHERS_WILL.search(answer.text, max(0, said.start - 30), said.end))


def tells_only_how_long(said: Ytring) -> bool:
    """«10 års erfaring» beside «kokk»: how long, of what was named before it."""
    words = re.findall(r"[^\W_]+", said.ord.lower())
    counted = any(word.isdigit() or word in _NUMBERS for word in words)
    return said.gjelder == "bart" and counted and all(word.isdigit() or word in _NUMBERS or word in _ONLY_TIME for word in words)
