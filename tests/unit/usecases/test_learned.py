"""What was said of how it went counts for the next options, in the client's own words; a day one was not there never does."""

from datetime import UTC, date, datetime
from itertools import product

import pytest

from planlegg.domain.fold import fold
from planlegg.domain.forslag import ForslagAktivitet, Forslagssett, Linje
from planlegg.domain.hendelse import Avsluttet, Deltok, Hendelse, Opprettet, Svarte, Tilbakemelding, Valgte
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Svar, Svarsett
from planlegg.planning.score import points, reasons
from planlegg.store.lager import Lager
from planlegg.usecases.answer import record_answers
from planlegg.usecases.case import entries
from planlegg.usecases.explain import explain
from planlegg.usecases.learned import PREFIX, with_experience
from planlegg.usecases.propose import judged, propose, understand
from planlegg.usecases.requests import Si, Velg
from planlegg.usecases.together import together
from planlegg.usecases.without import without
from tests.properties.made import DATA
from tests.unit.usecases.conftest import NOW

DAY = date(2026, 11, 23)
ANSWERS = Svarsett(
    alias="klient-1",
    svar=(
        Svar(id="onsker", tekst="Vil jobbe i bakeri eller kantine. Vil prøve å snekre."),
        Svar(id="ressurser", tekst="Flink med baking."),
    ),
)
BAKERY = Valgte(punkt="p1", tittel="Bakeriet", aktivitet="arbeidstrening-bakeri", timer_per_uke=8)


def case(*events: Hendelse, answers: Svarsett = ANSWERS) -> Sak:
    told: list[Hendelse] = [Opprettet(alias=answers.alias), *(Svarte(svar=one) for one in answers.svar), BAKERY, *events]
    return fold(entries(Sak(), told, datetime(2026, 11, 1, 12, tzinfo=UTC), "v"))


def told(**words: str) -> Tilbakemelding:
    return Tilbakemelding(punkt="p1", **words)


def of(found: Forslagssett) -> dict[str, ForslagAktivitet]:
    return {one.id: one for option in found.forslag for one in option.aktiviteter}


def every_line(one: ForslagAktivitet) -> tuple[Linje, ...]:
    return (*one.grunner_for, *one.grunner_mot, *one.ukjent, *one.tilpasning, *one.ma_sies)


def weighs(key: str, sak: Sak) -> int:
    basis = judged(understand(with_experience(ANSWERS, sak), DATA, sak), DATA, DAY, sak, also=key)
    return points(next(one for one in basis.vurdert if one.aktivitet.id == key), basis)


def kinds(sak: Sak) -> set[tuple[str, bool]]:
    return {(limit.slag, limit.hard) for limit in understand(with_experience(ANSWERS, sak), DATA, sak).rammer}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Det ble for langt å reise.", "reise_minutter_maks"), ("Det vart for lang veg.", "reise_minutter_maks"),
        ("It was too far to travel.", "reise_minutter_maks"), ("for mange timer", "timer_uke_maks"),
        ("Dagane vart for lange.", "timer_uke_maks"), ("too many hours", "timer_uke_maks"),
        ("Det var for mye folk.", "ikke_stor_gruppe"), ("for mykje folk", "ikke_stor_gruppe"), ("Mye bråk, det var slitsomt.", "ikke_stoy"),
    ],
)  # fmt: skip
def test_what_was_too_much_is_a_soft_limit_for_what_comes_next(words: str, kind: str) -> None:
    assert (kind, False) in kinds(case(told(hvordan=words)))


@pytest.mark.parametrize(
    "words", ["Det var ikke for langt å reise.", "Det var ikkje for mange timar.", "Det var ikke for mye folk."]
)
def test_what_was_not_too_much_is_none(words: str) -> None:
    assert kinds(case(told(hvordan=words))) == set()


def test_the_next_options_quote_the_words_and_the_order_changes() -> None:
    before = propose(ANSWERS, DATA, DAY, case())
    sak = case(told(hvordan="Det ble for langt å reise, og for mye folk.", hjalp="Det hjalp å snekre litt."))
    after = propose(ANSWERS, DATA, DAY, sak)
    assert [one.id for one in before.forslag] != [one.id for one in after.forslag]
    quotes = {
        quote for one in of(after).values() for line in every_line(one) for quote in line.sitater if quote.svar.startswith(PREFIX)
    }
    texts = {answer.id: answer.tekst for answer in with_experience(ANSWERS, sak).svar}
    assert quotes
    assert all(texts[q.svar][q.start : q.start + len(q.tekst)] == q.tekst for q in quotes)
    assert all(one.poeng == sum(line.vekt for line in (*one.grunner_for, *one.grunner_mot)) for one in of(after).values())


