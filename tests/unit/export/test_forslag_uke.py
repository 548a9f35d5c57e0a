"""The drawn week: a grid of 80 columns, plain lines, and an SVG that says in words what it shows."""

import re

import pytest
from lxml import etree

from planlegg.domain.bilde import Sitat
from planlegg.domain.tekst import Sprak
from planlegg.domain.uke import Okt, Uke
from planlegg.export import uke_svg, uke_text
from planlegg.export.forslag_uke import as_text, weeks
from planlegg.planning.options import options
from tests.unit.planning.test_options import basis, text, wished

WEEK = Uke(
    okter=(
        Okt(dag=0, fra=510, til=540, slag="reise", tittel=text("Reise")),
        Okt(dag=0, fra=540, til=660, slag="aktivitet", tittel=text("Hage <og> planter"), aktivitet="a"),
        Okt(dag=0, fra=660, til=690, slag="reise", tittel=text("Reise")),
        Okt(dag=1, fra=600, til=660, slag="avtale", tittel=text("Avtale"), sitat=Sitat("6.3", 0, "tannlege\ntirsdag 10-11")),
        Okt(dag=3, fra=720, til=765, slag="aktivitet", tittel=text("Korte turer"), aktivitet="b"),
    ),
    en_gang=(text("Biblioteket"),),
    ogsa=(Sitat("6.3", 50, "behandling 12-13"),),
    reise_ukjent=True,
)
SVG = "{http://www.w3.org/2000/svg}"


def weekend(day: int) -> Uke:
    return Uke(okter=(Okt(dag=day, fra=600, til=660, slag="aktivitet", tittel=text("x"), aktivitet="a"),))


@pytest.mark.parametrize("week", [WEEK, weekend(6)])
def test_the_grid_fits_80_columns_and_needs_no_box_characters(week: Uke) -> None:
    grid = uke_text.grid(week, str)
    assert max(map(len, grid)) <= 80
    assert all(ord(char) < 256 for line in grid for char in line)


def test_the_grid_shows_each_thing_in_its_place() -> None:
    rows = {line[:5]: line[5:].split() for line in uke_text.grid(WEEK, str)[1:]}
    assert rows["08:30"][0] == ".."
    assert rows["09:00"][0] == rows["10:30"][0] == "AA"
    assert rows["10:00"][1] == "##"
    assert (rows["12:00"][3], rows["12:30"][3]) == ("BB", "BB")


def test_plain_lines_say_the_same_without_a_grid() -> None:
    plain = uke_text.as_text(WEEK, str, "nb", plain=True)
    assert "mandag 09:00–11:00: Hage <og> planter" in plain
    assert "«tannlege tirsdag 10-11»" in plain
    assert "AA" not in plain


def test_what_the_drawing_cannot_show_is_said() -> None:
    for told in (uke_text.as_text(WEEK, str, "nb"), uke_text.as_text(WEEK, str, "nb", plain=True)):
        assert "Når det passer deg: Biblioteket." in told
        assert "«behandling 12-13»" in told
        assert "Reisetida er ikke med." in told
        assert "Tidene er eksempler." in told


def test_a_week_with_nothing_at_a_time_says_only_that() -> None:
    assert uke_text.as_text(Uke(uten_tid=(text("Kor"),)), str, "nb") == "Tida vet vi ikke ennå: Kor."


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
def test_the_drawing_is_one_image_with_title_and_description(sprak: Sprak) -> None:
    root = etree.fromstring(uke_svg.render(WEEK, "Hage", str, sprak).encode())
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert "Hage" in title.text
    assert "mandag 09:00–11:00: Hage <og> planter" in desc.text


def test_the_drawing_stays_within_its_edges_and_is_black_on_white() -> None:
    drawn = uke_svg.render(WEEK, "Hage", str, "nb")
    root = etree.fromstring(drawn.encode())
    wide, high = float(root.get("width")), float(root.get("height"))
    for box in root.iter(f"{SVG}rect"):
        assert float(box.get("x", 0)) + float(box.get("width")) <= wide
        assert float(box.get("y", 0)) + float(box.get("height")) <= high
    assert set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', drawn)) <= {"#ffffff", "#000000", "#767676"}


def test_words_of_the_client_are_text_in_the_drawing_and_never_markup() -> None:
    said = Okt(dag=0, fra=600, til=660, slag="avtale", tittel=text("Avtale"), sitat=Sitat("6.3", 0, "</svg><script>x</script>"))
    root = etree.fromstring(uke_svg.render(Uke(okter=(said,)), "Hage", str, "nb").encode())
    assert list(root.iter(f"{SVG}script")) == []


def test_each_option_has_its_week_and_one_can_be_chosen() -> None:
    found = options(basis(wished("a", "dyr"), wished("b", "mat", vei="laere")))
    assert [name for name, _ in weeks(found, str, "nb")] == ["1. a", "2. b"]
    assert [name for name, _ in weeks(found, str, "nb", 2)] == ["2. b"]
    assert "1. a" in as_text(weeks(found, str, "nb"), str, "nb", plain=False)
