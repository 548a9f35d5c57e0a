"""A week as a text grid that fits 80 columns, and as lines under one another for screen readers."""

from collections.abc import Callable, Sequence

from planlegg.domain.tekst import Sprak
from planlegg.domain.uke import Okt, Uke
from planlegg.errors import mark
from planlegg.text.amounts import clock

Words = Callable[[str], str]

DAYS = (mark("mandag"), mark("tirsdag"), mark("onsdag"), mark("torsdag"), mark("fredag"), mark("lørdag"), mark("søndag"))
WORKWEEK, STEP = 5, 30
TIME, WIDEST = 5, 80
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MARKS = {"reise": "..", "avtale": "##"}


def as_text(week: Uke, words: Words, sprak: Sprak, *, plain: bool = False) -> str:
    """The week with what it cannot show. ``plain`` gives lines only; the grid needs no box characters either way."""
    if not week.okter:
        return "\n".join(notes(week, words, sprak))
    drawn = lines(week, words, sprak) if plain else [*grid(week, words), "", *legend(week, words, sprak)]
    return "\n".join([*drawn, *notes(week, words, sprak)])


def lines(week: Uke, words: Words, sprak: Sprak) -> list[str]:
    """One line for each thing, day by day."""
    return [f"{words(DAYS[one.dag])} {clock(one.fra)}–{clock(one.til)}: {title(one, sprak)}" for one in week.okter]


def grid(week: Uke, words: Words) -> list[str]:
    """A row for each half hour that something begins, goes on or ends in; a column for each day."""
    days = range(max(WORKWEEK, 1 + max(one.dag for one in week.okter)))
    wide = min(12, (WIDEST - TIME) // len(days) - 2)
    names = letters(week)
    first = min(one.fra for one in week.okter) // STEP * STEP
    last = max(one.til for one in week.okter)
    head = " " * TIME + "".join("  " + _heading(words(DAYS[day]), wide).ljust(wide) for day in days)
    rows = [head.rstrip()]
    for start in range(first, last, STEP):
        cells = ["  " + _cell(_at(week.okter, day, start), names).ljust(wide) for day in days]
        rows.append((clock(start) + "".join(cells)).rstrip())
    return rows


def _heading(name: str, wide: int) -> str:
    return name if len(name) <= wide else name[:3]


def legend(week: Uke, words: Words, sprak: Sprak) -> list[str]:
    """What the letters and marks stand for."""
    told = [f"{letter}: {name}" for name, letter in letters(week, sprak).items()]
    kinds = {one.slag for one in week.okter}
    told += [f"{MARKS['reise']}: " + words("reise")] if "reise" in kinds else []
    return told + [f"{MARKS['avtale']}: {title(one, sprak)}" for one in _appointments(week)]


def notes(week: Uke, words: Words, sprak: Sprak) -> list[str]:
    """What a drawing cannot say."""
    groups = (
        (words("Når det passer deg: {titler}."), week.en_gang),
        (words("Innenfor timene i programmet: {titler}."), week.innenfor),
        (words("Tida vet vi ikke ennå: {titler}."), week.uten_tid),
    )
    told = [text.format(titler=", ".join(one.pa(sprak) for one in titles)) for text, titles in groups if titles]
    told += [words("Uka må også gå i hop med: «{ord}».").format(ord=" ".join(quote.tekst.split())) for quote in week.ogsa]
    told += [words("Reisetida er ikke med. Den vet vi ikke.")] if week.reise_ukjent else []
    return [*told, words("Tidene er eksempler. Stedet må si hva som går.")] if week.okter else told


def letters(week: Uke, sprak: Sprak = "nb") -> dict[str, str]:
    """A letter for each activity, in the order they come in the week, by title."""
    titles = dict.fromkeys(title(one, sprak) for one in week.okter if one.slag == "aktivitet")
    return dict(zip(titles, LETTERS, strict=False))


def title(one: Okt, sprak: Sprak) -> str:
    """What it is called; an appointment in the client's own words."""
    return f"«{' '.join(one.sitat.tekst.split())}»" if one.sitat else one.tittel.pa(sprak)


def _appointments(week: Uke) -> list[Okt]:
    return list({one.sitat: one for one in week.okter if one.slag == "avtale"}.values())


def _at(sessions: Sequence[Okt], day: int, start: int) -> Okt | None:
    """What goes on in this half hour; an activity before a journey that ends in it."""
    here = [one for one in sessions if one.dag == day and one.fra < start + STEP and start < one.til]
    return min(here, key=lambda one: (one.slag != "aktivitet", one.fra), default=None)


def _cell(one: Okt | None, names: dict[str, str]) -> str:
    if one is None:
        return "."
    return MARKS.get(one.slag) or names[title(one, "nb")] * 2
