"""Same answers, same options: the check through the real command line, that it can fail, the office's report, and the same output everywhere."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from bench.likebehandling import different_outputs, environments
from planlegg.export.likebehandling import KINDS
from tests.run import ROOT, Planlegg, as_answers, situations

UNFAIR = """
[[regel]]
id = "proveregel-gruppe"
virkning = "for"
kilde = "praksis-65"
gjelder_fra = 2020-01-01
vekt = 20
nar = {{ {condition} }}
tekst = {{ nb = "Prøve.", nn = "Prøve.", en = "Try." }}
eksempel = [
  {{ navn = "det står slik", gir = true, felt = {{ {yes} }} }},
  {{ navn = "det er ikke kjent", gir = false, felt = {{ }} }},
]
"""


def office(planlegg: Planlegg, rule: str) -> Path:
    """A copy of the rules with one more."""
    folder = planlegg.home / "regler"
    shutil.copytree(ROOT / "rules", folder)
    with (folder / "ressurser.toml").open("a", encoding="utf-8") as file:
        file.write(rule)
    return folder


def test_what_must_not_matter_changes_nothing(planlegg: Planlegg) -> None:
    found = planlegg.ok("likebehandling", "--antall", "4", "--json").json
    assert found["endret"] == 0
    assert found["endringer"] == []
    assert {row["slag"] for row in found["slag"] if row["par"]} == set(KINDS)
    assert sum(row["par"] for row in found["slag"]) == found["par"] > 100
    assert all("§" in row["paragraf"] for row in found["aldersvilkar"])


def test_a_clients_own_answers_can_be_tried(planlegg: Planlegg) -> None:
    """As strengths, where words on who one is were once read as something one can do."""
    answers = planlegg.write("svar.toml", as_answers(situations()[0]))
    told = planlegg.ok("likebehandling", "--svar", answers)
    assert "fra 1 intervjuer er prøvd. 0 par ble endret." in " ".join(told.out.split())
    assert planlegg("likebehandling", "--svar", answers, "--antall", "2").code == 2


@pytest.mark.parametrize(
    ("kind", "condition", "yes"),
    [
        (
            "innsatsgruppe",
            'felt = "klient.innsatsgruppe", er = "inneholder", verdi = "Varig"',
            '"klient.innsatsgruppe" = "Varig"',
        ),
        ("ytelse", 'felt = "klient.ytelse", er = "lik", verdi = "dagpenger"', '"klient.ytelse" = "dagpenger"'),
        ("alder", 'felt = "klient.alder", er = "under", verdi = 30', '"klient.alder" = 20'),
        ("fravar", 'felt = "tidligere.fravar", er = "kjent"', '"tidligere.fravar" = "9.11."'),
    ],
)
def test_an_unfair_rule_is_found_and_named(planlegg: Planlegg, kind: str, condition: str, yes: str) -> None:
    folder = office(planlegg, UNFAIR.format(condition=condition, yes=yes))
    done = planlegg("likebehandling", "--antall", "1", "--regler", folder, "--json")
    assert done.code == 1
    assert {one["slag"] for one in done.json["endringer"]} == {kind}
    for one in done.json["endringer"]:
        assert "proveregel-gruppe" in {difference["regel"] for difference in one["forskjeller"]}
    text = planlegg("likebehandling", "--antall", "1", "--regler", folder)
    assert text.code == 1
    assert "proveregel-gruppe" in text.out


@pytest.mark.parametrize(("source", "code"), [("praksis-65", 1), ("tf-1-3", 0)])
def test_a_limit_of_age_needs_a_source_of_law(planlegg: Planlegg, source: str, code: int) -> None:
    rule = UNFAIR.format(condition='felt = "klient.alder", er = "over", verdi = 50', yes='"klient.alder" = 60')
    rule = rule.replace('"for"', '"utelukk"').replace("vekt = 20\n", "").replace("praksis-65", source)
    done = planlegg("likebehandling", "--antall", "1", "--regler", office(planlegg, rule), "--json")
    assert done.code == code
    named = {row["regel"] for row in done.json["aldersvilkar"]}
    assert ("proveregel-gruppe" in named) is (code == 0)


def test_an_office_without_the_file_uses_the_one_that_ships(planlegg: Planlegg) -> None:
    folder = office(planlegg, "")
    (folder / "likebehandling.toml").unlink()
    assert planlegg.ok("likebehandling", "--antall", "1", "--regler", folder, "--json").json["endret"] == 0


def test_the_report_counts_cases_and_tells_of_nobody(planlegg: Planlegg) -> None:
    planlegg.new_store()
    few = planlegg.ok("likebehandling", "--rapport", "--json").json
    assert few["saker_minst"] == 0
    assert few["aktiviteter"] == []
    for number in range(6):
        alias = f"HEMMELIG-{number}"
        planlegg.ok("klient", "ny", alias)
        answers: dict[str, Any] = {"2.3": {"tekst": f"Jeg vil stelle dyr, ORD{number}."}, "5.1": {"tilstand": "vil_ikke"}}
        planlegg.ok("intervju", alias, "--svar", planlegg.write("svar.toml", {"format": 1, "alias": alias, "svar": answers}))
        planlegg.ok("sammen", alias, "--velg", "jobbklubb")
    planlegg.ok("sammen", "HEMMELIG-0", "--egen", "Gå tur")
    found = planlegg.ok("likebehandling", "--rapport", "--json").json
    themes = {row["id"]: row for row in found["temaer"]}
    assert themes["2"]["svart"] == {"antall": 6, "under_5": False}
    assert themes["5"]["vil_ikke"] == {"antall": 6, "under_5": False}
    assert themes["3"]["svart"] == {"antall": None, "under_5": True}
    assert found["overstyringer"]["valgt_uten_vist"]["antall"] == 6
    assert found["overstyringer"]["egne_punkter"] == {"antall": None, "under_5": True}
    assert {row["id"]: row["valgt"]["antall"] for row in found["aktiviteter"]}["jobbklubb"] == 6
    for sprak in ("nb", "nn", "en"):
        said = planlegg.ok("likebehandling", "--rapport", "--sprak", sprak).out
        assert "HEMMELIG" not in said
        assert "ORD" not in said
        assert "veileder" not in said
    planlegg.ok("klient", "skjerm", "HEMMELIG-0", "--grunn", "KJENT")
    planlegg.ok("klient", "skjerm", "HEMMELIG-1", "--grunn", "KJENT")
    hidden = planlegg.ok("likebehandling", "--rapport", "--json").json
    assert hidden["overstyringer"]["valgt_uten_vist"] == {"antall": None, "under_5": True}
    assert [line["handling"] for line in planlegg.ok("logg", "--json").json["linjer"]].count("liste") == 6
    assert planlegg("likebehandling", "--rapport", "--antall", "3").code == 2


def test_the_output_is_the_same_in_every_process(planlegg: Planlegg) -> None:
    answers = planlegg.write("svar.toml", as_answers(situations()[1]))
    assert len({tuple(sorted(one.items())) for one in environments(6)}) == 6
    assert different_outputs(answers, 6) == 1
