"""Slips that make an agreement, a day or a voice other than it was."""

import pytest

from tests.run import Planlegg

UNSEEN = "\u202e\u200f\u200b \u2800"


@pytest.fixture
def case(planlegg: Planlegg) -> Planlegg:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07", day="2026-11-02")
    planlegg.ok("sammen", "klient-07", "--egen", "Dyrke tomater", "--timer", "4", day="2026-11-02")
    return planlegg


def stance(case: Planlegg, code: str, *more: str, part: str = "klient") -> None:
    case.ok("sammen", "klient-07", "--punkt", "p1", "--part", part, "--stilling", code, *more)


@pytest.mark.parametrize(
    ("before", "after"), [("ENIG", "UENIG"), ("ENIG_MED_FORBEHOLD", "UENIG"), ("ENIG", "ENIG_MED_FORBEHOLD")]
)
@pytest.mark.parametrize("counsellor", ["ENIG", ""])
def test_a_no_or_a_reservation_is_not_undone(case: Planlegg, before: str, after: str, counsellor: str) -> None:
    stance(case, before)
    if counsellor:
        stance(case, counsellor, part="veileder")
    stance(case, after, "--ord", "bare om jeg slipper helg")
    done = case("plan", "klient-07", "--angre")
    assert (done.code, done.out) == (2, "")
    assert "et nei eller et forbehold" in done.err
    assert "«bare om jeg slipper helg»" in case.ok("plan", "klient-07").out


def test_a_slip_towards_a_yes_is_undone(case: Planlegg) -> None:
    stance(case, "UENIG")
    stance(case, "ENIG")
    assert "Klienten: ikke enig" in case.ok("plan", "klient-07", "--angre").out


def test_taken_out_with_the_clients_words_an_agreement_does_not_come_back_by_undo(case: Planlegg) -> None:
    stance(case, "ENIG")
    stance(case, "ENIG", part="veileder")
    case.ok("sammen", "klient-07", "--ta-ut", "p1", "--ord", "jeg orker ikke mer")
    assert case("plan", "klient-07", "--angre").code == 2
    assert "p1  Dyrke tomater: " not in case.ok("plan", "klient-07").out


def test_taken_out_by_a_slip_it_comes_back(case: Planlegg) -> None:
    stance(case, "ENIG")
    case.ok("sammen", "klient-07", "--ta-ut", "p1")
    assert "Klienten: enig" in case.ok("plan", "klient-07", "--angre").out


def test_all_that_is_agreed_to_is_seen(case: Planlegg) -> None:
    text = '[[handling]]\ngjor = "endre"\npunkt = "p1"\nnar = 2026-12-01\ndager_per_uke = 2\nansvar = "veileder"\n'
    case.ok("sammen", "klient-07", "--fil", case.write("valg.toml", "format = 1\n" + text))
    plan = case.ok("plan", "klient-07").out
    for told in ("Det skjer 1. desember 2026.", "Det tar 4 timer i uka. Det er 2 dager i uka.", "Veilederen gjør dette."):
        assert told in plan
    case.ok("eksport", "klient-07", "--format", "tekst", "--til", "ark.txt")
    assert "Veilederen din gjør dette." in (case.home / "ark.txt").read_text("utf-8")
    stance(case, "ENIG")
    stance(case, "ENIG", part="veileder")
    case.ok("eksport", "klient-07", "--ark", "motet", "--format", "tekst", "--til", "motet.txt")
    assert "Det er 2 dager i uka." in (case.home / "motet.txt").read_text("utf-8")
    archive = " ".join(case.ok("plan", "klient-07", "--historikk", "--for", "arkiv").out.split())
    assert "Ansvar: klient." in archive


