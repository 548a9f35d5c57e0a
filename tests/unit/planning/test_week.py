"""A week that goes together: days, hours, the journey, appointments, children's hours and rest."""

import msgspec

from planlegg.domain.bilde import Behov, Bilde, Ramme, Rammeslag, Sitat
from planlegg.domain.svar import Fakta
from planlegg.domain.uke import KanIkkeUke, Uke
from planlegg.planning.frame import frame
from planlegg.planning.week import Del, lay_out
from tests.unit.planning.test_options import entry


def limit(kind: Rammeslag, value: float | str | None = None, words: str = "", *, hard: bool = True) -> Ramme:
    return Ramme(slag=kind, sitat=Sitat("6.1", 0, words or f"{kind} {value}"), hard=hard, verdi=value)


def part(name: str, hours: float | None, days: int | None, **form: object) -> Del:
    base, form = entry(name), {"tid": ("formiddag", "ettermiddag"), **form}
    return Del(aktivitet=msgspec.structs.replace(base, form=msgspec.structs.replace(base.form, **form)), timer=hours, dager=days)


def laid(parts: list[Del], *limits: Ramme, fakta: Fakta | None = None, behov: tuple[str, ...] = (), soft: bool = True) -> Uke:
    needs = tuple(Behov(sitat=Sitat("6.3", nr * 100, words), ord=words) for nr, words in enumerate(behov))
    found = lay_out(parts, frame(Bilde(alias="x", rammer=limits, behov=needs, fakta=fakta or Fakta()), soft=soft))
    assert isinstance(found, Uke), found
    return found


def times(week: Uke, kind: str = "aktivitet") -> list[tuple[int, int, int]]:
    return [(one.dag, one.fra, one.til) for one in week.okter if one.slag == kind]


def test_days_are_spread_with_rest_between() -> None:
    assert [day for day, _, _ in times(laid([part("a", 6, 3)]))] == [0, 2, 4]


def test_two_things_do_not_fall_on_one_day_while_there_are_others() -> None:
    days = [day for day, _, _ in times(laid([part("a", 4, 2), part("b", 2, 1)]))]
    assert len(set(days)) == 3


def test_when_they_must_share_a_day_there_is_a_pause() -> None:
    (_, _, first), (_, second, _) = times(laid([part("a", 2, 1), part("b", 1, 1)], limit("dager_uke_maks", 1)))
    assert second - first >= 30


def test_a_refused_day_is_free_and_a_disliked_one_comes_last() -> None:
    assert 0 not in {day for day, _, _ in times(laid([part("a", 8, 4)], limit("ikke_dag", "mandag")))}
    disliked = limit("ikke_dag", "mandag", hard=False)
    assert [day for day, _, _ in times(laid([part("a", 2, 1)], disliked, soft=False))] == [1]


def test_the_way_home_is_within_the_limit() -> None:
    week = laid([part("a", 4, 1)], limit("hjemme_for", "15:30"), limit("reise_minutter_maks", 60))
    [(_, start, end)] = times(week)
    assert (start, end) == (9 * 60, 13 * 60)
    assert [(one.fra, one.til) for one in week.okter if one.slag == "reise"] == [(8 * 60, 9 * 60), (13 * 60, 14 * 60)]


def test_what_can_be_done_at_home_needs_no_journey() -> None:
    week = laid([part("a", 2, 1, sted=("hjemme",))], limit("reise_minutter_maks", 60))
    assert (times(week, "reise"), week.reise_ukjent) == ([], False)


def test_a_journey_nobody_knows_is_said() -> None:
    assert laid([part("a", 2, 1)]).reise_ukjent


def test_the_best_part_of_the_day_comes_first() -> None:
    both = part("a", 2, 1, tid=("formiddag", "ettermiddag"))
    [(_, start, _)] = times(laid([both], limit("best_tid", "ettermiddag", hard=False)))
    assert start == 12 * 60
    [(_, start, _)] = times(laid([both], limit("start_tidligst", "10:30")))
    assert start == 10 * 60 + 30


def test_children_in_day_care_bound_every_day() -> None:
    week = laid([part("a", 6, 2)], limit("reise_minutter_maks", 30), behov=("Barnehage 8.30-15.30",))
    assert all(one.fra >= 8 * 60 + 30 and one.til <= 15 * 60 + 30 for one in week.okter)


def test_an_appointment_stands_and_nothing_is_laid_on_it() -> None:
    week = laid([part("a", 2, 5)], behov=("fysioterapi tirsdag 9-11",))
    assert times(week, "avtale") == [(1, 9 * 60, 11 * 60)]
    assert next(start for day, start, _ in times(week) if day == 1) >= 11 * 60


def test_clock_times_without_a_day_are_said_beside_the_week() -> None:
    assert [quote.tekst for quote in laid([part("a", 2, 1)], behov=("behandling 12-13",)).ogsa] == ["behandling 12-13"]


def test_limits_that_leave_no_room_are_named() -> None:
    found = lay_out(
        [part("a", 10, 2)], frame(Bilde(alias="x", rammer=(limit("timer_uke_maks", 4, "høyst fire timer"),)), soft=False)
    )
    assert found == KanIkkeUke(aktivitet="a", sitater=(Sitat("6.1", 0, "høyst fire timer"),))


def test_numbers_that_were_typed_weigh_as_wishes_and_close_nothing() -> None:
    facts = Fakta(timer_per_uke=2)
    assert isinstance(lay_out([part("a", 10, 2)], frame(Bilde(alias="x", fakta=facts), soft=True)), KanIkkeUke)
    assert isinstance(lay_out([part("a", 10, 2)], frame(Bilde(alias="x", fakta=facts), soft=False)), Uke)


def test_a_full_time_programme_fills_the_week_and_holds_what_stands_beside_it() -> None:
    week = laid([part("kvp", 37.5, 5, tid=("formiddag", "ettermiddag")), part("b", 4, 1)])
    assert sum(end - start for _, start, end in times(week)) == 37.5 * 60
    assert [title.nb for title in week.innenfor] == ["b"]


def test_what_has_no_hours_of_its_own_is_told_beside_the_grid() -> None:
    week = laid([part("a", 0, 0), part("b", None, None)])
    assert ([t.nb for t in week.en_gang], [t.nb for t in week.uten_tid], week.okter) == (["a"], ["b"], ())


def test_weekends_only_where_it_takes_place_then() -> None:
    assert {day for day, _, _ in times(laid([part("a", 2, 2, tid=("helg",))]))} == {5, 6}
    weekdays = [limit("ikke_dag", day) for day in ("mandag", "tirsdag", "onsdag", "torsdag", "fredag")]
    assert isinstance(lay_out([part("a", 2, 1)], frame(Bilde(alias="x", rammer=tuple(weekdays)), soft=False)), KanIkkeUke)


def test_the_week_is_in_order() -> None:
    week = laid([part("a", 4, 2), part("b", 2, 1)], limit("reise_minutter_maks", 20))
    assert list(week.okter) == sorted(week.okter, key=lambda one: (one.dag, one.fra, one.til))
