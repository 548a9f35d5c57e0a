"""The time line as an SVG drawing: text is text, shapes tell things apart without colour, and all of it is in the description."""

import textwrap
from collections.abc import Callable, Sequence
from html import escape
from itertools import pairwise

from planlegg.domain.tekst import Sprak
from planlegg.export.tidslinje_text import Merke
from planlegg.export.words import day

Words = Callable[[str], str]

LEFT, TEXT, TOP, LINE, GAP, KEY, WIDE = 24, 52, 64, 20, 18, 26, 720
LETTERS_WIDE = 78
"""Letters on a line of text beside a mark."""


def render(found: Sequence[Merke], words: Words, sprak: Sprak) -> str:
    """The drawing as one XML document; it says nothing of who the client is."""
    title = words("Veien din")
    blocks = [(one, [day(one.dag, sprak), *textwrap.wrap(_clean(one.tekst), LETTERS_WIDE)]) for one in found]
    legend = [("steg", words("et steg")), ("avtalt", words("vi ble enige")), ("kommer", words("en dag som kommer"))]
    bottom = TOP + sum(len(lines) * LINE + GAP for _, lines in blocks)
    high = bottom + 24 + KEY * len(legend)
    whole = ". ".join(" ".join(lines).rstrip(".") for _, lines in blocks)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{high}" viewBox="0 0 {WIDE} {high}" '
        f'role="img" aria-labelledby="tittel beskrivelse" xml:lang="{sprak}">',
        f'<title id="tittel">{escape(title)}</title>',
        f'<desc id="beskrivelse">{escape(whole)}</desc>',
        f'<rect width="{WIDE}" height="{high}" fill="#ffffff"/>',
        '<g font-family="sans-serif" font-size="15" fill="#000000">',
        f'<text x="16" y="32" font-size="20" font-weight="bold">{escape(title)}</text>',
    ]
    at, places = TOP, []
    for one, lines in blocks:
        places.append((one, at))
        weight = ' font-weight="bold"'
        parts += [
            f'<text x="{TEXT}" y="{at + LINE * nr}"{weight if nr == 0 else ""}>{escape(line)}</text>'
            for nr, line in enumerate(lines)
        ]
        at += len(lines) * LINE + GAP
    ways = [_way(first[1], second[1], dashed=second[0].kommer) for first, second in pairwise(places)]
    shapes = [_shape("kommer" if one.kommer else "avtalt" if one.avtalt else "steg", y - 5) for one, y in places]
    parts += [*ways, *shapes]
    for nr, (kind, text) in enumerate(legend):
        y = bottom + 24 + KEY * nr
        parts += [_shape(kind, y - 5), f'<text x="{TEXT}" y="{y}" font-size="13">{escape(text)}</text>']
    return "\n".join([*parts, "</g>", "</svg>"]) + "\n"


def _way(fra: int, til: int, *, dashed: bool) -> str:
    dash = ' stroke-dasharray="2 6"' if dashed else ""
    return f'<line x1="{LEFT}" y1="{fra - 5}" x2="{LEFT}" y2="{til - 5}" stroke="#000000" stroke-width="2"{dash}/>'


def _shape(kind: str, y: int) -> str:
    """A filled dot for a step, a ring around it where both agreed, and an empty ring for a day that comes."""
    match kind:
        case "avtalt":
            return (
                f'<circle cx="{LEFT}" cy="{y}" r="10" fill="#ffffff" stroke="#000000" stroke-width="2"/>'
                f'<circle cx="{LEFT}" cy="{y}" r="5" fill="#000000"/>'
            )
        case "kommer":
            return f'<circle cx="{LEFT}" cy="{y}" r="7" fill="#ffffff" stroke="#000000" stroke-width="2"/>'
        case _:
            return f'<circle cx="{LEFT}" cy="{y}" r="6" fill="#000000"/>'


def _clean(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(sign if sign >= " " and sign not in "\ufffe\uffff" else " " for sign in text)
