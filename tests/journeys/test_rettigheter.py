"""What the law gives a client: to see everything, to have it put right, to take back a yes; and who looked, through the real command line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from planlegg.store import open_store
from tests.run import PASSPHRASE, Planlegg

ALIAS = "klient-07"
OLD, NEW = "Jeg vil jobbe med hester på GAMMELGÅRD.", "Jeg vil jobbe med hunder."


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", ALIAS)
    answers = {
        "format": 1,
        "alias": ALIAS,
        "klientens_ord": [OLD, "jeg er morgenfugl"],
        "svar": {"2.3": {"tekst": OLD}, "3.2": {"tilstand": "vil_ikke"}},
        "fakta": {"alder": 34},
    }
    planlegg.ok("intervju", ALIAS, "--svar", planlegg.write("svar.toml", answers))
    planlegg.ok("sammen", ALIAS, "--egen", "Gå tur", "--stilling", "ENIG", "--ord", "bare i regn")
    return planlegg


def values(stored: Any) -> Iterator[Any]:
    """Every value of every field, however deep."""
    inner = stored.values() if isinstance(stored, dict) else stored if isinstance(stored, list | tuple) else None
    if inner is None:
        yield stored
    for one in inner or ():
        yield from values(one)


def test_innsyn_has_every_value_in_the_store_and_the_log(case: Planlegg) -> None:
    case.ok("sammen", ALIAS, "--trekk", "p1", "--ord", "jeg vil vente")
    case.ok(
        "klient", "samtykke", ALIAS, "--mottaker", "lege", "--formal", "samarbeid", "--omfang", "planen", "--ord", "det er greit"
    )
    case.ok("klient", "rett", ALIAS, "--svar", "2.3", "--tekst", NEW)
    case.ok("eksport", ALIAS, "--til", case.home / "ark.html")
    case.ok("klient", "ny", "klient-08")
    seen = case.ok("klient", "innsyn", ALIAS, "--json").json
    with open_store(case.home / "lager", PASSPHRASE) as store:
        entries, log = store.events(ALIAS), store.log(ALIAS)
    assert len(seen["hendelser"]) == len(entries)
    for entry, told in zip(entries, seen["hendelser"], strict=True):
        shown = [row["verdi"] for row in told["innhold"]]
        stored = {key: value for key, value in msgspec.to_builtins(entry.hendelse).items() if key != "type"}
        assert [value for value in values(stored) if value not in shown] == [], told["type"]
        assert (told["nr"], told["naar"], told["av"]) == (entry.nr, msgspec.to_builtins(entry.naar), entry.av)
    assert [line["nr"] for line in seen["logg"]] == [line.nr for line in log]
    assert seen["logg"][-1]["handling"] == "innsyn"
    assert "klient-08" not in json.dumps(seen)
    for sprak in ("nb", "nn", "en"):
        text = case.ok("klient", "innsyn", ALIAS, "--sprak", sprak).out
        told = " ".join(text.split())
        assert all(words in told for words in (OLD, NEW, "jeg vil vente", "bare i regn", "det er greit", "Gå tur")), sprak


def test_what_is_wrong_is_put_right_and_the_old_words_stand_in_innsyn_only(case: Planlegg) -> None:
    case.ok("klient", "rett", ALIAS, "--svar", "2.3", "--tekst", NEW)
    for form in ("html", "tekst", "json", "toml"):
        case.ok("eksport", ALIAS, "--format", form, "--til", case.home / f"ut.{form}")
        assert "GAMMELGÅRD" not in (case.home / f"ut.{form}").read_text("utf-8"), form
    for leser in ("klient", "veileder", "arkiv"):
        assert "GAMMELGÅRD" not in case.ok("plan", ALIAS, "--historikk", "--for", leser).out, leser
    for words in (["plan", ALIAS], ["forbered", ALIAS, "--alt"], ["bestilling", ALIAS, "--mal"], ["forslag", ALIAS, "--alt"]):
        assert "GAMMELGÅRD" not in case.ok(*words).out + case.ok(*words, "--json").out, words
    assert "jeg er morgenfugl" in (case.home / "ut.json").read_text("utf-8")
    assert "hunder" in case.ok("forslag", ALIAS, "--json").out
    answers = case.ok("klient", "innsyn", ALIAS, "--json").json["svar"]
    assert [(a["tekst"], a["gjelder"], a["rettet"], a["av"]) for a in answers if a["id"] == "2.3"] == [
        (OLD, False, False, "veileder"),
        (NEW, True, True, "veileder"),
    ]


def test_an_answer_that_is_not_there_and_one_that_is_so_already(case: Planlegg) -> None:
    refused = case("klient", "rett", ALIAS, "--svar", "9.9", "--tekst", "x")
    assert refused.code == 2
    assert "2.3" in refused.err
    assert case.ok("klient", "rett", ALIAS, "--svar", "2.3", "--tekst", OLD, "--json").json["endret"] is False
    assert case("klient", "rett", ALIAS, "--svar", "2.3").code == 2


def test_a_number_of_eleven_digits_is_not_kept_by_a_correction(case: Planlegg) -> None:
    said = case.ok("klient", "rett", ALIAS, "--svar", "2.3", "--tekst", "Mitt nummer er 010199 12345.")
    assert "skjult" in said.err
    assert "12345" not in case.ok("klient", "innsyn", ALIAS, "--json").out


def test_a_yes_that_is_taken_back_or_has_run_out_closes_what_rests_on_it(case: Planlegg) -> None:
    arkiv = ("klient", "samtykke", ALIAS, "--mottaker", "arkivet", "--formal", "arkiv", "--omfang", "plan")
    file = case.home / "ut.json"
    out = ("eksport", ALIAS, "--format", "json", "--overskriv", "--til", file)
    case.ok(*out)
    case.ok(*arkiv)
    case.ok(*out)
    case.ok("klient", "samtykke", ALIAS, "--trekk", "s1", "--ord", "nei takk", day="2026-11-24")
    before = file.read_bytes()
    refused = case(*out, day="2026-11-25")
    assert refused.code == 2
    assert "24.11.2026" in refused.err
    assert file.read_bytes() == before
    assert case.ok("logg", "--sak", ALIAS, "--json").json["linjer"][-2]["utfall"] == "avvist"
    case.ok(*arkiv, "--varer-til", "2026-11-30", day="2026-11-25")
    case.ok(*out, day="2026-11-30")
    assert "30.11.2026" in case(*out, day="2026-12-01").err
    rows = case.ok("klient", "samtykke", ALIAS, "--json", day="2026-12-01").json["samtykker"]
    assert [(row["id"], row["gjelder"], row["trukket_ord"]) for row in rows] == [("s1", False, "nei takk"), ("s2", False, "")]
    case.ok("eksport", ALIAS, "--til", case.home / "eget.html", day="2026-12-01")


def test_a_yes_that_is_taken_back_counts_however_its_purpose_was_spelled(case: Planlegg) -> None:
    case.ok("klient", "samtykke", ALIAS, "--mottaker", "arkivet", "--formal", "  Arkiv", "--omfang", "plan")
    case.ok("klient", "samtykke", ALIAS, "--trekk", "s1")
    assert case("eksport", ALIAS, "--format", "json", "--til", case.home / "ut.json").code == 2
    assert not (case.home / "ut.json").exists()
    case.ok("klient", "samtykke", ALIAS, "--mottaker", "ny veileder", "--formal", "Overlevering", "--omfang", "plan")
    case.ok("eksport", ALIAS, "--ark", "overlevering", "--til", case.home / "til.html")


def test_a_taken_back_yes_to_the_order_closes_the_order(case: Planlegg) -> None:
    case.ok("klient", "samtykke", ALIAS, "--mottaker", "saksbehandler", "--formal", "bestilling", "--omfang", "plan")
    case.ok("klient", "samtykke", ALIAS, "--trekk", "s1")
    refused = case("bestilling", ALIAS, "--fil", case.write("b.toml", {"format": 1}))
    assert refused.code == 2
    assert "23.11.2026" in refused.err


def test_a_shielded_case_stands_in_no_list_and_each_opening_is_a_warning(case: Planlegg) -> None:
    case.ok("klient", "ny", "klient-08")
    case.ok("klient", "skjerm", ALIAS, "--grunn", "TRUSSEL")
    assert ALIAS not in case.ok("klienter").out + case.ok("klienter", "--json").out + case.ok("logg").out
    case.ok("plan", ALIAS)
    assert "|WARN|" in case.ok("logg", "--sak", ALIAS, "--cef").out.splitlines()[-2]
    case.ok("klient", "skjerm", ALIAS, "--av")
    assert ALIAS in case.ok("klienter").out


def test_a_day_that_has_come_is_told_and_deletes_nothing(case: Planlegg) -> None:
    case.ok("klient", "frist", ALIAS, "2026-12-31")
    assert ALIAS not in case.ok("klienter", "--forfalt").out
    assert ALIAS in case.ok("klienter", "--forfalt", day="2027-01-01").out
    assert case.ok("plan", ALIAS, day="2030-01-01").code == 0
    case.ok("klient", "frist", ALIAS, "--bort")
    assert ALIAS not in case.ok("klienter", "--forfalt", day="2030-01-01").out
    assert case("klient", "frist", ALIAS).code == 2


def test_the_log_can_be_read_for_some_days_and_says_when_it_was_changed(case: Planlegg) -> None:
    case.ok("klienter")
    lines = case.ok("logg", "--json").json["linjer"]
    assert [line["handling"] for line in lines[-2:]] == ["liste", "logg"]
    assert case.ok("logg", "--til", "2020-01-01", "--json").json["linjer"] == []
    assert case("logg", "--sak", "finnes-ikke").code == 2
    with open_store(case.home / "lager", PASSPHRASE) as store:
        engine = store._engine
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            connection.exec_driver_sql("DELETE FROM logg WHERE nr = 2")
    warned = case.ok("plan", ALIAS)
    assert "loggen er ikke hel" in warned.err
    checked = case("lager", "sjekk", "--json")
    assert checked.code == 4
    assert any("linje 2 mangler" in line for line in checked.json["feil"])


def test_colleagues_are_told_apart_in_the_case_and_in_the_log(case: Planlegg) -> None:
    other = {"PLANLEGG_HVEM": "Kari \x1b[31mNordmann\n"}
    case.ok("sammen", ALIAS, "--egen", "Strikke", env=other)
    assert "Kari ␛[31mNordmann" in case.ok("logg").out
    assert "suid=Kari ␛[31mNordmann" in case.ok("logg", "--cef").out
    lines = case.ok("plan", ALIAS, "--historikk", "--json").json["hendelser"]
    assert {line["av"] for line in lines} == {"veileder", "Kari ␛[31mNordmann"}
    assert "Kari ␛[31mNordmann" in case("plan", ALIAS, "--angre").err  # what a colleague did is not undone in passing
    assert "Kari" not in case.ok("likebehandling", "--rapport").out


def test_without_a_name_of_its_own_the_machines_user_is_written(case: Planlegg) -> None:
    case.ok("sammen", ALIAS, "--egen", "Strikke", env={"PLANLEGG_HVEM": "", "LOGNAME": "kollega", "USER": "kollega"})
    assert [line["av"] for line in case.ok("plan", ALIAS, "--historikk", "--json").json["hendelser"]][-1] == "kollega"


def test_copies_restoring_and_what_opens_the_store_stand_in_the_log(case: Planlegg) -> None:
    copy, new = case.home / "a.kopi", secret(case, "nytt.txt", "helt andre ord her")
    case.ok("lager", "kopi", "--til", copy)
    assert case("lager", "passord", "--nytt-passord-fil", secret(case, "svakt.txt", "abc")).code == 2
    case.ok("lager", "nokkel", "--fjern")
    assert [line["handling"] for line in case.ok("logg", "--json").json["linjer"]][-2:] == ["kopiert", "logg"]
    case.ok("lager", "nokkel", "--til", case.home / "nokkel.txt")
    case.ok("lager", "passord", "--nytt-passord-fil", new)
    told = [line["handling"] for line in case.ok("logg", "--json", "--passord-fil", new).json["linjer"]]
    assert told[-3:] == ["nokkel", "passord", "logg"]
    case.ok("lager", "gjenopprett", copy, "--erstatt")
    told = [line["handling"] for line in case.ok("logg", "--json").json["linjer"]]
    assert told[-2:] == ["gjenopprettet", "logg"]
    assert "lageret hentet fra en kopi" in case.ok("logg").out
    case.ok("lager", "sjekk")


def secret(case: Planlegg, name: str, words: str) -> Path:
    path = case.write(name, words + "\n")
    path.chmod(0o600)
    return path


def test_every_document_that_was_written_stands_in_the_register(case: Planlegg) -> None:
    case.ok("klient", "innsyn", ALIAS, "--til", case.home / "a.txt")
    case.ok("plan", ALIAS, "--tidslinje", "--ut", case.home / "b.svg")
    case.ok("forslag", ALIAS, "--uke", "--ut", case.home / "c.svg")
    case.ok("eksport", ALIAS, "--til", case.home / "d.html")
    everything = case.ok("klient", "innsyn", ALIAS, "--json").json
    written = everything["eksporter"]
    assert [one["format"] for one in written] == ["innsyn", "tidslinje", "uke", "html"]
    assert [line["handling"] for line in everything["logg"]].count("eksportert") == 4
    gone = case.ok("klient", "slett", ALIAS, "--bekreft", ALIAS)
    assert "tidslinje" in gone.out + gone.err
