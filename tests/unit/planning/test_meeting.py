"""The plan for a meeting: the client first, the important before the rest, one page, and what is private only when asked for."""

from datetime import date
from typing import Any, get_args

import pytest

from planlegg.domain.case_moves import keep_promise, promise
from planlegg.domain.hendelse import Endret, Tilbakemelding
from planlegg.domain.kontaktforslag import Kontaktforslag
from planlegg.domain.mote import Avsnitt, Moteplan
from planlegg.domain.samarbeid_moves import be_met, close_topic, raise_topic
from planlegg.domain.svar import Svar, Svarsett
from planlegg.domain.tekst import Tekst
from planlegg.export import mote_text
from planlegg.loading.locale import translator
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.terminal.out import wrap
from planlegg.usecases.prepare import Kontor, prepare
from tests.properties.made import DATA
from tests.unit.domain.story import NOW, Story
from tests.unit.export.full_case import full_case

TODAY = NOW.date()
BOOK = Rulebook(rules_folder())
OFFICE = Kontor(hjemler=BOOK.hjemler, kontaktforslag=BOOK.kontaktforslag, saker=100)


def answers(*told: tuple[str, str], hvem: Any = "klient") -> Svarsett:
    return Svarsett(alias="klient-01", svar=tuple(Svar(id=key, tekst=text, hvem=hvem) for key, text in told))


def plan_of(story: Story | None = None, said: Svarsett | None = None, **more: Any) -> Moteplan:
    case = story.sak if story else None
    given = said or (case.svarsett if case else answers())
    return prepare(given, DATA, TODAY, case, office=OFFICE, **more)


def lines(plan: Moteplan, name: Avsnitt) -> list[str]:
    return [point.tekst.nb for point in dict(plan.avsnitt).get(name, ())]


def test_the_clients_topics_come_first_and_each_keeps_who_raised_it() -> None:
    story = Story()
    story.tell(raise_topic(story.sak, tekst="bussen", part="veileder"))
    story.tell(raise_topic(story.sak, tekst="penger"))
    story.tell(raise_topic(story.sak, tekst="gjort"))
    story.tell(close_topic(story.sak, tema="gjort"))
    plan = plan_of(story, answers(("1.1", "Jeg vil snakke om bolig.")))
    assert plan.avsnitt[0][0] == "temaer"
    assert [(p.tekst.nb, p.hvem) for p in plan.avsnitt[0][1]] == [
        ("penger", "klient"),
        ("Jeg vil snakke om bolig", "klient"),
        ("bussen", "veileder"),
    ]
    shown = mote_text.as_text(plan, translator("nb"), "nb")
    assert "bussen (fra veilederen)" in shown
    assert "penger (fra" not in shown


def test_with_no_topic_the_question_stands_there_itself() -> None:
    assert lines(plan_of(), "temaer") == ["Hva vil du at vi skal bruke tida på i dag?"]


def test_promises_of_both_stand_by_turns_the_counsellors_oldest_first() -> None:
    story = Story()
    story.tell(promise(story.sak, part="klient", tekst="Se på bussen", frist=date(2026, 3, 1)))
    story.tell(promise(story.sak, part="veileder", tekst="Skrive brev"))
    story.tell(promise(story.sak, part="veileder", tekst="Ringe skolen", frist=date(2026, 3, 1)))
    story.tell(promise(story.sak, part="klient", tekst="Finne sko"))
    story.tell(keep_promise(story.sak, oppgave="Finne sko"))
    plan = plan_of(story)
    told = dict(plan.avsnitt)["lovet"]
    assert [(p.hvem, p.tekst.nb, p.holdt) for p in told] == [
        ("veileder", "Ringe skolen", False),
        ("klient", "Se på bussen", False),
        ("veileder", "Skrive brev", False),
        ("klient", "Finne sko", True),
    ]
    shown = mote_text.as_text(plan, translator("nb"), "nb")
    assert "Veilederen: Ringe skolen (ikke gjort ennå, innen 1. mars 2026)" in shown
    assert "Klienten: Finne sko (gjort)" in shown


