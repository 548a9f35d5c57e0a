"""Every kind of event has words for everyone who reads the history, in every language, and the words are filled and plain."""

import re
from datetime import date
from typing import Any, get_args

import pytest

from planlegg.domain.bare_hore import BareHore
from planlegg.domain.case_moves import agree_contact, note_export, promise
from planlegg.domain.follow_moves import end_point, give_feedback, record_attendance
from planlegg.domain.hear_moves import plan_to_hear
from planlegg.domain.hendelse import Hendelse, Opprettet, Svarte
from planlegg.domain.historieord import Historieleser
from planlegg.domain.stance_moves import take_stance, withdraw
from planlegg.domain.svar import Svar, Tilstand
from planlegg.domain.undo_moves import undo
from planlegg.export.historikk import event_name, lines, stamp, wording_name
from planlegg.export.historikk_verdier import Ordbok
from planlegg.loading.rulebook import Rulebook
from planlegg.text.fill import fields, fill
from planlegg.text.lix import lix
from tests.run import ROOT
from tests.unit.domain.story import NOW, Story

WORDINGS = Rulebook(ROOT / "rules").historikk
READERS: tuple[Historieleser, ...] = get_args(Historieleser)
BOOK = Ordbok(words=str, sprak="nb", titler={"verksted": "Verkstedet"}, sporsmal={"2.3": "Hva har du lyst til å prøve?"})


@pytest.mark.parametrize("kind", get_args(Hendelse), ids=lambda kind: kind.__name__)
def test_every_kind_of_event_has_all_its_words(kind: Any) -> None:
    name = str(kind.__struct_config__.tag)
    found = [wording for key, wording in WORDINGS.items() if key == name or key.startswith(name + ".")]
    assert found, name
    for wording in found:
        for leser in READERS:
            text = wording.for_leser(leser)
            assert all((text.nb, text.nn, text.en))
            assert fields(text.nb) == fields(text.nn) == fields(text.en), (wording.id, leser)


def test_no_wording_is_left_over() -> None:
    names = {str(kind.__struct_config__.tag) for kind in get_args(Hendelse)}
    assert {key.partition(".")[0] for key in WORDINGS} == names
    assert {key for key in WORDINGS if key.startswith("svarte.")} == {f"svarte.{code}" for code in get_args(Tilstand)}


def test_the_client_is_told_you_in_plain_words() -> None:
    texts = [re.sub(r"\{\w+\}|[\[\]]", "", wording.klient.nb) for wording in WORDINGS.values()]
    assert sum(bool(re.search(r"\b(?:du|deg|din|ditt|vi)\b", text, re.I)) for text in texts) > len(texts) * 0.6
    assert lix(" ".join(text if text.endswith(".") else text + "." for text in texts)) <= 30
    assert [t for t in texts if re.search(r"\b(?:bruker|tiltak|kartlegging|motivasjon)", t, re.I)] == []


def whole_story() -> Story:
    story = Story()
    story.add(Svarte(svar=Svar(id="2.3", tekst="Jeg vil lage [noe] med {hender}.")))
    story.add(Svarte(svar=Svar(id="2.3", tilstand="vil_ikke")))
    point = story.choose("Verksted", aktivitet="verksted", timer_per_uke=2.0, forste_steg="Se innom.")
    story.tell(
        take_stance(
            story.sak,
            punkt=point,
            part="klient",
            stilling="ENIG_MED_FORBEHOLD",
            ord="bare ute",
            gitt_ved="tolk",
            til_stede=("tolk", "søster"),
        )
    )
    story.tell(take_stance(story.sak, punkt=point, part="veileder", stilling="ENIG"))
    story.change(point, timer_per_uke=3.0)
    story.tell(undo(story.sak, "veileder", NOW))
    story.tell(record_attendance(story.sak, punkt=point, dag=date(2026, 3, 2), kode="FRAVAR_AVTALT", i_dag=date(2026, 3, 2)))
    story.tell(give_feedback(story.sak, punkt=point, hjalp="ro"))
    story.tell(promise(story.sak, part="veileder", tekst="Ringe", frist=date(2026, 3, 9)))
    story.tell(agree_contact(story.sak, tekst="melding", neste=date(2026, 3, 9)))
    story.tell(plan_to_hear(story.sak, dag=date(2026, 3, 20)))
    story.tell(note_export(format="html", innhold="0" * 64, leser="klient"))
    story.tell(withdraw(story.sak, punkt=point))
    story.tell(end_point(story.sak, punkt=point, kode="IKKE_MOTT", klientens_ord="det passet ikke", veileders_ord="vi prøvde"))
    return story


@pytest.mark.parametrize("leser", READERS)
def test_everything_is_told_without_holes(leser: Historieleser) -> None:
    story = whole_story()
    found = lines(story.sak.logg, WORDINGS, leser, BOOK)
    assert [one.nr for one in found] == list(range(1, len(story.entries) + 1))
    for one in found:
        assert not re.search(r"\{[a-z_]+\}|None|«»|: \.|\(\)", one.tekst.replace("{hender}", "")), one.tekst
    assert [one.nr for one in found if one.angret] == [7]


def test_the_words_of_people_stand_as_they_were_said() -> None:
    told = [one.tekst for one in lines(whole_story().sak.logg, WORDINGS, "klient", BOOK)]
    assert told[1] == "Du svarte på «Hva har du lyst til å prøve?»: «Jeg vil lage [noe] med {hender}.»"
    assert "Du sa om «Verksted»: enig med forbehold. «bare ute» (med tolk. Til stede: tolk, søster)" in told
    assert "Vi endret «Verksted»: timer i uka: fra «2» til «3»." in told
    assert told[-1] == (
        "«Verksted» er avsluttet: det ble ikke slik vi tenkte. Du sier: «det passet ikke» Veilederen din sier: «vi prøvde»"
    )


def test_the_archive_names_the_content_that_was_agreed_to() -> None:
    story = whole_story()
    stance = story.sak.punkter[0].tidligere_standpunkter[0]
    told = [one.tekst for one in lines(story.sak.logg, WORDINGS, "arkiv", BOOK)]
    assert any(stance.innhold in text and "ENIG_MED_FORBEHOLD" in text for text in told)


def test_codes_with_words_of_their_own() -> None:
    assert wording_name(Svarte(svar=Svar(id="1.1", tilstand="vet_ikke")), WORDINGS) == "svarte.vet_ikke"
    assert event_name(BareHore(id="h1", dag=date(2026, 3, 2))) == wording_name(BareHore(id="h1", dag=date(2026, 3, 2)), WORDINGS)
    assert wording_name(Opprettet(alias="a"), WORDINGS) == "opprettet"


def test_what_stands_in_brackets_goes_when_something_in_it_is_empty() -> None:
    assert fill("A[: {x}][, {y}].", {"x": "en [b] {y}", "y": ""}) == "A: en [b] {y}."
    assert fill("A: {x}.", {"x": "Ferdig!"}) == "A: Ferdig!"


def test_the_time_says_how_far_it_is_from_utc() -> None:
    assert stamp(NOW) == "2026-03-02 12.00 (UTC+00:00)"
