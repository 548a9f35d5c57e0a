"""The sheet after a meeting: one page, plain, the client's own words, and nothing that tells where it comes from."""

import re
from datetime import date
from typing import Any

import pytest

from planlegg.domain.hendelse import Kontaktavtale, Oppgave, Svarte, Tilbakemelding
from planlegg.domain.stance_moves import take_stance
from planlegg.domain.svar import Svar
from planlegg.export import ark_html, ark_text, motetark
from planlegg.loading.locale import translator
from planlegg.text.lix import lix
from tests.unit.domain.story import Story

DAY = date(2026, 3, 2)


@pytest.fixture
def story() -> Story:
    told = Story()
    told.choose("Bibliotek", forste_steg="Vi går dit sammen.", nar=DAY)
    told.agree("p1")
    told.choose("Turgruppe")
    told.tell(take_stance(told.sak, punkt="p2", part="klient", stilling="UENIG", ord="for mange folk"))
    told.add(Oppgave(id="o1", part="klient", tekst="Se på bussen"))
    told.add(Oppgave(id="o2", part="veileder", tekst="Spør om åpningstid", frist=date(2026, 3, 9)))
    told.add(Oppgave(id="o3", part="veileder", tekst="Ring skolen", frist=date(2026, 3, 4)))
    told.add(Kontaktavtale(tekst="Melding på telefon", neste=date(2026, 3, 16)))
    return told


def text(story: Story, sprak: Any = "nb") -> str:
    return ark_text.render(motetark.sheet(story.sak, DAY, translator(sprak), sprak))


def test_what_was_agreed_stands_apart_from_what_is_open(story: Story) -> None:
    shown = text(story)
    assert shown.index("Bibliotek") < shown.index("ÅPENT ENNÅ") < shown.index("Turgruppe") < shown.index("«for mange folk»")


def test_what_the_client_found_missing_is_their_own_words_and_only_theirs(story: Story) -> None:
    assert "Du har ikke sagt at noe mangler." in text(story)
    story.add(Svarte(svar=Svar(id="7.3", tekst="Noe om kvelden.")))
    story.add(Svarte(svar=Svar(id="8.5", tilstand="vil_ikke")))
    story.add(Svarte(svar=Svar(id="9.1", tekst="Mor mener at mer mangler.", hvem="andre")))
    story.add(Tilbakemelding(punkt="p1", endre="Begynne senere."))
    [missing] = [
        s for s in motetark.sheet(story.sak, DAY, translator("nb"), "nb").avsnitt if s.tittel.startswith("Dette mangler")
    ]
    assert missing.sitater == ("Noe om kvelden.", "Begynne senere.")
    assert missing.linjer == ()


def test_who_does_what_by_when_the_nearest_day_first(story: Story) -> None:
    shown = text(story)
    lines = [
        "Veilederen din: Ring skolen. Innen 4. mars 2026.",
        "Veilederen din: Spør om åpningstid. Innen 9. mars 2026.",
        "Du: Se på bussen.",
    ]
    assert [line[4:] for line in shown.split("\n") if line[4:] in lines] == lines


def test_nothing_agreed_and_no_day_are_said() -> None:
    shown = text(Story())
    assert "Vi ble ikke enige om noe ennå. Det er helt greit." in shown
    assert "Vi har ikke avtalt en dag ennå." in shown


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
def test_plain_and_silent_about_where_it_comes_from(story: Story, sprak: Any) -> None:
    page = re.sub(
        r"<style>.*?</style>", "", ark_html.render(motetark.sheet(story.sak, DAY, translator(sprak), sprak), sprak), flags=re.S
    )
    assert [word for word in ("klient-01", "Nav", "sosial", "stønad", "bruker", "tiltak", "planlegg") if word in page] == []
    assert lix(re.sub(r"<[^>]*>", "\n\n", page)) <= 30
