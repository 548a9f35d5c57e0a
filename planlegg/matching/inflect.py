"""Whether two folded words are forms of one word, in bokmål, nynorsk or across them."""

_ENDINGS = """
e er ar en et a ene ane s es r n t te de dde tt ede ing inga ingen inger ingar ingene ingane ning ninga ningen ende ande ere eren erne ren rne arar
aren arane are est este ast aste ert erte
"""
_NYNORSK = "ar/er aren/eren arar/ere arane/erne ane/ene arar/erer"
ENDINGS = frozenset(("", *_ENDINGS.split()))
NOUN_ENDINGS = frozenset(("", "en", "et", "er", "ar", "ene", "ane", "a"))
"""Endings that may follow a stem of three letters; the others make too many other words."""
NYNORSK_ENDINGS = frozenset(frozenset(pair.split("/")) for pair in _NYNORSK.split())
"""What is left of a nynorsk and a bokmål form when what they share is taken off: lærar, lærer."""
VERB_ENDINGS = frozenset(("e", "a", "er", "ar", "te", "ing", "inga", "ingen"))
"""Endings of verbs with a stem of three letters, when neither word is the bare stem: bake, baking."""
AFTER_E = frozenset(("", "r", "n", "ne", "s", "t", "nde", "re", "rne", "ren"))

_VOWEL_CHANGE = """
boker/bok bokene/bok menn/mann mennene/mann hender/hand hendene/hand netter/natt nettene/natt trar/tre knar/kne rotter/rot fotter/fot
brodre/bror sostre/soster dotre/datter fedre/far modre/mor bonder/bonde gjess/gas tenner/tann kyr/ku barna/barn born/barn
borna/barn
"""
_NOT_ONE_WORD = """
lag/lager lager/lagar lage/lager laga/lager lager/laget lag/laga bar/bare bar/barer bar/baren bud/buda kor/kort mal/male mal/maler kur/kurs
kurer/kurs led/leder sag/sagt far/faren lar/larer lare/larer leg/legen
stole/stolte stoler/stolte stole/stolt tjene/tjeneste tene/teneste regne/regning regne/regninger regne/regningen regne/regningene rekne/rekning rekne/rekningar gjeld/gjelder gjeld/gjelde gjeld/gjaldt sosial/sosialen sosiale/sosialen
"""
VOWEL_CHANGE: dict[str, str] = dict(pair.split("/") for pair in _VOWEL_CHANGE.split())
NOT_ONE_WORD = frozenset(frozenset(pair.split("/")) for pair in _NOT_ONE_WORD.split())
"""Pairs that look like one word and are not."""
APART = frozenset().union(*NOT_ONE_WORD)
"""Words that are counted by themselves: «lage» stands in many entries, and «lager» is no less telling for it."""


def one_word(a: str, b: str) -> bool:
    """Whether ``a`` and ``b`` (folded, not equal) are forms of the same word."""
    if frozenset((a, b)) in NOT_ONE_WORD:
        return False
    a, b = VOWEL_CHANGE.get(a, a), VOWEL_CHANGE.get(b, b)
    if a == b:
        return True
    shared = _shared(a, b)
    if shared < 3:
        return False
    if frozenset((a[shared:], b[shared:])) in NYNORSK_ENDINGS:
        return True
    if shared == 3:
        short = min(a, b, key=len)
        fitting = NOUN_ENDINGS if len(short) == 3 else VERB_ENDINGS
        return a[shared:] in fitting and b[shared:] in fitting
    return _fits(a, b, shared) or (shared > 4 and _fits(a, b, shared - 1))


_VERB_IN_ERE = ("ere", "erer", "erar", "erte", "ert", "ering", "eringa", "eringen")
_DOER = ("or", "ator", "ent", "ant", "ist", "orer", "atorer", "enter", "anter", "ister")


def doer(verb: str, noun: str) -> bool:
    """Whether the noun (both folded) is one who does what a verb in -ere says: montere, montør; assistere, assistent."""
    return verb[:4] == noun[:4] and any(
        verb.endswith(end)
        and len(verb) - len(end) > 3
        and noun.startswith(verb[: -len(end)])
        and noun[len(verb) - len(end) :] in _DOER
        for end in _VERB_IN_ERE
    )


def _fits(a: str, b: str, at: int) -> bool:
    stem_end = a[at - 1]
    return _ending(a[at:], stem_end) and _ending(b[at:], stem_end)


def _ending(rest: str, stem_end: str) -> bool:
    if stem_end == "e":
        return rest in AFTER_E
    return rest in ENDINGS or (rest[:1] == stem_end and rest[1:] in ENDINGS)  # drøm, drømmer


def _shared(a: str, b: str) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


_LONGEST = max(map(len, ENDINGS))


def stem(word: str) -> str:
    """One key for most forms of a word (folded); good enough to count how widely a word is used."""
    word = VOWEL_CHANGE.get(word, word)
    for size in range(min(_LONGEST, len(word) - 4), 0, -1):
        if word[-size:] in ENDINGS:
            word = word[:-size]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def bases(word: str) -> list[str]:
    """What is left of a folded word without a noun ending, longest first; stems of at least three letters."""
    left = [word[: -len(e)] for e in NOUN_ENDINGS if e and word.endswith(e) and len(word) - len(e) >= 3]
    return sorted(left, key=lambda w: (-len(w), w))