def test_what_has_lost_its_agreement_comes_before_what_was_never_asked() -> None:
    story = Story()
    point = story.choose("Bibliotek", forste_steg="Gå dit")
    story.agree(point)
    story.add(Endret(punkt=point, forste_steg="Ringe dit"))
    story.add(Tilbakemelding(punkt=point, endre="begynne senere"))
    opened = lines(plan_of(story, whole=True), "apent")
    assert opened[0].startswith("«Bibliotek» er endret")
    assert "begynne senere" in opened[1]
    assert opened.index("Dere har ikke avtalt når dere snakkes igjen.") < opened.index(
        "Hva håper du er annerledes om et halvt år?"
    )


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
@pytest.mark.parametrize("private", [True, False])
def test_a_full_case_is_one_page_and_says_what_is_left_out(sprak: Any, private: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    story = full_case()
    plan = plan_of(story, private=private)
    shown = wrap(mote_text.as_text(plan, translator(sprak), sprak)).split("\n")
    assert len(shown) <= 60
    assert max(map(len, shown)) <= 80
    whole = plan_of(story, private=private, whole=True)
    assert whole.flere == {}
    for name, points in whole.avsnitt:
        kept = dict(plan.avsnitt).get(name, ())
        assert kept == points[: len(kept)]
        assert plan.flere.get(name, 0) == len(points) - len(kept)


def test_private_preparation_is_shown_only_when_asked_for_and_never_on_a_page() -> None:
    story = full_case()
    assert lines(plan_of(story), "privat") == []
    plan = plan_of(story, private=True)
    asked = lines(plan, "privat")
    assert asked
    assert [text for text in asked if "?" not in text] == []
    page = mote_text.as_page(plan, TODAY, translator("nb"), "nb")
    told = {line for section in page.avsnitt for line in section.linjer}
    assert told & set(asked) == set()
    assert page.leser == "veileder"
    assert "klient-01" not in "".join((page.tittel, *told))


def test_private_questions_name_what_may_be_hard_in_this_case() -> None:
    story = Story()
    story.tell(promise(story.sak, part="veileder", tekst="Ringe skolen", frist=date(2026, 2, 1)))
    story.tell(be_met(story.sak, annen_veileder="helst en annen"))
    asked = " ".join(lines(plan_of(story, answers(("1.4", "Ikke snakk om far.")), private=True, whole=True), "privat"))
    assert "Ringe skolen" in asked
    assert "annen veileder" in asked
    assert "la noe ligge" in asked
    assert "far" not in asked.split()


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ((), 15),
        ((("2.3", "Jeg vil jobbe med hage."),), 45),
        ((("1.2", "Jeg trenger pauser."),), 60),
        ((("1.2", "Eg treng tolk."),), 60),
        ((("1.2", "Jeg trenger ikke tolk."),), 45),
        ((("2.3", "Jeg vil jobbe der det er rolig."),), 45),
    ],
)
def test_the_clients_pace_decides_the_time(said: tuple[tuple[str, str], ...], minutes: int) -> None:
    plan = plan_of(said=answers(*said))
    assert plan.minutter == minutes
    assert lines(plan, "tid")[0].startswith(f"{minutes} minutter")


def test_the_route_can_be_chosen_and_an_interpreter_is_planned_for() -> None:
    story = Story()
    story.tell(be_met(story.sak, tolk="somali på telefon"))
    plan = plan_of(story, answers(("2.3", "Jeg vil jobbe med hage.")), route=15)
    assert plan.minutter == 20
    assert any("tolk" in text for text in lines(plan, "tid")[1:])
    assert any(text.startswith("Tolken") for text in lines(plan, "roller"))
    assert len(lines(plan, "muligheter")) == 1
    assert "Én liten ting å gjøre" in mote_text.as_text(plan, translator("nb"), "nb")


def test_places_who_decides_and_the_right_to_complain_are_said() -> None:
    plan = plan_of(said=answers(("2.3", "Jeg vil jobbe med hage.")))
    told = dict(plan.avsnitt)["ma_sies"]
    assert told[0].plasser is not None
    assert told[0].avgjores_av is not None
    assert "fvl-28" in [point.kilde for point in told]
    assert "Plasser: vet vi ikke." in mote_text.as_text(plan, translator("nb"), "nb")


def test_load_is_told_to_the_counsellor_alone_and_only_in_a_case() -> None:
    suggestion = Kontaktforslag(id="a", felt="svartid", tekst=Tekst(nb="en uke", nn="ei veke", en="a week"), klienter_fra=80)
    office = Kontor(kontaktforslag=(suggestion,), saker=100)
    plan = prepare(answers(), DATA, TODAY, Story().sak, office=office, whole=True)
    own = lines(plan, "veileder")
    assert "Saker du har her: 100. Avtal bare det du kan holde." in own
    assert "Kontorets forslag om svartid: «en uke»" in own
    assert [name for name, points in plan.avsnitt if name != "veileder" and any("100" in p.tekst.nb for p in points)] == []
    few = prepare(answers(), DATA, TODAY, Story().sak, office=Kontor(kontaktforslag=(suggestion,), saker=3), whole=True)
    assert [text for text in lines(few, "veileder") if "svartid" in text] == []
    assert [text for text in lines(plan_of(whole=True), "veileder") if "Saker du har" in text] == []


def test_the_office_suggests_nothing_round_the_clock() -> None:
    said = " ".join(text for one in BOOK.kontaktforslag for text in (one.tekst.nb, one.tekst.nn, one.tekst.en)).lower()
    assert [word for word in ("døgn", "24", "når som helst", "alltid", "around the clock", "always") if word in said] == []
    assert BOOK.kontaktforslag


def test_every_section_has_a_heading_and_a_place() -> None:
    assert set(mote_text.HEADINGS) == set(get_args(Avsnitt))
    assert sorted(name for group in mote_text.GROUPS for name in group) == sorted(get_args(Avsnitt))


def test_no_limit_is_left_out_however_full_the_page_is() -> None:
    limits = tuple(f"ikke ting nummer {number}" for number in range(12))
    said = Svarsett(alias="klient-01", svar=(Svar(id="harde_grenser", tekst="\n".join(limits)), Svar(id="1.1", tekst="Bolig.")))
    plan = plan_of(said=said)
    assert [line for line in lines(plan, "grenser") if line in limits] == list(limits)
    assert "grenser" not in plan.flere


def test_only_what_holds_in_a_talk_is_how_the_client_wants_to_be_met() -> None:
    practical = "Trenger råd til drivstoff."
    said = answers(("1.2", "Si fra før du skriver. Jeg trenger tolk."), ("6.4", f"Jeg trenger pauser. {practical}"))
    plan = plan_of(said=said)
    met, limits = lines(plan, "bli_mott"), lines(plan, "grenser")
    assert any("pauser" in line for line in met)
    assert sum("tolk" in line for line in met) == 1  # once, in the client's whole sentence
    assert not any("drivstoff" in line for line in met)
    assert any("drivstoff" in line for line in limits)
