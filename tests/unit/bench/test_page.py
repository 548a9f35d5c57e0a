"""The chart and the document the tables are put in."""

import xml.etree.ElementTree as ET

import pytest

from bench.matching.chart import chart, series
from bench.matching.document import with_tables
from bench.matching.kinds import KINDS, OWN, TRIAL
from bench.matching.results import Measured
from tests.unit.bench.made_up import MEASURED, run

SVG = "{http://www.w3.org/2000/svg}"


def bars(picture: str) -> list[float]:
    found = ET.fromstring(picture).iter(f"{SVG}rect")
    return [float(one.attrib["width"]) for one in found if one.get("class", "").startswith("s") and one.get("height") != "12"]


def test_a_bar_for_each_kind_and_series_as_long_as_its_value() -> None:
    lengths = bars(chart(series(MEASURED)))
    assert len(lengths) == 2 * len(KINDS)
    assert lengths[1] / lengths[0] == pytest.approx(0.8 / 0.95, abs=0.01)


def test_the_best_of_the_others_is_found_for_each_kind() -> None:
    best = series(MEASURED)[-1]
    assert (set(best.values), set(best.values.values())) == (set(KINDS), {0.8})


def test_the_trial_has_bars_of_its_own() -> None:
    shown = series(Measured(quality=[run(OWN), run(TRIAL), run("hybrid")]))
    assert [one.label for one in shown] == ["planlegg", "planlegg med e5 (forsøk)", "beste av de andre for hvert slag"]


def test_the_chart_is_told_to_those_who_do_not_see_it() -> None:
    root = ET.fromstring(chart(series(MEASURED)))
    named = {one.get("id"): one.text or "" for one in root}
    assert root.get("role") == "img"
    labels = [named[key] for key in root.attrib["aria-labelledby"].split()]
    assert "R@5" in labels[0]
    for name in KINDS.values():
        assert f"{name}: planlegg 0.95, beste av de andre for hvert slag 0.80" in labels[1]


def test_the_chart_has_colours_for_light_and_dark() -> None:
    assert "prefers-color-scheme: dark" in chart(series(MEASURED))


DOCUMENT = "Før.\n\n<!-- bench:fart -->\ngammelt\n<!-- /bench:fart -->\n\nEtter.\n"


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    once = with_tables(DOCUMENT, {"fart": r"| \1 |"})
    assert once == DOCUMENT.replace("gammelt\n", "\n| \\1 |\n\n")
    assert with_tables(once, {"fart": r"| \1 |"}) == once


def test_a_document_without_the_marks_is_not_touched() -> None:
    with pytest.raises(ValueError, match="bench:start"):
        with_tables(DOCUMENT, {"fart": "nytt", "start": "nytt"})
