"""What looks like one person, and what does not."""

import pytest

from planlegg.text.navn import names_someone


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kari Nordmann", "navn"),
        ("søster Kari Nordmann", "navn"),
        ("Åse-Marie Øverli", "navn"),
        ("kari@eksempel.no", "epost"),
        ("ring 22 33 44 55", "telefon"),
        ("+47 412 34 567", "telefon"),
        ("søster", None),
        ("Søster", None),
        ("kontakten i røde kors", None),
        ("ny veileder fra 2026-12-01", None),
        ("vikar til 1.12.2026", None),
        ("", None),
    ],
)
def test_names_someone(text: str, kind: str | None) -> None:
    assert names_someone(text) == kind


def test_a_number_is_found_where_names_are_let_be() -> None:
    assert names_someone("Blå Kors", full_names=False) is None
    assert names_someone("Blå Kors 22334455", full_names=False) == "telefon"
