"""Answers, facts, words and corrections as they add up in a case."""

from datetime import UTC, datetime

import pytest

from planlegg.domain.fold import fold
from planlegg.domain.hendelse import FaktaGitt, Innforing, OrdNotert, Rettet, Svarte, TokUt, Valgte
from planlegg.domain.svar import Fakta, Rettelse, Svar
from planlegg.domain.svarsett import merged_facts
from planlegg.errors import StoreDamaged

from .story import Story


def test_a_later_answer_to_the_same_question_replaces_the_earlier_where_it_stood() -> None:
    story = Story()
    story.add(Svarte(svar=Svar(id="2.1", tekst="Roligere dager")))
    story.add(Svarte(svar=Svar(id="2.3", tekst="Båt")))
    story.add(Svarte(svar=Svar(id="2.1", tilstand="vil_ikke")))
    assert [(s.id, s.tekst, s.tilstand) for s in story.sak.svarsett.svar] == [("2.1", "", "vil_ikke"), ("2.3", "Båt", "svart")]


def test_facts_replace_and_words_are_kept_once() -> None:
    story = Story()
    story.add(FaktaGitt(fakta=Fakta(alder=31, timer_per_uke=10)))
    story.add(FaktaGitt(fakta=Fakta(alder=32)))
    story.add(OrdNotert(ord=("Jeg vil ha ro.", "Ikke lager")))
    story.add(OrdNotert(ord=("Ikke lager",)))
    assert story.sak.svarsett.fakta == Fakta(alder=32)
    assert story.sak.svarsett.klientens_ord == ("Jeg vil ha ro.", "Ikke lager")


def test_what_is_not_known_never_erases_what_is() -> None:
    assert merged_facts(Fakta(alder=32, sykmeldt=True), Fakta(alder=33, sykmeldt=None)) == Fakta(alder=33, sykmeldt=True)
    assert merged_facts(Fakta(sykmeldt=True), Fakta(sykmeldt=False)) == Fakta(sykmeldt=False)


def test_a_correction_goes_when_its_words_are_no_longer_there() -> None:
    story = Story()
    story.add(Svarte(svar=Svar(id="2.3", tekst="Jeg liker båt, men ikke lager")))
    story.add(Rettet(rettelse=Rettelse(svar="2.3", sitat="ikke lager", les_som="onske")))
    story.add(Rettet(rettelse=Rettelse(svar="2.3", sitat="ikke lager", les_som="unngaa")))
    assert [r.les_som for r in story.sak.svarsett.rettelser] == ["unngaa"]
    story.add(Svarte(svar=Svar(id="2.3", tekst="Jeg liker båt")))
    assert story.sak.svarsett.rettelser == ()


@pytest.mark.parametrize("numbers", [(2,), (1, 3), (1, 1), (0,)])
def test_a_missing_or_misplaced_event_is_damage_not_a_shorter_case(numbers: tuple[int, ...]) -> None:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    with pytest.raises(StoreDamaged):
        fold(Innforing(nr=n, naar=when, av="v", hendelse=OrdNotert(ord=("x",))) for n in numbers)


def test_an_event_about_a_point_that_is_not_there_is_damage() -> None:
    with pytest.raises(StoreDamaged):
        Story().add(TokUt(punkt="p9"))
    story = Story()
    story.choose("Tur")
    with pytest.raises(StoreDamaged):
        story.add(Valgte(punkt="p1", tittel="Noe annet"))


def test_order_is_the_number_never_the_clock() -> None:
    story = Story()
    story.add(Svarte(svar=Svar(id="2.1", tekst="først")))
    earlier = Innforing(nr=3, naar=datetime(1970, 1, 1, tzinfo=UTC), av="v", hendelse=Svarte(svar=Svar(id="2.1", tekst="sist")))
    assert fold([*story.entries, earlier]).svarsett.tekst("2.1") == "sist"
