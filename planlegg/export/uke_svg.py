"""A week as an SVG drawing: text is text, patterns tell things apart without colour, and the whole week is in the description."""

import textwrap
from collections.abc import Callable
from html import escape

from planlegg.domain.tekst import Sprak
from planlegg.domain.uke import Okt, Uke
from planlegg.export.uke_text import DAYS, WORKWEEK, legend, letters, lines, notes, title
from planlegg.text.amounts import clock

Words = Callable[[str], str]

LEFT, TOP, COLUMN, HOUR, LINE = 64, 72, 136, 44, 22
LETTERS_WIDE = 90
"""Letters on a line of text below the drawing."""
FILL = {"aktivitet": "#ffffff", "reise": "url(#reise)", "avtale": "url(#avtale)"}


def render(week: Uke, name: str, words: Words, sprak: Sprak) -> str:
    """The drawing as one XML document. ``name`` is what the week is of; it says nothing of the client."""
    days = range(max(WORKWEEK, 1 + max((one.dag for one in week.okter), default=0)))
    first = min((one.fra for one in week.okter), default=9 * 60) // 60
    last = -(-max((one.til for one in week.okter), default=15 * 60) // 60)
    told = [*(legend(week, words, sprak) if week.okter else []), *notes(week, words, sprak)]
    below = [part for line in told for part in textwrap.wrap(line, LETTERS_WIDE)]
    bottom = TOP + (last - first) * HOUR
    wide, high = LEFT + len(days) * COLUMN + 16, bottom + 24 + LINE * (1 + len(below))
    whole = ". ".join(line.rstrip(".") for line in [*lines(week, words, sprak), *notes(week, words, sprak)])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
        f'role="img" aria-labelledby="tittel beskrivelse" xml:lang="{sprak}">',
        f'<title id="tittel">{escape(words("Slik kan uka se ut: {tittel}").format(tittel=name))}</title>',
        f'<desc id="beskrivelse">{escape(whole)}</desc>',
        _PATTERNS,
        f'<rect width="{wide}" height="{high}" fill="#ffffff"/>',
        '<g font-family="sans-serif" font-size="14" fill="#000000">',
        f'<text x="16" y="28" font-size="18" font-weight="bold">{escape(name)}</text>',
    ]
    parts += [f'<text x="{_x(day) + 6}" y="{TOP - 10}">{escape(words(DAYS[day]))}</text>' for day in days]
    for hour in range(first, last + 1):
        at = TOP + (hour - first) * HOUR
        parts.append(f'<line x1="{LEFT}" y1="{at}" x2="{wide - 16}" y2="{at}" stroke="#767676" stroke-width="0.5"/>')
        parts.append(f'<text x="16" y="{at + 5}">{clock(hour * 60)}</text>')
    names = letters(week, sprak)
    parts += [_block(one, first, names, sprak) for one in week.okter]
    parts += [f'<text x="16" y="{bottom + 24 + LINE * nr}">{escape(line)}</text>' for nr, line in enumerate(below, 1)]
    return "\n".join([*parts, "</g>", "</svg>"]) + "\n"


_PATTERNS = (
    '<defs><pattern id="reise" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/>'
    '<circle cx="2" cy="2" r="1" fill="#000000"/></pattern>'
    '<pattern id="avtale" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/>'
    '<path d="M0 8 8 0" stroke="#000000" stroke-width="1"/></pattern></defs>'
)


def _block(one: Okt, first: int, names: dict[str, str], sprak: Sprak) -> str:
    """A box; an activity carries its letter and times, the rest is told by pattern and by the lines below."""
    x, y, high = _x(one.dag) + 2, TOP + (one.fra - first * 60) * HOUR / 60, (one.til - one.fra) * HOUR / 60
    box = f'<rect x="{x}" y="{y:.1f}" width="{COLUMN - 6}" height="{high:.1f}" fill="{FILL[one.slag]}" stroke="#000000"/>'
    if one.slag != "aktivitet":
        return box
    label = escape(f"{names[title(one, sprak)]}  {clock(one.fra)}–{clock(one.til)}")
    return f'{box}<text x="{x + 6}" y="{y + min(18, high - 3):.1f}">{label}</text>'


def _x(day: int) -> int:
    return LEFT + day * COLUMN
