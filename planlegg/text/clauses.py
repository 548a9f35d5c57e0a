"""A sentence to clauses: where one stops and the next begins, and how the next one hangs on."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from planlegg.text.lexicon import HEAD_ROLES, LONGEST_PHRASE, PARTICLES, PHRASE_ROLE, PHRASE_STARTS, ROLE_OF, VERB_ROLES
from planlegg.text.tokens import Sentence, Token

Joint = Literal[
    "start", "komma", "og", "men", "kolon", "inn", "ut", "som", "at", "hvis", "hvis_ikke", "grunn", "spor", "unntatt", "framfor", "enn", "uten",
    "ikke", "ny", "er",
]  # fmt: skip
"""How a clause hangs on the one before. ``inn`` and ``ut`` are the two ends of a parenthesis; ``ny`` has no joint at all."""


class Piece(msgspec.Struct, frozen=True):
    """One word, or several that are read as one. ``role`` is the lexicon's, ``""`` for open words, ``NUM`` or ``MARK``."""

    start: int
    end: int
    low: str
    role: str


class Clause(msgspec.Struct):
    """Words that belong to one verb or one item of a list."""

    joint: Joint
    joint_at: int
    pieces: list[Piece] = []
    before_colon: bool = False
    after_comma: bool = False


NEGATIONS = frozenset({"NEG", "NEG_HARD", "NEITHER", "NOT_ONLY"})
_LISTING = frozenset(",/+&·|")
_BETWEEN = frozenset({"NEG", "ME", "ADV", "OBJ", "STRONG", "SOFT", "NEITHER", "NOW"})
_DASHES = frozenset("-–—―")
_QUOTES = frozenset("«»\"“”„'‘’")
_BACK = frozenset({"tilbake", "attende", "dit"})
_CARRIES = frozenset({"ME", "ADV", "IT", "SOFT", "STRONG", "LIGHT", "OBJ"})
_JOINTS: dict[str, Joint] = {
    "BUT": "men", "REASON": "grunn", "IF": "hvis", "THAT": "at", "EXCEPT": "unntatt", "RATHER": "framfor", "WITHOUT": "uten", "ASKED": "spor",
}  # fmt: skip


def fuse(tokens: Sequence[Token]) -> list[Piece]:
    """Words with their roles; known phrases become one."""
    out: list[Piece] = []
    at = 0
    particle = -1
    while at < len(tokens):
        token = tokens[at]
        size = _phrase_size(tokens, at) if token.low in PHRASE_STARTS else 0
        if at == particle:
            out.append(Piece(token.start, token.end, token.low, "ADV"))
            at += 1
            continue
        if not size and token.low in PARTICLES and (split := _split_phrase(tokens, at)):
            role, particle = split
            out.append(Piece(token.start, token.end, token.low, role))
            at += 1
            continue
        if size:
            words = tuple(t.low for t in tokens[at : at + size])
            out.append(Piece(token.start, tokens[at + size - 1].end, " ".join(words), PHRASE_ROLE[words]))
        elif not token.is_word:
            out.append(Piece(token.start, token.end, token.low, "MARK"))
        else:
            out.append(Piece(token.start, token.end, token.low, ROLE_OF.get(token.low, "NUM" if token.low[:1].isdigit() else "")))
        at += size or 1
    return out


def _phrase_size(tokens: Sequence[Token], at: int) -> int:
    for size in range(min(LONGEST_PHRASE, len(tokens) - at), 1, -1):
        if tuple(t.low for t in tokens[at : at + size]) in PHRASE_ROLE:
            return size
    return 0


