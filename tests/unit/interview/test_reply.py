"""A typed line: an answer, a state, or a word that steers."""

import pytest

from planlegg.domain.svar import Svar
from planlegg.interview.reply import Ga, understand
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook

QUESTION = next(q for q in Rulebook(rules_folder()).sporsmal if q.id == "2.3")
CHOICE = next(q for q in Rulebook(rules_folder()).sporsmal if q.valg)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("hopp", Svar(id="2.3", tilstand="hopp")),
        ("Vil ikke", Svar(id="2.3", tilstand="vil_ikke")),
        ("veit ikkje", Svar(id="2.3", tilstand="vet_ikke")),
        ("vet ikke.", Svar(id="2.3", tilstand="vet_ikke")),
        ("<", "tilbake"),
        ("pause", "pause"),
        ("lukk", "lukk"),
        ("?", "hjelp"),
        ("gå 6.2", Ga("6.2")),
        ("ga 6.2", Ga("6.2")),
        ("gå o.4", Ga("O.4")),
        ("", "tomt"),
        (" \u00a0 ", "tomt"),
        ("\\hopp", Svar(id="2.3", tekst="hopp")),
        ("\\?", Svar(id="2.3", tekst="?")),
        ("vil ikke jobbe ute", Svar(id="2.3", tekst="vil ikke jobbe ute")),
        ("gå tur", Svar(id="2.3", tekst="gå tur")),
        ("--help", Svar(id="2.3", tekst="--help")),
        ("null", Svar(id="2.3", tekst="null")),
    ],
)
def test_lines(line: str, meant: object) -> None:
    assert understand(QUESTION, line) == meant


def test_a_number_is_a_choice_only_where_there_are_choices() -> None:
    assert understand(CHOICE, "1") == Svar(id=CHOICE.id, tekst=CHOICE.valg[0].tekst.nb)
    assert understand(QUESTION, "1") == Svar(id="2.3", tekst="1")
    assert understand(CHOICE, "99") == Svar(id=CHOICE.id, tekst="99")
