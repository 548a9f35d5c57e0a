"""One slip at a time: what the client wrote, and the entry that is meant."""

import pytest

from planlegg.matching import evidence
from tests.unit.matching.katalog import INDEX, first, met


@pytest.mark.parametrize(
    ("phrase", "entry"),
    [
        ("lastebil", "lastebil"),
        ("LASTEBIL", "lastebil"),
        ("lastebl", "lastebil"),  # a letter short
        ("lasstebil", "lastebil"),  # a letter too many
        ("latsebil", "lastebil"),  # two letters swapped
        ("regsnkp", "regnskap"),  # two slips
        ("kantne", "kjokken"),
        ("mobelsnekker", "snekker"),  # æøå as one letter
        ("moebelsnekker", "snekker"),  # æøå as two letters
        ("kjoekken", "kjokken"),
        ("gaard", "gard"),
        ("søvn", "sovn"),
        ("so\u0308vn", "sovn"),  # ø typed as o with dots, in two code points
        ("møbel snekker", "snekker"),  # written apart
        ("laste bil", "lastebil"),
        ("tung transport", "lastebil"),
        ("snekkeren", "snekker"),
        ("kantina", "kjokken"),
        ("lastebilane", "lastebil"),
        ("kjøken", "kjokken"),  # nynorsk
        ("køyre lastebil", "lastebil"),
        ("snikkar", "snekker"),
        ("bakar", "bakeri"),
        ("syngje", "kor"),
        ("sjåfør", "lastebil"),  # last part of a compound
        ("møbel", "snekker"),  # first part of a compound
        ("bakerilærling", "bakeri"),  # the catalogue's word is part of the client's
    ],
)
def test_the_entry_that_is_meant_comes_first(phrase: str, entry: str) -> None:
    assert first(phrase) == entry


@pytest.mark.parametrize(
    ("phrase", "entry"),
    [
        ("lastebil", "lastebil"),
        ("lastebl", "lastebil"),
        ("mobelsnekker", "snekker"),
        ("møbel snekker", "snekker"),
        ("snekkeren", "snekker"),
        ("køyre lastebil", "lastebil"),
        ("kjøken", "kjokken"),
        ("bakar", "bakeri"),
        ("sjåfør", "lastebil"),
        ("dyr", "gard"),
        ("bud", "budbil"),
        ("bil", "lastebil"),  # a true part of a compound
    ],
)
def test_a_clear_slip_is_evidence(phrase: str, entry: str) -> None:
    assert entry in met(phrase)


@pytest.mark.parametrize(
    ("phrase", "entry"),
    [
        ("ferje", "fjaere"),
        ("bud", "budsjett"),
        ("lage", "lager"),
        ("kort", "kor"),
        ("mage", "lager"),
        ("hest", "gard"),
        ("saus", "gard"),
        ("huske", "snekker"),
        ("får", "fjaere"),
        ("måle", "kjokken"),
    ],
)
def test_words_that_only_look_alike_are_not_evidence(phrase: str, entry: str) -> None:
    assert entry not in met(phrase)


@pytest.mark.parametrize("phrase", ["", "   ", "og det som er", "!?", "\u200b"])
def test_nothing_said_is_no_evidence(phrase: str) -> None:
    assert evidence(INDEX, phrase) == []
