"""Conditions that stand in the catalogue: met, unmet, unknown, and those of a base activity."""

from typing import Any

import pytest

from planlegg.domain.funn import Funn
from planlegg.domain.svar import Fakta
from planlegg.rules import facts, judge
from tests.unit.rules.parts import RULES, TODAY, activity, picture

AGE: dict[str, Any] = {
    "nar": {"felt": "klient.alder_i_ar", "er": "minst", "verdi": 19},
    "tekst": {"nb": "Du må fylle 19 i år.", "nn": "Du må fylle 19 i år.", "en": "You must turn 19 this year."},
    "hjemmel": "tf-7-2a",
}
OPEN: dict[str, Any] = {
    "tekst": {
        "nb": "Nav må ha vurdert hva du trenger.",
        "nn": "Nav må ha vurdert kva du treng.",
        "en": "Nav must have assessed.",
    },
    "hjemmel": "tf-1-3",
}


def found(given: Fakta, *krav: dict[str, Any], base: dict[str, Any] | None = None) -> list[Funn]:
    catalogue = {
        "grunn": activity("grunn", krav=[base] if base else []),
        "kurs": activity("kurs", krav=list(krav), bygger_pa="grunn"),
    }
    here = facts(picture(fakta=given), None, catalogue["kurs"], today=TODAY, katalog=catalogue)
    return [f for f in judge(RULES, here, TODAY) if f.regel.startswith("krav-")]


@pytest.mark.parametrize(
    ("given", "effects"),
    [
        (Fakta(alder=17), ["utelukk"]), (Fakta(alder=18), ["ukjent"]), (Fakta(alder=19), []),
        (Fakta(alder_i_ar=19), []), (Fakta(alder=18, alder_i_ar=18), ["utelukk"]), (Fakta(), ["ukjent"]),
    ],
)  # fmt: skip
def test_the_year_one_turns_19(given: Fakta, effects: list[str]) -> None:
    assert [f.virkning for f in found(given, AGE)] == effects


def test_an_unmet_condition_names_its_source_and_what_to_ask() -> None:
    [shut] = found(Fakta(alder=16), AGE)
    assert shut.kilde == "tf-7-2a"
    assert "Du må fylle 19 i år." in shut.tekst.nb
    assert "You must turn 19 this year." in shut.tekst.en
    assert shut.spor_om is not None


def test_a_condition_no_one_can_settle_here_is_always_to_be_clarified() -> None:
    [clarify] = found(Fakta(alder=40), OPEN)
    assert (clarify.virkning, clarify.kilde) == ("ukjent", "tf-1-3")


def test_conditions_of_the_base_hold_too_and_count_once() -> None:
    assert [f.virkning for f in found(Fakta(alder=16), OPEN, base=AGE)] == ["ukjent", "utelukk"]
    assert len(found(Fakta(alder=16), AGE, base=AGE)) == 1


def test_a_condition_for_some_is_not_asked_of_the_others() -> None:
    young = {**OPEN, "gjelder": {"felt": "klient.alder_i_ar", "er": "under", "verdi": 19}}
    effects = [[f.virkning for f in found(given, young)] for given in (Fakta(alder=57), Fakta(alder=17), Fakta())]
    assert effects == [[], ["ukjent"], ["ukjent"]]
