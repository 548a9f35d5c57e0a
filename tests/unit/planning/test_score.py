"""The same words weigh once; a line names all the words it rests on."""

import msgspec

from planlegg.domain.bilde import Bilde, Ramme, Sitat, Tidligere
from planlegg.domain.funn import Funn
from planlegg.domain.kandidat import Bevis, Kandidat, Treff
from planlegg.planning.grunnlag import Vurdert
from planlegg.planning.same import after_heading, overlap, together
from planlegg.planning.score import points, reasons_against, reasons_for
from tests.unit.planning.test_options import basis, entry, text


def hit(quote: Sitat, words: str, met: str, likeness: float = 1.0) -> Bevis:
    return Bevis(sitat=quote, treff=Treff(aktivitet="a", ord=words, katalogord=met, felt="ord", likhet=likeness, maate="likt"))


def against(rule: str, weight: int, *quotes: Sitat) -> Funn:
    return Funn(regel=rule, virkning="mot" if weight < 0 else "for", kilde="", tekst=text("t"), sitater=quotes, vekt=weight)


def judged(funn: tuple[Funn, ...] = (), **evidence: tuple[Bevis, ...]) -> Vurdert:
    return Vurdert(aktivitet=entry("a"), kandidat=Kandidat(aktivitet="a", **evidence), funn=funn)


ONE, TWO, THREE = Sitat("2.1", 0, "med hage"), Sitat("2.3", 0, "hage"), Sitat("2.3", 40, "stell av blomster")


def test_the_same_wish_said_twice_is_one_line_that_names_both() -> None:
    item = judged(onsker=(hit(ONE, "hage", "hage"), hit(TWO, "hage", "hage"), hit(THREE, "blomster", "blomster")))
    lines = reasons_for(item, basis())
    assert [(line.sitat, line.ogsa) for line in lines] == [(ONE, (TWO,)), (THREE, ())]
    assert points(item, basis()) == 120


def test_words_that_are_both_a_wish_and_a_limit_weigh_once() -> None:
    item = judged(funn=(against("stille-her", 6, ONE),), onsker=(hit(ONE, "hage", "hage"),))
    [line] = reasons_for(item, basis())
    assert (line.regel, line.vekt, line.sitater) == ("treff-onske", 60, (ONE,))


def test_words_that_speak_both_for_and_against_count_as_the_stronger() -> None:
    item = judged(funn=(against("best-tid", 5, ONE), against("bare-da", -15, ONE, TWO)))
    assert (reasons_for(item, basis()), points(item, basis())) == ((), -15)


def test_one_limit_said_in_two_ways_weighs_once_and_two_limits_weigh_twice() -> None:
    limits = (
        Ramme(slag="ikke_kunder", sitat=ONE, hard=False),
        Ramme(slag="ikke_kunder", sitat=TWO, hard=False),
        Ramme(slag="ikke_stoy", sitat=THREE, hard=False),
    )
    item = judged(funn=(against("kunder", -18, ONE), against("kunder", -18, TWO), against("stoy", -18, THREE)))
    lines = reasons_against(item, basis(picture=Bilde(alias="x", rammer=limits)))
    assert [(line.regel, line.sitater) for line in lines] == [("kunder", (ONE, TWO)), ("stoy", (THREE,))]


def test_one_thing_tried_before_speaks_once_for_each_rule() -> None:
    tried = Tidligere(ord="kurs", sitat=ONE, ble_bra=(TWO, THREE))
    item = judged(funn=(against("ble-bra", 12, TWO), against("ble-bra", 12, THREE)))
    [line] = reasons_for(item, basis(picture=Bilde(alias="x", tidligere=(tried,))))
    assert (line.vekt, line.sitater) == (12, (TWO, THREE))


def test_what_rests_on_two_quotes_at_once_names_both() -> None:
    [line] = reasons_against(judged(funn=(against("tider", -15, ONE, THREE),)), basis())
    assert line.sitater == (ONE, THREE)


def test_groups_are_the_same_in_any_order() -> None:
    items = ["ab", "bc", "x", "cd"]
    assert together(items, set) == [["ab", "bc", "cd"], ["x"]]
    assert together(items[::-1], set) == [["cd", "bc", "ab"], ["x"]]


def test_quotes_overlap_only_within_one_answer() -> None:
    assert overlap(Sitat("a", 0, "abc"), Sitat("a", 2, "cd"))
    assert not overlap(Sitat("a", 0, "abc"), Sitat("a", 3, "d"))
    assert not overlap(Sitat("a", 0, "abc"), Sitat("b", 0, "abc"))


def test_a_heading_is_about_all_that_follows_it() -> None:
    assert after_heading(Sitat("a", 5, "Må bli annerledes: kort dag")) == Sitat("a", 24, "kort dag")
    assert after_heading(Sitat("a", 5, "kl 9:30 er fint")) == Sitat("a", 5, "kl 9:30 er fint")


def test_lines_without_words_are_kept_apart_by_rule() -> None:
    item = judged(funn=(against("oppgitt", -20), against("annet", -15)))
    assert [line.vekt for line in reasons_against(msgspec.structs.replace(item), basis())] == [-20, -15]
