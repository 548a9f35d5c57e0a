"""What the carrying words of one clause say: a sign, how strongly, and which words are left as content."""

from typing import Literal

import msgspec

from planlegg.text.clauses import NEGATIONS, Clause, Piece, is_content
from planlegg.text.lexicon import STATING_ROLES, VERB_ROLES

Gjelder = Literal[
    "onske", "liking", "taaler", "vurdering", "trenger", "evne", "tilstand", "mengde", "vilkar", "grunn", "sammenlikning", "andre", "uvisst", "bart"
]  # fmt: skip
"""What kind of saying it is; ``bart`` is a bare phrase without a verb, ``andre`` what somebody else wants."""

_WILL = frozenset({"vil", "ville", "ønsker", "liker", "orker", "ønskjer", "likar", "orkar"})
_HARD_WORDS = frozenset({"aldri", "nekter", "nektar", "nekte", "uaktuelt", "uaktuell", "utelukket", "utelukka"})
_AFTER_COPULA = frozenset({"ADV", "NEG", "NEG_HARD", "STRONG", "ART", "SOFT", "NOT_ONLY", "ME"})
_IMPERATIVES = frozenset({"kom", "spør"})
_NOT_BEFORE_WISH_NOUN = VERB_ROLES - {"STATE", "BE"}
_VERBLIKE = frozenset({"SOFT", "OBJECT", "GOOD", "BAD", "AT_MOST", "UNSURE"})
_BROUGHT_TO_AN_END = (
    "vg1", "vg2", "vg3", "fagbrev", "fagprøve", "svennebrev", "eksamen", "norskprøve", "kurset", "studie", "utdanning", "grunnskole", "grunnskule", "ungdomsskole",
    "ungdomsskule", "videregående", "vidaregåande", "skolen", "skulen", "læretid", "introduksjonsprogram", "bachelor", "master", "behandling", "soning", "lappen",
    "oppkjøring", "oppkøyring", "førerkort", "førarkort", "permisjon", "sykmelding", "sjukmelding", "snart", "nesten",
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
_PAST_WISH = frozenset(
    {"ville", "ønsket", "ønska", "ønskte", "ynskte", "drømte", "drøymde", "håpet", "håpa", "likte", "elsket", "elska", "trivdes"}
)
_STOPS = frozenset({"dropp", "kutt", "glem", "gløym", "stryk", "skrinlegg"})
"""«dropp X»: said to the other, first in its clause."""
_LEFT = frozenset({"sa opp", "sagt opp", "sier opp", "slutta", "sluttet", "droppa", "droppet"})
_GONE = frozenset({"borte", "vekk", "forsvunnet", "forsvunne", "over", "død"})
_TOO_MUCH = frozenset({"for mye", "for mykje"})
_RUNS = ("buss", "tog", "ferj", "ferge", "båt", "trikk", "bane", "fly", "tid", "klokk", "skyss")
_TAIL = frozenset({"OBJ", "ADV", "PREP", "NOW", "ME", "CONTRAST", "NEG", "STRONG"})


class Bearing(msgspec.Struct):
    """``sign`` is 1 wished, -1 avoided, 0 neither. ``own`` says that the clause decides by itself and inherits nothing."""

    sign: int = 0
    gjelder: Gjelder = "bart"
    own: bool = False
    negations: int = 0
    minus: bool = False
    hard: bool = False
    now: bool = False
    at_most: bool = False
    not_only: bool = False
    contrast: bool = False
    into: bool = False
    prefers: bool = False
    thinks_not: bool = False
    knows_not: bool = False
    points_back: bool = False
    quits: bool = False
    left: bool = False  # «har sluttet som X», «før ville jeg X»
    ellipsis: bool = False
    asks: bool = False
    bears: bool = False  # «orker X», «klarer X»
    roles: frozenset[str] = frozenset()
    before: list[Piece] = []
    after: list[Piece] = []

    @property
    def negated(self) -> bool:
        return self.negations % 2 == 1


def bearing(clause: Clause) -> Bearing:
    """Read the carrying words of a clause."""
    before, after, carried = _parts(clause.pieces)
    roles = frozenset(one.role for one in carried)
    made = Bearing(roles=roles, before=before, after=after)
    made.negations = sum(1 for one in carried if one.role in ("NEG", "NEG_HARD")) or int("NEITHER" in roles)
    made.at_most = "AT_MOST" in roles
    made.not_only = "NOT_ONLY" in roles
    made.contrast = "CONTRAST" in roles
    made.quits = "QUIT" in roles
    made.left = any(one.low in _LEFT for one in carried)
    made.asks = any(one.low in ("du", "dere", "dokker") for one in carried)
    made.ellipsis = bool(before) and not after and {"BE", "IT"} <= roles <= {"BE", "IT", "NEG", "ADV"}
    made.into = "INTO" in roles
    made.now = "NOW" in roles and not any(one.low in ("lenger", "lengre", "mer", "meir") for one in carried)
    made.prefers = any(
        one.low in ("heller", "hellere", "snarere") or one.low.startswith(("foretrekk", "føretrekk")) for one in carried
    )
    made.points_back = "IT" in roles or any(one.low in ("tilbake", "attende", "dit", "der") for one in carried)
    _sign(made, carried)
    made.hard = _hard(made, carried)
    return made


def _parts(pieces: list[Piece]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """Content before the carrying words, content after them, and the carrying words themselves."""
    before: list[Piece] = []
    after: list[Piece] = []
    carried: list[Piece] = []
    verb = done = False  # something carries; a verb carries
    for at, one in enumerate(pieces):
        if one.role in ("GOOD", "BAD") and not _judges(pieces, at, bool(before)):
            one = Piece(one.start, one.end, one.low, "ART" if one.low in _TOO_MUCH else "")
        elif one.role in ("NO", "YES") and at + 1 < len(pieces) and not before:
            one = Piece(one.start, one.end, one.low, "ADV")
        elif one.role == "WISH_NOUN":
            active = not before and not after and not {c.role for c in carried} & _NOT_BEFORE_WISH_NOUN
            one = Piece(one.start, one.end, one.low, "WISH" if active else "")
        elif at == 0 and _stops(pieces):
            one = Piece(one.start, one.end, one.low, "AVOID")
        elif one.low in _IMPERATIVES and carried and carried[-1].role in NEGATIONS and not before and not done:
            one = Piece(one.start, one.end, one.low, "LIGHT")
        if after and one.role not in ("NEG", "NEG_HARD", "NOW", "STRONG", "GOOD", "BAD", "CONTRAST"):
            after.append(one)
        elif (is_content(one) or (one.role == "DEED" and done)) and not after:
            (after if verb else before).append(one)
        elif (
            before
            and not verb
            and one.role in ("PREP", "ART", "LIGHT", "ADV", "OBJ", "SO", "OM", "FOR_TO", "THAN", "WHO", "WHERE", "ME")
        ):
            before.append(one)
        else:
            carried.append(one)
            done = done or one.role in VERB_ROLES
            verb = verb or one.role in VERB_ROLES or one.role in NEGATIONS | _VERBLIKE
    return before, after, carried


def _stops(pieces: list[Piece]) -> bool:
    """«dropp X», «slutt på X»: tells somebody to let it be."""
    if len(pieces) < 2:
        return False
    return pieces[0].low in _STOPS or (pieces[0].low == "slutt" and pieces[1].low in ("på", "med"))


def _judges(pieces: list[Piece], at: int, anything_before: bool) -> bool:
    """Whether «gøy», «kjedelig» and the like judge something here, rather than describe the next word."""
    last = all(one.role in _TAIL for one in pieces[at + 1 : at + 6])
    if not anything_before and last and all(one.role in _AFTER_COPULA or one.role in ("IT", "BE") for one in pieces[:at]):
        return True
    follows = pieces[at + 1].low if at + 1 < len(pieces) else ""
    if not anything_before and follows in ("å", "med", "at") and all(one.role in _AFTER_COPULA for one in pieces[:at]):
        return True
    for one in reversed(pieces[max(0, at - 5) : at]):
        if one.role in ("BE", "THINK"):
            return last or pieces[at].low != "best"
        if one.role not in _AFTER_COPULA and not (last and one.role == ""):
            break
    return last and anything_before


def _sign(made: Bearing, carried: list[Piece]) -> None:
    roles = made.roles
    flip = -1 if made.negated else 1
    minus_roles = ("AVOID", "OBJECT", "BAD", "QUIT") if roles & {"WISH", "SOFT"} else ("AVOID", "OBJECT", "BAD")
    minuses = sum(1 for one in carried if one.role in minus_roles)
    made.own = True
    if "DONE" in roles and not made.negated and not _completes(made):
        minuses += 1
    minuses += _is_gone(made)
    made.minus = minuses % 2 == 1
    minus = -1 if made.minus else 1
    if "dårlig" in _first_after(made) and roles & {"SUITS", "BEAR", "LIKE"}:
        made.after = made.after[1:]
        made.negations += 1
        flip = -flip
    if "SUITS" in roles and _minds(made, carried):
        _statement(made)
    elif _of_others(made, carried) and roles & {"WISH", "LIKE", "AVOID", "BEAR", "SOFT"}:
        made.gjelder = "andre"
    elif made.at_most:
        made.gjelder = "mengde"
    elif "UNSURE" in roles or _who(carried):
        made.gjelder, made.knows_not = "uvisst", True
    elif _once(made, carried):
        made.gjelder, made.left = "tilstand", True
    elif roles & {"WISH", "SOFT"} and not _future(made, carried):
        made.sign, made.gjelder = flip * minus, "onske"
    elif "LIKE" in roles:
        made.sign, made.gjelder = flip * minus, "liking"
    elif roles & {"SUITS", "GOOD"} or roles & {"OBJECT", "BAD"}:
        made.sign, made.gjelder = flip * minus, "vurdering"
    elif "AVOID" in roles or ("DONE" in roles and made.minus):
        made.sign, made.gjelder = (0, "tilstand") if made.negated else (minus, "liking")
    elif "BEAR" in roles:
        made.sign, made.gjelder = (-1, "taaler") if made.negated else (0, "evne")
        made.bears = not made.negated
        if made.negated and "THINK" in roles:
            made.sign, made.gjelder = 0, "uvisst"
    elif "POINT" in roles:
        made.sign, made.gjelder = -1, "onske" if any(one.role == "THEY" for one in made.before) else "vurdering"
    elif roles & {"DUTY", "JOIN"} and made.negated:
        made.sign, made.gjelder = -1, "onske"
    elif roles & {"NEED", "DUTY"}:
        made.gjelder = "trenger"
    elif made.negated and made.quits:
        _statement(made)  # «slutter ikke å snakke om X»
    elif made.negated and _does_not_do(made, carried):
        made.sign, made.gjelder = -1, "vurdering"
    elif made.negated and _if_only(carried):
        made.sign, made.gjelder = -1, "onske"
    elif roles & STATING_ROLES or _verb_then_not(made, carried):
        _statement(made)
    elif roles & {"NO", "YES"}:
        made.sign, made.gjelder = (-1 if "NO" in roles else 1), "onske"
    elif "SAY" in roles:
        made.gjelder = "tilstand"
    else:
        made.own = False


def _is_gone(made: Bearing) -> bool:
    """«lysten på X er borte»: it was liked, and is no more. The words that say so are no longer content."""
    if not made.roles & {"LIKE", "WISH"} or len(made.after) < 3 or made.after[-1].low not in _GONE:
        return False
    if made.after[-2].role not in ("BE", "STATE"):
        return False
    made.after = made.after[:-2]
    return True


def _if_only(carried: list[Piece]) -> bool:
    """«bare det ikke blir X», «bare jeg ikke må X»."""
    return len(carried) > 2 and carried[0].low in ("bare", "berre") and carried[1].role in ("IT", "ME")


def _who(carried: list[Piece]) -> bool:
    """«hvem vil vel …»: asks, and wishes nothing."""
    return len(carried) > 1 and carried[0].low in ("hvem", "kven", "kem", "kæm") and carried[1].role == "WISH"


def _does_not_do(made: Bearing, carried: list[Piece]) -> bool:
    """«kveld går ikke»: it will not do; «bussen går ikke» only tells."""
    goes = any(one.low in ("går", "gjeng") for one in carried) and not made.after and "ME" not in made.roles
    return goes and len(made.before) == 1 and not made.before[0].low.startswith(_RUNS)


def _once(made: Bearing, carried: list[Piece]) -> bool:
    """«før ville jeg …»: what was wished for then."""
    then = bool(made.before) and made.before[0].low in ("før", "tidligere", "tidlegare", "engang")
    return then and any(one.low in _PAST_WISH for one in carried)


def _completes(made: Bearing) -> bool:
    """«ferdig med vg2», «ferdig i juni»: it was brought to an end; «ferdig med lager»: had enough of it."""
    return (
        any(one.role == "NUM" or one.low.startswith(_BROUGHT_TO_AN_END) for one in (*made.before, *made.after)) or not made.after
    )


def _statement(made: Bearing) -> None:
    made.gjelder = "evne" if "CAN" in made.roles else "tilstand"
    made.thinks_not = made.negated and "THINK" in made.roles
    if made.negated and "KNOW" in made.roles:
        made.gjelder, made.knows_not = "uvisst", True


def _verb_then_not(made: Bearing, carried: list[Piece]) -> bool:
    """«sover ikke»: an open word that looks like a verb right before the negation makes a statement."""
    if not made.negated or not made.before:
        return False
    last, no = made.before[-1], next(one for one in carried if one.role in ("NEG", "NEG_HARD", "NEITHER"))
    return (
        last.end < no.start
        and last.role == ""
        and len(last.low) >= 4
        and last.low.endswith(("er", "ar", "te", "de", "et", "år", "ør"))
    )


def _first_after(made: Bearing) -> str:
    return made.after[0].low.replace("leg", "lig") if made.after else ""


def _minds(made: Bearing, carried: list[Piece]) -> bool:
    """«passer barn» tells what one does; «passer for meg», «passer bra» judges."""
    looks_after = any(one.role == "SUITS" and one.low.startswith("pass") for one in carried)
    return (
        looks_after and bool(made.after) and not made.roles & {"PREP", "OBJ", "SOFT", "CAN", "THINK", "WISH"} and not made.before
    )


def _of_others(made: Bearing, carried: list[Piece]) -> bool:
    """The subject is somebody else than the client («mor vil at …», «ingen vil …»)."""
    if len(carried) > 1 and carried[0].low == "ingen" and carried[1].low in _WILL and "ME" not in made.roles:
        return True
    subject = [one for one in made.before if one.role != "OBJ"]  # «barna mine»
    return bool(subject) and subject[-1].role == "THEY" and "ME" not in made.roles and len(subject) <= 3


def _future(made: Bearing, carried: list[Piece]) -> bool:
    """«det vil ta tid» is no wish; «det vil jeg» is."""
    heads = [one.low for one in carried if one.role in ("WISH", "SOFT")]
    first = next((one.role for one in carried if one.role in ("IT", "ME", "WISH")), "")
    return (
        heads in (["vil"], ["ville"]) and first == "IT" and not made.roles & {"ME", "GOOD", "LIKE", "SUITS"} and bool(made.after)
    )


def _hard(made: Bearing, carried: list[Piece]) -> bool:
    if made.sign > 0:
        return False
    strong = made.roles & {"STRONG", "NEG_HARD"} or any(one.low in _HARD_WORDS for one in carried)
    shall_not = (
        made.negated and made.gjelder == "onske" and any(one.low == "skal" for one in carried) and "WISH" not in made.roles
    )
    return bool(strong or shall_not)
