"""Points of the plan that changed after somebody agreed: what is different, and the question once more."""

from collections.abc import Callable
from typing import Protocol

from planlegg.domain.hendelse import Part
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak

Words = Callable[[str], str]
Changes = Callable[[Punkt], str]
PARTS: tuple[Part, ...] = ("klient", "veileder")
"""The client is asked first, the counsellor last."""


class Talk(Protocol):
    """As much of the conversation as this needs."""

    words: Words

    def tell(self, text: str) -> None: ...

    def stance(self, point: str, part: Part, text: str, seen: str) -> None: ...


def ask_again(talk: Talk, case: Sak, changes: Changes) -> None:
    """Every point somebody agreed to before it was changed. ``changes`` words what is not as it was."""
    for point in case.apne:
        lapsed = [
            part for part in PARTS if (held := point.standpunkt(part)) is not None and not held.gjelder and not held.trukket
        ]
        if not lapsed:
            continue
        talk.tell(
            talk.words("«{tittel}» er endret siden dere ble enige: {endringer}").format(
                tittel=point.tittel, endringer=changes(point)
            )
        )
        for part in lapsed:
            talk.stance(point.id, part, talk.words(QUESTION[part]), point.innhold)


QUESTION: dict[Part, str] = {
    "klient": "Hva mener du? 1 enig, 2 enig med forbehold, 3 ikke enig, 4 ikke bestemt.",
    "veileder": "Hva mener veilederen? 1 enig, 2 enig med forbehold, 3 ikke enig, 4 ikke bestemt.",
}
