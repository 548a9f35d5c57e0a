"""Small English words as the Norwegian ones that do the same work, so that one grammar reads both languages.

Only a sentence with more English words than Norwegian ones is read so. «I» and «for» are words in both languages, and do not count.
"""

from collections.abc import Sequence

from planlegg.text.fold import word_set
from planlegg.text.lexicon import PHRASE_WORDS, ROLE_OF

Span = tuple[int, int]

_PHRASES = {
    ("anything", "but"): "alt unntatt",
    ("everything", "but"): "alt unntatt",
    ("anything", "except"): "alt unntatt",
    ("apart", "from"): "bortsett fra",
    ("other", "than"): "unntatt",
    ("instead", "of"): "istedenfor",
    ("rather", "not"): "ikke",
    ("used", "to"): "var",
    ("have", "to"): "må",
    ("has", "to"): "må",
    ("no", "longer"): "ikke lenger",
    ("no", "more"): "aldri mer",
    ("never", "again"): "aldri mer",
    ("not", "only"): "ikke bare",
    ("not", "just"): "ikke bare",
    ("can't", "stand"): "hater",
    ("cannot", "stand"): "hater",
    ("give", "up"): "slutte med",
    ("as", "long", "as"): "så lenge",
    ("at", "the", "moment"): "nå",
    ("for", "now"): "nå",
    ("right", "now"): "akkurat nå",
    ("good", "at"): "flink til",
    ("done", "with"): "ferdig med",
}  # fmt: skip
_WORDS = {
    "i": "jeg", "me": "meg", "my": "min", "he": "han", "she": "hun", "we": "vi", "they": "de", "it": "det", "that": "det", "you": "du",
    "mother": "mor", "father": "far", "doctor": "legen", "people": "folk", "i'm": "jeg er", "i'd": "jeg ville", "i'll": "jeg vil",
    "i've": "jeg har", "he'd": "han ville", "she'd": "hun ville", "it's": "det er",
    "not": "ikke", "don't": "ikke", "dont": "ikke", "doesn't": "ikke", "didn't": "ikke", "won't": "vil ikke", "wouldn't": "ville ikke",
    "isn't": "er ikke", "can't": "kan ikke", "cannot": "kan ikke", "couldn't": "kunne ikke", "shouldn't": "burde ikke",
    "never": "aldri", "no": "ingen", "none": "ingen", "nothing": "ingenting", "neither": "verken", "nor": "eller", "without": "uten",
    "want": "vil", "wants": "vil", "wanted": "ville", "wish": "ønsker", "hope": "håper", "dream": "drømmer", "would": "ville",
    "gladly": "gjerne", "preferably": "helst", "rather": "heller", "prefer": "foretrekker", "prefers": "foretrekker",
    "like": "liker", "likes": "liker", "liked": "likte", "love": "elsker", "loves": "elsker", "enjoy": "liker", "interested": "interessert",
    "hate": "hater", "hates": "hater", "dislike": "misliker", "avoid": "unngå", "refuse": "nekter", "tired": "lei", "sick": "lei",
    "enough": "nok", "afraid": "redd", "scared": "redd", "mind": "noe imot", "stop": "slutte", "quit": "slutte",
    "need": "trenger", "needs": "trenger", "must": "må", "should": "burde", "can": "kan", "could": "kunne", "manage": "klarer",
    "know": "vet", "think": "tror", "thinks": "tror", "says": "sier", "said": "sa",
    "am": "er", "is": "er", "are": "er", "was": "var", "were": "var", "be": "være", "been": "vært", "have": "har", "has": "har", "had": "hatt",
    "do": "jo", "does": "jo", "did": "jo", "worked": "jobbet", "working": "jobbe", "work": "jobbe", "go": "gå", "back": "tilbake",
    "try": "prøve", "become": "bli", "fine": "greit", "boring": "kjedelig", "nice": "fint", "great": "flott", "good": "bra", "fun": "gøy",
    "but": "men", "and": "og", "or": "eller", "because": "fordi", "if": "hvis", "when": "når", "than": "enn", "except": "unntatt",
    "who": "som", "which": "som", "where": "der", "what": "hva", "to": "å", "with": "med", "in": "i", "on": "på", "at": "på", "for": "for",
    "of": "av", "from": "fra", "as": "som", "by": "ved", "into": "inn i", "about": "om", "the": "den", "a": "en", "an": "en", "some": "noe",
    "any": "noe", "anything": "noe", "something": "noe", "more": "mer", "much": "mye", "many": "mange", "very": "veldig", "really": "virkelig",
    "only": "bare", "also": "også", "too": "også", "maybe": "kanskje", "perhaps": "kanskje", "please": "gjerne", "now": "nå", "yet": "ennå",
    "again": "igjen", "anymore": "lenger", "yes": "ja", "job": "jobb", "problem": "problem", "problems": "problemer", "trouble": "problemer", "there": "der", "all": "alle", "everything": "alt",
}  # fmt: skip
_BOTH = word_set(
    "i me my he we is was are be do a an at for to on in no as some all any for where hate men sick fine job der den by mind back gang boring from"
)
"""Words that are Norwegian too, in one spelling or another: they tell nothing of the language."""
_CLEAR = (frozenset(_WORDS) | {word for phrase in _PHRASES for word in phrase}) - _BOTH
_OPENS = _CLEAR & word_set(
    "not don't dont never want wants wanted can't cannot won't need needs must prefer avoid without anything everything"
)
_NORWEGIAN = (frozenset(ROLE_OF) | PHRASE_WORDS) - frozenset(_WORDS) - _BOTH


def is_english(words: Sequence[str]) -> bool:
    """Whether these words of one sentence, in lower case, are English: more are clearly so than are clearly Norwegian."""
    return sum(word in _CLEAR for word in words) > sum(word in _NORWEGIAN for word in words)


def is_english_remark(words: Sequence[str]) -> bool:
    """Whether a few words between marks in a Norwegian sentence are English: they open with a clear word of will or refusal."""
    return len(words) > 1 and words[0] in _OPENS and not any(word in _NORWEGIAN for word in words)


def norwegian(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """For each English word or phrase: the first word, the one after the last, and the Norwegian word; one may become several."""
    out: list[tuple[int, int, str]] = []
    at, prefers = 0, -1
    while at < len(words):
        size = next((n for n in (3, 2) if at + n <= len(words) and tuple(words[at : at + n]) in _PHRASES), 1)
        said = _PHRASES[tuple(words[at : at + size])] if size > 1 else _WORDS.get(words[at], words[at])
        if words[at] in ("prefer", "prefers"):
            prefers = at
        elif words[at] == "to" and 0 <= prefers < at - 1:
            said = "framfor"  # «prefer X to Y»
        out += [(at, at + size, word) for word in said.split()]
        at += size
    return out
