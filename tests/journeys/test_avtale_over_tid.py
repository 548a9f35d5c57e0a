"""One whole story over time: a disagreement, an agreement, a change, attendance, a withdrawal, the history, erasing and restoring."""

from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from lxml import etree

from tests.run import Planlegg

ANSWERS: dict[str, Any] = {
    "format": 1,
    "alias": "klient-07",
    "svar": {"2.3": {"tekst": "Jeg har lyst til å jobbe med hage og planter."}, "6.2": {"tekst": "Høyst en halvtime med buss."}},
}


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07", day="2026-11-02")
    planlegg.ok("intervju", "klient-07", "--svar", planlegg.write("svar.toml", ANSWERS), day="2026-11-02")
    return planlegg


def plan(case: Planlegg, *more: str) -> dict[str, Any]:
    found: dict[str, Any] = case.ok("plan", "klient-07", "--json", *more).json
    return found


def stance(case: Planlegg, point: str, part: str, code: str, *more: str, day: str = "2026-11-03") -> None:
    case.ok("sammen", "klient-07", "--punkt", point, "--part", part, "--stilling", code, *more, day=day)


def agree(case: Planlegg, point: str, day: str) -> None:
    stance(case, point, "klient", "ENIG", day=day)
    stance(case, point, "veileder", "ENIG", day=day)


