"""What was done, in the words it is looked for by: «bygd tre hus» is found as «bygge hus». Quotes stay as they were said."""

import re

_DONE = {
    "bygge": "bygd bygde",
    "sy": "sydd sydde",
    "lage": "lagd lagde",
    "lære": "lært lærte",
    "male": "malt malte måla",
    "kjøre": "køyrt køyrde",
    "skru": "skrudd",
    "snekre": "snikra",
    "bake": "bakt bakte",
    "selge": "solgt solgte selt selde",
    "skrive": "skrevet skreiv",
    "tegne": "teikna",
    "oversette": "oversatt omsett",
}
"""Forms that change more than their ending; the others are found by the search itself, as in a wish. «bygd» alone is also a village,
so they are put right only where it is told what one has done, first in a phrase."""
_INFINITIVE = {done: verb for verb, forms in _DONE.items() for done in forms.split()}
_FIRST = re.compile(r"^(?P<gjort>[^\W\d_]+)(?=\s)(?P<tall>\s+(?:\d+|to|tre|fire|fem|seks|mange|flere|fleire|noen|nokre)(?=\s))?")


def as_doing(words: str) -> str:
    """The phrase with a verb in the past, first in it, as what one does, and without how many; other phrases as they are."""
    found = _FIRST.match(words)
    verb = found and _INFINITIVE.get(found["gjort"].lower())
    return f"{verb}{words[found.end() :]}" if found and verb else words
