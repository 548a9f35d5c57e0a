"""A full case on paper: the sheets and the counsellor's page are one A4 each in every language, printed by a real browser."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planlegg.domain.dokument import Dokument
from planlegg.domain.samarbeid import Nettverksrolle
from planlegg.domain.tekst import Sprak
from planlegg.export import ark_html, klientark, mote_text, motetark
from planlegg.loading.locale import translator
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.usecases.prepare import Kontor, prepare
from tests.properties.made import DATA
from tests.unit.domain.story import NOW
from tests.unit.export.browser import needs_browser, printed_pages
from tests.unit.export.full_case import full_case

CASE = full_case().sak
DAY = NOW.date()
SOURCES = Rulebook(rules_folder()).hjemler


def plan(sprak: Sprak) -> Dokument:
    return klientark.sheet(CASE, DAY, SOURCES, translator(sprak), sprak)


def after(sprak: Sprak) -> Dokument:
    return motetark.sheet(CASE, DAY, translator(sprak), sprak)


def before(sprak: Sprak) -> Dokument:
    made = prepare(CASE.svarsett, DATA, DAY, CASE, office=Kontor(hjemler=SOURCES, saker=100))
    return mote_text.as_page(made, date(2026, 3, 2), translator(sprak), sprak)


@needs_browser
@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
@pytest.mark.parametrize("make", [plan, after, before])
def test_one_a4(make: Callable[[Any], Dokument], sprak: Any, tmp_path: Path) -> None:
    assert printed_pages(ark_html.render(make(sprak), sprak), tmp_path) == 1


def test_a_light_sheet_is_set_at_the_usual_size() -> None:
    light = Dokument(leser="klient", tittel="Planen min", dato="2. mars 2026", avsnitt=plan("nb").avsnitt[:1])
    assert 'class="tett' not in ark_html.render(light, "nb")
    assert 'class="tett' in ark_html.render(plan("nb"), "nb")


def test_what_someone_may_not_know_stands_on_no_sheet_of_the_clients() -> None:
    for document in (plan("nb"), after("nb")):
        page = ark_html.render(document, "nb")
        assert "om gjelda" not in page
        assert "Får vite" not in page


def test_only_people_the_client_wants_there_stand_on_the_sheet() -> None:
    told = full_case()
    told.add(Nettverksrolle(rolle="nabo", stotter="kjører til bussen"))
    [people] = [
        s for s in klientark.sheet(told.sak, DAY, SOURCES, translator("nb"), "nb").avsnitt if s.tittel == "Folk som støtter deg"
    ]
    assert people.linjer == ("søster: blir med første dag",)