def _split_phrase(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The role of a verb whose particle stands up to three words off, and where the particle begins."""
    for gap in range(1, 4):
        between = tokens[at + 1 : at + 1 + gap]
        if len(between) < gap or any(ROLE_OF.get(one.low) not in _BETWEEN for one in between):
            return None
        for phrase in PARTICLES[tokens[at].low]:
            rest = tokens[at + 1 + gap : at + gap + len(phrase)]
            if tuple(one.low for one in rest) == phrase[1:]:
                return PHRASE_ROLE[phrase], at + 1 + gap
    return None


def clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of one sentence, in order. Empty ones are left out, but their colon and joint are kept."""
    builder = _Builder(fuse(sentence.tokens))
    return [clause for clause in builder.run() if clause.pieces]


class _Builder:
    """Goes through the words once. ``is_full`` says that the clause being built has a verb, and content after it."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.all = pieces
        self.done: list[Clause] = [Clause("start", pieces[0].start if pieces else 0)]
        self.has_head = self.has_content = self.is_full = False

    def run(self) -> list[Clause]:
        for at, one in enumerate(self.all):
            if one.role == "MARK":
                self._mark(at, one)
            elif not self._joint(at, one):
                self._put(one)
        return self.done

    def _put(self, one: Piece) -> None:
        self.done[-1].pieces.append(one)
        if one.role in VERB_ROLES or one.role == "OBJECT":
            self.has_head = True
        elif is_content(one):
            self.has_content = True
            self.is_full = self.has_head

    def _cut(self, joint: Joint, at: int) -> None:
        now, place = self.done[-1], self.all[at].start
        if now.pieces or now.joint in ("start", "komma", "ny", "inn", "ut"):
            self.done.append(Clause(joint, place, after_comma=not now.pieces and now.joint == "komma"))
        elif now.joint != "men" or joint not in ("og", "komma", "ny", "at"):
            now.joint = joint  # two joints in a row: the later one says more, but «men» is kept («men, og …»)
        self.has_head = self.has_content = self.is_full = False

    def _mark(self, at: int, one: Piece) -> None:
        mark = one.low
        if mark == "/" and at and self.all[at - 1].low in ("m", "u") and self.all[at - 1].end == one.start:
            if self.all[at - 1].low == "u":
                self.done[-1].pieces.pop()
                self._cut("uten", at)
        elif mark in _LISTING:
            self._cut("komma", at)
        elif mark in _DASHES:
            if not self._hyphen(at, one):
                self._cut("komma", at)
        elif mark == ":":
            self.done[-1].before_colon = True
            self._cut("kolon", at)
        elif mark in "([{":
            self._cut("inn", at)
        elif mark in ")]}":
            self._cut("ut", at)
        elif mark in "=→>":
            self._cut("er", at)
        elif mark in _QUOTES and self.has_content:
            self._cut("ny", at)

    def _hyphen(self, at: int, one: Piece) -> bool:
        """A dash that hangs on a word is part of it («hage- og anleggsarbeid»)."""
        return at > 0 and self.all[at - 1].end == one.start

    def _joint(self, at: int, one: Piece) -> bool:
        """Whether this word was used up as a joint. May cut before a word that is then put in the new clause."""
        role = one.role
        after = self._next(at)
        if role == "AND":
            self._cut("og", at)
            return True
        if role == "OM":
            return self._om(at, one, after)
        if role in _JOINTS:
            return self._plain_joint(at, one, after)
        if role == "FOR_TO" and self.has_content:
            self._cut("grunn", at)
            return True
        if role == "SO" and self.has_content and after in ("ME", "IT", "THEY", "NOW"):
            self._cut("grunn", at)
            return True
        if role in ("WHERE", "WHO"):
            return self._relative(at, role, after)
        if role == "THAN" and (self.has_content or self.has_head):
            self._cut("enn", at)
            return True
        if self._begins_clause(at, one, after):
            self._cut("ikke" if role in NEGATIONS else "ny", at)
        return False

    def _plain_joint(self, at: int, one: Piece, after: str) -> bool:
        joint = _JOINTS[one.role]
        if one.role == "RATHER" and one.low in ("framfor", "fremfor", "framføre") and after == "OBJ":
            return False  # «framfor seg» tells where, not which
        if one.role == "REASON" and one.low in ("siden", "sidan") and after not in ("ME", "IT", "THEY"):
            return False
        if one.role == "ASKED" and not self.has_head and not self.has_content:
            return False
        if one.role == "IF" and after in ("NEG",):
            joint = "hvis_ikke"
        if one.role == "THAT" and self.done[-1].joint == "at" and self.has_content:
            return False  # a saying inside a saying is one content
        self._cut(joint, at)
        return True

    def _om(self, at: int, one: Piece, after: str) -> bool:
        """«om» is «if» before a person, «det» or «ikke»; elsewhere a preposition. «aldri i livet om jeg …» says no to what follows."""
        if self.done[-1].pieces and all(piece.role in ("NEG_HARD", "ADV") for piece in self.done[-1].pieces):
            self._cut("at", at)
            return True
        if after not in ("ME", "IT", "NEG", "THEY") or (at and self.all[at - 1].role in ("WISH", "LIKE", "SAY")):
            return False
        self._cut("hvis_ikke" if after == "NEG" else "hvis", at)
        return True

    def _relative(self, at: int, role: str, after: str) -> bool:
        clause_follows = after in ("ME", "IT", "NEG", "NEG_HARD") or (
            role == "WHERE" and (after in VERB_ROLES or after in ("THEY", "ART"))
        )
        if not clause_follows or not (self.has_content or self.has_head or self.done[-1].pieces):
            return False
        self._cut("som", at)
        return True

    def _begins_clause(self, at: int, one: Piece, after: str) -> bool:
        """Whether a new clause begins here without any joint."""
        full = self.is_full
        if at and self.all[at - 1].role == "WHO":
            return False
        if one.role in VERB_ROLES | {"SOFT"} and self.has_content and self._inverted(after):
            return True
        if one.role in NEGATIONS:
            return self._new_negation(at, full)
        if one.role in HEAD_ROLES or one.role == "SOFT":
            return full and self._content_after(at)
        if one.role in ("ME", "IT"):
            turned = at > 0 and self.all[at - 1].role in VERB_ROLES  # «vil jeg»: the verb stands first
            turned = turned or (at > 0 and self.all[at - 1].low in ("noe", "noko"))  # «er ikke noe jeg vil»
            return self.has_content and not turned and self._verb_after(at) and (full or one.role == "ME")
        return False

    def _inverted(self, after: str) -> bool:
        """«bortsett fra X kan jeg …», «hvis det blir X går jeg»: the verb before its subject begins the main clause."""
        joint = self.done[-1].joint
        if joint in ("unntatt", "framfor"):
            first = len(self.done) == 1 or not self.done[-2].pieces
            return first and (after in ("ME", "IT", "THEY") or (not self.has_head and after == "ART"))
        return joint in ("hvis", "hvis_ikke") and self.has_head and after == "ME"

    def _new_negation(self, at: int, full: bool) -> bool:
        if not self.has_content or not self._content_after(at):
            return False
        if full:
            return True
        return not self.has_head and not looks_finite(self.all[at - 1])

    def _next(self, at: int) -> str:
        return self.all[at + 1].role if at + 1 < len(self.all) else ""

    def _verb_after(self, at: int) -> bool:
        for one in self.all[at + 1 : at + 4]:
            if one.role in VERB_ROLES or one.role == "SOFT":
                return True
            if one.role not in ("ADV", "NEG", "STRONG"):
                return False
        return False

    def _content_after(self, at: int) -> bool:
        """Whether something open is said between here and the next joint."""
        for one in self.all[at + 1 : at + 12]:
            if one.role == "MARK" or one.role in _JOINTS or one.role == "AND":
                return one.low in _QUOTES
            if is_content(one) or one.role in ("GOOD", "BAD"):
                return True
            if one.low in _BACK and self.all[at].role in HEAD_ROLES:
                return True
        return False


def is_content(one: Piece) -> bool:
    """Whether the word says something of its own rather than carrying another."""
    return one.role in ("", "NUM", "THEY", "THING")


def looks_finite(one: Piece) -> bool:
    """Whether an open word may be a verb in the present or past («sover», «hørte»)."""
    return one.role == "" and len(one.low) >= 4 and one.low.endswith(("er", "ar", "te", "de", "et", "år", "ør"))