def test_the_sheet_says_that_a_yes_was_taken_back_or_overtaken(case: Planlegg) -> None:
    stance(case, "ENIG")
    case.ok("sammen", "klient-07", "--endre", "p1", "--timer", "2")
    case.ok("eksport", "klient-07", "--format", "tekst", "--til", "endret.txt")
    assert "Dette er endret siden du sa hva du mente." in (case.home / "endret.txt").read_text("utf-8")
    case.ok("plan", "klient-07", "--trekk", "p1")
    case.ok("eksport", "klient-07", "--format", "tekst", "--til", "trukket.txt")
    sheet = (case.home / "trukket.txt").read_text("utf-8")
    assert "Du har trukket deg." in sheet
    assert "Du har ikke bestemt deg ennå." not in sheet
    case.ok("eksport", "klient-07", "--ark", "motet", "--format", "tekst", "--til", "motet.txt")
    assert "Du har trukket deg." in (case.home / "motet.txt").read_text("utf-8")


def test_who_was_there_stands_once_as_a_role_and_never_as_a_name(case: Planlegg) -> None:
    there = ("--til-stede", "søster", "--til-stede", " ", "--til-stede", "søster", "--til-stede", "tolk")
    stance(case, "ENIG", *there)
    assert "til stede: søster, tolk)" in " ".join(case.ok("plan", "klient-07").out.split())
    done = case("sammen", "klient-07", "--punkt", "p1", "--stilling", "UENIG", "--til-stede", "Kari Nordmann")
    assert (done.code, done.out) == (2, "")
    assert "ser ut som et navn" in done.err
    assert "Kari" not in case.ok("klient", "innsyn", "klient-07").out


@pytest.mark.parametrize(
    "words",
    [
        ("delta", "klient-07", "--punkt", "p1", "--hvordan", UNSEEN),
        ("sammen", "klient-07", "--egen", UNSEEN),
        ("sammen", "klient-07", "--lov", UNSEEN),
        ("sammen", "klient-07", "--tema", UNSEEN),
        ("sammen", "klient-07", "--rolle", UNSEEN, "--stotter", "blir med"),
    ],
)
def test_words_with_nothing_to_see_are_no_words(case: Planlegg, words: tuple[str, ...]) -> None:
    done = case(*words)
    assert (done.code, done.out) == (2, "")
    assert "Ingenting er lagret." in " ".join(done.err.split())


def test_a_sign_that_can_be_seen_is_words(case: Planlegg) -> None:
    assert "«👍»" in case.ok("delta", "klient-07", "--punkt", "p1", "--hvordan", "👍").out


def test_an_agreed_day_off_ahead_is_a_day_that_comes(case: Planlegg) -> None:
    case.ok("delta", "klient-07", "--punkt", "p1", "--kode", "FRAVAR_AVTALT", "--dag", "2026-12-28")
    way, coming = case.ok("plan", "klient-07", "--tidslinje", "--ut", "linje.svg").out.split("Dager som kommer:")
    assert "28. desember" not in way
    assert "28. desember 2026  Avtalt at du er borte: «Dyrke tomater»" in coming
    for told in (case.ok("plan", "klient-07").out, case.ok("plan", "klient-07", "--historikk").out):
        assert "var borte" not in told
    assert "Du var der" not in (case.home / "linje.svg").read_text("utf-8")


def test_a_day_that_may_be_a_slip_is_kept_and_told_of(case: Planlegg) -> None:
    early = case.ok("delta", "klient-07", "--punkt", "p1", "--kode", "MOTT", "--dag", "2025-11-23")
    assert "23. november 2025 er før p1 kom i planen." in " ".join(early.err.split())
    assert "23. november 2025: var der" in early.out
    assert "er før" not in case.ok("delta", "klient-07", "--punkt", "p1", "--kode", "MOTT", "--dag", "2026-11-02").err
    for words in (
        ("--endre", "p1", "--nar", "2026-11-01"),
        ("--lov", "ringe", "--frist", "2026-11-01"),
        ("--kontakt", "telefon", "--neste", "2026-11-01"),
    ):
        assert "1. november 2026 er forbi." in case.ok("sammen", "klient-07", *words).err
    assert "er forbi" not in case.ok("sammen", "klient-07", "--kontakt", "brev").err
    case.ok("delta", "klient-07", "--punkt", "p1", "--slutt", "SYK", day="2026-11-10")
    late = case.ok("delta", "klient-07", "--punkt", "p1", "--kode", "MOTT", "--dag", "2026-11-20")
    assert "er etter at p1 ble avsluttet" in " ".join(late.err.split())