def test_the_whole_story(case: Planlegg) -> None:
    options = case.ok("forslag", "klient-07", "--json", day="2026-11-03").json
    chosen = options["forslag"][0]["aktiviteter"][0]["id"]
    case.ok("sammen", "klient-07", "--velg", chosen, "--timer", "4", "--dager", "2", day="2026-11-03")
    case.ok("sammen", "klient-07", "--egen", "Strikkekafé hos naboen", "--nar", "2026-12-01", day="2026-11-03")
    case.ok("sammen", "klient-07", "--avsla", "jobbklubb", "--ord", "for mange i rommet", day="2026-11-03")
    told = case.write(
        "fortalt.toml",
        f'format = 1\n[[handling]]\ngjor = "fortell"\naktivitet = "{chosen}"\nstatus = "venteliste"\nsjekket = 2026-11-02\n',
    )
    case.ok("sammen", "klient-07", "--fil", told, day="2026-11-03")

    # Disagreement on one point blocks the agreement, never the saving.
    agree(case, "p2", "2026-11-03")
    stance(
        case,
        "p1",
        "klient",
        "UENIG",
        "--ord",
        "fire timer er for mye",
        "--gitt-ved",
        "tolk",
        "--til-stede",
        "tolk",
        "--til-stede",
        "søster",
    )
    stance(case, "p1", "veileder", "ENIG")
    assert plan(case)["status"] != "AVTALT"
    text = case.ok("plan", "klient-07").out
    assert "«fire timer er for mye» (med tolk, 3. november 2026; til stede: tolk," in " ".join(text.split())
    assert "venteliste (sagt 3. november 2026; sjekket 2. november 2026)" in " ".join(text.split())
    assert "«for mange i rommet»" in text
    assert text.index("Klienten: ikke enig") < text.index("Veilederen: enig")
    for command in (("klientark.html", "html"), ("ark.txt", "tekst")):
        case.ok("eksport", "klient-07", "--format", command[1], "--til", case.home / command[0], day="2026-11-03")
    assert plan(case)["punkter"][0]["avtalt"] is False  # a sheet that was read is no agreement

    # A smaller amount is agreed; the hash that was agreed to is named.
    case.ok("sammen", "klient-07", "--endre", "p1", "--timer", "2", day="2026-11-05")
    agree(case, "p1", "2026-11-05")
    agreed = plan(case)
    assert agreed["status"] == "AVTALT"
    [first] = [s for s in agreed["punkter"][0]["standpunkter"] if s["part"] == "klient"]
    assert first["innhold"] == agreed["punkter"][0]["innhold"]

    # A change voids it, says so, shows the difference and asks again.
    changed = case.ok("sammen", "klient-07", "--endre", "p1", "--timer", "3", "--ord", "det går bra", day="2026-11-20").out
    assert "endret siden dere ble enige" in changed
    assert "fra «2» til «3». Spør på nytt." in " ".join(changed.split())
    assert plan(case)["status"] == "UNDER_REVISJON"
    undone = case.ok("plan", "klient-07", "--angre", day="2026-11-20").out
    assert "avtalt (versjon" in undone
    case.ok("plan", "klient-07", "--gjor-om", day="2026-11-20")
    agree(case, "p1", "2026-11-20")
    assert plan(case)["status"] == "AVTALT"

    # Attendance, several days at once, with agreed absence apart.
    case.ok(
        "delta",
        "klient-07",
        "--punkt",
        "p1",
        "--kode",
        "MOTT",
        "--timer",
        "2",
        "--dag",
        "2026-11-09",
        "--dag",
        "2026-11-11",
        day="2026-11-20",
    )
    case.ok("delta", "klient-07", "--punkt", "p1", "--kode", "FRAVAR_AVTALT", "--dag", "2026-11-18", day="2026-11-20")
    case.ok(
        "delta", "klient-07", "--punkt", "p1", "--hvordan", "fint i drivhuset", "--hjalp", "at det var stille", day="2026-11-20"
    )
    [amount] = case.ok("delta", "klient-07", "--vis", "--json").json["punkter"]
    assert [(w["uke"], w["mengde"]["dager"], w["mengde"]["timer"], w["plan_timer"]) for w in amount["uker"]] == [
        (46, 2, 4.0, 2.0),
        (47, 0, None, 3.0),
    ]
    assert (amount["til_sammen"]["borte_avtalt"], amount["til_sammen"]["borte"]) == (1, 0)

    # A withdrawal always wins, and is never undone.
    case.ok("plan", "klient-07", "--trekk", "p1", "--ord", "jeg trenger en pause", day="2026-11-23")
    assert plan(case)["punkter"][0]["avtalt"] is False
    refused = case("plan", "klient-07", "--angre")
    assert refused.code == 2
    assert "kan ikke angres" in refused.err
    assert plan(case)["punkter"][0]["avtalt"] is False
    case.ok("delta", "klient-07", "--punkt", "p1", "--slutt", "ANNET", "--ord", "det ble mye nå", "--veileders-ord", "vi venter")
    ended = " ".join(case.ok("delta", "klient-07", "--vis").out.split())
    assert ended.index("Klienten: «det ble mye nå»") < ended.index("Veilederen: «vi venter»")

    # Everything stands in the history, in three wordings, and old versions can be read.
    for leser, words in (
        ("klient", "Du trakk avtalen"),
        ("veileder", "Klienten trakk avtalen"),
        ("arkiv", "Avtale om punkt p1 trukket"),
    ):
        history = case.ok("plan", "klient-07", "--historikk", "--for", leser, "--json").json
        assert [e["nr"] for e in history["hendelser"]] == list(range(1, len(history["hendelser"]) + 1))
        assert any(e["tekst"].startswith(words) for e in history["hendelser"]), leser
        assert {e["type"] for e in history["hendelser"]} >= {"angret", "gjort_om", "vist", "eksportert"} - {"vist"}
    assert "2 timer" in case.ok("plan", "klient-07", "--versjon", "2").out
    assert [v["avtalt"] for v in plan(case)["versjoner"]].count(True) >= 2

    # All that is held can be read; a copy taken before the case is erased does not bring it back, and nobody else is touched.
    case.ok("klient", "ny", "klient-08", day="2026-11-23")
    case.ok("intervju", "klient-08", "--svar", case.write("andre.toml", {**ANSWERS, "alias": "klient-08"}), day="2026-11-23")
    seen = case.ok("klient", "innsyn", "klient-07").out
    assert all(
        words in seen for words in ("det ble mye nå", "jeg trenger en pause", "fire timer er for mye", "for mange i rommet")
    )
    assert "klient-08" not in seen
    copy, before, after = (case.home / name for name in ("lager.kopi", "foer.json", "etter.json"))
    case.ok("lager", "kopi", "--til", copy)
    case.ok("eksport", "klient-08", "--format", "json", "--til", before, day="2026-11-24")
    gone = case.ok("klient", "slett", "klient-07", "--bekreft", "klient-07", day="2026-11-24")
    assert "html, 3. november 2026" in gone.err  # what was written outside the store is named
    back = case.ok("lager", "gjenopprett", copy, "--erstatt", "--json", day="2026-11-25").json
    assert (back["saker"], back["slettet_igjen"]) == (1, 1)
    assert case("plan", "klient-07").code == 2
    assert "klient-07" not in case.ok("klienter").out
    case.ok("eksport", "klient-08", "--format", "json", "--til", after, day="2026-11-24")
    assert after.read_bytes() == before.read_bytes()
    assert case.ok("lager", "sjekk").code == 0


def test_a_command_says_one_thing_only(case: Planlegg) -> None:
    for args in (
        ("--angre", "--gjor-om"),
        ("--trekk", "p1", "--historikk"),
        ("--ord", "hei"),
        ("--ut", "x.svg"),
        ("--angre", "--endringer"),
    ):
        done = case("plan", "klient-07", *args)
        assert done.code == 2, args
        assert done.err


