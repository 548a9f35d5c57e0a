"""Catalogues that cannot be used: every fault at once, nothing half loaded."""

import tomllib
from pathlib import Path
from typing import Any

from tests.run import ROOT, Planlegg

ANSWERS = {"format": 1, "alias": "klient-01", "svar": {"onsker": {"tekst": "Vil jobbe med dyr."}}}


def entry(**changes: Any) -> dict[str, Any]:
    first: dict[str, Any] = tomllib.loads((ROOT / "catalogue/activities.toml").read_text("utf-8"))["aktivitet"][0]
    return {**first, "forer_til": [], "kombineres_ikke": [], "bygger_pa": "", **changes}


def run(planlegg: Planlegg, entries: list[dict[str, Any]]) -> tuple[int, str]:
    catalogue = planlegg.write("katalog.toml", {"format": 1, "aktivitet": entries})
    done = planlegg("--katalog", catalogue, "forslag", "--svar", planlegg.write("svar.toml", ANSWERS))
    return done.code, done.err


def test_duplicate_ids_and_dangling_references_are_told_together(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [entry(id="a"), entry(id="a"), entry(id="b", forer_til=["finnes-ikke"])])
    assert code == 2
    assert "«a» er brukt før" in told
    assert "finnes-ikke" in told


def test_circles_are_found(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [entry(id="a", bygger_pa="b"), entry(id="b", bygger_pa="a")])
    assert code == 2
    assert "seg selv" in told


def test_unknown_choice_names_the_nearest(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [entry(id="a", slag="tilltak"), entry(id="b", vei="prøve")])
    assert code == 2
    assert "tiltak" in told
    assert "prove" in told


def test_empty_catalogue_says_so(planlegg: Planlegg) -> None:
    code, told = run(planlegg, [])
    assert code == 2
    assert "ingen aktiviteter" in told


def test_hostile_provider_text_is_harmless(planlegg: Planlegg) -> None:
    evil = "Dyr \x1b[31m<script>alert(1)</script> {sitat}"
    hostile = entry(id="a", tittel={"nb": evil, "nn": evil, "en": evil}, ord=["jobbe med dyr"])
    catalogue: Path = planlegg.write("katalog.toml", {"format": 1, "aktivitet": [hostile]})
    done = planlegg.ok("--katalog", catalogue, "forslag", "--svar", planlegg.write("svar.toml", ANSWERS))
    assert "\x1b" not in done.out
