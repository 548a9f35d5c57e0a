"""Words that must not stand where others may read them, and catalogue words that are not said back."""

from datetime import date

import pytest

from planlegg.domain.forslag import Forslagssett
from planlegg.domain.svar import Svar, Svarsett
from planlegg.export.forklaring_text import as_object as forklaring_object
from planlegg.export.forklaring_text import as_text as forklaring
from planlegg.export.forstatt import as_object, as_text
from planlegg.planning.veiled import rests_on
from planlegg.usecases.explain import explain
from planlegg.usecases.prepare import prepare
from planlegg.usecases.propose import propose, readable
from tests.properties.made import DATA

DAY = date(2026, 9, 15)


def answers(**said: str) -> Svarsett:
    told = tuple(Svar(id=key, tekst=text, tilstand="svart", hvem="klient") for key, text in said.items())
    return Svarsett(alias="t", svar=told)


def shown(found: Forslagssett) -> str:
    """All of the options that a client or someone beside them may read."""
    lines = [line.tekst for option in found.forslag for a in option.aktiviteter for line in (*a.grunner_for, *a.grunner_mot)]
    lines += [line.tekst for o in found.forslag for a in o.aktiviteter for line in (*a.ukjent, *a.tilpasning, *a.ma_sies)]
    lines += [one.grunn for one in found.utelukket] + [one.tekst for one in found.spor]
    quotes = [quote.tekst for quote in found.grenser] + [one.tidligere_ord.tekst for one in found.gjentak]
    return "\n".join([*(text.nb for text in lines), *quotes])


@pytest.mark.parametrize("words", ["Eks-mann slo, har voldsalarm.", "Har hemmelig adresse."])
def test_words_about_danger_stand_on_no_list_others_may_see(words: str) -> None:
    given = answers(onsker="Vil jobbe på bibliotek.", begrensninger=words, harde_grenser="adressen må ikke ut\nikke vaktmester")
    found = propose(given, DATA, DAY)
    meeting = prepare(given, DATA, DAY)
    read = shown(found) + "\n".join(p.tekst.nb for name, points in meeting.avsnitt if name != "veileder" for p in points)
    for hidden in ("voldsalarm", "slo", "hemmelig", "adressen må ikke ut"):
        assert hidden not in read
    assert "ikke vaktmester" in [quote.tekst for quote in found.grenser]
    assert "adressen-ma-vernes" in [line.regel for line in found.paminnelser]


def test_what_hidden_words_decide_stays_decided_and_keeps_its_weight() -> None:
    told = "Har voldsalarm og vil jobbe på bibliotek."
    found = propose(answers(onsker=told), DATA, DAY)
    activity = next(a for option in found.forslag for a in option.aktiviteter if "bibliotek" in a.id)
    assert activity.poeng == sum(line.vekt for line in (*activity.grunner_for, *activity.grunner_mot)) > 0
    assert all(line.sitat is None for line in activity.grunner_for)
    assert "voldsalarm" not in shown(found)


def test_without_such_words_nothing_is_hidden() -> None:
    found = propose(answers(onsker="Vil jobbe på bibliotek."), DATA, DAY)
    assert any(line.sitat for option in found.forslag for a in option.aktiviteter for line in a.grunner_for)
    assert not rests_on(found.grenser, ())


@pytest.mark.parametrize(
    ("said", "unsaid"), [("Er ensom i helga", "ensom"), ("Vil ikke være så einsam, vil treffe folk", "einsam")]
)
def test_a_word_that_shames_is_not_said_back(said: str, unsaid: str) -> None:
    found = propose(answers(onsker="Vil treffe folk.", begrensninger=said), DATA, DAY)
    lines = [line for option in found.forslag for a in option.aktiviteter for line in a.grunner_for]
    assert [line.treff for line in lines if unsaid in line.treff] == []
    assert [line.tekst.nb for line in lines if f"«{unsaid}" in line.tekst.nb.replace(said, "")] == []


SECRET = {
    "onsker": "Vil jobbe på bibliotek.",
    "begrensninger": "Eks-mann slo, har voldsalarm. Trenger pauser.",
    "harde_grenser": "adressen må ikke ut",
}


def test_the_words_are_not_read_back_either() -> None:
    picture = readable(answers(**SECRET), DATA, DAY)
    told = as_text(picture, str) + str(as_object(picture, "nb"))
    assert not [word for word in ("voldsalarm", "slo", "adressen") if word in told]
    assert "Trenger pauser" in told
    assert "bibliotek" in told


@pytest.mark.parametrize("activity", ["arbeidstrening-bibliotek", "frivillig_bibliotek", "bare_samtaler", "steg-bibliotek"])
def test_the_explanation_of_an_activity_does_not_tell_them(activity: str) -> None:
    found = explain(answers(**SECRET), activity, DATA, DAY)
    told = forklaring(found, str, "nb") + str(forklaring_object(found, "nb"))
    assert not [word for word in ("voldsalarm", "slo,", "adressen må ikke ut") if word in told]
