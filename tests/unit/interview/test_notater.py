"""Sixteen invented notes: what is wished for is found, what is not is left alone, and limits are those that were set."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from planlegg.domain.bilde import Bilde
from tests.unit.interview.reading import answers, picture

PARAGRAPHS = ("onsker", "ressurser", "nettverk", "begrensninger", "tidligere")
NOTES = tomllib.loads((Path(__file__).parents[2] / "cases" / "notater.toml").read_text("utf-8"))["notat"]


def read(note: dict[str, Any]) -> Bilde:
    return picture(answers({key: note[key] for key in PARAGRAPHS} | {"harde_grenser": "\n".join(note["harde_grenser"])}))


@pytest.mark.parametrize("note", NOTES, ids=[note["id"] for note in NOTES])
def test_a_note_is_read_as_it_was_meant(note: dict[str, Any]) -> None:
    told = read(note)
    wished = [one.ord for one in told.onsker]
    assert [word for word in note["vil"] if word not in wished] == []
    assert [word for word in note["vil_ikke_ha_som_onske"] if word in wished] == []
    assert sorted({one.slag for one in told.rammer if one.hard} - {"annet"}) == note["harde_slag"]
    assert [one.slag for one in told.rammer if one.slag in note["ikke_slag"]] == []
    assert [one.ord for one in told.tidligere] == note["provd"]
    assert all(quote.sitat.tekst.strip() for quote in (*told.onsker, *told.unngaa, *told.styrker, *told.behov))
