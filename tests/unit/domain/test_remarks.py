"""What the counsellor may want to look at once more."""

from datetime import date

from planlegg.domain.case_moves import agree_contact, promise
from planlegg.domain.follow_moves import end_point
from planlegg.domain.merknad import remarks

from .story import Story


def kinds(story: Story) -> list[tuple[str, str]]:
    return [(m.slag, m.punkt or (m.part or "")) for m in remarks(story.sak)]


def test_a_plan_without_steps_promises_or_contact_is_remarked_and_an_empty_one_is_not() -> None:
    story = Story()
    assert kinds(story) == []
    story.choose("Gå tur")
    assert kinds(story) == [
        ("uten_forste_steg", "p1"),
        ("uten_neste_kontakt", ""),
        ("uten_oppgave", "klient"),
        ("uten_oppgave", "veileder"),
    ]


def test_nothing_is_remarked_when_both_have_a_part_and_a_day_is_set() -> None:
    story = Story()
    story.choose("Gå tur", forste_steg="Rundt vannet på fredag")
    story.tell(promise(story.sak, part="veileder", tekst="Ringe mandag"))
    story.tell(agree_contact(story.sak, neste=date(2026, 3, 9)))
    assert kinds(story) == []


def test_a_repeat_without_anything_different_brings_back_the_earlier_words() -> None:
    story = Story()
    story.choose("Kurs", aktivitet="kurs", forste_steg="x")
    story.tell(end_point(story.sak, punkt="p1", kode="TRENGER_ANNEN_STOTTE", klientens_ord="For mange folk"))
    story.choose("Kurs", aktivitet="kurs", forste_steg="x")
    assert [(m.punkt, m.ord) for m in remarks(story.sak) if m.slag == "gjentatt"] == [("p2", "For mange folk")]
    story.change("p2", annerledes="Bare fire stykker")
    assert ("gjentatt", "p2") not in kinds(story)


def test_a_full_course_is_no_reason_to_ask_what_must_differ() -> None:
    story = Story()
    story.choose("Kurs", aktivitet="kurs", forste_steg="x")
    story.tell(end_point(story.sak, punkt="p1", kode="KURS_FULLT"))
    story.choose("Kurs", aktivitet="kurs", forste_steg="x")
    assert ("gjentatt", "p2") not in kinds(story)


def test_a_lapsed_stance_is_named_with_what_changed_until_it_is_given_again() -> None:
    story = Story()
    story.choose("Gå tur", forste_steg="x")
    story.agree("p1")
    story.change("p1", timer_per_uke=3)
    found = [(m.part, [f.felt for f in m.felter]) for m in remarks(story.sak) if m.slag == "stilling_bortfalt"]
    assert found == [("klient", ["timer_per_uke"]), ("veileder", ["timer_per_uke"])]
    story.agree("p1")
    assert ("stilling_bortfalt", "p1") not in kinds(story)
