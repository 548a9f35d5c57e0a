"""The shipped rules: every example comes out as written, and no fault is found in any of them."""

import re

import pytest

from planlegg.domain.regel import Eksempel, Regel
from planlegg.rules import FIELDS, check, run_example
from planlegg.rules.check import check_krav
from planlegg.text.lix import lix
from tests.unit.rules.parts import ENTRIES, RULES, SOURCES

EXAMPLES = [(regel, example) for regel in RULES for example in regel.eksempel]
TO_THE_CLIENT = [regel for regel in RULES if regel.virkning != "paminnelse"]
OFFICE_WORDS = re.compile(
    r"\b(bruker(en|e|ne)?|brukar(en|ar|ane)?|tiltak(et|a|ene)?|kartlegg\w*|motivasjon\w*|deltaker\w*|deltakar\w*)\b", re.I
)
FORMAL = {"klient.innsatsgruppe", "klient.ytelse", "klient.rammer", "klient.okonomisk_stonad"}


@pytest.mark.parametrize(("regel", "example"), EXAMPLES, ids=[f"{r.id}: {e.navn}" for r, e in EXAMPLES])
def test_example(regel: Regel, example: Eksempel) -> None:
    assert bool(run_example(regel, example)) == example.gir


@pytest.mark.parametrize(
    ("regel", "example"), [(r, e) for r, e in EXAMPLES if e.gir], ids=[r.id + e.navn for r, e in EXAMPLES if e.gir]
)
def test_a_rule_that_speaks_leaves_no_gap_in_its_text(regel: Regel, example: Eksempel) -> None:
    for finding in run_example(regel, example):
        for text in (finding.tekst, *([finding.spor_om] if finding.spor_om else [])):
            for words in (text.nb, text.nn, text.en):
                assert not re.search(r"[{}]|«»|“”|  |^\s*$", words), words


def test_no_fault_in_the_shipped_rules() -> None:
    assert [str(fault) for fault in check(RULES, SOURCES, ENTRIES)] == []


def test_no_fault_in_the_conditions_of_the_catalogue() -> None:
    assert [str(fault) for entry in ENTRIES.values() for fault in check_krav(entry, SOURCES)] == []


def test_there_are_rules_of_every_effect() -> None:
    assert {regel.virkning for regel in RULES} == {
        "utelukk", "for", "mot", "ukjent", "tilpasning", "ma_sies", "paminnelse", "provesteg",
    }  # fmt: skip
    assert len(RULES) >= 60


@pytest.mark.parametrize("regel", TO_THE_CLIENT, ids=lambda regel: regel.id)
def test_words_to_the_client_are_free_of_office_words(regel: Regel) -> None:
    for text in (regel.tekst, *([regel.spor_om] if regel.spor_om else [])):
        assert OFFICE_WORDS.findall(f"{text.nb} {text.nn}") == []


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_words_to_the_client_are_easy_to_read(language: str) -> None:
    texts = (getattr(text, language) for r in TO_THE_CLIENT for text in (r.tekst, r.spor_om) if text is not None)
    assert lix("\n\n".join(re.sub(r"\{[^}]*\}", "noe", text) for text in texts)) <= 30


@pytest.mark.parametrize("field", sorted(FORMAL))
def test_formal_words_only_remind(field: str) -> None:
    assert FIELDS[field].virkninger == ("paminnelse",)


def test_at_least_two_trial_steps_when_nothing_is_wished() -> None:
    speaking = {r.aktivitet for r in RULES if r.virkning == "provesteg" and run_example(r, NOTHING)}
    assert len(speaking) >= 2


NOTHING = Eksempel(navn="ingenting er ønsket", felt={"bilde.antall_onsker": 0, "bilde.antall_svar": 4}, gir=True)
