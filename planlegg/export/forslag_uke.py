"""The weeks of the options, one after another: what each would look like, as text or as one drawing."""

from collections.abc import Callable, Sequence

from planlegg.domain.forslag import Forslagssett
from planlegg.domain.tekst import Sprak
from planlegg.domain.uke import Uke
from planlegg.export import uke_svg, uke_text

Words = Callable[[str], str]
WIDEST = uke_text.WIDEST
"""Columns a grid may take; a narrower screen gets lines."""


def weeks(found: Forslagssett, words: Words, sprak: Sprak, only: int | None = None) -> list[tuple[str, Uke]]:
    """Each week with its heading: the plan as it is, then the options by their number. ``only`` is one option's number."""
    made = [(words("Planen nå"), found.planen)] if found.planen and only is None else []
    made += [
        (f"{nr}. {', '.join(activity.tittel.pa(sprak) for activity in option.aktiviteter)}", option.uke)
        for nr, option in enumerate(found.forslag, 1)
        if option.uke and only in (None, nr)
    ]
    return made


def as_text(made: Sequence[tuple[str, Uke]], words: Words, sprak: Sprak, *, plain: bool) -> str:
    """The weeks as grids, or as lines when ``plain``."""
    return "\n\n".join(f"{name}\n\n{uke_text.as_text(week, words, sprak, plain=plain)}" for name, week in made)


def as_svg(made: Sequence[tuple[str, Uke]], words: Words, sprak: Sprak) -> str:
    """The first week that has something at a time; failing that, the first."""
    name, week = next((one for one in made if one[1].okter), made[0])
    return uke_svg.render(week, name, words, sprak)
