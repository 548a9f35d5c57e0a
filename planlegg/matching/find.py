"""Search with several wishes and avoidances, given as phrases or as a text in a person's own words."""

from collections.abc import Callable, Sequence

import msgspec

from planlegg.domain.kandidat import Treff
from planlegg.matching.asking import ask, looking
from planlegg.matching.index import Index
from planlegg.matching.search import Ranked, best_evidence, rank, rank_one
from planlegg.text.grammar import Ytring, utterances

TWO_WISHES = 0.03
"""Added for each wish more that the same entry meets well."""
SURE_SLIP = 0.75
"""From this likeness on a word is taken to be another, misspelt."""
MET = 0.7
"""From this share of a phrase on it is taken to be met."""
AS_WELL = 0.02
"""An entry that meets a no so nearly as well as a wish is not shown as a wish."""
MENTIONED = 0.9
"""Weight of what is only mentioned, beside what is wished for."""
TOLD = 0.5
"""Weight of what is only told of («har jobbet med …»), beside what is wished for."""
FEW = 4
"""Up to so many words without any sign of will are one wish and nothing else."""
WIDE = 24
"""Hits looked at for each phrase."""
_MENTIONS = frozenset({"bart", "tilstand", "evne", "liking", "vurdering", "trenger"})
_FACTS = frozenset({"tilstand", "trenger"})

Split = Callable[[str], Sequence[Ytring]]


class Funnet(msgspec.Struct, frozen=True):
    """One entry found. ``poeng`` is 0 to 1, a little more for two wishes.

    ``unngatt`` when it meets what the person does not want; ``treff`` then show that.
    """

    id: str
    poeng: float
    unngatt: bool
    treff: tuple[Treff, ...]


def find(index: Index, wishes: Sequence[str], avoided: Sequence[str] = (), limit: int = 10) -> list[Funnet]:
    """Entries that meet a wish, best first, then by id.

    One that meets an avoided phrase as well as a wish is marked and comes after all others.
    """
    return _find(index, [(wish, 1.0) for wish in wishes], avoided, limit)


def find_text(index: Index, text: str, limit: int = 10, split: Split = utterances) -> list[Funnet]:
    """Entries for a text. Words without any sign of will are one wish; «ikke …» is heard.

    What is told not to be so («kan ikke lenger …») leads somewhere only when nothing else does.
    """
    said = split(text)
    avoided = [u.ord for u in said if u.retning in ("vil_ikke", "ikke_na")]
    wishes = [(u.ord, 1.0) for u in said if u.retning == "vil"]
    told = [u for u in said if u.retning == "noytral" and u.gjelder in _MENTIONS]
    standing = [u for u in told if not u.nektet]
    beside = TOLD if wishes else MENTIONED
    mentioned = [(u.ord, beside if u.gjelder in _FACTS else MENTIONED) for u in (standing if wishes or standing else told)]
    if not wishes and not avoided and len(standing) in (0, len(told)):
        return _find(index, [(text, 1.0), *(mentioned if len(text.split()) > FEW else ())], (), limit)
    return _find(index, wishes + mentioned, avoided, limit)


def _find(index: Index, wishes: Sequence[tuple[str, float]], avoided: Sequence[str], limit: int) -> list[Funnet]:
    best: dict[int, Ranked] = {}
    points: dict[int, float] = {}
    met: dict[int, int] = {}
    look = looking(index, [*(wish for wish, _ in wishes), *avoided])
    for wish, weight in dict.fromkeys(wishes):
        hits = rank(index, ask(index, wish, look), max(WIDE, 2 * limit))
        lift = _lift(hits) * weight
        for hit in hits:
            met[hit.post] = met.get(hit.post, 0) + (_cover(hit) >= MET)
            if hit.poeng * lift > points.get(hit.post, 0.0):
                points[hit.post], best[hit.post] = hit.poeng * lift, hit
    score = {post: round(points[post] + TWO_WISHES * max(0, met[post] - 1), 4) for post in points}
    wanted: list[Funnet] = []
    unwanted: list[Funnet] = []
    against = [asked for phrase in dict.fromkeys(avoided) if (asked := ask(index, phrase, look)).words]
    for post in sorted(points, key=lambda one: (-score[one], one)):
        if len(wanted) >= limit:
            break
        no = max((rank_one(index, asked, post) for asked in against), key=_cover, default=None)
        avoid = no is not None and _cover(no) >= max(MET, _cover(best[post]) - AS_WELL)
        shown = no if no is not None and avoid else best[post]
        (unwanted if avoid else wanted).append(Funnet(index.ids[post], score[post], avoid, best_evidence(index, shown)))
    return [*wanted, *unwanted][: max(0, limit)]


def _cover(hit: Ranked) -> float:
    """How much of the phrase the entry meets, however it is spelt."""
    return max((meeting.cover for _, meeting in hit.meetings), default=0.0)


def _lift(hits: Sequence[Ranked]) -> float:
    """A misspelt wish stands beside one spelt well: its best hit is lifted half the way up to 1. Mere noise is not lifted."""
    best = max(hits, key=lambda hit: hit.poeng, default=None)
    if best is None or _cover(best) < MET or not any(p.like.value >= SURE_SLIP for _, m in best.meetings for p in m.pairs):
        return 1.0
    return (1 + best.poeng) / (2 * best.poeng)
