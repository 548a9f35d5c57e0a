"""Text to sentences of tokens. Line breaks that only wrap a long line do not end a sentence; list items do."""

import re
from collections.abc import Iterator

import msgspec

from planlegg.text.english import is_english, is_english_remark, norwegian
from planlegg.text.fold import INVISIBLE, word_set
from planlegg.text.siffer import unsaid
from planlegg.text.spelling import canonical

_PIECE = rf"[\w\u0300-\u036f{INVISIBLE}]+"
_TOKEN = re.compile(
    rf"(?P<tall>\d+(?:[.,:]\d+)*(?![\w]))|(?P<ord>{_PIECE}(?:[-\u2010\u2011'’]{_PIECE})*)|(?P<linje>\n\s*)|(?P<tegn>\.\.\.|[^\w\s])"
)
_BULLET = re.compile(r"[-*•–·]|\d{1,2}[.)]")
_SHORT_FORMS = word_set(
    "ca f eks bl a m dvs kl jf evt ev osv mv tlf nr pr pga ift iht inkl maks min mnd gj midl spes arb øk stk st sos psyk fys fung komm pers "
    "div tidl vgs vs dr ang mht obs bla utd avd saksbeh veil etg kontaktpers ansv medl avt mva skr muntl"
)
_BEFORE_A_NAME = word_set("ca f eks bl kl nr tlf jf evt ev dr st ift ang")
_ORDINAL = re.compile(
    r"\s(?:etg|etasje|klasse|kl\b|trinn|gang|gong|år\b|semester|time\b|plass|divisjon|januar|februar|mars|april|mai|juni|juli|august|september"
    r"|oktober|november|desember|jan\b|feb\b|aug\b|sept\b|okt\b|nov\b|des\b)"
)
WRAP = 50
"""A line at least this long is taken to go on after its line break."""


class Token(msgspec.Struct, frozen=True):
    """A word, a number or a mark. ``low`` is the lexicon's spelling of a word, or the mark itself."""

    start: int
    end: int
    low: str
    is_word: bool


class Sentence(msgspec.Struct, frozen=True):
    """Tokens up to a full stop, a question mark, a list item's end or the like. ``ended_by`` is the mark that ended it."""

    tokens: tuple[Token, ...]
    ended_by: str
    bulleted: bool


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order; marks are tokens too, except the one that ended the sentence."""
    text = unsaid(text)
    found: list[Sentence] = []
    now: list[Token] = []
    bullet = False
    line_start = 0
    matches = list(_TOKEN.finditer(text))
    for number, match in enumerate(matches):
        kind, mark = match.lastgroup, match.group()
        ended = ""
        if kind == "linje":
            ended = "" if _wraps(text, line_start, match, now) else "\n"
            line_start = match.end()
        elif kind == "tegn" and (mark in "!?;…" or mark == "..." or (mark == "." and _stops(text, match, now))):
            ended = mark
        elif kind == "tegn" and not now and _is_bullet(text, match):
            bullet = True
            continue
        elif kind == "tegn":
            now.append(Token(match.start(), match.end(), mark, False))
        else:
            now.append(Token(match.start(), match.end(), canonical(mark) if kind == "ord" else mark, True))
        if ended:
            if any(token.is_word for token in now):
                found.append(Sentence(_in_one_language(text, now), ended, bullet))
            now = []
        if ended == "\n" or (kind == "linje" and number + 1 == len(matches)):
            bullet = False
    if any(token.is_word for token in now):
        found.append(Sentence(_in_one_language(text, now), "", bullet))
    return found


def _in_one_language(text: str, tokens: list[Token]) -> tuple[Token, ...]:
    """The tokens of a sentence; in an English one the small words are put as Norwegian ones, at the same place in the text."""
    words = [text[token.start : token.end].lower().replace("\u2019", "'") for token in tokens]
    if is_english(words):
        return _put_in_norwegian(tokens, words)
    out: list[Token] = []
    for first, last in _between_marks(tokens):
        run = tokens[first:last]
        english = is_english_remark(words[first:last])
        out += _put_in_norwegian(run, words[first:last]) if english else run
        out += tokens[last : last + 1]
    return tuple(out)


def _put_in_norwegian(tokens: list[Token], words: list[str]) -> tuple[Token, ...]:
    return tuple(
        Token(tokens[first].start, tokens[end - 1].end, said, tokens[first].is_word) for first, end, said in norwegian(words)
    )


def _between_marks(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """From the first word to after the last, for each run of words; the mark that ends a run stands after it."""
    first = 0
    for at, token in enumerate(tokens):
        if not token.is_word:
            yield first, at
            first = at + 1
    yield first, len(tokens)


def _wraps(text: str, line_start: int, match: re.Match[str], now: list[Token]) -> bool:
    """Whether the sentence goes on after this line break."""
    if not now or match.group().count("\n") > 1 or _BULLET.match(text, match.end()):
        return False
    last = now[-1]
    return match.start() - line_start >= WRAP or (last.low in _GOES_ON)


def _stops(text: str, match: re.Match[str], now: list[Token]) -> bool:
    """Whether this full stop ends a sentence rather than shortening a word."""
    after = text[match.end() : match.end() + 1]
    before = now[-1] if now and now[-1].end == match.start() else None
    if before is None or not before.is_word:
        return True
    if after.isalnum():
        return len(before.low) >= 5 and before.low not in _SHORT_FORMS
    if not after:
        return True
    following = text[match.end() : match.end() + 3].strip()[:1]
    if before.low.isdigit() and len(before.low) <= 2 and _ORDINAL.match(text, match.end()):
        return False  # «3. etg», «10. klasse»
    lone = len(before.low) == 1 and before.low.isalpha() and before.low not in "iåæø"
    if following.isupper():
        return before.low not in _BEFORE_A_NAME
    return not (before.low in _SHORT_FORMS or (lone and following.islower()))


def _is_bullet(text: str, match: re.Match[str]) -> bool:
    return match.group() in "-*•–·" and text[match.end() : match.end() + 1].isspace()


_GOES_ON = frozenset(
    {
        ",",
        "og",
        "eller",
        "å",
        "med",
        "ikke",
        "ikkje",
        "vil",
        "på",
        "i",
        "som",
        "til",
        "av",
        "for",
        "at",
        "en",
        "et",
        "ei",
        "han",
        "jeg",
        "eg",
    }
)
