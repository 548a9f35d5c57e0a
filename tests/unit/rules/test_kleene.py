"""Three-valued logic: the tables, the operators, and that unknown is never no."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlegg.domain.vilkar import AnnetFelt, Betingelse
from planlegg.rules.condition import both, deciding, either, evaluate, negate, trace
from planlegg.rules.operators import compare
from planlegg.rules.values import Facts, Known, Span, Truth
from tests.unit.rules.parts import having, said

YES = Betingelse(felt="klient.alder", er="minst", verdi=18)
NO = Betingelse(felt="klient.alder", er="under", verdi=18)
UNKNOWN = Betingelse(felt="klient.botid_ar", er="over", verdi=2)
AT_20 = having(klient__alder=20)
LEAF = {True: YES, False: NO, None: UNKNOWN}

AND = [
    (True, True, True), (True, False, False), (True, None, None),
    (False, True, False), (False, False, False), (False, None, False),
    (None, True, None), (None, False, False), (None, None, None),
]  # fmt: skip
OR = [
    (True, True, True), (True, False, True), (True, None, True),
    (False, True, True), (False, False, False), (False, None, None),
    (None, True, True), (None, False, None), (None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "expected"), AND)
def test_alle(one: Truth, two: Truth, expected: Truth) -> None:
    assert both([one, two]) is expected
    assert evaluate(Betingelse(alle=(LEAF[one], LEAF[two])), AT_20) is expected


@pytest.mark.parametrize(("one", "two", "expected"), OR)
def test_noen(one: Truth, two: Truth, expected: Truth) -> None:
    assert either([one, two]) is expected
    assert evaluate(Betingelse(noen=(LEAF[one], LEAF[two])), AT_20) is expected


@pytest.mark.parametrize(("one", "expected"), [(True, False), (False, True), (None, None)])
def test_ikke(one: Truth, expected: Truth) -> None:
    assert negate(one) is expected
    assert evaluate(Betingelse(ikke=LEAF[one]), AT_20) is expected


@pytest.mark.parametrize(
    ("operator", "value", "other", "expected"),
    [
        ("lik", 3, 3.0, True), ("ulik", 3, 3, False), ("minst", 3, 3, True), ("hoyst", 4, 3, False),
        ("over", 3, 3, False), ("under", 2, 3, True), ("lik", True, True, True), ("lik", True, 1, None),
        ("lik", "Kveld", "kveld", True), ("en_av", "lav", ("lav", "hoy"), True), ("ingen_av", "lav", ("hoy",), True),
        ("en_av", ("a", "b"), ("b", "c"), True), ("ingen_av", ("a", "b"), ("b",), False),
        ("inneholder", "trenger Pauser", "paus", True), ("inneholder", ("timer",), "time", False),
        ("inneholder_ikke", ("timer",), "dager", True), ("under", "09:30", "12:00", True), ("over", "tekst", 3, None),
        ("minst", Span(18, 19), 19, None), ("minst", Span(19, 20), 19, True), ("minst", Span(16, 17), 19, False),
        ("lik", Span(18, 19), 18, None), ("lik", Span(18, 19), 20, False), ("ulik", Span(18, 19), 20, True),
    ],
)  # fmt: skip
def test_operator(operator: Any, value: Any, other: Any, expected: Truth) -> None:
    assert compare(operator, value, other) is expected


def test_known_and_unknown_are_always_settled() -> None:
    known = Betingelse(felt="klient.alder", er="kjent")
    unknown = Betingelse(felt="klient.alder", er="ukjent")
    assert (evaluate(known, AT_20), evaluate(unknown, AT_20)) == (True, False)
    assert (evaluate(known, Facts(felt={})), evaluate(unknown, Facts(felt={}))) == (False, True)


def test_one_of_several_values_is_enough() -> None:
    short, long = Known(30, (said("en halvtime"),)), Known(90, (said("halvannen time"),))
    facts = Facts(felt={"ramme.hard.reise_minutter_maks": (short, long), "aktivitet.reise_minutter": (Known(50),)})
    seen = trace(
        Betingelse(felt="ramme.hard.reise_minutter_maks", er="under", verdi=AnnetFelt("aktivitet.reise_minutter")), facts
    )
    assert (seen.utfall, seen.avgjorde) == (True, (short,))


def test_the_trace_names_what_decided() -> None:
    seen = trace(Betingelse(alle=(YES, Betingelse(noen=(NO, YES)), Betingelse(ikke=NO))), AT_20)
    assert [leaf.betingelse for leaf in deciding(seen)] == [YES, YES, NO]
    refused = trace(Betingelse(alle=(YES, NO, UNKNOWN)), AT_20)
    assert [leaf.betingelse for leaf in deciding(refused)] == [NO]
    open_ = trace(Betingelse(noen=(NO, UNKNOWN)), AT_20)
    assert [leaf.betingelse for leaf in deciding(open_)] == [UNKNOWN]


conditions = st.recursive(
    st.sampled_from([YES, NO, UNKNOWN]),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Betingelse(alle=tuple(parts)))
        | st.lists(inner, min_size=1, max_size=3).map(lambda parts: Betingelse(noen=tuple(parts)))
        | inner.map(lambda part: Betingelse(ikke=part))
    ),
    max_leaves=12,
)


@given(conditions)
def test_the_short_way_and_the_whole_trace_agree(condition: Betingelse) -> None:
    assert evaluate(condition, AT_20) is trace(condition, AT_20).utfall


@given(conditions, st.integers(0, 10))
def test_learning_more_never_turns_a_settled_outcome(condition: Betingelse, years: int) -> None:
    before = evaluate(condition, AT_20)
    after = evaluate(condition, having(klient__alder=20, klient__botid_ar=years))
    assert before is None or before is after
    assert after is not None


@given(st.lists(conditions, min_size=1, max_size=3))
def test_de_morgan(parts: list[Betingelse]) -> None:
    none_holds = Betingelse(ikke=Betingelse(noen=tuple(parts)))
    all_fail = Betingelse(alle=tuple(Betingelse(ikke=part) for part in parts))
    assert evaluate(none_holds, AT_20) is evaluate(all_fail, AT_20)
