"""Whatever is answered: options that fit one week, within every hard limit, that differ, and never only one way."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from planlegg.domain.svar import HARDE_GRENSER, Svar, Svarsett
from planlegg.domain.svarsett import answered
from planlegg.planning.fit import HELPERS, fits_beside
from planlegg.planning.options import options, selection
from planlegg.planning.weigh import matters, profile
from planlegg.usecases.propose import judged, laid_out, propose, understand
from tests.properties.limits import KINDS, broken, of_a_kind
from tests.properties.made import DATA, DAY, interviews, unsure_interviews


@given(interviews)
@settings(max_examples=60)
def test_every_option_with_activities_fits_one_week_within_the_hard_limits(answers: Svarsett) -> None:
    picture = understand(answers, DATA)
    for option in propose(answers, DATA, DAY).forslag:
        if option.aktiviteter:
            assert option.uke is not None
            assert broken(option.uke, picture) == []


@given(interviews, st.sampled_from([line for lines in KINDS.values() for line in lines]))
@settings(max_examples=60)
def test_nothing_shown_is_of_a_kind_that_a_hard_limit_shuts(answers: Svarsett, line: str) -> None:
    limits = "\n".join(filter(None, (answers.tekst(HARDE_GRENSER), line)))
    answers = answered(answers, Svar(id=HARDE_GRENSER, tekst=limits))
    for option in propose(answers, DATA, DAY).forslag:
        for activity in option.aktiviteter:
            assert of_a_kind(answers, DATA.katalog[activity.id]) == []
            named = [entry for entry in DATA.katalog.values() if entry.tittel in activity.kan_fore_til]
            assert [entry.id for entry in named if of_a_kind(answers, entry)] == []


@given(interviews)
@settings(max_examples=60)
def test_what_goes_together_may_and_brings_few_new_people(answers: Svarsett) -> None:
    for option in propose(answers, DATA, DAY).forslag:
        entries = [DATA.katalog[activity.id] for activity in option.aktiviteter]
        assert len(entries) <= 3
        assert all(fits_beside(one, other) for one, other in permutations(entries, 2))
        assert len(entries) < 2 or sum(entry.nye_hjelpere or 0 for entry in entries) <= HELPERS


@given(interviews)
@settings(max_examples=60)
def test_no_option_is_worse_than_another_on_all_that_matters_to_the_client(answers: Svarsett) -> None:
    basis = judged(understand(answers, DATA), DATA, DAY)
    asked = [one.id for one in matters(basis)]
    for one, other in permutations(selection(basis).valgt, 2):
        if {e.sitat for e in one.kandidat.onsker} <= {e.sitat for e in other.kandidat.onsker} and asked:
            here, there = profile(one, basis), profile(other, basis)
            levels = [(here[name], there[name]) for name in asked]
            assert not all(a is not None and b is not None and a > b for a, b in levels)


@given(interviews)
@settings(max_examples=40)
def test_waiting_a_small_step_and_something_else_always_stand(answers: Svarsett) -> None:
    kinds = [option.slag for option in propose(answers, DATA, DAY).forslag]
    assert kinds[-2:] == ["vente", "noe_annet"]
    assert kinds.count("aktivitet") <= 3


@given(interviews)
@settings(max_examples=40)
def test_when_limits_close_everything_the_nearest_is_named_with_the_words_that_bite(answers: Svarsett) -> None:
    found = propose(answers, DATA, DAY)
    if found.naermest is not None:
        assert [option for option in found.forslag if option.slag == "aktivitet"] == []
        assert found.naermest.sitater
        assert found.naermest.id not in {a.id for option in found.forslag for a in option.aktiviteter}


@given(unsure_interviews)
@settings(max_examples=20)
def test_not_knowing_anything_gives_small_steps_and_no_programme(answers: Svarsett) -> None:
    found = propose(answers, DATA, DAY)
    assert [option.slag for option in found.forslag].count("provesteg") >= 2
    kinds = {DATA.katalog[a.id].slag for option in found.forslag for a in option.aktiviteter}
    assert kinds <= {"steg", "pause", "tilbud"}


@given(interviews)
@settings(max_examples=20)
def test_the_same_answers_give_the_same_options(answers: Svarsett) -> None:
    basis = judged(understand(answers, DATA), DATA, DAY)
    assert options(basis) == options(basis)
    assert laid_out(basis, DATA) == propose(answers, DATA, DAY)
