"""LIX: how heavy a text is to read (words a sentence, plus the share of long words)."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_END = re.compile(r"[.!?:]+(?=\s|$|[»\"”)])|\n\s*\n|\n(?=\s*[-*•])")
LONG = 6
"""A word is long when it has more letters than this."""


def lix(text: str) -> float:
    """LIX of a text; 0 when it has no words. Plain text is 30 or less, heavy office text 50 or more."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = sum(1 for piece in _END.split(text) if piece and _WORD.search(piece))
    long = sum(1 for word in words if len(word) > LONG)
    return len(words) / max(1, sentences) + 100 * long / len(words)
