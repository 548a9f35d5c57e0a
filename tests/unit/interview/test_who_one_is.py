"""Who one is leads to no activity; what stands beside it does."""

import pytest

from tests.unit.interview.reading import read_one


@pytest.mark.parametrize(
    "said",
    [
        "Klienten er en mann.",
        "Jeg er en dame på jobbjakt.",
        "Eg er ei kvinne.",
        "Kommer fra Somalia.",
        "Kjem frå Noreg.",
        "Jeg er født og oppvokst i Bergen.",
        "Eg er fødd i Syria.",
        "Jeg heter Kari.",
        "Jeg er muslim.",
    ],
)
def test_who_one_is_is_neither_strength_nor_need(said: str) -> None:
    assert read_one("4.1", said).styrker == ()
    assert read_one("ressurser", said).styrker == ()
    assert read_one("begrensninger", said).behov == ()
    assert read_one("onsker", said).onsker == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Jeg er en mann som liker dyr.", "liker dyr"),
        ("Er vaktmann.", "vaktmann"),
        ("Kommer fra en gård med kyr.", "gård med kyr"),
        ("Født i Syria, flink med biler.", "flink med biler"),
        ("God med gutter.", "God med gutter"),
    ],
)
def test_what_one_can_do_stays(said: str, kept: str) -> None:
    assert [one.ord for one in read_one("4.1", said).styrker] == [kept]
