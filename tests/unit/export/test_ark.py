"""The client's sheet: one A4 with real headings, the client's words as data, and nothing that tells where it comes from."""

import re
import shutil
import subprocess
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from planlegg.domain.fold import fold
from planlegg.domain.hendelse import Hendelse, Innforing, Kontaktavtale, Oppgave, Opprettet, OrdNotert, TokStilling, Valgte
from planlegg.domain.sak import Sak
from planlegg.export import ark_html, ark_text, klientark
from planlegg.loading.locale import translator
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.text.lix import lix

DAY = date(2026, 11, 23)
SOURCES = Rulebook(rules_folder()).hjemler
EVIL = "<script>alert(1)</script> <img src=http://x> \x1b[31m {{ 7*7 }} & “”"


def case(words: str = "jeg vil ut av stua") -> Sak:
    events: list[Hendelse] = [
        Opprettet(alias="klient-07"),
        OrdNotert(ord=(words,)),
        Valgte(
            punkt="p1", aktivitet="bibliotek", tittel="Bibliotek", forste_steg="Vi går dit sammen.", nar=DAY, timer_per_uke=4.0
        ),
        Valgte(punkt="p2", tittel=words, forste_steg="Ringe naboen."),
        Oppgave(id="o1", part="veileder", tekst="Spør om åpningstid", frist=DAY),
        Kontaktavtale(tekst="Melding på telefon", neste=DAY),
    ]
    opened = fold(
        Innforing(nr=nr, naar=datetime(2026, 11, 23, 12, tzinfo=UTC), av="veileder", hendelse=e) for nr, e in enumerate(events, 1)
    )
    stance = TokStilling(punkt="p1", part="klient", stilling="ENIG_MED_FORBEHOLD", innhold=opened.punkter[0].innhold, ord=words)
    return fold([Innforing(nr=7, naar=datetime(2026, 11, 23, 12, tzinfo=UTC), av="veileder", hendelse=stance)], opened)


def page(words: str = "jeg vil ut av stua", sprak: str = "nb") -> str:
    document = klientark.sheet(case(words), DAY, SOURCES, translator(sprak), sprak)  # type: ignore[arg-type]
    return ark_html.render(document, sprak)  # type: ignore[arg-type]


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_real_headings_and_a_language() -> None:
    tags = Tags(page())
    assert tags.tags.count("h1") == 1
    assert tags.tags.count("h2") >= 4
    assert ("lang", "nb") in tags.attributes


def test_the_page_fetches_nothing() -> None:
    tags = Tags(page(EVIL))
    assert {"script", "img", "link", "iframe", "a", "object"} & set(tags.tags) == set()
    assert [value for name, value in tags.attributes if name in ("src", "href", "style", "onload")] == []


def test_client_words_are_data() -> None:
    text = page(EVIL)
    assert "\x1b" not in text
    assert "<script" not in text
    assert "{{ 7*7 }}" in text
    assert "49" not in re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
def test_nothing_tells_where_the_sheet_comes_from(sprak: str) -> None:
    text = re.sub(r"<style>.*?</style>", "", page(sprak=sprak), flags=re.DOTALL)
    assert [
        word for word in ("klient-07", "Nav", "NAV", "sosial", "stønad", "bruker", "tiltak", "planlegg") if word in text
    ] == []


def test_both_the_agreement_and_the_reservation_stand_there() -> None:
    text = ark_text.render(klientark.sheet(case(), DAY, SOURCES, translator("nb"), "nb"))
    assert "Du er enig, men noe må stemme." in text
    assert text.count("«jeg vil ut av stua»") == 2
    assert "Spør om åpningstid. Innen 23. november 2026." in text


def test_the_programs_own_words_are_easy_to_read() -> None:
    document = klientark.sheet(case(), DAY, SOURCES, translator("nb"), "nb")
    own = [line for section in document.avsnitt for line in (*section.linjer, *(x for p in section.punkter for x in p.linjer))]
    assert lix(" ".join(own)) <= 30


@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs a browser to print with")
def test_one_a4_when_printed(tmp_path: Path) -> None:
    sheet, pdf = tmp_path / "ark.html", tmp_path / "ark.pdf"
    sheet.write_text(page("Jeg vil være noen som gjør noe igjen, og jeg vil at det skal gå rolig for seg."), encoding="utf-8")
    browser = "chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync"
    subprocess.run(
        [
            *browser.split(),
            f"--user-data-dir={tmp_path / 'profil'}",
            f"--print-to-pdf={pdf}",
            "--no-pdf-header-footer",
            sheet.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    raw = pdf.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", raw)) == 1
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", raw)
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) in {(595, 842), (596, 842), (595, 841), (596, 843)}


def test_the_clients_words_come_first_on_the_sheet_and_in_each_point() -> None:
    document = klientark.sheet(case(), DAY, SOURCES, translator("nb"), "nb")
    assert document.avsnitt[0].sitater == ("jeg vil ut av stua",)
    [spoken, silent] = document.avsnitt[1].punkter
    assert spoken.linjer[0] == "Du sier: «jeg vil ut av stua»"
    assert spoken.linjer.index("Du er enig, men noe må stemme.") > 0
    assert silent.linjer[-1] == "Du har ikke bestemt deg ennå."


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
def test_the_rights_stand_on_the_sheet_in_plain_words(sprak: str) -> None:
    document = klientark.sheet(case(), DAY, SOURCES, translator(sprak), sprak)  # type: ignore[arg-type]
    rights = document.avsnitt[-1].linjer
    assert len(rights) == 1 + len(klientark.RIGHTS)
    assert {SOURCES[key].tekst.pa(sprak) for key in klientark.RIGHTS} <= set(rights)  # type: ignore[arg-type]
    assert lix(" ".join(rights)) <= 30
    assert [line for line in rights if "§" in line] == []
