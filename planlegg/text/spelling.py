"""Bring a typed word to the form the lexicon knows: ASCII spellings of æøå, and slips in the words that decide."""

import re
from functools import lru_cache

from planlegg.text.fold import strip_invisible, word_set
from planlegg.text.lexicon import PHRASE_WORDS, ROLE_OF, ROLES

KNOWN = frozenset(ROLE_OF) | PHRASE_WORDS

_NOT_MISSPELT = re.compile(r"i+[ijke]*k[ijke]*")
"""Any jumble of i, j, k and e that begins with i and holds a k means «ikke»: no other Norwegian word is made so."""

_LONG_DRAWN = re.compile(r"([^\W\d_])\1{2,}")
_STRENGTHENERS = ("kjempe", "super", "drit", "knall", "skikkelig", "døds", "drep", "sykt", "knallende", "steike")
_SLIPS_IN = ("NEG", "WISH", "SOFT", "LIKE", "AVOID", "BEAR", "NEED", "RATHER", "EXCEPT")
_REAL_WORDS = word_set(
    "ar bade boer diger dommen dommer doppe drøyde drøye drøyer dømme dømmer dømte elkar falt fatt fikar fiker fikes fisar fiser fiskar fiske fisker "
    "foler foles forda fordar fore fortrekke fortrekker gatt greidde hatra hattar hatter hatte helere heler host hort interessere karar karer karte "
    "klaret klatre kossar kosser kreer kuta kutet liket likkar likker makar maker maket mal malte målte målet matar matte meistar mester neket nekte "
    "okrar okrer oppatt opptekne oskar sag sann sanne sippa sippe sipper slep slepa slepe slipa slipe sliper slipes slutet spor sta statt takar talar "
    "talet talkar talker taller talte tale taler talt tatle tenger toller trege treger trene trener trengt trente trist trivet tålet ungar vare veger "
    "verer verger vitig øskje esker vile rister fister laker leker paser passere like likner lik villle orden fersk driste skyter sutte lusta lyse "
    "mater mate håndt alder aldre klager krever slutt slukte reke rikke nikke tikke bikke ikon ikes bare baren barer"
)
"""Real words that lie one slip, or one missing ring or stroke, away from a word of the lexicon."""

_BY_HAND = {
    "okke": "ikke", "ikkr": "ikke", "ikkw": "ikke", "ikkd": "ikke", "ikks": "ikke", "ilke": "ikke", "jkke": "ikke", "ukke": "ikke",
    "inte": "ikke", "aldrig": "aldri", "inen": "ingen", "utne": "uten", "itten": "ikke",
    "vli": "vil", "vill": "vil", "viil": "vil", "øsnker": "ønsker", "lker": "liker", "likr": "liker", "mne": "men",
    "jge": "jeg", "jeh": "jeg", "ejg": "jeg", "jei": "jeg", "elelr": "eller", "ellr": "eller", "eler": "eller", "elle": "eller", "hels": "helst",
    "gjene": "gjerne", "jerne": "gjerne", "tålr": "tåler", "orkr": "orker", "vis": "hvis", "nåå": "nå", "hellst": "helst",
    "holle": "holde", "hålle": "holde", "holl": "hold", "bortsatt": "bortsett", "anet": "annet", "allri": "aldri", "alri": "aldri",
    "intresert": "interessert", "intressert": "interessert", "intresse": "interesse", "interese": "interesse", "intrese": "interesse", "interesert": "interessert",
    "forttrekker": "foretrekker",
    "istede": "stedet", "isteden": "istedet", "værken": "verken", "framfår": "framfor",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def canonical(word: str) -> str:
    """The word in lower case as the lexicon spells it, or itself when it is not one of those words."""
    low = strip_invisible(word).lower()
    if low in KNOWN or not low:
        return low
    low = _LONG_DRAWN.sub(r"\1\1", low)
    if len(low) > 2 and _NOT_MISSPELT.fullmatch(low):
        return "ikkje" if "j" in low else "ikke"
    return _VARIANTS.get(low, low) if low in _VARIANTS else _judging(low)


def _judging(low: str) -> str:
    """«kjempegøy» judges as «gøy» does."""
    for prefix in _STRENGTHENERS:
        if low.startswith(prefix) and ROLE_OF.get(low[len(prefix) :]) in ("GOOD", "BAD"):
            return low[len(prefix) :]
    return low


def _variants() -> dict[str, str]:
    found: dict[str, str] = {}
    for word in sorted(KNOWN):
        for variant in ascii_spellings(word):
            found.setdefault(variant, word)
    for word in sorted(w for role in _SLIPS_IN for w in ROLES[role].split() if len(w) >= 5):
        for variant in slips(word):
            found.setdefault(variant, word)
    for word in sorted(w for w in KNOWN if w.endswith("ig") and len(w) >= 6):
        found.setdefault(word[:-1], word)  # «ferdi», «dårli», as it is said
    wrong = KNOWN | _REAL_WORDS
    return {variant: word for variant, word in found.items() if variant not in wrong} | _BY_HAND


def ascii_spellings(word: str) -> set[str]:
    """How the word looks where æ, ø and å were not at hand."""
    if word.isascii():
        return set()
    one = word.translate(str.maketrans("æøåò", "aoao"))
    umlauts = word.translate(str.maketrans("æøå", "äöä"))
    two = word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace("ò", "o")
    return {one, two, umlauts} - _REAL_WORDS - KNOWN


def slips(word: str) -> set[str]:
    """Two letters swapped, one letter doubled, a double letter written once, or (in long words) one letter lost."""
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1)}
    doubled = {word[:i] + word[i] + word[i:] for i in range(len(word))}
    single = {word[:i] + word[i + 1 :] for i in range(1, len(word)) if word[i] == word[i - 1]}
    lost = {word[:i] + word[i + 1 :] for i in range(1, len(word) - 1)} if len(word) >= 6 else set()
    if len(word) == 5 and word.endswith("er"):
        lost = {word[:3] + "r"}  # «hatr»
    made = swapped | doubled | single | lost
    return made | {v for m in made for v in ascii_spellings(m)}


_VARIANTS = _variants()
