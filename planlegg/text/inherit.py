"""What a clause takes from the one it hangs on: the reach of wishes and negations over a sentence."""

import msgspec

from planlegg.text.bearing import Bearing, Gjelder
from planlegg.text.clauses import Clause

_CARRIES_JOINT = frozenset({"unntatt", "framfor", "enn", "uten", "hvis_ikke"})
_ASIDE = frozenset({"grunn", "hvis", "som", "spor"})
"""After these, a comma takes up what was said before them."""


_DENYING = frozenset({"IT", "BE", "NEG", "ART", "ADV"})
_ONLY = frozenset({"bare", "berre", "kun"})
_LEAST = frozenset({"minst", "dårligst", "dårlegast", "verst"})
_MAYBE = frozenset({"kanskje", "muligens"})
_THEREFORE = frozenset({"derfor", "difor"})
_DO = frozenset({"finn", "tenk", "velg", "vel", "prøv", "ta", "gi", "gje"})
_INSTEAD = _ONLY | {"bruk", "send", "skriv", "ring"}


class Sense(msgspec.Struct, frozen=True):
    """A sign with its kind: 1 wished, -1 avoided, 0 neither."""

    sign: int = 0
    gjelder: Gjelder = "bart"
    hard: bool = False
    now: bool = False
    scope: int = -1  # where a negated list begins
    bare: bool = False  # said without a verb
    stated: bool = False  # said by a verb that only tells how things are
    denied: bool = False  # told, and told not to be so: «kan ikke X»


class Context(msgspec.Struct, frozen=True):
    """What later clauses of the sentence may take over."""

    sense: Sense = Sense()
    main: Sense = Sense()
    aside: bool = False
    prefers: bool = False
    unknown: bool = False
    thinks_not: bool = False
    denies: bool = False  # «det er ikke det», «ikke»: says that what follows is not so
    open_start: int = -1  # a carrier whose content is still to come


class Decision(msgspec.Struct, frozen=True):
    """How a clause is read, where its quote begins, and what it hands on."""

    sense: Sense
    start: int
    context: Context
    left_is_wished: bool = False


def decide(part: Clause, own: Bearing, context: Context, but_later: bool) -> Decision:
    """Read one clause in its place."""
    taken = context.main if context.aside and part.joint in ("komma", "ut") else context.sense
    sign, gjelder = _own(part, own, taken, context, but_later) if own.own else _taken(part, own, taken, context, but_later)
    follows = not own.own or part.joint in ("at", "som")
    denied = sign == 0 and gjelder in ("tilstand", "evne", "trenger") and own.negated != (own.left or own.quits)
    sense = Sense(
        sign=sign,
        gjelder=gjelder,
        hard=sign < 0 and ((own.hard and part.joint != "at") or (follows and taken.hard)),
        now=own.now or (follows and taken.now and sign == taken.sign),
        bare=not own.own,
        denied=denied,
        stated=gjelder in ("tilstand", "evne", "andre", "trenger") and not own.bears,
    )
    start = _start(part, own, taken, context, follows, sign)
    sense = msgspec.structs.replace(sense, scope=start if sign < 0 else -1)
    aside = part.joint in _ASIDE
    handed = Context(
        sense=sense,
        main=context.main if aside else sense,
        aside=aside,
        prefers=context.prefers or own.prefers,
        unknown=own.knows_not or (context.unknown and follows),
        thinks_not=own.thinks_not,
        denies=own.negated and own.roles <= _DENYING,
    )
    wished = part.joint == "framfor" and taken.sign == 0 and not taken.stated
    return Decision(sense, start, handed, wished)


def _start(part: Clause, own: Bearing, taken: Sense, context: Context, follows: bool, sign: int) -> int:
    if follows and context.open_start >= 0:
        return context.open_start
    if part.joint in _CARRIES_JOINT:
        return part.joint_at
    if follows and sign < 0 and taken.sign < 0 and not own.negated and taken.scope >= 0:
        return taken.scope
    return part.pieces[0].start


def _own(part: Clause, own: Bearing, taken: Sense, context: Context, but_later: bool) -> tuple[int, Gjelder]:
    """A clause with a verb of its own."""
    joint = part.joint
    if context.unknown and joint in ("at", "hvis", "spor", "hvis_ikke"):
        return 0, "uvisst"
    if own.not_only and own.sign:
        return (1 if but_later else 0), own.gjelder
    if joint == "spor":
        return 0, "tilstand"
    if joint in ("hvis", "hvis_ikke"):
        must_not = own.sign < 0 and (own.minus or "DUTY" in own.roles) and own.gjelder != "taaler"
        must_not = must_not or (taken.sign > 0 and own.negated and {"IT", "BE"} <= own.roles and bool(own.after))
        return (-1, "onske") if must_not else (0, "vilkar")
    if joint == "at":
        return _that(own, taken, context)
    if joint == "som":
        return _relative(own, taken)
    if joint in ("uten", "unntatt", "framfor", "enn") and not (own.sign and own.before and own.after):
        return _taken(part, own, taken, context, but_later)
    if own.ellipsis and taken.sign:
        return taken.sign * (-1 if own.negated else 1), taken.gjelder  # «X er greit, Y er det ikke»
    if joint == "grunn" and own.sign == 0:
        return 0, "grunn"
    if joint == "og" and own.before and not own.after and own.sign > 0 and taken.sign < 0 and taken.bare:
        return -1, own.gjelder  # «verken X eller Y passer»
    if own.gjelder == "tilstand" and context.open_start >= 0 and part.pieces[0].role == "BE" and not own.before:
        return taken.sign, taken.gjelder  # «det eneste han ikke vil, er X»
    return own.sign, own.gjelder


