"""Sentence grammar: which phrases of a text are wished for, which are avoided, and which are neither.

Each clause is read on its own (``bearing``); what it does not say itself it takes from the clause it hangs on
(``inherit``). Negation therefore reaches over «kasse eller lager» and stops at «men» or at a new verb.
"""

import re
from typing import Literal

import msgspec

from planlegg.text.bearing import Bearing, Gjelder, bearing
from planlegg.text.clauses import Clause, Piece, clauses
from planlegg.text.content import first_said, only_quantity, phrase
from planlegg.text.inherit import Context, Decision, Sense, decide
from planlegg.text.tokens import Sentence, sentences

Retning = Literal["vil", "vil_ikke", "ikke_na", "noytral"]
_BEFORE = re.compile(r"\b(?:før|tidligere|tidlegare)\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:igjen|mer|meir)\b", re.IGNORECASE)
SCOPE_MOST = 300
"""Characters of text quoted for one item of a long negated list."""

_AND, _LIST = frozenset({"og"}), frozenset({"og", "komma"})
_UNDER = frozenset({"at", "som", "hvis", "hvis_ikke", "grunn", "spor"})


class Ytring(msgspec.Struct, frozen=True):
    """One thing said. ``tekst == text[start:end]``; ``ord`` is the phrase to search for, without carrying words.

    Items of one negated list share their words, from the negation to the end of the list, so that a quote never loses its «ikke».
    ``gjelder`` is ``bart`` for a bare phrase: the question it answers decides whether that is a wish.
    ``setning`` counts sentences from 0. ``nektet`` when it is only told of, and told not to be so («kan ikke lenger …»).
    """

    start: int
    end: int
    tekst: str
    ord: str
    retning: Retning
    hard: bool
    gjelder: Gjelder
    setning: int
    nektet: bool = False


def utterances(text: str) -> tuple[Ytring, ...]:
    """All that is said in a text, in order. Takes time in proportion to the length of the text."""
    reader = _Reader(text)
    for number, sentence in enumerate(sentences(text)):
        reader.read(number, sentence)
    return tuple(reader.said)


