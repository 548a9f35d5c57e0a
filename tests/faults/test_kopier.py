"""Copies and what comes back from them: the newest is never lost, and what was closed stays closed."""

import pytest

from tests.run import Planlegg


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    (planlegg.home / "kopier").mkdir()
    return planlegg


def test_with_a_clock_that_went_back_the_copy_that_was_just_made_stays(case: Planlegg) -> None:
    folder = case.home / "kopier"
    for day in ("2026-11-21", "2026-11-22"):
        case.ok("lager", "kopi", "--til", folder, day=day)
    done = case.ok("lager", "kopi", "--til", folder, "--behold", "2", "--json", day="2025-01-01")
    assert done.json["sti"] not in done.json["fjernet"]
    assert sorted(path.name for path in folder.iterdir()) == ["lager-2025-01-01T120000.kopi", "lager-2026-11-22T120000.kopi"]


def _closed(case: Planlegg) -> None:
    """A copy, and after it every way to close something."""
    case.ok("klient", "ny", "klient-08")
    answers = {"format": 1, "alias": "klient-07", "svar": {"2.3": {"tekst": "Jeg vil til FEILORD"}}}
    case.ok("intervju", "klient-07", "--svar", case.write("svar.toml", answers))
    case.ok("sammen", "klient-07", "--egen", "Hage", "--stilling", "ENIG", "--rolle", "søster")
    case.ok("sammen", "klient-07", "--punkt", "p1", "--part", "veileder", "--stilling", "ENIG")
    case.ok("klient", "samtykke", "klient-07", "--mottaker", "ny veileder", "--formal", "overlevering", "--omfang", "plan")
    case.ok("lager", "kopi", "--til", case.home / "a.kopi")
    case.ok("klient", "samtykke", "klient-07", "--trekk", "s1", "--ord", "ikke nå")
    case.ok("plan", "klient-07", "--trekk", "p1")
    case.ok("sammen", "klient-07", "--rolle-bort", "søster")
    case.ok("klient", "rett", "klient-07", "--svar", "2.3", "--tekst", "Jeg vil til hagen")
    case.ok("klient", "skjerm", "klient-08")


def test_what_was_closed_after_the_copy_stays_closed_when_it_comes_back(case: Planlegg) -> None:
    _closed(case)
    for _ in range(2):  # the second time the store that goes aside is itself one that came back
        done = case.ok("lager", "gjenopprett", case.home / "a.kopi", "--erstatt", "--json").json
        assert (done["lukket_igjen"], done["slettet_ukjent"]) == (2, False)
        assert case.ok("klienter").out.startswith("klient-07:")
        assert "klient-08" not in case.ok("klienter").out
        stopped = case("eksport", "klient-07", "--ark", "overlevering", "--til", case.home / "o.html")
        assert (stopped.code, (case.home / "o.html").exists()) == (2, False)
        plan = case.ok("plan", "klient-07").out
        assert "Klienten: ikke bestemt – trakk sitt ja" in plan
        assert "søster" not in plan
        case.ok("eksport", "klient-07", "--format", "json", "--til", case.home / "sak.json", "--overskriv")
        assert "FEILORD" not in (case.home / "sak.json").read_text("utf-8")
        assert case.ok("lager", "sjekk").out == "Lageret er helt: 2 saker er lest.\n"


def test_a_yes_that_was_given_again_is_not_closed(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--egen", "Hage", "--stilling", "ENIG")
    case.ok("sammen", "klient-07", "--punkt", "p1", "--part", "veileder", "--stilling", "ENIG")
    case.ok("lager", "kopi", "--til", case.home / "a.kopi")
    case.ok("plan", "klient-07", "--trekk", "p1")
    case.ok("sammen", "klient-07", "--punkt", "p1", "--stilling", "ENIG")
    done = case.ok("lager", "gjenopprett", case.home / "a.kopi", "--erstatt", "--json").json
    assert done["lukket_igjen"] == 0
    assert "avtalt (versjon 1)" in case.ok("plan", "klient-07").out


def test_where_no_store_lies_it_is_told_how_old_the_copy_is(case: Planlegg) -> None:
    case.ok("lager", "kopi", "--til", case.home / "a.kopi")
    (case.home / "lager").rename(case.home / "borte")
    said = " ".join(case.ok("lager", "gjenopprett", case.home / "a.kopi").err.split())
    assert "Kopien ble sist brukt" in said
    assert "Det som er skrevet etter det, er ikke med." in said


def test_a_copy_of_another_store_is_told_of(case: Planlegg) -> None:
    other = case.home / "annet"
    case.ok("lager", "opprett", "--lager", other)
    case.ok("lager", "kopi", "--til", case.home / "a.kopi", "--lager", other)
    assert "annet lager enn det som lå her" in " ".join(
        case.ok("lager", "gjenopprett", case.home / "a.kopi", "--erstatt").err.split()
    )
    again = case.ok("lager", "gjenopprett", case.home / "a.kopi", "--erstatt", "--json")
    assert again.json["annet_lager"] is False


def test_a_store_that_came_back_knows_every_copy_of_a_case_that_is_erased(case: Planlegg) -> None:
    for name in ("a.kopi", "b.kopi"):
        case.ok("lager", "kopi", "--til", case.home / name)
    case.ok("lager", "gjenopprett", case.home / "a.kopi", "--erstatt")
    aside = next(case.home.glob("lager.erstattet-*"))
    told = case.ok("klient", "slett", "klient-07", "--bekreft", "klient-07", "--ogsa-kopier", "--json")
    assert told.json["kopier_igjen"] == []
    for holder in ("a.kopi", "b.kopi", aside.name):
        assert holder in told.err
