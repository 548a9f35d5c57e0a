"""The sentences of ``tests/cases/setninger.toml``: each marked phrase against how it is read."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from planlegg.text.grammar import Ytring, utterances

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parents[2] / "cases" / "setninger.toml").read_text("utf-8"))[
    "setning"
]
TUNED = [case for case in CASES if case["nr"] % 2 == 0]
HELD_OUT = [case for case in CASES if case["nr"] % 2 == 1]


def about(phrase: str, text: str) -> list[Ytring]:
    """What is said whose content meets the phrase."""
    first = text.casefold().index(phrase.casefold())
    last = first + len(phrase)
    found = []
    for said in utterances(text):
        at = said.start + max(0, said.tekst.rfind(said.ord))
        if at < last and first < at + len(said.ord):
            found.append(said)
    return found


def wished(said: Ytring) -> bool:
    return said.retning == "vil" or (said.retning == "noytral" and said.gjelder == "bart")


def avoided(said: Ytring) -> bool:
    return said.retning in ("vil_ikke", "ikke_na")


def right(case: dict[str, Any]) -> bool:
    text = case["tekst"]
    wishes = [about(phrase, text) for phrase in case.get("vil", [])]
    against = [about(phrase, text) for phrase in case.get("vil_ikke", [])]
    neither = [about(phrase, text) for phrase in case.get("noytral", [])]
    either = [about(phrase, text) for phrase in case.get("apent", [])]
    return (
        all(any(map(wished, found)) and not any(map(avoided, found)) for found in wishes)
        and all(any(map(avoided, found)) and not any(s.retning == "vil" for s in found) for found in against)
        and not any(wished(said) or avoided(said) for found in neither for said in found)
        and not any(avoided(said) for found in either for said in found)
    )


def share(cases: list[dict[str, Any]]) -> float:
    return sum(map(right, cases)) / len(cases)


def test_there_are_enough_sentences_in_both_halves() -> None:
    assert len(TUNED) >= 150
    assert len(HELD_OUT) >= 150
    assert len({case["tekst"] for case in CASES}) == len(CASES)


def test_the_half_that_was_tuned_on() -> None:
    assert share(TUNED) >= 0.98


def test_the_half_that_was_held_out() -> None:
    assert share(HELD_OUT) >= 0.9


@pytest.mark.parametrize("case", TUNED, ids=lambda case: str(case["nr"]))
def test_an_avoided_phrase_is_never_read_as_a_wish(case: dict[str, Any]) -> None:
    for phrase in case.get("vil_ikke", []):
        assert not any(said.retning == "vil" for said in about(phrase, case["tekst"]))
