"""Text from people made harmless for a screen or a document: what cannot be seen is shown, nothing is silently dropped."""

import re
import unicodedata

MOST_MARKS = 4
"""Combining marks kept on one letter; no living script needs more."""

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
_OTHER = "\u2028\u2029\ufe00-\ufe0f\ufff0-\uffff\U000e0000-\U000e0fff\ud800-\udfff"
_HIDDEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}{_ZERO_WIDTH}{_OTHER}]|[\U0001fffe-\U0001ffff]")
_NOTHING = re.compile(f"(?:\\s|\u2800|{_HIDDEN.pattern})*")
_LINE_END = re.compile("\r\n")
_SPACE = re.compile(r"\s+")
_JOINER, _EMOJI_STYLE = "\u200d", "\ufe0f"


def visible(text: str) -> str:
    """The text with control, direction and zero-width characters written out (``␛``, ``⟨U+202E⟩``).

    Line breaks, tabs, letters of all scripts and emoji stay as they are. Doing it twice changes nothing.
    """
    shown = _HIDDEN.sub(_shown, _LINE_END.sub("\n", text))
    return shown if shown.isascii() else _cap_marks(shown)


def one_line(text: str) -> str:
    """Like ``visible``, with every run of white space as one space."""
    return _SPACE.sub(" ", visible(text)).strip()


def says_nothing(text: str) -> bool:
    """Whether there is nothing in the text for an eye to see."""
    return _NOTHING.fullmatch(text) is not None


def _shown(match: re.Match[str]) -> str:
    char, text, at = match.group(), match.string, match.start()
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if char == _EMOJI_STYLE and at and _takes_style(text[at - 1]):
        return char
    if char == _JOINER and at and _joins(text, at):
        return char
    return f"⟨U+{code:04X}⟩"


def _takes_style(char: str) -> bool:
    return char in "#*0123456789" or unicodedata.category(char) == "So"


def _joins(text: str, at: int) -> bool:
    """A joiner is part of an emoji only when an emoji stands on both sides of it."""
    before = text[at - 1]
    before_is = before == _EMOJI_STYLE or unicodedata.category(before) in ("So", "Sk")
    return before_is and at + 1 < len(text) and unicodedata.category(text[at + 1]) == "So"


def _cap_marks(text: str) -> str:
    out: list[str] = []
    marks = 0
    for char in text:
        if unicodedata.category(char) not in ("Mn", "Me") or char == _EMOJI_STYLE:
            if marks > MOST_MARKS:
                out.append(f"⟨+{marks - MOST_MARKS}⟩")
            marks = 0
            out.append(char)
            continue
        marks += 1
        if not out:
            out.append("◌")  # a mark alone would sit on whatever the program printed before it
        if marks <= MOST_MARKS:
            out.append(char)
    if marks > MOST_MARKS:
        out.append(f"⟨+{marks - MOST_MARKS}⟩")
    return "".join(out)
