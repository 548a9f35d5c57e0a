"""The score of a candidate: a sum of lines, each resting on a quote or a rule. Nothing else counts.

The same words weigh once, and so does the same thing said twice: a line names all the words it rests on, and taking them out of
the answers takes away the line and exactly its weight.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence

import msgspec

from planlegg.domain.bilde import Bilde, Sitat
from planlegg.domain.forslag import Linje
from planlegg.domain.funn import Funn
from planlegg.domain.kandidat import Bevis
from planlegg.planning.grunnlag import Grunnlag, Vurdert, fill
from planlegg.planning.same import after_heading, overlap, together
from planlegg.text.fold import fold

MOST_QUOTES = 3
WISH = "treff-onske"
"""The line that says which wish an activity meets."""


def reasons_for(item: Vurdert, basis: Grunnlag) -> tuple[Linje, ...]:
    """Why this may fit, strongest first: wishes and needs met, strengths met, and what the rules add."""
    return tuple(line for line in reasons(item, basis) if line.vekt >= 0)


def reasons_against(item: Vurdert, basis: Grunnlag) -> tuple[Linje, ...]:
    """What speaks against, strongest first."""
    return tuple(line for line in reasons(item, basis) if line.vekt < 0)


def reasons(item: Vurdert, basis: Grunnlag) -> tuple[Linje, ...]:
    """What speaks for and against, strongest first. Words that would do both count as the stronger of the two."""
    lines = (
        *_evidence(item.kandidat.onsker, "onske", basis),
        *_evidence(item.kandidat.behov, "behov", basis),
        *_evidence(item.kandidat.styrker, "styrke", basis),
        *_said_by_rules((*item.av("for"), *item.av("mot")), basis.bilde),
    )
    return _each_word_once(lines)


def points(item: Vurdert, basis: Grunnlag) -> int:
    """The sum of the lines for and against."""
    return sum(line.vekt for line in reasons(item, basis))


def as_line(finding: Funn) -> Linje:
    """A rule's word as a line; it shows the first quote it rests on."""
    quotes = finding.sitater or (None,)
    return Linje(
        regel=finding.regel,
        tekst=finding.tekst,
        sitat=quotes[0],
        ogsa=finding.sitater[1:],
        kilde=finding.kilde,
        vekt=finding.vekt,
    )


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


def _evidence(evidence: Sequence[Bevis], kind: str, basis: Grunnlag) -> list[Linje]:
    """One line for each thing said: the best hit it gave. The same words said again meet the same; they count once."""
    by_quote: dict[Sitat, list[Bevis]] = {}
    for one in evidence:
        by_quote.setdefault(one.sitat, []).append(one)

    def met(quote: Sitat) -> set[Hashable]:
        return {(fold(one.treff.ord), fold(one.treff.katalogord)) for one in by_quote[quote]}

    lines = []
    for quotes in together(list(by_quote), met):
        best = min((one for quote in quotes for one in by_quote[quote]), key=lambda e: (-e.treff.likhet, e.treff.katalogord))
        others = tuple(quote for quote in quotes if quote != best.sitat)
        lines.append(
            Linje(
                regel=f"treff-{kind}",
                tekst=fill(basis.tekster[f"treff_{kind}"], sitat=best.sitat.tekst, treff=best.treff.katalogord),
                sitat=best.sitat,
                ogsa=others,
                treff=best.treff.katalogord,
                vekt=round(basis.vekter[kind] * best.treff.likhet),
            )
        )
    return lines


def _said_by_rules(findings: Sequence[Funn], picture: Bilde) -> list[Linje]:
    """One line for each thing a rule speaks of: one limit, one earlier activity, one piece of words. The strongest speaks."""
    same = _things(picture)

    def keys(finding: Funn) -> Iterator[Hashable]:
        if not finding.sitater:
            yield finding.regel
        for quote in finding.sitater:
            yield finding.regel, fold(" ".join(quote.tekst.split()))
            yield from ((finding.regel, thing) for thing in same.get(quote, ()))

    return [_joined([_as_reason(finding) for finding in group]) for group in together(list(findings), keys)]


def _as_reason(finding: Funn) -> Linje:
    return as_line(msgspec.structs.replace(finding, sitater=tuple(map(after_heading, finding.sitater))))


def _things(picture: Bilde) -> dict[Sitat, set[Hashable]]:
    """What a quote tells of: limits of one kind and value, and activities tried before."""
    told: dict[Sitat, set[Hashable]] = {}
    for limit in picture.rammer:
        told.setdefault(limit.sitat, set()).add((limit.slag, limit.verdi))
    for number, earlier in enumerate(picture.tidligere):
        for quote in (*earlier.ble_bra, *earlier.ble_ikke_bra):
            told.setdefault(quote, set()).add(number)
    return told


def _each_word_once(lines: Sequence[Linje]) -> tuple[Linje, ...]:
    """Strongest first. Of lines that rest on the same words only the strongest counts, and it names them all."""
    groups = together(
        [*enumerate(lines)], lambda one: [one[0], *(other for other in range(one[0]) if _share(one[1], lines[other]))]
    )
    return tuple(sorted((_joined([line for _, line in group]) for group in groups), key=_order))


def _share(one: Linje, other: Linje) -> bool:
    return any(overlap(here, there) for here in one.sitater for there in other.sitater)


def _joined(lines: Sequence[Linje]) -> Linje:
    strongest = min(lines, key=_order)
    others = dict.fromkeys(quote for line in (strongest, *lines) for quote in line.sitater if quote != strongest.sitat)
    return msgspec.structs.replace(strongest, ogsa=tuple(others))


def _order(line: Linje) -> tuple[int, str, Sitat]:
    return (-abs(line.vekt), line.regel, line.sitat or Sitat("", 0, ""))
