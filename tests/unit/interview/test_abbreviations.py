"""Short forms are written out in search phrases, and only there."""

import pytest

from planlegg.interview.abbreviations import expand
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook

FORMS = tuple(sorted(Rulebook(rules_folder()).lesedata.forkortelser.items(), key=lambda item: (-len(item[0]), item[0])))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Arb.trening på lager", "arbeidstrening på lager"),
        ("øk.stønad", "økonomisk stønad"),
        ("VGS restaurantfag", "videregående skole restaurantfag"),
        ("jobbe m/hendene", "jobbe med hendene"),
        ("tlf", "telefon"),
        ("tlfsamtale", "tlfsamtale"),
        ("garb.trening", "garb.trening"),
        ("lager", "lager"),
    ],
)
def test_short_forms(typed: str, meant: str) -> None:
    assert expand(typed, FORMS) == meant