def _that(own: Bearing, taken: Sense, context: Context) -> tuple[int, Gjelder]:
    """«vil at …», «liker ikke at …», «tror ikke at …»; what others want stays theirs."""
    if taken.gjelder == "andre":
        return 0, "andre"
    if context.denies and own.sign < 0:
        return 0, "tilstand"  # «det er ikke det at jeg ikke vil»
    if taken.sign:
        inner = own.sign or (-1 if own.negated != own.quits else 1)
        return (0, "tilstand") if taken.sign < 0 and inner < 0 else (taken.sign * inner, taken.gjelder)
    if context.thinks_not:
        return (-own.sign, own.gjelder) if own.gjelder in ("onske", "liking", "vurdering") else (0, "uvisst")
    return own.sign, own.gjelder


def _relative(own: Bearing, taken: Sense) -> tuple[int, Gjelder]:
    """«noe som ikke er tungt», «et sted der jeg slipper kunder»."""
    turned = own.negated != own.minus
    if taken.stated:
        return 0, taken.gjelder
    if not turned:
        return taken.sign, taken.gjelder
    return (0, taken.gjelder) if taken.sign < 0 else (-1, "onske")


def _taken(part: Clause, own: Bearing, taken: Sense, context: Context, but_later: bool) -> tuple[int, Gjelder]:
    """A clause without a verb of its own."""
    joint = part.joint
    wish: Gjelder = taken.gjelder if taken.gjelder in ("onske", "liking", "taaler", "vurdering") else "onske"
    if joint == "hvis_ikke":
        return (0, "vilkar") if taken.sign < 0 or taken.stated else (1, wish)
    if own.not_only:
        return (1 if but_later else 0), wish
    if own.into and taken.sign < 0 and not own.negated:
        return 1, "onske"  # «bort fra X og inn i Y»
    if own.contrast and not own.negated:
        return -(taken.sign or context.main.sign), wish
    if joint == "uten":
        return _without(taken, wish)
    if joint == "unntatt":
        return (0, taken.gjelder) if taken.stated else (-1 if taken.sign >= 0 else 1, wish)
    if joint == "framfor":
        return (0, "tilstand") if taken.sign < 0 or (taken.stated and taken.gjelder != "evne") else (-1, wish)
    if joint == "enn":
        return (-1, wish) if context.prefers and taken.sign > 0 else (0, "sammenlikning")
    if own.negated or (joint == "at" and own.quits):
        return _negated(part, taken, context, wish)
    if joint in ("hvis", "grunn", "spor"):
        return 0, "vilkar" if joint == "hvis" else "grunn"
    if joint == "er":
        return 0, "tilstand"
    if joint in ("komma", "ny") and taken.sign < 0 and any(one.low in _MAYBE for one in part.pieces):
        return 1, wish  # «ikke kasse, kanskje lager»
    if taken.sign < 0 and part.pieces[0].low in _THEREFORE:
        return 1, wish  # «det ble for mye X, derfor Y»
    if joint == "komma" and taken.sign < 0 and taken.gjelder != "bart" and part.pieces[0].low in _DO:
        return 1, wish  # «slipper helst X, finn Y»
    if joint == "komma" and taken.sign < 0 and part.pieces[0].low in _INSTEAD:
        return (1, "bart") if part.pieces[0].low in _ONLY else (0, "uvisst")  # «ikke ring, send sms»
    if part.pieces[0].low in _LEAST and taken.sign >= 0 and not taken.stated and part.pieces[-1].role != "NUM":
        return -1, wish  # «mest ute, minst inne»
    if joint == "men":
        return (1, "onske") if taken.sign < 0 else (taken.sign, taken.gjelder if taken.sign else "bart")
    if context.unknown:
        return 0, "bart"
    if taken.sign < 0 and part.after_comma and joint == "og":
        return 0, "uvisst"  # «ikke mange folk, og en fast person»: the comma may have ended the negation
    return taken.sign, taken.gjelder


def _without(taken: Sense, wish: Gjelder) -> tuple[int, Gjelder]:
    if taken.stated:
        return 0, "tilstand"
    return (0, "trenger") if taken.sign < 0 else (-1, wish)


def _negated(part: Clause, taken: Sense, context: Context, wish: Gjelder) -> tuple[int, Gjelder]:
    """«ikke X» without a verb: what one lacks after «har …», what one avoids elsewhere."""
    joint = part.joint
    if any(one.low in ("bare ikke", "berre ikkje") for one in part.pieces):
        return -1, wish
    if taken.stated and (joint in ("og", "ikke") or context.main.stated):
        return 0, taken.gjelder
    if joint == "som" and taken.sign < 0:
        return 0, "tilstand"  # «ikke en sjef som ikke hører»
    if joint in ("at", "som"):
        return -taken.sign or -1, wish
    return -1, wish if taken.sign else "bart"