def test_what_helped_leads_like_a_strength() -> None:
    sak = case(told(hjalp="Det hjalp å snekre."))
    basis = judged(understand(with_experience(ANSWERS, sak), DATA, sak), DATA, DAY, sak)
    led = {
        item.aktivitet.id
        for item in basis.vurdert
        for one in item.kandidat.styrker
        if one.sitat.svar == "tilbakemelding:p1:hjalp"
    }
    assert "frivillig_snekker" in led


def test_every_line_that_rests_on_feedback_goes_with_its_words_and_takes_its_weight() -> None:
    sak = case(told(hvordan="Det ble for mange timer. Likte å bake.", hjalp="Å snekre."), told(hvordan="for langt å reise"))
    answers = with_experience(ANSWERS, sak)
    basis = judged(understand(answers, DATA, sak), DATA, DAY, sak)
    tried = 0
    for item in basis.vurdert:
        for line in reasons(item, basis):
            if line.vekt and any(quote.svar.startswith(PREFIX) for quote in line.sitater):
                left = without(answers, line.sitater)
                then = judged(understand(left, DATA, sak), DATA, DAY, sak, also=item.aktivitet.id)
                again = next(one for one in then.vurdert if one.aktivitet.id == item.aktivitet.id)
                assert points(item, basis) - points(again, then) == line.vekt, line
                tried += 1
    assert tried > 5


# What did not go well


def test_a_repeat_of_what_failed_is_named_and_weighs_until_something_is_to_differ() -> None:
    failed = case(told(hvordan="Det ble for mye."))
    named = {one.id: one for one in propose(ANSWERS, DATA, DAY, failed).gjentak}
    assert named["arbeidstrening-bakeri"].ma_vaere_annerledes == ()
    assert weighs("arbeidstrening-bakeri", failed) < weighs("arbeidstrening-bakeri", case())

    changed = case(told(hvordan="Det ble for mye.", endre="En fast person."))
    [again] = [one for one in propose(ANSWERS, DATA, DAY, changed).gjentak if one.id == "arbeidstrening-bakeri"]
    assert [quote.tekst for quote in again.ma_vaere_annerledes] == ["En fast person"]
    assert weighs("arbeidstrening-bakeri", changed) >= weighs("arbeidstrening-bakeri", case())


def test_a_later_point_that_says_what_differs_counts_too() -> None:
    again = Valgte(punkt="p2", tittel="Bakeriet", aktivitet="arbeidstrening-bakeri", annerledes="Bare to dager")
    sak = case(told(hvordan="Det ble for mye."), Avsluttet(punkt="p1", kode="ANNET"), again)
    [named] = [one for one in propose(ANSWERS, DATA, DAY, sak).gjentak if one.id == "arbeidstrening-bakeri"]
    assert [quote.tekst for quote in named.ma_vaere_annerledes] == ["Bare to dager"]


def test_what_was_good_speaks_for_it() -> None:
    assert weighs("arbeidstrening-bakeri", case(told(hvordan="Det var gøy."))) > weighs("arbeidstrening-bakeri", case())


def test_the_words_at_the_end_of_a_point_are_heard_too() -> None:
    sak = case(Avsluttet(punkt="p1", kode="ANNET", klientens_ord="Det ble for langt å reise."))
    assert ("reise_minutter_maks", False) in kinds(sak)


# Days one was not there


@pytest.mark.parametrize(
    ("code", "words"),
    [*product(("FRAVAR_SYK", "FRAVAR_SYKT_BARN"), ("", "feber", "orket ikke", "for langt å reise", "ikke bra"))],
)
def test_illness_and_a_sick_child_move_nothing(code: str, words: str) -> None:
    days = [Deltok(punkt="p1", dag=date(2026, 11, day), kode=code, ord=words) for day in range(2, 12)]  # type: ignore[arg-type]
    basis, there = (judged(understand(with_experience(ANSWERS, sak), DATA, sak), DATA, DAY, sak) for sak in (case(*days), case()))
    assert [points(one, basis) for one in basis.vurdert] == [points(one, there) for one in there.vurdert]
    found, same = (propose(ANSWERS, DATA, DAY, sak) for sak in (case(*days), case()))
    assert [one.id for one in found.forslag] == [one.id for one in same.forslag]


@pytest.mark.parametrize("code", ["FRAVAR_SYK", "FRAVAR_SYKT_BARN", "FRAVAR_AVTALT", "FRAVAR_ANNET", "IKKE_REGISTRERT"])
def test_no_kind_of_absence_weighs_without_words(code: str) -> None:
    day = Deltok(punkt="p1", dag=date(2026, 11, 9), kode=code)  # type: ignore[arg-type]
    assert weighs("arbeidstrening-bakeri", case(day)) == weighs("arbeidstrening-bakeri", case())


def test_days_away_become_a_question_that_names_the_day() -> None:
    sak = case(
        Deltok(punkt="p1", dag=date(2026, 11, 9), kode="FRAVAR_SYK"), Deltok(punkt="p1", dag=date(2026, 11, 10), kode="MOTT")
    )
    [asked] = [
        line for line in of(propose(ANSWERS, DATA, DAY, sak))["arbeidstrening-bakeri"].tilpasning if line.regel == "passer-tida"
    ]
    assert "9.11. (syk)" in asked.tekst.nb
    assert "9.11. (ill)" in asked.tekst.en
    assert (asked.sitat, asked.vekt) == (None, 0)