class _Reader:
    """Goes through the sentences and keeps what a later one may point back to."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.said: list[Ytring] = []
        self.joints: list[str] = []
        self.heading: Context | None = None
        self.ended = ""
        self.earlier = Sense()
        self.condition = -1  # which of the things said is a condition that a refusal may answer

    def read(self, number: int, sentence: Sentence) -> None:
        listed = sentence.bulleted or self.ended == "\n"
        context = self.heading if self.heading and listed else Context(main=Sense(sign=self.earlier.sign))
        self.heading = self.heading if listed else None
        first, outer = len(self.said), list[Context]()
        parts = clauses(sentence)
        for at, part in enumerate(parts):
            if part.joint == "inn":
                outer.append(context)
            elif part.joint == "ut" and outer:
                context = outer.pop()
            but_later = any(p.joint == "men" or _adds(p) for p in parts[at + 1 : at + 5])
            context = self._clause(number, part, context, but_later, sentence.ended_by == "?")
        if sentence.tokens[-1].low == ":":
            self.heading = context
        if "VIKTIG" in self.text[sentence.tokens[0].start : sentence.tokens[-1].end]:
            self.said[first:] = [msgspec.structs.replace(y, hard=y.retning == "vil_ikke") for y in self.said[first:]]
        self.ended, self.earlier = sentence.ended_by, context.sense

    def _clause(self, number: int, part: Clause, context: Context, but_later: bool, asked: bool) -> Context:
        own = bearing(part)
        made = decide(part, own, context, but_later)
        if asked and own.asks:
            made = msgspec.structs.replace(
                made, sense=Sense(gjelder="uvisst"), context=Context()
            )  # the counsellor asks, nobody wishes yet
        if made.left_is_wished:
            self._turn_back(number, Sense(sign=1, gjelder="onske"))
        items = _items(part, own, made, self.text)
        if not items:
            return self._without_content(number, part, own, made)
        subject = own.own and made.sense.sign and own.before and (not own.after or "ME" in own.roles)
        if subject and part.joint == "og":
            self._turn_back(number, made.sense, until=part.pieces[-1].end, through=_LIST)
        for word, quantity in items:
            self._say(number, part, made, word, quantity)
        self.condition = len(self.said) - 1 if _is_condition(part, own, made.sense) else -1
        return made.context

    def _without_content(self, number: int, part: Clause, own: Bearing, made: Decision) -> Context:
        """«nei takk», «det vil jeg ikke»: says something of what was just said, or of what comes after it."""
        if part.joint == "uten" or self._answers_condition(number, part, own, made.sense):
            return made.context  # «uten problem» takes nothing back
        same = bool(self.said) and self.said[-1].setning == number
        if same and part.joint == "som" and own.sign and "ME" in own.roles and self.said[-1].retning == "noytral":
            old = self.said[-1]  # «X som jeg hater»
            self.said[-1] = self._made(old.start, part.pieces[-1].end, old.ord, Sense(sign=own.sign, gjelder=own.gjelder), number)
            return made.context
        if same and part.joint == "men" and self._denies_it(part, own, number):
            return made.context
        if made.sense.sign and not part.before_colon and part.joint not in _UNDER:
            never = "NEG_HARD" in own.roles or (own.points_back and own.negated and bool(own.roles & {"WISH", "BEAR"}))
            asked = self.ended == "?" or ((own.points_back or never) and self.ended in (".", "!"))
            through = _LIST if part.joint == "og" else _AND
            if (same or asked) and self._turn_back(
                number, made.sense, until=part.pieces[-1].end, back=int(never), through=through
            ):
                return made.context
        if (
            same
            and own.negated
            and not own.own
            and own.roles & {"NOW", "ADV", "NEG_HARD"}
            and self._take_back(made.sense, part.pieces[-1].end)
        ):
            return made.context
        word = _bare_verb(part, self.text) if made.sense.sign and not own.points_back else ""
        if word:
            self._say(number, part, made, word, False)
            return made.context
        if own.negated and "IT" in own.roles and own.gjelder == "tilstand" and self.said and self.said[-1].setning >= number - 1:
            last = self.said[-1]  # «har prøvd X. Det gikk ikke»
            named = (
                last.gjelder == "bart"
                and last.retning == "noytral"
                and same
                and part.pieces[-1].role in ("NEG", "NEG_HARD", "NOW")
            )
            # «kontor, det går ikke»
            self.said[-1] = msgspec.structs.replace(last, nektet=last.nektet or last.gjelder == "tilstand" or named)
        start = made.start if made.context.open_start < 0 else made.context.open_start
        return msgspec.structs.replace(made.context, open_start=start)

    def _denies_it(self, part: Clause, own: Bearing, number: int) -> bool:
        """«mor vil at jeg blir X, men det vil ikke jeg», «… men det gjør jeg ikke»: no to what others want or believe."""
        wills = "WISH" in own.roles or any(one.low in ("gjør", "gjer", "gjorde") for one in part.pieces)
        old = self.said[-1]
        if not (own.negated and wills and "ME" in own.roles) or old.retning in ("vil_ikke", "ikke_na"):
            return False
        if old.gjelder != "andre" and not (old.retning == "vil" and "IT" in own.roles):
            return False
        self.said[-1] = self._made(old.start, part.pieces[-1].end, old.ord, Sense(sign=-1, gjelder="onske"), number)
        return True

    def _answers_condition(self, number: int, part: Clause, own: Bearing, sense: Sense) -> bool:
        """«hvis det blir X, sier jeg nei», «må jeg X, blir jeg ikke med»: no to X; «… sier jeg ja»: yes."""
        if self.condition != len(self.said) - 1 or self.condition < 0 or self.said[-1].setning != number:
            return False
        yes = "YES" in own.roles and not own.negated
        no = sense.sign < 0 or own.quits or (own.negated and bool(own.roles & {"ME", "IT"}))
        if own.knows_not or not (yes or no):
            return False
        old = self.said[-1]
        answer = Sense(sign=1 if yes else -1, gjelder="onske")
        self.said[-1] = self._made(old.start, part.pieces[-1].end, old.ord, answer, number)
        return True

    def _turn_back(self, number: int, sense: Sense, until: int = -1, back: int = 0, through: frozenset[str] = _AND) -> bool:
        """Let the bare phrases just before, or one that was merely told, take this sense; False when there are none.

        ``until`` is where the quote is to end; ``back`` how many sentences back a told phrase may stand,
        ``through`` the joints over which a list hangs together.
        """
        turned = False
        for at in range(len(self.said) - 1, -1, -1):
            old = self.said[at]
            told = old.gjelder == "tilstand" and until >= 0 and not turned and old.setning >= number - back
            bare = old.gjelder == "bart" or (old.gjelder == "uvisst" and until >= 0) or told
            if old.setning < number - 1 or not bare or old.retning != "noytral":
                break
            end = until if 0 <= until - old.start <= SCOPE_MOST else old.end
            self.said[at] = self._made(old.start, end, old.ord, sense, old.setning)
            turned = True
            if self.joints[at] not in through:
                break
        return turned

    def _take_back(self, sense: Sense, until: int) -> bool:
        """«liker skole, men ikke nå»: the last wish holds, but not now."""
        old = self.said[-1]
        once = old.gjelder == "tilstand" and (_BEFORE.search(old.tekst) or _AGAIN.search(self.text, old.end, until))
        if once:
            sense = Sense(sign=-1, gjelder="onske", now=True)
        if (old.retning == "vil" or once) and until - old.start <= SCOPE_MOST:
            self.said[-1] = self._made(old.start, until, old.ord, sense, old.setning)
        return self.said[-1] is not old

    def _say(self, number: int, part: Clause, made: Decision, word: str, quantity: bool) -> None:
        end = part.pieces[-1].end
        start = made.start if 0 <= end - made.start <= SCOPE_MOST else part.pieces[0].start
        sense = msgspec.structs.replace(made.sense, gjelder="mengde") if quantity else made.sense
        if sense.sign < 0 and start < part.pieces[0].start:
            self._stretch(start, end, number)
        self.said.append(self._made(start, end, word, sense, number))
        self.joints.append(part.joint)

    def _stretch(self, start: int, end: int, number: int) -> None:
        """All items of one negated list get the same words, so that none of them stands without its «ikke»."""
        for at in range(len(self.said) - 1, -1, -1):
            old = self.said[at]
            if old.start != start or old.setning != number or old.retning not in ("vil_ikke", "ikke_na"):
                return
            self.said[at] = msgspec.structs.replace(old, end=end, tekst=self.text[start:end])

    def _made(self, start: int, end: int, word: str, sense: Sense, number: int) -> Ytring:
        retning: Retning = "vil" if sense.sign > 0 else "noytral"
        if sense.sign < 0:
            retning = "ikke_na" if sense.now and not sense.hard else "vil_ikke"
        return Ytring(start, end, self.text[start:end], word, retning, sense.hard, sense.gjelder, number, sense.denied)


def _is_condition(part: Clause, own: Bearing, sense: Sense) -> bool:
    """«hvis det blir X …», «må jeg X …»: what comes next may say no to X."""
    if own.negated:
        return False
    turned = [one.role for one in part.pieces[:2]] == ["DUTY", "ME"] and sense.gjelder == "trenger"
    return turned or (part.joint == "hvis" and sense.gjelder == "vilkar" and bool(own.roles & {"DUTY", "BE", "STATE"}))


def _adds(part: Clause) -> bool:
    """«… også»: what was said before holds too."""
    return any(one.low in ("også", "òg") for one in part.pieces)


def _items(part: Clause, own: Bearing, made: Decision, text: str) -> list[tuple[str, bool]]:
    """The phrases of a clause, each with whether it tells only an amount."""
    chosen: list[list[Piece]]
    if not own.own:
        chosen = [own.after or own.before]
    elif made.sense.sign == 0 and not (own.sign and own.after):
        chosen = [part.pieces[first_said(part.pieces) :]]
    elif own.gjelder == "vurdering" or own.ellipsis:
        chosen = [own.before or own.after]
    elif part.joint in ("at", "som") and own.sign == 0:
        chosen = [part.pieces[first_said(part.pieces) :]]
    else:
        fronted = own.before and own.after and "ME" in own.roles and own.before[0].role in ("", "THEY")
        chosen = [own.before, own.after] if fronted else [own.after or own.before]
    found = [(phrase(pieces, text), only_quantity(pieces)) for pieces in chosen]
    return [(word, quantity) for word, quantity in found if word]


def _bare_verb(part: Clause, text: str) -> str:
    """«vil jobbe»: when nothing open is said, the carrying verb itself."""
    verbs = [one for one in part.pieces if one.role == "LIGHT" and one.low not in ("å", "ha", "få", "gå", "ta", "gjøre", "gjere")]
    return text[verbs[0].start : part.pieces[-1].end].strip() if verbs else ""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text begins and ends; ``Ytring.setning`` counts the same sentences."""
    return [(s.tokens[0].start, s.tokens[-1].end) for s in sentences(text)]
