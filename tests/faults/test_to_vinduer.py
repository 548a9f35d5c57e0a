"""Two windows in one case: each is told of the other, nobody's words are lost, and what is gone is not written in again."""

import os
import re
import signal
from collections.abc import Iterator

import pytest

from planlegg.commands.outside import write_from_case
from planlegg.commands.session import Session
from planlegg.errors import StoreLocked
from tests.run import Planlegg
from tests.terminal import Terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a terminal of POSIX systems")
FIRST_QUESTION, SECOND_QUESTION = "1.1", "1.4"


class Office:
    """One store, and windows of several people in it."""

    def __init__(self, planlegg: Planlegg) -> None:
        self.run, self.windows = planlegg, list[Terminal]()

    def window(self, who: str, *words: str) -> Terminal:
        env = {"PLANLEGG_PASSORD_FIL": str(self.run.passphrase_file), "PLANLEGG_HVEM": who, "COLUMNS": "400"}
        self.windows.append(Terminal(self.run.home, "--enkel", *words, env=env))
        return self.windows[-1]


@pytest.fixture
def office(planlegg: Planlegg) -> Iterator[Office]:
    planlegg.new_store()
    planlegg.ok("klient", "ny", "klient-07")
    made = Office(planlegg)
    yield made
    for window in made.windows:
        try:
            window.kill()
        except OSError:
            continue  # it had ended


def plain(text: str) -> str:
    return " ".join(text.split())


def test_who_comes_second_is_told_who_is_there_and_since_when(office: Office) -> None:
    anne = office.window("anne", "intervju", "klient-07", "--kort")
    anne.expect(FIRST_QUESTION)
    for words in (("intervju", "klient-07", "--kort"), ("sammen", "klient-07"), ("delta", "klient-07")):
        bo = office.window("bo", *words)
        bo.expect("anne har saken åpen siden")
        bo.kill()
    told = office.run.ok("plan", "klient-07").err
    assert re.search(r"anne har saken åpen siden \d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d\. Du kan lese og skrive likevel", plain(told))
    assert "bo har saken" not in told, "a window that was cut down is nobody's"
    anne.type("pause")
    assert anne.end() == 0
    assert "har saken åpen" not in office.run.ok("plan", "klient-07").err


def test_who_was_cut_down_is_not_there(office: Office) -> None:
    anne = office.window("anne", "intervju", "klient-07", "--kort")
    anne.expect(FIRST_QUESTION)
    assert "anne har saken" in office.run.ok("plan", "klient-07").err
    os.kill(anne.pid, signal.SIGKILL)
    anne.end()
    assert "anne" not in office.run.ok("plan", "klient-07").err


def test_two_answers_to_one_question_are_both_kept_and_the_second_is_told(office: Office) -> None:
    anne = office.window("anne", "intervju", "klient-07", "--kort")
    anne.expect(FIRST_QUESTION)
    bo = office.window("bo", "intervju", "klient-07", "--kort")
    bo.expect(FIRST_QUESTION)
    anne.type("Snakke om hagen")
    anne.expect(SECOND_QUESTION)
    bo.type("Snakke om båten")
    bo.expect("anne svarte på det samme")
    bo.expect("Snakke om hagen")
    bo.expect(SECOND_QUESTION)
    everything = office.run.ok("klient", "innsyn", "klient-07").out
    assert "Snakke om hagen" in everything
    assert "Snakke om båten" in everything
    anne.type("Noe annet")
    anne.expect("2.1")
    assert "svarte på det samme" not in anne.seen


@pytest.mark.parametrize("anew", [False, True])
def test_a_case_that_was_erased_meanwhile_is_told_and_not_written_in(office: Office, anew: bool) -> None:
    anne = office.window("anne", "intervju", "klient-07", "--kort")
    anne.expect(FIRST_QUESTION)
    office.run.ok("klient", "slett", "klient-07", "--bekreft", "klient-07", env={"PLANLEGG_HVEM": "bo"})
    if anew:
        office.run.ok("klient", "ny", "klient-07")
    anne.type("Snakke om hagen")
    anne.expect("Saken ble slettet av bo")
    assert anne.end() == 5
    assert "er ikke lagret" in plain(anne.seen)
    assert office.run.ok("klienter").out == ("klient-07: utkast\n" if anew else "")
    if anew:
        assert "hagen" not in office.run.ok("klient", "innsyn", "klient-07").out


def test_nobody_agrees_to_what_another_changed_while_they_were_asked(office: Office) -> None:
    anne = office.window("anne", "sammen", "klient-07")
    anne.expect("Skriv bokstaven")
    for line, then in (("egen Hage", "Første lille steg?"), ("Grave", "Når tar du steget?"), ("", "Hva mener du?")):
        anne.type(line)
        anne.expect(then)
    office.run.ok("sammen", "klient-07", "--endre", "p1", "--timer", "20", env={"PLANLEGG_HVEM": "bo"})
    anne.type("1")
    anne.expect("Med egne ord?")
    anne.type("")
    anne.expect("p1 er endret siden dere så på det")
    assert "Klienten: ikke bestemt" in office.run.ok("plan", "klient-07").out


def test_a_no_that_comes_while_a_document_is_made_stops_it(office: Office) -> None:
    run = office.run
    run.ok("klient", "samtykke", "klient-07", "--mottaker", "lege", "--formal", "overlevering", "--omfang", "plan")
    making = Session({"lager": run.home / "lager", "passord_fil": run.passphrase_file, "ikke_spor": True})
    making.case("klient-07")
    run.ok("klient", "samtykke", "klient-07", "--trekk", "s1")
    with pytest.raises(StoreLocked, match="mens dokumentet ble laget"):
        write_from_case(making, "klient-07", run.home / "o.html", "tekst", form="html", leser="veileder", replace=False)
    making.store.close()
    assert not [path for path in run.home.iterdir() if path.name.startswith((".planlegg", "o.html"))]
    assert "Ingenting." in run.ok("klient", "innsyn", "klient-07").out.partition("Dokumenter som er skrevet ut")[2]
