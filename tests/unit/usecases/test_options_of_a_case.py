"""Options in a case that has begun: the client's own activities take their time, what was too big is split, places are explained."""

from datetime import date

import pytest

from planlegg.domain.svar import Svar, Svarsett
from planlegg.store.lager import Lager
from planlegg.usecases.answer import record_answers
from planlegg.usecases.explain import explain
from planlegg.usecases.planned import planned, too_big
from planlegg.usecases.propose import propose, understand
from planlegg.usecases.requests import Fellesvalg, Si, Velg
from planlegg.usecases.together import together
from planlegg.usecases.without import without
from tests.properties.made import DATA
from tests.unit.usecases.conftest import NOW

DAY = date(2026, 3, 2)
ANSWERS = Svarsett(
    alias="klient-1",
    svar=(Svar(id="2.3", tekst="Jeg vil jobbe i bakeri."), Svar(id="harde_grenser", tekst="høyst 6 timer i uka")),
)


@pytest.fixture
def case(store: Lager):  # type: ignore[no-untyped-def]
    """The case after some requests."""

    def after(*requests: Fellesvalg):  # type: ignore[no-untyped-def]
        record_answers(store, "klient-1", ANSWERS, clock=lambda: NOW, by="v", ny=True)
        done = together(store, "klient-1", requests, DATA.katalog, lambda: NOW, "v")
        return done.sak  # type: ignore[union-attr]

    return after


def test_an_activity_of_ones_own_is_in_the_plan_like_any_other(case) -> None:  # type: ignore[no-untyped-def]
    sak = case(Velg(tittel="Bygge orgel", timer_per_uke=5, dager_per_uke=2))
    [part] = planned(sak, understand(ANSWERS, DATA), DATA.katalog)
    assert (part.aktivitet.slag, part.aktivitet.tittel.nb, part.timer, part.dager) == ("egen", "Bygge orgel", 5, 2)
    found = propose(ANSWERS, DATA, DAY, sak)
    assert found.planen is not None
    assert sum(one.til - one.fra for one in found.planen.okter) == 300
    titles = {u.id: u.regel for u in found.utelukket}
    assert titles["arbeidstrening-bakeri"] == "uka-gar-ikke-opp"


def test_an_activity_of_ones_own_without_hours_has_no_known_time(case) -> None:  # type: ignore[no-untyped-def]
    found = propose(ANSWERS, DATA, DAY, case(Velg(tittel="Bygge orgel")))
    assert found.planen is not None
    assert [title.nb for title in found.planen.uten_tid] == ["Bygge orgel"]


def test_what_the_client_calls_too_big_is_split_into_smaller_steps(case) -> None:  # type: ignore[no-untyped-def]
    sak = case(Velg(aktivitet="arbeidstrening-bakeri", timer_per_uke=4), Si(punkt="p1", endre="Det er for stort for meg nå."))
    large = too_big(sak, DATA.uttrykk)
    assert {key: said.tekst for key, said in large.items()} == {"arbeidstrening-bakeri": "Det er for stort for meg nå."}
    steps = [option for option in propose(ANSWERS, DATA, DAY, sak).forslag if option.slag == "provesteg"]
    assert len(steps) == 2
    assert all("for stort for meg" in option.aktiviteter[0].grunner_for[0].tekst.nb for option in steps)


def test_a_kind_word_splits_nothing(case) -> None:  # type: ignore[no-untyped-def]
    sak = case(Velg(aktivitet="arbeidstrening-bakeri"), Si(punkt="p1", hvordan="Det var fint."))
    assert too_big(sak, DATA.uttrykk) == {}


def test_the_explanation_tells_what_would_be_different_without_the_words() -> None:
    found = explain(ANSWERS, "arbeidstrening-bakeri", DATA, DAY)
    assert found.plassering.nummer == 1
    [tried] = [one for one in found.uten if "bakeri" in one.sitater[0].tekst]
    assert tried.plassering.nummer == 0
    assert found.vist.poeng - tried.plassering.poeng == next(line.vekt for line in found.linjer if line.regel == "treff-onske")


def test_what_a_limit_closes_would_be_shown_without_the_limit() -> None:
    found = explain(ANSWERS, "opplaering-baker", DATA, DAY)
    assert found.plassering.hvorfor == "stengt"
    [tried] = [one for one in found.uten if one.sitater[0].svar == "harde_grenser"]
    assert tried.plassering.rekke > 0


def test_an_activity_that_no_words_led_to_can_be_explained_too() -> None:
    found = explain(ANSWERS, "ips", DATA, DAY)
    assert (found.ledet_hit, found.plassering.nummer, found.plassering.hvorfor) == ((), 0, "ikke_onsket")


def test_taking_words_out_leaves_every_other_word() -> None:
    [wish] = understand(ANSWERS, DATA).onsker
    left = without(ANSWERS, [wish.sitat])
    assert left.tekst("2.3") == "."
    assert left.tekst("harde_grenser") == ANSWERS.tekst("harde_grenser")