def test_an_old_version_is_shown_without_remarks_about_the_plan_of_today(case: Planlegg) -> None:
    assert "lite steg" in case.ok("plan", "klient-07").err
    assert case.ok("plan", "klient-07", "--versjon", "1").err == ""


def test_the_id_of_a_topic_is_never_used_again(case: Planlegg) -> None:
    case.ok("sammen", "klient-07", "--tema", "penger")
    case.ok("plan", "klient-07", "--angre")
    assert "t2: bolig" in case.ok("sammen", "klient-07", "--tema", "bolig").out


AGREED_DEMAND = """format = 1
[[handling]]
gjor = "krev"
slag = "avtalt_krav"
tekst = "Komme to dager i uka"
motytelse = "Veilederen ringer kurset"
slutt = 2026-12-31
punkt = "p1"
klientens_syn = "greit"
"""


def test_a_demand_that_no_longer_holds_is_told_as_that(case: Planlegg) -> None:
    stance(case, "ENIG")
    wanted = case.write("krav.toml", AGREED_DEMAND)
    assert "ikke avtalt lenger" not in case.ok("sammen", "klient-07", "--fil", wanted).out
    assert "Siste dag er forbi." in case.ok("plan", "klient-07", day="2027-01-02").out
    assert "Dette er ikke avtalt lenger" in case.ok("plan", "klient-07", "--trekk", "p1").out
    stance(case, "ENIG")
    assert "ikke avtalt lenger" not in case.ok("plan", "klient-07").out


def test_no_agreed_demand_is_made_on_what_the_client_withdrew_from(case: Planlegg) -> None:
    stance(case, "ENIG")
    case.ok("plan", "klient-07", "--trekk", "p1")
    done = case("sammen", "klient-07", "--fil", case.write("krav.toml", AGREED_DEMAND))
    assert (done.code, done.out) == (2, "")
    assert "Klienten er ikke enig i p1." in done.err


def test_a_day_written_down_after_the_client_withdrew_starts_nothing_again(case: Planlegg) -> None:
    stance(case, "ENIG")
    case.ok("plan", "klient-07", "--trekk", "p1")
    attended = ("delta", "klient-07", "--punkt", "p1", "--kode", "MOTT")
    assert "p1  Dyrke tomater: ikke avtalt ennå" in case.ok(*attended).out
    assert "p1  Dyrke tomater: i gang" in case.ok(*attended, day="2026-11-25").out


def test_one_who_withdrew_and_agreed_again_the_same_day_is_under_way(case: Planlegg) -> None:
    stance(case, "ENIG")
    case.ok("plan", "klient-07", "--trekk", "p1")
    stance(case, "ENIG")
    assert "p1  Dyrke tomater: i gang" in case.ok("delta", "klient-07", "--punkt", "p1", "--kode", "MOTT").out


def test_words_about_a_change_that_is_none_are_not_lost(case: Planlegg) -> None:
    done = case("sammen", "klient-07", "--endre", "p1", "--timer", "4", "--ord", "det går fint")
    assert (done.code, done.out) == (2, "")
    assert "Ingenting er lagret." in " ".join(done.err.split())


def test_what_was_so_already_is_not_said_to_be_saved(case: Planlegg) -> None:
    stance(case, "UENIG", "--ord", "nei")
    again = case.ok("sammen", "klient-07", "--punkt", "p1", "--stilling", "UENIG", "--ord", "nei")
    assert "Alt var slik fra før. Ingenting er endret." in again.err
    assert "Lagret" not in again.err


