"""Edges through the whole chain: every place full, limits that shut everything, kinds said no to beside wishes, one's own activities."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from planlegg.domain.aktivitet import Plasser
from planlegg.domain.fold import fold
from planlegg.domain.forslag import Forslagssett
from planlegg.domain.hendelse import Opprettet, Tilbakemelding, Valgte
from planlegg.domain.sak import Sak
from planlegg.domain.svar import HARDE_GRENSER, Svar, Svarsett
from planlegg.usecases.case import entries
from planlegg.usecases.propose import Data, propose
from tests.properties.made import DATA

DAY = date(2026, 11, 23)


def given(wish: str, *limits: str) -> Svarsett:
    told = (Svar(id="onsker", tekst=wish), *((Svar(id=HARDE_GRENSER, tekst="\n".join(limits)),) if limits else ()))
    return Svarsett(alias="klient-1", svar=told)


def slag(found: Forslagssett) -> list[str]:
    return [option.slag for option in found.forslag]


def full() -> Data:
    places = Plasser(status="fullt", sjekket=DAY)
    return msgspec.structs.replace(DATA, katalog={k: msgspec.structs.replace(a, plasser=places) for k, a in DATA.katalog.items()})


def test_with_every_place_full_options_still_stand_and_each_says_so() -> None:
    found = propose(given("Vil jobbe i bakeri eller på gård."), full(), DAY)
    assert slag(found).count("aktivitet") >= 1
    assert slag(found)[-2:] == ["vente", "noe_annet"]
    assert "provesteg" in slag(found)
    for option in found.forslag:
        for one in option.aktiviteter:
            assert "plasser-fullt" in {line.regel for line in (*one.ma_sies, *one.ukjent)}, one.id


@pytest.mark.parametrize(
    "limits",
    [
        ("ikke Nav",), ("ikkje NAV",), ("høyst 1 time i uka",),
        ("ikke mandag", "ikke tirsdag", "ikke onsdag", "ikke torsdag", "ikke fredag", "ikke helg"),
    ],
)  # fmt: skip
def test_limits_that_shut_everything_are_named_with_the_nearest_and_waiting(limits: tuple[str, ...]) -> None:
    found = propose(given("Vil ta AMO-kurs.", *limits), DATA, DAY)
    assert "aktivitet" not in slag(found)
    assert "vente" in slag(found)
    assert found.naermest is not None
    assert found.naermest.sitater
    assert {quote.tekst for quote in found.naermest.sitater} <= set(limits)
    assert {one.sitat.tekst for one in found.utelukket if one.sitat} <= set(limits)


@pytest.mark.parametrize(
    ("wish", "limit"),
    [
        ("Vil ta AMO-kurs.", "ikke Nav"),
        ("Vil jobbe som frisør.", "ikke jobb nå"),
        ("I want to work in a bakery.", "not work now"),
    ],
)
def test_a_wish_that_a_no_to_a_kind_shuts_whole_becomes_a_question(wish: str, limit: str) -> None:
    found = propose(given(wish, limit, *(("ikke Nav",) if "jobb" in limit or "work" in limit else ())), DATA, DAY)
    assert found.spor
    assert all(quote.tekst in (wish, *wish.split("."), limit, "ikke Nav") for one in found.spor for quote in one.sitater)


def test_a_wish_that_something_open_meets_is_no_contradiction() -> None:
    assert propose(given("Vil lage kunst.", "ikke Nav", "ikke jobb nå"), DATA, DAY).spor == ()


def test_ones_own_activity_takes_its_time_and_its_feedback_is_heard() -> None:
    own = Valgte(punkt="p1", tittel="Synge i kor", timer_per_uke=4, dager_per_uke=2)
    told = [Opprettet(alias="klient-1"), own, Tilbakemelding(punkt="p1", hvordan="Det ble for langt å reise.")]
    case = fold(entries(Sak(), told, datetime(2026, 11, 1, 12, tzinfo=UTC), "v"))
    found = propose(given("Vil jobbe i bakeri.", "høyst 6 timer i uka"), DATA, DAY, case)
    assert found.planen is not None
    assert sum(one.til - one.fra for one in found.planen.okter if one.slag == "aktivitet") == 240
    lines = [line for o in found.forslag for a in o.aktiviteter for line in (*a.grunner_for, *a.grunner_mot, *a.tilpasning)]
    assert any(line.sitat and line.sitat.svar == "tilbakemelding:p1" for line in lines)


@pytest.mark.parametrize(("limits", "step"), [((), "steg-besok-arbeidssted"), (("ikke mange fremmede",), "steg-folge")])
def test_how_far_one_travels_says_less_of_the_small_step_than_what_one_wants(limits: tuple[str, ...], step: str) -> None:
    found = propose(given("Vil jobbe i bakeri.", "høyst 40 minutter reise", *limits), DATA, DAY)
    [small] = [option for option in found.forslag if option.slag == "provesteg"]
    assert [one.id for one in small.aktiviteter] == [step]