def test_the_start_has_nothing_to_undo(planlegg: Planlegg) -> None:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    done = planlegg("plan", "klient-07", "--angre")
    assert (done.code, "ingenting å angre" in done.err) == (2, True)
    done = planlegg("plan", "klient-07", "--gjor-om")
    assert (done.code, "ingenting å gjøre om" in done.err) == (2, True)


def test_the_time_line_is_text_and_a_drawing_without_the_clients_name(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--egen", "Kor <på> torsdag & fredag", "--neste", "2026-12-02", day="2026-11-03")
    agree(case, "p1", "2026-11-04")
    file = case.home / "linje.svg"
    shown = case.ok("plan", "klient-07", "--tidslinje", "--ut", file).out
    assert "Vi ble enige om: «Kor <på> torsdag & fredag»" in shown
    assert "Vi snakkes igjen." in shown
    drawing = etree.fromstring(file.read_bytes())
    text = " ".join(drawing.itertext())
    assert "Kor <på> torsdag & fredag" in text
    assert "klient-07" not in text
    assert file.stat().st_mode & 0o077 == 0
    assert case("plan", "klient-07", "--tidslinje", "--ut", file).code != 0


def days_in(path: Path) -> dict[str, tuple[str, date]]:
    found = icalendar.Calendar.from_ical(path.read_bytes())
    return {str(e["UID"]): (str(e["SUMMARY"]), e["DTSTART"].dt) for e in found.walk("VEVENT")}


def test_a_calendar_file_has_neutral_titles_and_days_that_move(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--egen", "Time hos Nav om stønad", "--nar", "2027-03-28", day="2026-11-03")
    case.ok(
        "sammen",
        "klient-07",
        "--neste",
        "2026-10-25",
        "--part",
        "veileder",
        "--lov",
        "Ringe legen",
        "--frist",
        "2026-12-01",
        day="2026-10-20",
    )
    case.ok("delta", "klient-07", "--hor", "2026-12-10", day="2026-11-03")
    first = case.home / "a.ics"
    case.ok("eksport", "klient-07", "--format", "ics", "--til", first, env={"TZ": "America/New_York"})
    raw = first.read_bytes()
    assert [word for word in ("Nav", "stønad", "legen", "klient-07", "Time hos") if word.encode() in raw] == []
    assert raw.count(b"\r\n") == raw.count(b"\n")
    before = days_in(first)
    assert sorted(before.values()) == [
        ("Avtale", date(2027, 3, 28)),
        ("Frist", date(2026, 12, 1)),
        ("Samtale", date(2026, 10, 25)),
        ("Ta en prat", date(2026, 12, 10)),
    ]
    case.ok("sammen", "klient-07", "--endre", "p1", "--nar", "2027-04-04", day="2026-11-04")
    second = case.home / "b.ics"
    case.ok("eksport", "klient-07", "--format", "ics", "--til", second, env={"TZ": ""})
    after = days_in(second)
    assert set(before) == set(after)
    assert ("Avtale", date(2027, 4, 4)) in after.values()


def test_a_demand_stands_with_the_clients_view_and_what_is_missing_is_named(case: Planlegg) -> None:
    case.write(
        "krav.toml", 'format = 1\n[[handling]]\ngjor = "krev"\nslag = "vilkar"\ntekst = "Komme på mandager"\nslutt = 2027-01-31\n'
    )
    refused = case("sammen", "klient-07", "--fil", "krav.toml")
    assert refused.code == 2
    told = " ".join(refused.err.split())
    assert "Vilkåret mangler hvilket vedtak det står i, hva klienten får igjen, hva klienten mener." in told
    case.write(
        "krav.toml",
        'format = 1\n[[handling]]\ngjor = "krev"\nslag = "vilkar"\ntekst = "Komme på mandager"\nslutt = 2027-01-31\n'
        'vedtak = "Vedtak 2. november"\nmotytelse = "Stønad"\nklientens_syn = "Helst tirsdager"\n',
    )
    shown = " ".join(case.ok("sammen", "klient-07", "--fil", "krav.toml").out.split())
    assert "Klienten mener: «Helst tirsdager»" in shown
    assert [k["utfall"] for k in plan(case)["krav"]] == [None]
    case.write("over.toml", 'format = 1\n[[handling]]\ngjor = "krav_slutt"\nkrav = "k1"\nutfall = "oppfylt"\n')
    assert "Komme på mandager" not in case.ok("sammen", "klient-07", "--fil", "over.toml").out
    assert [k["utfall"] for k in plan(case)["krav"]] == ["oppfylt"]