def test_days_without_a_line_in_the_log_are_told_of(case: Planlegg) -> None:
    done = case.ok("logg", "--til", "2000-01-01")
    assert (done.out, done.err) == ("", "Ingen linjer i loggen fra disse dagene.\n")


def test_the_client_wants_another_language_midway(case: Planlegg) -> None:
    stance(case, "ENIG", "--ord", "jeg prøver")
    case.ok("klient", "malform", "klient-07", "nn")
    case.ok("eksport", "klient-07", "--format", "tekst", "--til", "ark.txt")
    sheet = (case.home / "ark.txt").read_text("utf-8")
    assert "Du er einig." in sheet
    assert "«jeg prøver»" in sheet
    assert "Du ville ha arka på nynorsk." in case.ok("plan", "klient-07", "--historikk", "--for", "klient").out
    assert "Ingenting er endret." in case.ok("klient", "malform", "klient-07", "nn").err
    case.ok("plan", "klient-07", "--angre")
    assert case.ok("klient", "malform", "klient-07", "nb", "--json").json["malform"] == "nb"


def test_one_who_withdraws_is_told_that_papers_lie_about(case: Planlegg) -> None:
    stance(case, "ENIG")
    assert "dokumenter" not in case.ok("plan", "klient-07", "--trekk", "p1").err
    stance(case, "ENIG")
    case.ok("eksport", "klient-07", "--til", "ark.html")
    assert "Obs: dokumenter som er skrevet før, kan vise det gamle." in case.ok("plan", "klient-07", "--trekk", "p1").err


def test_a_guardian_says_no_yes_over_the_clients_own_no(case: Planlegg) -> None:
    stance(case, "ENIG", part="veileder")
    stance(case, "UENIG", "--ord", "jeg vil ikke")
    stance(case, "ENIG", "--gitt-ved", "verge", "--til-stede", "verge")
    plan = case.ok("plan", "klient-07").out
    assert "p1  Dyrke tomater: ikke avtalt ennå" in plan
    assert "Klienten har selv sagt nei." in plan
    case.ok("eksport", "klient-07", "--format", "tekst", "--til", "ark.txt")
    sheet = (case.home / "ark.txt").read_text("utf-8")
    assert "Du har selv sagt nei." in sheet
    assert "Du er enig." not in sheet
    stance(case, "ENIG")
    assert "p1  Dyrke tomater: avtalt" in case.ok("plan", "klient-07").out


def test_a_guardian_says_yes_anew_only_to_what_is_new(case: Planlegg) -> None:
    stance(case, "ENIG", part="veileder")
    stance(case, "ENIG", "--gitt-ved", "verge")
    assert "p1  Dyrke tomater: avtalt" in case.ok("plan", "klient-07").out
    case.ok("plan", "klient-07", "--trekk", "p1")
    stance(case, "ENIG", "--gitt-ved", "verge")
    assert "p1  Dyrke tomater: ikke avtalt ennå" in case.ok("plan", "klient-07").out


@pytest.mark.parametrize("own", ["UENIG", "trukket"])
def test_a_yes_over_a_no_is_that_also_in_a_case_that_is_loaded_back(case: Planlegg, own: str) -> None:
    stance(case, "ENIG", part="veileder")
    if own == "UENIG":
        stance(case, "UENIG", "--ord", "jeg vil ikke")
    else:
        stance(case, "ENIG")
        case.ok("sammen", "klient-07", "--trekk", "p1", "--ord", "jeg vil ikke")
    stance(case, "ENIG", "--gitt-ved", "verge")
    case.ok("eksport", "klient-07", "--format", "toml", "--til", "sak.toml")
    case.ok("klient", "ny", "klient-08")
    case.ok("sammen", "klient-08", "--fil", "sak.toml")
    assert "p1  Dyrke tomater: ikke avtalt ennå" in case.ok("plan", "klient-08").out
