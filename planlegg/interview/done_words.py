"""What was done, in the words it is looked for by: «bygd tre hus» is found as «bygge hus». Quotes stay as they were said."""

import re

_DONE = {
    "bygge": "bygd bygget bygde bygga",
    "sy": "sydd sydde",
    "lage": "lagd laget laga lagde",
    "lære": "lært lærte",
    "restaurere": "restaurert restaurerte",
    "reparere": "reparert reparerte",
    "male": "malt malte måla",
    "kjøre": "kjørt kjørte køyrt køyrde",
    "skru": "skrudd skrudde",
    "snekre": "snekra snekret snikra",
    "bake": "bakt bakte baka",
    "selge": "solgt solgte selt selde",
    "stelle": "stelt stelte",
    "passe": "passet passa",
    "skrive": "skrevet skrive skreiv",
    "tegne": "tegnet tegna teikna",
    "dyrke": "dyrket dyrka",
    "undervise": "undervist underviste",
    "oversette": "oversatt omsett",
}
_INFINITIVE = {done: verb for verb, forms in _DONE.items() for done in forms.split()}
_FIRST = re.compile(r"^(?P<gjort>[^\W\d_]+)(?=\s)(?P<tall>\s+(?:\d+|to|tre|fire|fem|seks|mange|flere|fleire|noen|nokre)(?=\s))?")


def as_doing(words: str) -> str:
    """The phrase with a verb in the past, first in it, as what one does, and without how many; other phrases as they are."""
    found = _FIRST.match(words)
    verb = found and _INFINITIVE.get(found["gjort"].lower())
    return f"{verb}{words[found.end() :]}" if found and verb else words
