"""A rule that holds, turned into findings with filled-in text and the words they rest on."""

import msgspec

from planlegg.domain.funn import Funn
from planlegg.domain.regel import Regel
from planlegg.rules.condition import Spor, deciding, trace, words
from planlegg.rules.values import Facts
from planlegg.rules.wording import fill

ONCE = ("provesteg",)
"""Effects that are said once with the first words, however many words would do."""


def findings(regel: Regel, facts: Facts) -> tuple[Funn, ...]:
    """A rule that holds, as findings: one for each piece of the client's words, so that each can be taken away alone."""
    ways = supports(trace(regel.nar, facts))
    made: dict[object, Funn] = {}
    for decided in ways[:1] if regel.virkning in ONCE else ways:
        finding = _finding(regel, facts, decided)
        same = (finding.tekst, finding.vekt, finding.sitater if finding.vekt else None)
        earlier = made.get(same)
        if earlier is not None:
            finding = msgspec.structs.replace(earlier, sitater=tuple(dict.fromkeys((*earlier.sitater, *finding.sitater))))
        made[same] = finding
    return tuple(made.values())


def supports(spor: Spor) -> list[tuple[Spor, ...]]:
    """Ways in which a condition that holds would hold on one piece of the client's words, as deciding leaves.

    Alternatives are told apart. Where several parts must hold, the first that rests on words is split and the rest go along.
    """
    if spor.form == "blad":
        if not _on_words(spor):
            return [(spor,)]
        return [(msgspec.structs.replace(spor, avgjorde=(value,)),) for value in spor.avgjorde]
    if spor.form == "noen":
        return [way for part in spor.deler if part.utfall for way in supports(part)]
    place = next((nr for nr, part in enumerate(spor.deler) if any(_on_words(leaf) for leaf in deciding(part))), None)
    if spor.form == "ikke" or place is None:
        return [deciding(spor)]
    before, after = (
        tuple(leaf for part in parts for leaf in deciding(part)) for parts in (spor.deler[:place], spor.deler[place + 1 :])
    )
    return [(*before, *way, *after) for way in supports(spor.deler[place])]


def _on_words(leaf: Spor) -> bool:
    return bool(leaf.avgjorde) and all(value.sitater for value in leaf.avgjorde)


def _finding(regel: Regel, facts: Facts, decided: tuple[Spor, ...]) -> Funn:
    return Funn(
        regel=regel.id,
        virkning=regel.virkning,
        kilde=regel.kilde,
        tekst=fill(regel.tekst, facts, decided),
        aktivitet=facts.aktivitet.id if facts.aktivitet else regel.aktivitet,
        spor_om=fill(regel.spor_om, facts, decided) if regel.spor_om else None,
        sitater=words(decided),
        vekt=regel.vekt,
    )
