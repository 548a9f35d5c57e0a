"""The score of a candidate: a sum of lines, each resting on a quote or a rule. Nothing else counts."""

from collections.abc import Collection, Iterable

from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Linje
from planlegg.domain.funn import Funn
from planlegg.domain.kandidat import Bevis
from planlegg.planning.grunnlag import Grunnlag, Vurdert, fill

MOST_QUOTES = 3
WISH = "treff-onske"
"""The line that says which wish an activity meets."""


def reasons_for(item: Vurdert, basis: Grunnlag) -> tuple[Linje, ...]:
    """Why this may fit, strongest first: wishes and needs met, strengths met, and what the rules add."""
    lines = (
        *_evidence(item.kandidat.onsker, "onske", basis),
        *_evidence(item.kandidat.behov, "behov", basis),
        *_evidence(item.kandidat.styrker, "styrke", basis),
        *(as_line(f) for f in item.av("for")),
    )
    return tuple(sorted(lines, key=_order))


def reasons_against(item: Vurdert) -> tuple[Linje, ...]:
    """What speaks against, strongest first."""
    return tuple(sorted((as_line(f) for f in item.av("mot")), key=_order))


def points(item: Vurdert, basis: Grunnlag) -> int:
    """The sum of the lines for and against."""
    return sum(line.vekt for line in (*reasons_for(item, basis), *reasons_against(item)))


def as_line(finding: Funn) -> Linje:
    """A rule's word as a line; it shows the first quote it rests on."""
    quote = finding.sitater[0] if finding.sitater else None
    return Linje(regel=finding.regel, tekst=finding.tekst, sitat=quote, kilde=finding.kilde, vekt=finding.vekt)


def notes(findings: Iterable[Funn], hard: Collection[Sitat]) -> tuple[Linje, ...]:
    """Lines without weight. What one rule says of several quotes is said of each once, at most ``MOST_QUOTES`` times.

    A quote among ``hard`` limits is never left out for being one too many.
    """
    kept: dict[str, list[Linje]] = {}
    for line in map(as_line, findings):
        said = kept.setdefault(line.regel, [])
        room = len(said) < MOST_QUOTES or line.sitat in hard
        if line.sitat is None or (room and not any(_same_words(line, other) for other in said)):
            said.append(line)
    return tuple(line for said in kept.values() for line in said)


def _same_words(one: Linje, other: Linje) -> bool:
    """Whether one quote is part of the other: «ikke lukket møterom» in «tåler ikke lukket møterom»."""
    words = [(line.sitat.tekst if line.sitat else "").casefold() for line in (one, other)]
    return words[0] in words[1] or words[1] in words[0]


def _evidence(evidence: tuple[Bevis, ...], kind: str, basis: Grunnlag) -> list[Linje]:
    """One line for each quote: the best hit it gave."""
    best: dict[Sitat, Bevis] = {}
    for item in evidence:
        kept = best.get(item.sitat)
        if kept is None or (item.treff.likhet, kept.treff.katalogord) > (kept.treff.likhet, item.treff.katalogord):
            best[item.sitat] = item
    return [
        Linje(
            regel=f"treff-{kind}",
            tekst=fill(basis.tekster[f"treff_{kind}"], sitat=quote.tekst, treff=item.treff.katalogord),
            sitat=quote,
            treff=item.treff.katalogord,
            kilde="",
            vekt=round(basis.vekter[kind] * item.treff.likhet),
        )
        for quote, item in best.items()
    ]


def _order(line: Linje) -> tuple[int, str, Sitat]:
    return (-abs(line.vekt), line.regel, line.sitat or Sitat("", 0, ""))
