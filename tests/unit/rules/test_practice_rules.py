"""The reminders that good practice rests on ship, and speak when they should (each one's examples are run with all the others)."""

import pytest

from planlegg.rules import run_example
from tests.unit.rules.parts import RULES

BY_ID = {rule.id: rule for rule in RULES}
REMINDERS = [
    "bare-hore-hvordan-det-gar",
    "for-mange-nye-hjelpere",
    "gjennomgang-hver-tredje-maned",
    "kontakt-slik-klienten-sa",
    "kontaktavtale-mangler",
    "mange-nye-er-tungt",
    "mer-enn-klienten-klarer",
    "vet-ikke-er-et-svar",
    "vil-ikke-svare",
    "vilkar-horer-til-vedtaket",
    "vurderingen-er-ikke-rangering",
]


@pytest.mark.parametrize("name", REMINDERS)
def test_the_reminder_is_there_and_speaks(name: str) -> None:
    rule = BY_ID[name]
    assert rule.virkning == "paminnelse"
    assert [bool(run_example(rule, example)) for example in rule.eksempel if example.gir] == [True] * sum(
        example.gir for example in rule.eksempel
    )
    assert any(example.gir for example in rule.eksempel)


def test_no_effect_of_a_rule_is_a_demand() -> None:
    assert {rule.virkning for rule in RULES} <= {
        "utelukk", "for", "mot", "ukjent", "tilpasning", "ma_sies", "paminnelse", "provesteg",
    }  # fmt: skip
    said = [text for rule in RULES if rule.virkning != "paminnelse" for text in (rule.tekst.nb, rule.tekst.nn)]
    sanctions = ("du blir trukket", "du blir trekt", "mister stønaden", "mistar stønaden", "kuttes", "sanksjon", "stanses")
    assert [text for text in said if any(word in text.casefold() for word in sanctions)] == []
