"""What holds after any sequence of moves."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planlegg.domain.case_moves import agree_contact, keep_promise, note_export, promise
from planlegg.domain.find import find_point
from planlegg.domain.fold import fold
from planlegg.domain.follow_moves import end_point, give_feedback, record_attendance
from planlegg.domain.innhold import content_hash
from planlegg.domain.kanikke import KanIkkeFinnePunkt
from planlegg.domain.plan_moves import change, choose, refuse, take_out
from planlegg.domain.punkt import content_of
from planlegg.domain.stance_moves import take_stance, withdraw
from planlegg.domain.versjon import differences

from .story import Story

POINTS = st.sampled_from(["p1", "p2", "p3", "verksted"])
PARTS = st.sampled_from(["klient", "veileder"])
WORDS = st.sampled_from(["", "Ikke nå", "Å ja"])
HOURS = st.none() | st.sampled_from([0.0, 2.0, 7.5, 200.0])
DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 5))


def move(do: Any, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, dict[str, Any]]]:
    return st.tuples(st.just(do), st.fixed_dictionaries(fields))


MOVES = st.one_of(
    move(
        choose, tittel=st.sampled_from(["Gå tur", "Båt", " "]), aktivitet=st.sampled_from(["", "verksted"]), timer_per_uke=HOURS
    ),
    move(refuse, aktivitet=st.sampled_from(["lager", "verksted"]), ord=WORDS),
    move(
        change, punkt=POINTS, timer_per_uke=HOURS, forste_steg=st.none() | WORDS, uten=st.sampled_from([(), ("timer_per_uke",)])
    ),
    move(take_out, punkt=POINTS),
    *[
        move(
            take_stance,
            punkt=POINTS,
            part=PARTS,
            ord=WORDS,
            stilling=st.sampled_from(["ENIG", "ENIG", "ENIG_MED_FORBEHOLD", "UENIG", "IKKE_TATT_STILLING"]),
        )
    ]
    * 3,
    move(withdraw, punkt=POINTS, part=PARTS, ord=WORDS),
    move(
        record_attendance, punkt=POINTS, dag=DAYS, kode=st.sampled_from(["MOTT", "FRAVAR_SYK"]), i_dag=st.just(date(2026, 1, 3))
    ),
    move(give_feedback, punkt=POINTS, hjalp=WORDS),
    move(end_point, punkt=POINTS, kode=st.sampled_from(["FULLFORT", "SYK", "FEILREGISTRERT"])),
    move(promise, part=PARTS, tekst=WORDS),
    move(keep_promise, oppgave=st.sampled_from(["o1", "o2"])),
    move(agree_contact, tekst=WORDS),
)
AGREED = [
    (choose, {"tittel": "Gå tur", "timer_per_uke": 2.0}),
    (choose, {"tittel": "Verksted", "aktivitet": "verksted"}),
    *[(take_stance, {"punkt": p, "part": part, "stilling": "ENIG"}) for p in ("p1", "p2") for part in ("klient", "veileder")],
]
STORIES = st.builds(lambda begun, moves: AGREED[:begun] + moves, st.integers(0, len(AGREED)), st.lists(MOVES, max_size=20))
"""Stories begin somewhere on the way to an agreement on two points."""


def told(moves: list[tuple[Any, dict[str, Any]]]) -> Story:
    story = Story()
    for do, fields in moves:
        outcome = do(story.sak, **fields)
        if isinstance(outcome, Sequence):
            story.tell(outcome)
    return story


@given(STORIES)
def test_folding_again_or_in_two_pieces_gives_the_same_case(moves: list[Any]) -> None:
    story = told(moves)
    assert story.refolded() == story.sak
    half = len(story.entries) // 2
    assert fold(story.entries[half:], fold(story.entries[:half])) == story.sak


@given(STORIES)
def test_a_version_that_was_left_never_changes(moves: list[Any]) -> None:
    story = told(moves)
    for length in range(len(story.entries)):
        before = fold(story.entries[:length])
        left = before.tidligere_versjoner
        assert story.sak.versjoner[: len(left)] == left
        assert story.sak.versjon >= before.versjon
    assert [v.nummer for v in story.sak.versjoner] == list(range(1, story.sak.versjon + 1))
    assert differences(story.sak, story.sak.versjon) == () or not story.sak.versjon


@given(STORIES)
def test_a_stance_that_holds_was_given_to_exactly_the_present_content(moves: list[Any]) -> None:
    for point in told(moves).sak.punkter:
        assert point.innhold == content_hash(content_of(point))
        for stance in point.standpunkter:
            if stance.gjelder:
                assert stance.innhold == point.innhold
                assert stance.til == content_of(point)


@given(STORIES, POINTS, st.sampled_from([1.0, 3.0]))
def test_no_stance_survives_a_change(moves: list[Any], name: str, hours: float) -> None:
    story = told(moves)
    outcome = change(story.sak, punkt=name, timer_per_uke=hours)
    point = find_point(story.sak, name)
    if isinstance(outcome, Sequence) and outcome and not isinstance(point, KanIkkeFinnePunkt):
        story.tell(outcome)
        after = story.sak.punkt(point.id)
        assert after is not None
        assert after.stilling("klient") == after.stilling("veileder") == "IKKE_TATT_STILLING"
        assert story.sak.status != "AVTALT"


@given(STORIES, POINTS, PARTS)
def test_withdrawing_always_leaves_the_point_not_agreed(moves: list[Any], name: str, part: Any) -> None:
    story = told(moves)
    outcome = withdraw(story.sak, punkt=name, part=part)
    if not isinstance(outcome, KanIkkeFinnePunkt):
        story.tell(outcome)
        point = story.sak.punkt(outcome[0].punkt)
        assert point is not None
        assert not point.avtalt
        assert point.status in ("FORSLAG", "FULLFORT", "AVBRUTT", "GJENNOMFORES")
        assert part == "veileder" or point.status != "GJENNOMFORES"
        assert not (point.apent and story.sak.status == "AVTALT")


@given(STORIES)
def test_an_agreed_plan_is_agreed_on_every_open_point_by_both(moves: list[Any]) -> None:
    sak = told(moves).sak
    if sak.status == "AVTALT":
        assert sak.apne
        assert all(p.stilling("klient") in ("ENIG", "ENIG_MED_FORBEHOLD") and p.stilling("veileder") == "ENIG" for p in sak.apne)
        assert sak.sist_avtalt == sak.versjon


@given(STORIES, st.sampled_from(["klient", "arkiv"]))
def test_no_document_and_no_reading_ever_moves_a_stance(moves: list[Any], reader: Any) -> None:
    story = told(moves)
    before = [p.standpunkter for p in story.sak.punkter]
    agreed = story.sak.status == "AVTALT"
    story.tell(note_export(format="html", innhold="abc", leser=reader))
    assert [p.standpunkter for p in story.sak.punkter] == before
    assert (story.sak.status == "AVTALT") is agreed


@settings(max_examples=50)
@given(STORIES)
def test_ids_are_numbered_in_order_and_never_used_again(moves: list[Any]) -> None:
    sak = told(moves).sak
    assert [p.id for p in sak.punkter] == [f"p{n}" for n in range(1, len(sak.punkter) + 1)]
    assert [o.id for o in sak.oppgaver] == [f"o{n}" for n in range(1, len(sak.oppgaver) + 1)]
