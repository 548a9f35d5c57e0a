"""What helped before is looked for again."""

import pytest

from tests.unit.interview.reading import read_one


def helped(text: str, key: str = "tidligere") -> list[tuple[str, str]]:
    return [(one.sitat.tekst, one.ord) for one in read_one(key, text).behov]


@pytest.mark.parametrize(
    ("text", "quote", "word"),
    [
        (
            "En annen ringte bare for å høre, det hjalp.",
            "En annen ringte bare for å høre, det hjalp",
            "En annen ringte bare for å høre",
        ),
        ("Praksis på kafé: det hjalp å ha en fast person. Sluttet.", "det hjalp å ha en fast person", "en fast person"),
        (
            "Det som hjalp, var at noen ringte om morgenen.",
            "Det som hjalp, var at noen ringte om morgenen",
            "noen ringte om morgenen",
        ),
        ("Eg hadde ein fast person, det hjelpte godt.", "Eg hadde ein fast person, det hjelpte godt", "Eg hadde ein fast person"),
        ("What helped was to have a quiet room.", "What helped was to have a quiet room", "a quiet room"),
    ],
)
def test_what_helped(text: str, quote: str, word: str) -> None:
    assert helped(text) == [(quote, word)]


@pytest.mark.parametrize(
    "text",
    ["Det hjalp ikke med medisiner.", "Kurs i data: det hjalp lite.", "Han hjalp meg med alt.", "Korte dager, det hjalp ikke.",
     "Ble hentet, det hjalp ikke lenger da sjåføren sluttet.", "Det hjalp."],
)  # fmt: skip
def test_what_did_not_help_and_who_did(text: str) -> None:
    assert helped(text) == []


def test_only_where_it_is_told_of_earlier_things() -> None:
    assert helped("Jeg vil ha pauser, det hjalp.", "onsker") == []
