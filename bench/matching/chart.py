"""Quality by kind as horizontal bars, in SVG. Pure. Readable in light and dark, and by a screen reader through title and desc."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from bench.matching.kinds import OWN, TRIAL, in_order, name
from bench.matching.results import Measured

WIDTH, LABEL, TOP, BAR, GAP, RIGHT = 760, 208, 76, 12, 10, 52
STYLE = """
    .back { fill: #ffffff; } text { fill: #1f2328; font: 13px system-ui, sans-serif; } .small { font-size: 11px; }
    .value { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; }
    .head { font-size: 15px; font-weight: 600; } .line { stroke: #d0d7de; } .s0 { fill: #0a6ebd; } .s1 { fill: #7a5195; } .s2 { fill: #9aa1a9; }
    @media (prefers-color-scheme: dark) {
      .back { fill: #14181d; } text { fill: #e6edf3; } .line { stroke: #3a424b; } .value { stroke: #14181d; } .s0 { fill: #58a6ff; } .s1 { fill: #c297e0; } .s2 { fill: #7d8590; }
    }
"""


@dataclass(frozen=True)
class Series:
    """Bars of one colour, ``style`` 0 to 2: a value 0 to 1 for each kind that has one."""

    label: str
    style: int
    values: dict[str, float]


def series(measured: Measured) -> list[Series]:
    """planlegg, the trial when it was run, and for each kind whatever baseline was best at it."""
    found = []
    for engine, label, style in ((OWN, "planlegg", 0), (TRIAL, "planlegg med e5 (forsøk)", 1)):
        run = measured.of(engine)
        if run:
            found.append(Series(label, style, {kind: figures.r5 for kind, figures in run.kinds.items()}))
    best: dict[str, float] = {}
    for run in measured.baselines():
        for kind, figures in run.kinds.items():
            best[kind] = max(figures.r5, best.get(kind, 0.0))
    return [*found, Series("beste av de andre for hvert slag", 2, best)] if best else found


def chart(shown: Sequence[Series]) -> str:
    """The whole picture."""
    kinds = in_order({kind for one in shown for kind in one.values})
    row = len(shown) * BAR + GAP
    height = TOP + row * len(kinds) + 34
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
        'aria-labelledby="tittel beskrivelse">',
        '  <title id="tittel">Treff blant de fem første (R@5), for hvert slag søk</title>',
        f'  <desc id="beskrivelse">{escape(_told(shown, kinds))}</desc>',
        f"  <style>{STYLE}  </style>",
        f'  <rect class="back" width="{WIDTH}" height="{height}" rx="6"/>',
        '  <text class="head" x="16" y="26">Treff blant de fem første (R@5), for hvert slag søk</text>',
        *_legend(shown),
        *_scale(TOP - 6, TOP + row * len(kinds)),
    ]
    for at, kind in enumerate(kinds):
        top = TOP + at * row
        lines.append(
            f'  <text x="{LABEL - 10}" y="{top + (row - GAP) / 2 + 4.5:g}" text-anchor="end">{escape(name(kind))}</text>'
        )
        for number, one in enumerate(shown):
            if kind in one.values:
                lines += _bar(one, top + number * BAR, one.values[kind])
    return "\n".join([*lines, "</svg>", ""])


def _told(shown: Sequence[Series], kinds: Sequence[str]) -> str:
    rows = [f"{name(k)}: " + ", ".join(f"{one.label} {one.values[k]:.2f}" for one in shown if k in one.values) for k in kinds]
    return "; ".join(rows) + "."


def _legend(shown: Sequence[Series]) -> list[str]:
    lines, x = [], 16
    for one in shown:
        lines.append(f'  <rect class="s{one.style}" x="{x}" y="40" width="12" height="12" rx="2"/>')
        lines.append(f'  <text x="{x + 18}" y="50.5">{escape(one.label)}</text>')
        x += 42 + 7 * len(one.label)
    return lines


def _scale(top: float, bottom: float) -> list[str]:
    lines = []
    for value in (0, 0.25, 0.5, 0.75, 1):
        x = LABEL + value * (WIDTH - LABEL - RIGHT)
        lines.append(f'  <line class="line" x1="{x:g}" x2="{x:g}" y1="{top:g}" y2="{bottom:g}"/>')
        lines.append(f'  <text class="small" x="{x:g}" y="{bottom + 16:g}" text-anchor="middle">{value:g}</text>')
    return lines


def _bar(one: Series, top: float, value: float) -> list[str]:
    length = value * (WIDTH - LABEL - RIGHT)
    return [
        f'  <rect class="s{one.style}" x="{LABEL}" y="{top:g}" width="{length:.1f}" height="{BAR - 2}" rx="1.5"/>',
        f'  <text class="small value" x="{LABEL + length + 5:.1f}" y="{top + BAR - 2.2:g}">{value:.2f}</text>',
    ]
