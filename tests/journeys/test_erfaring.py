"""Options before, a plan, how it went, and options after, through the real command line."""

from typing import Any

from tests.run import Planlegg

ANSWERS = {
    "format": 1,
    "alias": "klient-11",
    "svar": {
        "onsker": {"tekst": "Vil jobbe i bakeri eller kantine. Vil prøve å snekre."},
        "ressurser": {"tekst": "Flink med baking."},
    },
}
SAID = "Det ble for langt å reise, og for mye folk."


def order(options: dict[str, Any]) -> list[str]:
    return [activity["id"] for option in options["forslag"] for activity in option["aktiviteter"]]


def lines(options: dict[str, Any]) -> list[dict[str, Any]]:
    kinds = ("for", "mot", "ukjent", "tilpasning", "ma_sies")
    return [line for option in options["forslag"] for a in option["aktiviteter"] for kind in kinds for line in a[kind]]


def test_how_it_went_changes_the_next_options_and_says_why(planlegg: Planlegg) -> None:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-11")
    planlegg.ok("intervju", "klient-11", "--svar", planlegg.write("svar.toml", ANSWERS))
    before = planlegg.ok("forslag", "klient-11", "--json").json
    assert "arbeidstrening-bakeri" in order(before)

    planlegg.ok("sammen", "klient-11", "--velg", "arbeidstrening-bakeri", "--timer", "8")
    planned = planlegg.ok("forslag", "klient-11", "--json").json
    planlegg.ok("delta", "klient-11", "--punkt", "p1", "--hvordan", SAID, "--hjalp", "Det hjalp å snekre litt")
    after = planlegg.ok("forslag", "klient-11", "--json").json

    assert order(after) != order(planned)
    quoted = [line for line in lines(after) if (line["svar"] or "").startswith("tilbakemelding:p1")]
    assert {line["sitat"] for line in quoted if line["svar"] == "tilbakemelding:p1"} >= {"Det ble for langt å reise"}
    assert all(line["sitat"] in (SAID, "Det hjalp å snekre litt") or line["sitat"] in SAID for line in quoted)
    assert [one["id"] for one in after["gjentak"]] == ["arbeidstrening-bakeri"]
    assert "for langt å reise" in planlegg.ok("forslag", "klient-11", "--alt").out
    assert "for langt å reise" in planlegg.ok("regler", "forklar", "arbeidstrening-bakeri", "klient-11").out

    planlegg.ok("delta", "klient-11", "--punkt", "p1", "--bor-endres", "Et sted nærmere hjemme")
    changed = planlegg.ok("forslag", "klient-11", "--json").json
    [again] = changed["gjentak"]
    assert again["ma_vaere_annerledes"] == ["Et sted nærmere hjemme"]


def test_a_sick_day_asks_and_moves_nothing(planlegg: Planlegg) -> None:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-11")
    planlegg.ok("intervju", "klient-11", "--svar", planlegg.write("svar.toml", ANSWERS))
    planlegg.ok("sammen", "klient-11", "--velg", "arbeidstrening-bakeri", "--timer", "8")
    before = planlegg.ok("forslag", "klient-11", "--json").json
    for day in ("2026-11-16", "2026-11-18"):
        planlegg.ok("delta", "klient-11", "--punkt", "p1", "--kode", "FRAVAR_SYK", "--dag", day, "--ord", "orket ikke")
    after = planlegg.ok("forslag", "klient-11", "--json").json
    assert order(after) == order(before)
    assert [a["poeng"] for o in after["forslag"] for a in o["aktiviteter"]] == [
        a["poeng"] for o in before["forslag"] for a in o["aktiviteter"]
    ]
    assert "16.11. (syk), 18.11. (syk)" in planlegg.ok("forslag", "klient-11", "--alt").out


def test_a_point_of_the_plan_is_explained_and_the_clients_own_idea_as_such(planlegg: Planlegg) -> None:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-31")
    planlegg.ok(
        "intervju", "klient-31", "--svar", planlegg.write("s.toml", {"format": 1, "alias": "klient-31", "svar": {"2.3": "Hage"}})
    )
    planlegg.ok("sammen", "klient-31", "--egen", "Strikkekafé hos naboen")
    planlegg.ok("sammen", "klient-31", "--velg", "frivillig_hage")
    for order in (("klient-31", "p1"), ("p1", "klient-31"), ("klient-31", "Strikkekafé hos naboen")):
        assert "klientens egen idé" in planlegg.ok("regler", "forklar", *order).out
    assert planlegg.ok("regler", "forklar", "klient-31", "p1", "--json").json["tittel"] == "Strikkekafé hos naboen"
    assert "Ord som ledet hit" in planlegg.ok("regler", "forklar", "klient-31", "p2").out
    assert (
        planlegg.ok("regler", "forklar", "klient-31", "frivillig_hage").out
        == planlegg.ok("regler", "forklar", "frivillig_hage", "klient-31").out
    )
    for words in (("regler", "forklar", "klient-31", "frivillig_hag"), ("sammen", "klient-31", "--velg", "frivillig_hag")):
        mistyped = planlegg(*words)
        assert mistyped.code == 2
        assert "Mente du «frivillig_hage»?" in " ".join(mistyped.err.split())
    assert "egen tittel" in planlegg("sammen", "klient-31", "--velg", "orgelbygging").err
    assert "klient-99" in planlegg("regler", "forklar", "klient-99", "p1").err
