"""The hand-over: only what the client said yes to, and never the counsellor's own reflection."""

from datetime import date
from typing import Any

import pytest

from planlegg.domain.dokument import Dokument
from planlegg.domain.sak import GittSamtykke
from planlegg.domain.samtykke_moves import DELER, handed_over
from planlegg.export import ark_text, overlevering, samarbeid_text
from planlegg.loading.locale import translator
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from tests.unit.domain.story import NOW
from tests.unit.export.full_case import full_case

BOOK = Rulebook(rules_folder())
CASE = full_case().sak


def sheet(*scope: str, sprak: Any = "nb") -> Dokument:
    consent = GittSamtykke(
        id="s1", nr=1, naar=NOW, mottaker="ny veileder", formal="overlevering", omfang=scope, til=None, ord="", gitt_ved="skjerm"
    )
    return overlevering.sheet(CASE, consent, date(2026, 5, 4), BOOK.sporsmal, BOOK.deler, translator(sprak), sprak)


def text(*scope: str) -> str:
    return ark_text.render(sheet(*scope), "nb")


HOLDS = {
    "svar": "Jeg vil jobbe med hage.",
    "plan": "Biblioteket som fast sted",
    "avtaler": "Finne ut hva busskortet koster",
    "kontakt": "vakta på kontoret",
    "bli_mott": "somali på telefon",
    "nettverk": "om gjelda",
}


@pytest.mark.parametrize("part", DELER)
def test_each_part_goes_along_alone(part: str) -> None:
    shown = text(part)
    assert {name for name, words in HOLDS.items() if words in shown} == {part}
    assert "Klienten sa ja 2. mars 2026 til å dele dette med ny veileder" in shown


def test_answers_can_go_along_by_theme() -> None:
    shown = text("svar.2")
    assert "Jeg vil jobbe med hage." in shown
    assert "Jeg holder orden." not in shown
    other = text("svar.4")
    assert "«Jeg holder orden.» (skrevet av veilederen)" in other
    assert "hage" not in other


def test_the_counsellors_reflection_and_the_alias_never_go_along() -> None:
    shown = text(*DELER, "svar.10")
    assert "Jeg snakket for mye." not in shown
    assert "klient-01" not in shown


def test_every_part_has_a_name_for_people() -> None:
    assert set(samarbeid_text.SHARED) == set(DELER)
    assert all(handed_over(part) for part in (*DELER, "svar.2", "svar.onsker"))
    assert not handed_over("journal")
