"""Norwegian number words, bokmål and nynorsk."""

_ONES = "null|en én ein ei et eit eitt ett éi éin|to|tre|fire|fem|seks|sju syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue tyve"
_TENS = {"tretti": 30, "tredve": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90, "hundre": 100}
_SPECIAL = {
    "halvannen": 1.5,
    "halvanna": 1.5,
    "halvannet": 1.5,
    "halv": 0.5,
    "halve": 0.5,
    "halvt": 0.5,
    "par": 2.0,
    "noen": 3.0,
    "nokre": 3.0,
}

VALUES: dict[str, float] = {word: float(n) for n, forms in enumerate(_ONES.split("|")) for word in forms.split()}
VALUES |= {word: float(value) for word, value in _TENS.items()}
VALUES |= {f"tjue{word}": 20 + value for word, value in list(VALUES.items()) if 1 <= value <= 9}
VALUES |= {
    f"{ten}{one}": _TENS[ten] + VALUES[one]
    for ten in _TENS
    if ten != "hundre"
    for one in ("en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni")
}

ARTICLES = frozenset({"en", "ein", "ei", "et", "eit"})
VAGUE = frozenset({"par", "noen", "nokre"})


def number(word: str) -> float | None:
    """The number a word or a row of digits stands for; ``None`` when it is no number."""
    if word[:1].isdecimal():
        try:
            return float(word.replace(",", ".").replace(":", "."))
        except ValueError:
            return None
    return VALUES.get(word, _SPECIAL.get(word))