@pytest.mark.parametrize(
    "words", ["Jeg ble syk og måtte slutte.", "Eg var mykje sjuk.", "Ungen hadde feber.", "I was sick a lot."]
)
def test_words_of_illness_in_feedback_lower_nothing(words: str) -> None:
    sak = case(told(hvordan=words), Deltok(punkt="p1", dag=date(2026, 11, 9), kode="DELVIS", ord=words))
    assert weighs("arbeidstrening-bakeri", sak) >= weighs("arbeidstrening-bakeri", case())


def test_the_clients_own_words_about_another_absence_are_heard() -> None:
    sak = case(Deltok(punkt="p1", dag=date(2026, 11, 9), kode="FRAVAR_ANNET", ord="det ble for langt å reise"))
    assert ("reise_minutter_maks", False) in kinds(sak)
    assert weighs("arbeidstrening-bakeri", sak) == weighs("arbeidstrening-bakeri", case())


# The same understanding, explained, and nobody else's


def test_feedback_is_not_counted_as_answers() -> None:
    before, after = (understand(with_experience(ANSWERS, sak), DATA, sak) for sak in (case(), case(told(hvordan="Fint."))))
    assert (before.antall_svar, before.ikke_tatt_opp) == (after.antall_svar, after.ikke_tatt_opp)


def test_the_explanation_tells_these_lines_and_what_would_be_without_the_words() -> None:
    found = explain(ANSWERS, "arbeidstrening-bakeri", DATA, DAY, case(told(hvordan="Det ble for mye.")))
    [line] = [one for one in found.linjer if one.regel == "ble-ikke-bra-sist"]
    assert line.sitat is not None
    assert line.sitat.svar == "tilbakemelding:p1"
    [tried] = [one for one in found.uten if one.sitater == line.sitater]
    assert found.vist.poeng - tried.plassering.poeng == line.vekt


def test_one_clients_history_never_touches_anothers(store: Lager) -> None:
    cases = []
    for alias in ("klient-1", "klient-2"):
        answers = Svarsett(alias=alias, svar=ANSWERS.svar)
        record_answers(store, alias, answers, clock=lambda: NOW, by="v", ny=True)
        done = together(
            store, alias, [Velg(aktivitet="arbeidstrening-bakeri", tittel="Bakeriet")], DATA.katalog, lambda: NOW, "v"
        )
        cases.append(done.sak)  # type: ignore[union-attr]
    untouched = propose(ANSWERS, DATA, DAY, cases[1])
    together(store, "klient-1", [Si(punkt="p1", hvordan="Det ble for langt å reise.")], DATA.katalog, lambda: NOW, "v")
    first, second = fold(store.events("klient-1")), fold(store.events("klient-2"))
    assert propose(ANSWERS, DATA, DAY, second) == untouched
    assert propose(ANSWERS, DATA, DAY, first) != untouched


# What is too big, wherever it is said


@pytest.mark.parametrize(
    "words",
    [
        "Vil jobbe i bakeri, men det er for stort for meg nå.", "Eg vil jobbe i bakeri, men det er for stort akkurat no.",
        "Jeg vil jobbe i bakeri. Det blir for mye.", "I want to work in a bakery, but it is too much for me right now.",
    ],
)  # fmt: skip
def test_what_is_too_big_in_an_answer_is_split(words: str) -> None:
    found = propose(Svarsett(alias="k", svar=(Svar(id="onsker", tekst=words),)), DATA, DAY)
    lines = [one.aktiviteter[0].grunner_for[0] for one in found.forslag if one.slag == "provesteg"]
    assert len(lines) == 2
    assert all(line.regel == "for-stort" and line.sitat and line.sitat.tekst in words for line in lines)


@pytest.mark.parametrize(
    "words", ["Vil jobbe i bakeri. For mye bråk er slitsomt.", "Vil jobbe i bakeri, og det er ikke for stort."]
)
def test_too_much_of_something_else_splits_nothing(words: str) -> None:
    found = propose(Svarsett(alias="k", svar=(Svar(id="onsker", tekst=words),)), DATA, DAY)
    assert not [
        one for one in found.forslag if one.slag == "provesteg" and one.aktiviteter[0].grunner_for[0].regel == "for-stort"
    ]


def test_smaller_is_smaller_than_what_was_agreed() -> None:
    found = propose(ANSWERS, DATA, DAY, case(told(hvordan="Det ble for mange timer.")))
    steps = [one.aktiviteter[0].id for one in found.forslag if one.slag == "provesteg"]
    assert steps
    assert all(DATA.katalog[key].form.timer.vanlig < 8 for key in steps)  # type: ignore[union-attr]
