"""A direction that is not chosen yet is something that guidance can ease."""

import pytest

from tests.unit.interview.reading import read_one


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Draumen er å ta fagbrev, men ho veit ikkje i kva.", "veit ikkje i kva"),
        ("Vil jobbe, men vet ikke hva jeg vil bli.", "vet ikke hva jeg vil bli"),
        ("Vil ta utdanning, usikker på hva.", "usikker på hva"),
        ("Vil gå på skole. Vet ikke hvilken linje.", "Vet ikke hvilken linje"),
        ("I want to work but I don't know what.", "don't know what"),
        ("Vil jobbe. Vet ikke helt hva slags jobb, kanskje noe ute.", "Vet ikke helt hva slags jobb"),
    ],
)
def test_what_is_not_settled(text: str, quote: str) -> None:
    assert [(one.sitat.tekst, one.ord) for one in read_one("onsker", text).behov] == [(quote, "yrkesvalg")]


@pytest.mark.parametrize(
    "text",
    ["Vet ikke hva mor tenker om det.", "Vil jobbe med dyr.", "Jeg vet hva jeg vil.", "Vet ikke om jeg tør.", "Vet ikke hva Nav mener med aktivitet."],
)  # fmt: skip
def test_what_others_think_and_what_is_settled(text: str) -> None:
    assert read_one("onsker", text).behov == ()


def test_only_where_wishes_are_told() -> None:
    assert "yrkesvalg" not in [one.ord for one in read_one("begrensninger", "Vet ikke hva jeg vil bli.").behov]
