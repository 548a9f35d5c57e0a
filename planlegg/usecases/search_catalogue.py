"""Search the catalogue with a person's own words, and say what was heard in them."""

import msgspec

from planlegg.matching import Funnet, Index, find_text
from planlegg.text.grammar import Ytring, utterances
from planlegg.text.siffer import mask


class Sok(msgspec.Struct, frozen=True):
    """What a search found, best first, and what was heard: what is wanted, and what is not. Both empty when no will was heard."""

    vil: tuple[str, ...]
    vil_ikke: tuple[str, ...]
    funnet: tuple[Funnet, ...]


def search_catalogue(index: Index, text: str, limit: int) -> Sok:
    """Search with one text. Eleven digits that may be a personal number are hidden first, so they are neither searched nor shown."""
    clean, _ = mask(text)
    said = utterances(clean)
    found = find_text(index, clean, limit, split=lambda _: said)
    return Sok(vil=_quotes(said, "vil"), vil_ikke=_quotes(said, "vil_ikke", "ikke_na"), funnet=tuple(found))


def _quotes(said: tuple[Ytring, ...], *directions: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.tekst.strip() for one in said if one.retning in directions))
